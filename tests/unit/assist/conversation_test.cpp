#include "assist/conversation.hpp"

#include "shipped.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using assist::Speaker;
using intents::Tactic;

namespace {

struct Talk {
    assist::Conversation conversation;
    std::uint64_t seq = 0;
    base::Moment at{};  // a minute passes between messages

    assist::Turn customer(std::string text) { return hear(Speaker::customer, std::move(text)); }
    assist::Turn agent(std::string text) { return hear(Speaker::agent, std::move(text)); }
    assist::Turn hear(Speaker speaker, std::string text) {
        at += std::chrono::minutes(1);
        return conversation.hear(
            {.seq = ++seq, .at = at, .speaker = speaker, .text = std::move(text), .stated = {}},
            {.matcher = *shipped_matcher()});
    }
};

bool offers(const assist::Turn& turn, Tactic tactic) {
    if (!turn.suggestion) return false;
    for (const auto& reply : turn.suggestion->replies) {
        if (reply.tactic == tactic) return true;
    }
    return false;
}

constexpr const char* bait = "You don't give a d*** about us, you just lock people into contracts!";

}  // namespace

TEST_SUITE("conversation") {
    TEST_CASE("bait gets computer mode first, and acknowledgement next to it") {
        Talk talk;
        const auto turn = talk.customer(bait);
        REQUIRE(turn.suggestion);
        CHECK(turn.suggestion->replies.front().tactic == Tactic::computer_mode);
        CHECK(offers(turn, Tactic::acknowledge));
        CHECK(talk.conversation.state().stage == assist::Stage::acknowledge);
        CHECK(turn.suggestion->why.rule == 6);
        CHECK_FALSE(turn.suggestion->why.because.empty());
        CHECK(turn.suggestion->why.span.end > turn.suggestion->why.span.begin);
    }
    TEST_CASE("a grievance gets acknowledgement first") {
        Talk talk;
        const auto turn = talk.customer(
            "My parcel arrived completely smashed and half of it is missing, this is ridiculous");
        REQUIRE(turn.suggestion);
        CHECK(turn.suggestion->replies.front().tactic == Tactic::acknowledge);
    }
    TEST_CASE("an apology is suggested once the anger is acknowledged, and not a second time") {
        Talk talk;
        talk.customer("This is the third time my parcel is lost and I am absolutely furious with you people");
        talk.agent("I can see how frustrating it is to lose a parcel again and again.");
        CHECK(talk.conversation.state().anger_acknowledged);
        const auto second = talk.customer(
            "Frustrating is not the word, it is a disgrace, you incompetent clowns lost it again");
        CHECK(offers(second, Tactic::apologise));
        talk.agent("Please accept my sincere apology for the lost parcels.");
        CHECK(talk.conversation.state().apologised);
        const auto third = talk.customer(
            "An apology does not bring my parcels back, you useless thieves, this is a scandal");
        CHECK_FALSE(offers(third, Tactic::apologise));
    }
    TEST_CASE("after two turns of computer mode the next suggestion is a concrete step") {
        Talk talk;
        for (int round = 0; round < 2; ++round) {
            const auto turn = talk.customer(bait);
            REQUIRE(turn.suggestion);
            for (const auto& reply : turn.suggestion->replies) {
                if (reply.tactic == Tactic::computer_mode) {
                    talk.agent(reply.text);
                    break;
                }
            }
        }
        CHECK(talk.conversation.state().computer_mode_in_a_row == 2);
        const auto third = talk.customer(bait);
        REQUIRE(third.suggestion);
        CHECK_FALSE(offers(third, Tactic::computer_mode));
        CHECK((offers(third, Tactic::offer_options) || offers(third, Tactic::commit)));
    }
    TEST_CASE("no phrase comes twice in a conversation, until nothing is left and that is said") {
        Talk talk;
        std::set<std::string> ids, texts;
        bool exhausted = false;
        for (int round = 0; round < 60; ++round) {
            const auto turn = talk.customer(bait);
            exhausted = exhausted || turn.silence == match::Silence::exhausted;
            if (!turn.suggestion) continue;
            for (const auto& reply : turn.suggestion->replies) {
                CHECK(ids.insert(reply.id).second);
                CHECK(texts.insert(reply.text).second);
            }
        }
        CHECK(exhausted);
    }
    TEST_CASE("what the agent typed is not suggested afterwards") {
        Talk first;
        const auto turn = first.customer(bait);
        REQUIRE(turn.suggestion);
        const std::string phrase = turn.suggestion->replies.front().text;
        Talk second;
        second.agent(phrase);
        const auto next = second.customer(bait);
        REQUIRE(next.suggestion);
        for (const auto& reply : next.suggestion->replies) CHECK(reply.text != phrase);
    }
    TEST_CASE("a question, a thank-you and small talk bring no suggestion and say why") {
        Talk talk;
        const auto question = talk.customer("Hi, when do you open tomorrow?");
        CHECK_FALSE(question.suggestion);
        CHECK(question.silence == match::Silence::answer_directly);
        const auto thanks = talk.customer("Perfect, thank you so much for your help");
        CHECK_FALSE(thanks.suggestion);
        CHECK(thanks.silence == match::Silence::calm);
    }
    TEST_CASE("the agent's own words bring no suggestion") {
        Talk talk;
        talk.customer(bait);
        CHECK_FALSE(talk.agent("Let me look at the contract.").suggestion);
        CHECK_FALSE(talk.conversation.state().customer_waits);
    }
    TEST_CASE("care first shows the card and never a computer-mode line") {
        Talk talk;
        const auto turn = talk.customer("I can't do this any more, I don't want to live");
        REQUIRE(turn.suggestion);
        CHECK(turn.suggestion->card);
        CHECK_FALSE(offers(turn, Tactic::computer_mode));
        CHECK(turn.reading->care);
    }
    TEST_CASE("anger that falls is seen falling, anger that rises is seen rising") {
        Talk talk;
        talk.customer(bait);
        talk.customer("Thank you, that helps a lot.");
        CHECK(talk.conversation.state().trend == assist::Trend::falling);
        talk.customer("You lying thieves, you scammed me AGAIN, go to hell!!!");
        CHECK(talk.conversation.state().trend == assist::Trend::rising);
        CHECK(talk.conversation.state().curve.size() == 3);
    }
    TEST_CASE("anger that comes back wants to be acknowledged anew") {
        Talk talk;
        talk.customer(bait);
        talk.agent("I can hear how frustrating this has been.");
        REQUIRE(talk.conversation.state().anger_acknowledged);
        talk.customer("Thank you so much, great help.");
        talk.customer("You lying thieves, you scammed me AGAIN, go to hell!!!");
        CHECK_FALSE(talk.conversation.state().anger_acknowledged);
    }
    TEST_CASE("the same words give the same turns") {
        Talk one, other;
        for (const char* line : {bait, "when will it be fixed?", "USELESS!!!"}) {
            const auto a = one.customer(line), b = other.customer(line);
            REQUIRE(a.suggestion.has_value() == b.suggestion.has_value());
            if (!a.suggestion) continue;
            for (std::size_t at = 0; at < a.suggestion->replies.size(); ++at)
                CHECK(a.suggestion->replies[at].id == b.suggestion->replies[at].id);
        }
    }
    TEST_CASE("the source's message gets the source's kind of reply in all six languages") {
        const std::pair<base::Language, const char*> lines[] = {
            {base::Language::en,
             "You don't give a damn about customers. Once you have someone locked into a contract, the "
             "service is over."},
            {base::Language::nb,
             "Dere gir blanke f*** i kundene. Når folk først er bundet av en kontrakt, er det slutt på "
             "servicen."},
            {base::Language::da,
             "I er pisseligeglade med kunderne. Når I først har folk bundet på en kontrakt, er det slut med "
             "servicen."},
            {base::Language::it,
             "Non ve ne frega niente dei clienti. Una volta che avete qualcuno legato a un contratto, il "
             "servizio è finito."},
            {base::Language::hu,
             "Leszarják az ügyfeleket. Ha egyszer valakit szerződéssel megkötöttek, vége a kiszolgálásnak."},
            {base::Language::el,
             "Δεν σας καίγεται καρφί για τους πελάτες. Μόλις δέσετε κάποιον με συμβόλαιο, η εξυπηρέτηση "
             "τελείωσε."},
        };
        for (const auto& [language, line] : lines) {
            CAPTURE(line);
            Talk talk;
            const auto turn = talk.customer(line);
            REQUIRE(turn.suggestion);
            CHECK(turn.reading->language == language);
            CHECK(turn.suggestion->replies.front().tactic == Tactic::computer_mode);
            CHECK(turn.suggestion->replies.front().id.starts_with(base::code_of(language)));
        }
    }
    TEST_CASE("after a switch of language the agent is read, and answered, in the new one") {
        Talk talk;
        talk.customer("χάθηκε η βαλίτσα μου στην πτήση για Χανιά και κανείς δεν ξέρει τίποτα");
        talk.customer("Ok, I'd rather write in English. You people lost my suitcase and nobody gives a damn");
        CHECK(talk.conversation.language() == base::Language::en);
        talk.agent("I can see how upsetting it is to be left without your suitcase.");
        CHECK(talk.conversation.state().anger_acknowledged);
    }
    TEST_CASE("in danger the same lines are offered again rather than none") {
        Talk talk;
        const char* const danger = "I can't go on any more, I want to kill myself";
        for (int time = 0; time < 3; ++time) {
            const auto turn = talk.customer(danger);
            REQUIRE(turn.suggestion);
            CHECK(turn.suggestion->card);
            CHECK_FALSE(turn.suggestion->replies.empty());
        }
    }
    TEST_CASE("a blocked reply is not suggested, nor reminded of, however replies are ranked") {
        for (const bool draws : {true, false}) {
            assist::Learning learning;
            const auto hear = [&] {
                return assist::Conversation().hear(
                    {.seq = 1, .at = {}, .text = bait, .stated = {}},
                    {.matcher = *shipped_matcher(), .learning = &learning, .draws = draws});
            };
            const std::string first = hear().suggestion.value().replies.front().id;
            learning.judge(first, {.standing = assist::Standing::blocked, .pinned = false});
            const auto replies = hear().suggestion.value().replies;
            for (const auto& reply : replies) CHECK(reply.id != first);
        }
    }
    TEST_CASE("a suggested line has no fault when it is sent as it is") {
        Talk talk;
        const auto turn = talk.customer(bait);
        REQUIRE(turn.suggestion);
        for (const auto& reply : turn.suggestion->replies) {
            const auto review =
                talk.conversation.review(reply.text, base::Language::en, {.matcher = *shipped_matcher()});
            CHECK(review.faults.empty());
            CHECK(std::count(review.tactics.begin(), review.tactics.end(), name_of(reply.tactic)) == 1);
        }
    }
    TEST_CASE("waiting politely is not the end, thanks and a goodbye after them are") {
        Talk talk;
        talk.customer("My parcel is lost and I am furious");
        talk.agent("I can see how frustrating that is. Let me look into it.");
        talk.customer("ok, I'll wait");
        CHECK(talk.conversation.state().stage != assist::Stage::close);
        talk.agent("It is here, and will be with you tomorrow.");
        talk.customer("Thank you so much, that helps!");
        CHECK(talk.conversation.state().stage == assist::Stage::close);
        talk.agent("You are welcome.");
        talk.customer("Bye, have a nice day");
        CHECK(talk.conversation.state().stage == assist::Stage::close);
    }
    TEST_CASE("a pause after an outburst answers its most telling message, and not twice") {
        Talk talk;
        talk.at = base::Moment(std::chrono::hours(1));
        const auto at_once = [&](const char* text) {
            talk.at -= std::chrono::seconds(58);  // two seconds after the one before
            return talk.customer(text);
        };
        CHECK(talk.customer(bait).suggestion);
        CHECK(at_once("hello?").silence == match::Silence::listening);
        const assist::Knowledge knowledge{.matcher = *shipped_matcher()};
        CHECK(talk.conversation.settle(talk.at, knowledge).about == 0);  // too early
        const auto settled = talk.conversation.settle(talk.at + assist::burst_pause, knowledge);
        CHECK(settled.stands);
        CHECK(settled.about == 1);
        CHECK_FALSE(settled.suggestion);
        CHECK(talk.conversation.settle(talk.at + assist::burst_pause, knowledge).about == 0);
    }
    TEST_CASE("what we evidently caused is acknowledged first, whatever bait comes with it") {
        Talk talk;
        const auto turn = talk.customer(
            "Even you lot should manage to deliver a parcel. It arrived smashed and half is missing");
        REQUIRE(turn.suggestion);
        CHECK(turn.suggestion->replies.front().tactic == Tactic::acknowledge);
        CHECK(turn.suggestion->replies.back().tactic == Tactic::computer_mode);
    }
    TEST_CASE("a claim is said again in general terms, in the author's words") {
        Talk talk;
        const auto turn = talk.customer("You don't care about your customers, you useless muppets");
        REQUIRE(turn.suggestion);
        const auto& first = turn.suggestion->replies.front();
        CHECK(first.id.find(".conversation.claim.") != std::string::npos);
        CHECK(first.text.find("muppets") == std::string::npos);
        CHECK(first.tactic == Tactic::computer_mode);
    }
    TEST_CASE("an attack pattern is named, with what it takes for granted") {
        Talk talk;
        const auto turn =
            talk.customer("If you really cared about your customers you would have called back");
        REQUIRE(turn.suggestion);
        REQUIRE(turn.suggestion->why.attacks.size() == 1);
        CHECK(turn.suggestion->why.attacks[0].id == "if_you_really");
        CHECK_FALSE(turn.suggestion->why.attacks[0].presumes.empty());
    }
}
