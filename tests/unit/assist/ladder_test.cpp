#include "assist/ladder.hpp"

#include "small_catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using intents::Tactic;

namespace {
const intents::Intent& intent(const char* id) {
    static const auto catalogue = small_catalogue();
    return *catalogue->find(id, intents::Audience::customer);
}
match::Reading heated(const char* id, int level = 2) {
    match::Reading reading;
    reading.language = base::Language::en;
    reading.intent = id;
    reading.level = level;
    reading.confidence = 0.8;
    reading.suggest = true;
    reading.intents = {{id, 0.8}};
    return reading;
}
bool has(const std::vector<Tactic>& tactics, Tactic tactic) {
    return std::find(tactics.begin(), tactics.end(), tactic) != tactics.end();
}
}  // namespace

TEST_SUITE("ladder") {
    TEST_CASE("each state has its tactics, best first") {
        struct Case {
            const char* what;
            assist::State state;
            const char* intent;
            int level;
            Tactic first;
        };
        const auto state = [](bool acknowledged, bool apologised, int computer_mode, int abusive) {
            assist::State made;
            made.anger_acknowledged = acknowledged;
            made.apologised = apologised;
            made.computer_mode_in_a_row = computer_mode;
            made.abusive_turns = abusive;
            return made;
        };
        const Case cases[] = {
            {"bait, not acknowledged", state(false, false, 0, 0), "personal_insult", 3,
             Tactic::computer_mode},
            {"grievance, not acknowledged", state(false, false, 0, 0), "long_wait", 2, Tactic::acknowledge},
            {"acknowledged, still angry", state(true, false, 0, 0), "long_wait", 2, Tactic::apologise},
            {"acknowledged, new bait", state(true, false, 0, 0), "personal_insult", 3, Tactic::computer_mode},
            {"apologised, still angry", state(true, true, 0, 0), "long_wait", 2, Tactic::diplomacy},
            {"anger low", state(true, true, 0, 0), "long_wait", 1, Tactic::clarify},
            {"two computer-mode turns", state(true, false, 2, 0), "personal_insult", 3,
             Tactic::offer_options},
            {"abusive beyond the limit", state(false, false, 0, 3), "personal_insult", 3, Tactic::boundary},
            {"care", state(false, false, 0, 0), "self_harm", 0, Tactic::care},
        };
        for (const Case& each : cases) {
            CAPTURE(each.what);
            const bool baited = intent(each.intent).group == "bait";
            CHECK(
                assist::tactics_for(each.state, heated(each.intent, each.level), &intent(each.intent), baited)
                    .front() == each.first);
        }
    }
    TEST_CASE("care never offers computer mode or an apology") {
        const auto tactics = assist::tactics_for({}, heated("self_harm"), &intent("self_harm"), false);
        CHECK_FALSE(has(tactics, Tactic::computer_mode));
        CHECK_FALSE(has(tactics, Tactic::apologise));
    }
    TEST_CASE("a solution is not offered while anger is high and unheard") {
        const auto tactics = assist::tactics_for({}, heated("long_wait"), &intent("long_wait"), false);
        CHECK_FALSE(has(tactics, Tactic::offer_options));
        CHECK_FALSE(has(tactics, Tactic::commit));
    }
    TEST_CASE("nothing is suggested without a language or for an unknown intent") {
        const auto matcher = match::Matcher::train(small_catalogue());
        auto reading = heated("long_wait");
        reading.language.reset();
        CHECK_FALSE(assist::suggest({}, {.reading = reading, .words = {}}, {.matcher = *matcher}, 0));
        CHECK_FALSE(assist::suggest({}, {.reading = heated("none"), .words = {}}, {.matcher = *matcher}, 0));
    }
    TEST_CASE("a grievance beside an accusation is bait") {
        auto reading = heated("long_wait");
        CHECK_FALSE(assist::is_bait(reading, intent("long_wait"), *small_catalogue()));
        reading.intents.push_back({"personal_insult", 0.5});
        CHECK(assist::is_bait(reading, intent("long_wait"), *small_catalogue()));
    }
}
