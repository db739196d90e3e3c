#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace text {

// Finds the word behind a mask: "d***" → "damn", "f*cking" → "fucking", "sh1t" → "shit", "@rchidi" →
// "archidi".
class Unmasker {
public:
    // Folded words that people mask; a trailing '*' stands for any ending.
    explicit Unmasker(std::vector<std::string> words);

    // The word (or the known beginning of it) that fits the mask; empty when none does.
    // `masked` is a folded token. A run of '*' stands for as many letters or, failing that, for any number.
    std::string_view unmask(std::string_view masked) const;

private:
    struct Word {
        std::string text;
        std::u32string points;
        bool open_ended = false;
    };
    std::vector<Word> words_;
};

}  // namespace text
