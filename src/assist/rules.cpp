#include "assist/rules.hpp"

#include <array>

namespace assist {

int rule_of(intents::Tactic tactic) {
    using intents::Tactic;
    switch (tactic) {
        case Tactic::computer_mode: return 6;
        case Tactic::acknowledge: return 2;
        case Tactic::apologise: return 4;
        case Tactic::diplomacy: return 5;
        case Tactic::clarify: return 7;
        case Tactic::offer_options: return 9;
        case Tactic::commit: return 25;
        case Tactic::thank: return 21;
        case Tactic::close: return 23;
        case Tactic::boundary:
        case Tactic::hand_over:
        case Tactic::care: return 20;
        case Tactic::rewrite: return 8;
    }
    return 0;
}

int rule_of_state_fault(std::string_view fault) {
    if (fault == premature_solution) return 3;
    if (fault == second_apology) return 4;
    return fault == stonewalling ? 6 : 0;
}

std::string_view words_of_rule(int number) {
    static constexpr std::array<std::string_view, 33> rules = {
        "",
        "Anger blocks reason: an angry person cannot be argued with.",
        "Anger must be acknowledged; silence makes people louder.",
        "Defuse first, then solve.",
        "Apologise regardless of fault, and without conditions.",
        "Diplomacy: getting to the bottom of it matters to both sides.",
        "Go into computer mode; do not take the bait.",
        "Listen: let them get it all out, then ask.",
        "Show understanding, commit to a solution, and never get defensive.",
        "Offer a solution.",
        "Never complain within earshot of customers.",
        "Never complain to customers about colleagues or other departments.",
        "Build bridges between departments.",
        "After a joint effort, look back together and mend fences.",
        "Be a customer for a day.",
        "Low morale shows to customers.",
        "Everyone has a customer, inside the organisation too.",
        "What works with customers works with colleagues.",
        "Serve the wishes that were not spoken, too.",
        "Informality is fine; kindness is not negotiable.",
        "Respect is expected without exceptions; people come first.",
        "\"Please\" and \"thank you\" are not forbidden words.",
        "Step out of your position to help a colleague.",
        "Every service has an opening, a doing and a closing.",
        "What is celebrated is repeated.",
        "Do what you said, when you said, how you said.",
        "Measure: fewer complaints, faster turn-around, less rework.",
        "People online leave without a second thought: answer fast.",
        "Be specific; nobody is a number.",
        "Badly treated employees get even with customers.",
        "A policy is no answer: offer an alternative.",
        "Fix it first, then announce it.",
        "Managers must see how policy is carried out at the front line.",
    };
    return number > 0 && number < static_cast<int>(rules.size()) ? rules[static_cast<std::size_t>(number)]
                                                                 : rules[0];
}

}  // namespace assist
