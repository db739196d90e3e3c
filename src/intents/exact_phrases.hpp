#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace intents {

// Words and phrases that are looked for as they are spelt: accents count ("ή" is not "η"), and a word listed
// with a capital ("De", "Lei") is found with one only, and not where a sentence begins. A word may end in
// '*': any ending. For replies, which are written with care; messages want a PhraseList.
class ExactPhrases {
public:
    explicit ExactPhrases(const std::vector<std::string>& phrases);

    bool empty() const { return phrases_.empty(); }

    // The first phrase of the list that stands in `text`, as listed; empty when none does.
    std::string_view find_in(std::string_view text) const;

private:
    struct Word {
        std::string text;
        bool open_ended = false;
        bool capital = false;
    };
    struct Phrase {
        std::string written;
        std::vector<Word> words;
    };
    std::vector<Phrase> phrases_;
};

}  // namespace intents
