#pragma once

#include "intents/catalogue.hpp"
#include "intents/exact_phrases.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace intents {

// What a reply must do to be of its tactic (domain.md sections 1 and 2), as far as word lists can tell in
// six languages. A list that the language's lexicon lacks lets its rule rest. Computer mode has rules of its
// own (computer_mode.hpp).
class TacticRules {
public:
    explicit TacticRules(const Lexicon& lexicon);

    // What keeps `reply` from being what `tactic` says, a sentence each; empty when nothing does.
    std::vector<std::string> faults(Tactic tactic, std::string_view reply) const;

private:
    std::vector<std::string> apology_faults(std::string_view reply) const;
    std::vector<std::string> acknowledge_faults(std::string_view reply) const;
    std::vector<std::string> commit_faults(std::string_view reply) const;

    ExactPhrases apology_, condition_, solution_, blame_, request_, alternative_, hedge_, thanks_, farewell_;
};

}  // namespace intents
