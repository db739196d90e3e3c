#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace base {

// The six languages that Evenkeel reads and answers in.
enum class Language : std::uint8_t { en, nb, da, it, hu, el };

inline constexpr std::size_t language_count = 6;
inline constexpr std::array<Language, language_count> all_languages = {
    Language::en, Language::nb, Language::da, Language::it, Language::hu, Language::el};

template <class Value>
using PerLanguage = std::array<Value, language_count>;

constexpr std::size_t index_of(Language language) { return static_cast<std::size_t>(language); }

// "en", "nb", "da", "it", "hu", "el".
std::string_view code_of(Language language);

// "unknown" where the language could not be told.
std::string_view code_of(std::optional<Language> language);

std::optional<Language> language_from(std::string_view code);

}  // namespace base
