#include "practice/graph.hpp"

namespace practice {

namespace {

std::string joined(const std::vector<std::string>& names, const std::string& between) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : between) + name;
    return list;
}

template <class Enum>
std::vector<std::string> names_of(const std::vector<Enum>& values) {
    std::vector<std::string> names;
    names.reserve(values.size());
    for (const Enum value : values) names.emplace_back(name_of(value));
    return names;
}

std::string words_of_faults(const std::vector<std::string>& faults) {
    for (const std::string& fault : faults) {
        if (fault == "any") return "any fault";
    }
    return joined(faults, " or ");
}

}  // namespace

std::string words_of(const Condition& when) {
    std::vector<std::string> parts;
    const auto add = [&](bool stated, std::string words) {
        if (stated) parts.push_back(std::move(words));
    };
    add(!when.tactics.empty(), joined(names_of(when.tactics), " or "));
    add(!when.faults.empty(), words_of_faults(when.faults));
    const bool any_words = when.inputs == std::vector<Input>{Input::words};
    add(!when.inputs.empty(), any_words ? "whatever is said" : joined(names_of(when.inputs), " or "));
    add(when.clean, "no fault");
    if (when.below) parts.push_back("anger < " + std::to_string(*when.below));
    if (when.from) parts.push_back("anger ≥ " + std::to_string(*when.from));
    if (when.acknowledged) parts.emplace_back(*when.acknowledged ? "acknowledged" : "not acknowledged");
    if (when.apologised) parts.emplace_back(*when.apologised ? "apologised" : "not apologised");
    add(!when.facts.empty(), "told " + joined(when.facts, " and "));
    add(when.turns > 1, "from turn " + std::to_string(when.turns) + " here");
    return parts.empty() ? "anything" : joined(parts, ", ");
}

}  // namespace practice
