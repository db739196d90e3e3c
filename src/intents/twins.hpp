#pragma once

#include "base/language.hpp"
#include "intents/catalogue.hpp"

#include <compare>
#include <cstddef>
#include <vector>

namespace intents {

// An example by where it stands in a catalogue.
struct ExampleAt {
    std::size_t intent = 0;  // in Catalogue::intents
    base::Language language = base::Language::en;
    std::size_t number = 0;  // in Wording::examples

    auto operator<=>(const ExampleAt&) const = default;
};

const Intent& intent_of(const Catalogue& catalogue, const ExampleAt& at);
const Example& example_of(const Catalogue& catalogue, const ExampleAt& at);

// All examples of a catalogue, in its order.
std::vector<ExampleAt> all_examples(const Catalogue& catalogue);

// From this share of common words on, two examples are twins: who has read one has read the other.
inline constexpr double twin_likeness = 0.8;

// For each example of `all_examples` the number of the first one in its family: those that are twins, or
// twins of twins. One without a twin is its own family. Only intents that the same side speaks can be twins;
// languages do not matter, for a line may be the same in Norwegian and Danish.
std::vector<std::size_t> families(const Catalogue& catalogue, const std::vector<ExampleAt>& examples);

// Common words over all words, each counted once, in the normal form.
double likeness(std::string_view left, std::string_view right);

}  // namespace intents
