#include "practice/known_names.hpp"

namespace practice {

namespace {

constexpr std::size_t telling_letters = 4;  // a name that begins like another was probably meant to be it

std::string in_quotes(std::string_view name) { return "\"" + std::string(name) + "\""; }

}  // namespace

std::string KnownNames::unknown(std::string_view name) const {
    const std::string fault = "there is no " + std::string(what) + " " + in_quotes(name);
    for (const std::string& known : names) {
        if (known.starts_with(name.substr(0, telling_letters)) && name.size() >= telling_letters)
            return fault + "; did you mean " + in_quotes(known) + "?";
    }
    std::string list;
    for (const std::string& known : names) list += (list.empty() ? "" : ", ") + known;
    return fault + (list.empty() ? "; none is known here" : "; known are " + list);
}

bool KnownNames::check(const std::string& name, const std::string& pointer, const intents::Document& document,
                       base::Problems& problems) const {
    if (contains(name)) return true;
    problems.push_back(document.problem(pointer, unknown(name)));
    return false;
}

}  // namespace practice
