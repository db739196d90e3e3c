#include "assist/conversation.hpp"
#include "shipped.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace {

assist::Knowledge knowledge() { return {.matcher = *shipped_matcher(), .promises = &shipped_promises()}; }

// An angry customer has written, and this was suggested.
assist::Conversation offered(const std::string& line, intents::Tactic tactic) {
    assist::Conversation conversation;
    conversation.hear({.seq = 1,
                       .at = {},
                       .speaker = assist::Speaker::customer,
                       .text = "You useless idiots lost my parcel again, nobody there cares!",
                       .stated = base::Language::en},
                      knowledge());
    assist::Suggestion suggestion;
    suggestion.replies = {{"en.x.1", tactic, line, 0.9, "", {}}};
    conversation.take(assist::Offered{.about = 1, .suggestion = suggestion});
    return conversation;
}

assist::Spoke sent(assist::Conversation conversation, const std::string& text) {
    const assist::Turn turn = conversation.hear(
        {.seq = 2, .at = {}, .speaker = assist::Speaker::agent, .text = text, .stated = base::Language::en},
        knowledge());
    return turn.spoke.value();
}

}  // namespace

TEST_SUITE("judgement") {
    TEST_CASE("a line sent as it was suggested has no fault of its wording") {
        const std::string line = "I can see how upsetting that is, and I guarantee you an answer.";
        const auto conversation = offered(line, intents::Tactic::acknowledge);
        CHECK(sent(conversation, line).faults.empty());
        CHECK(conversation.review(line, base::Language::en, knowledge()).faults.empty());
        CHECK_FALSE(sent(conversation, line + " And I am sure of that.").faults.empty());
    }
    TEST_CASE("what is sent is judged as its draft was") {
        const std::string line = "I will send you a new one by Monday.";
        const auto conversation = offered(line, intents::Tactic::commit);
        for (const std::string& text :
             {line, line + " Sorry!", std::string("You need to calm down."),
              std::string("I'll call you back by five."), std::string("I guarantee it will be there."),
              std::string("I guarantee that this will never happen again, ever."),
              std::string("It must be upsetting to lose a parcel. I'll call you tomorrow."),
              std::string("That is your own fault, you idiot."), std::string("Thank you, goodbye."),
              std::string()}) {
            CAPTURE(text);
            const assist::Spoke spoke = sent(conversation, text);
            const assist::Review review = conversation.review(text, base::Language::en, knowledge());
            std::set<std::string> faults;
            for (const assist::Fault& fault : review.faults) faults.insert(fault.id);
            CHECK(std::set(spoke.faults.begin(), spoke.faults.end()) == faults);
            std::vector<std::string> tactics;
            for (const intents::Tactic tactic : spoke.tactics) tactics.emplace_back(name_of(tactic));
            CHECK(review.tactics == tactics);
            CHECK(review.heat == spoke.heat);
        }
    }
    TEST_CASE("a promise is a commitment, for a draft as for what was sent") {
        const auto conversation = offered("Some people do feel that way.", intents::Tactic::computer_mode);
        const std::string text = "You'll hear from us by Monday.";
        const assist::Spoke spoke = sent(conversation, text);
        REQUIRE(spoke.promises.size() == 1);
        CHECK(std::count(spoke.tactics.begin(), spoke.tactics.end(), intents::Tactic::commit) == 1);
        const auto review = conversation.review(text, base::Language::en, knowledge());
        CHECK(std::count(review.tactics.begin(), review.tactics.end(), "commit") == 1);
    }
}
