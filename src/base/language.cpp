#include "base/language.hpp"

namespace base {

namespace {
constexpr PerLanguage<std::string_view> codes = {"en", "nb", "da", "it", "hu", "el"};
}

std::string_view code_of(Language language) { return codes[index_of(language)]; }

std::string_view code_of(std::optional<Language> language) {
    return language ? code_of(*language) : "unknown";
}

std::optional<Language> language_from(std::string_view code) {
    for (const Language language : all_languages) {
        if (code_of(language) == code) return language;
    }
    return std::nullopt;
}

}  // namespace base
