#pragma once

#include "intents/catalogue.hpp"
#include "text/message.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace match {

// What the words of a message weigh by intents/heat/<lang>.tsv, which was learned from public sets of
// labelled lines (tests/quality/learn_heat; NOTICE names them). Both are about 0 where they say nothing.
struct WordHeat {
    float anger = 0;  // does it sound angry, whatever it is about: film lines, forums, reviews
    float chat = 0;   // is it a customer's complaint, rather than a calm line of any kind
};

// The weights of one language, ready to be looked up.
class HeatReader {
public:
    explicit HeatReader(const intents::HeatWeights& weights);

    // Words, their beginnings of four and six letters, and runs of two and three words count. `message` is
    // unmasked already.
    WordHeat read(const text::Message& message) const;

private:
    struct Slot {
        std::uint64_t hash = 0;  // 0: empty
        WordHeat weight;
    };
    void add(std::string_view feature, WordHeat weight);
    void take(std::uint64_t hash, WordHeat& sum) const;

    std::vector<Slot> slots_;  // open addressing, a power of two, at most half full
    WordHeat start_;
};

// The weights of all languages.
class HeatReaders {
public:
    explicit HeatReaders(const base::PerLanguage<intents::HeatWeights>& weights);

    // In no known language, the mean of all.
    WordHeat read(const text::Message& message, std::optional<base::Language> language) const;

private:
    base::PerLanguage<HeatReader> readers_;
};

// The names under which manner stands in those files: "@exclamation", "@shouting" and so on. An emoji stands
// there by itself, "@😡"; it is no word.
std::vector<std::string_view> signs_of(const text::Manner& manner);

}  // namespace match
