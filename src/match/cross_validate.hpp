#pragma once

#include "intents/catalogue.hpp"
#include "intents/twins.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace match {

// An example that a matcher which had not learned it (nor its twins) took for something else.
struct Misread {
    intents::ExampleAt example;
    std::string read_as;  // an intent, or "none"
    std::optional<intents::ExampleAt>
        twin;  // left out with it; with the twin learned it would be read rightly

    bool operator==(const Misread&) const = default;
};

// How the examples of a catalogue are read by matchers that learned the others.
struct CrossValidation {
    std::size_t read = 0;  // examples
    std::vector<Misread> misread;
};

inline constexpr std::size_t usual_folds = 5;

// Trains once for each fold on the catalogue without the fold, and reads the fold: `folds` trainings, so it
// takes long; `after_each` is called after each of them. An example's fold comes from its words; twins
// (intents/twins.hpp) share one, or each would be read by who had learned the other. An example is read
// rightly when its intent, or one it names in "also", is the first that is read; an agent's when its intent
// is found at all.
CrossValidation cross_validate(const std::shared_ptr<const intents::Catalogue>& catalogue, std::size_t folds,
                               const std::function<void()>& after_each = {});

// Two intents that are taken for each other, and the examples that were; the first two are read either way,
// where there are both.
struct ConfusedPair {
    std::string left;  // "long_wait"; what agents say as "drafts: sarcasm"
    std::string right;
    std::vector<Misread> examples;
};

// The pairs with most such examples first. "none" is no partner: what is missed is not confused.
std::vector<ConfusedPair> confused_pairs(const intents::Catalogue& catalogue,
                                         const CrossValidation& validation);

}  // namespace match
