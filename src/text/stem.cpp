#include "text/stem.hpp"

#include "text/greeklish.hpp"

#include <libstemmer.h>

#include <memory>

namespace text {

namespace {

using base::Language;

struct Delete {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Snowball = std::unique_ptr<sb_stemmer, Delete>;

// A Snowball stemmer has a buffer of its own, so each thread has its set.
sb_stemmer* snowball(Language language) {
    static constexpr base::PerLanguage<const char*> names = {"english", "norwegian", "danish",
                                                             "italian", "hungarian", nullptr};
    thread_local base::PerLanguage<Snowball> stemmers;
    Snowball& stemmer = stemmers[base::index_of(language)];
    const char* name = names[base::index_of(language)];
    if (!stemmer && name != nullptr) stemmer.reset(sb_stemmer_new(name, "UTF_8"));
    return stemmer.get();
}

std::string without_digraphs(std::string_view word) {
    std::string plain;
    for (const char letter : word) {
        const bool digraph = !plain.empty() && ((letter == 'a' && plain.back() == 'a') ||
                                                (letter == 'e' && plain.back() == 'o'));
        if (!digraph) plain += letter;
    }
    return plain;
}

std::string snowball_stem(std::string_view word, Language language) {
    sb_stemmer* stemmer = snowball(language);
    const auto* stemmed = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()),
                                          static_cast<int>(word.size()));
    if (stemmed == nullptr) return std::string(word);  // out of memory inside Snowball; the word will do
    return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

}  // namespace

std::string stem(std::string_view folded, std::optional<Language> language) {
    if (has_greek_letters(folded) || language == Language::el) return greek_stem(greek_sound(folded));
    if (!language) return std::string(folded);
    if (language == Language::nb || language == Language::da)
        return snowball_stem(without_digraphs(folded), *language);
    return snowball_stem(folded, *language);
}

}  // namespace text
