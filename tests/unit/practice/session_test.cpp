#include "practice/session.hpp"

#include "practice/bots.hpp"
#include "unit/practice/shipped_scenarios.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace practice;
using namespace std::chrono_literals;
using base::Language;

namespace {

Session begun(std::string_view scenario = "contract_trap", std::uint64_t seed = 1) {
    return Session(shipped_setup(scenario, Language::en, seed), shipped_knowledge());
}

const Turn& say(Session& session, std::string_view text) {
    return session.say(text, session.turns().back().at + 20s, shipped_knowledge());
}

std::set<std::string> ids(const std::vector<Recognised>& found) {
    std::set<std::string> ids;
    for (const Recognised& each : found) ids.insert(each.id);
    return ids;
}

bool has(const std::vector<Win>& wins, Win win) {
    return std::find(wins.begin(), wins.end(), win) != wins.end();
}

constexpr const char* kind = "I can see how frustrating this has been for you.";
constexpr const char* rude = "What is your problem, you idiot?";

}  // namespace

TEST_CASE("the persona opens with bait, at the anger of the scenario's level") {
    const Session session = begun();
    REQUIRE(session.turns().size() == 1);
    CHECK(!session.turns().front().answer.empty());
    CHECK(session.curve() == std::vector<double>{78});
    CHECK(session.plot().baited);
}

TEST_CASE("the same seed says the same, another says something else") {
    std::set<std::string> openings;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Session one = begun("contract_trap", seed), other = begun("contract_trap", seed);
        CHECK(one.turns().front().answer == other.turns().front().answer);
        CHECK(say(one, kind).answer == say(other, kind).answer);
        openings.insert(one.turns().front().answer);
    }
    CHECK(openings.size() > 1);
}

TEST_CASE("feedback names the tactic with its words, what it did, and the rule behind it") {
    Session session = begun();
    const Feedback& feedback = say(session, std::string("Hello Martin. ") + kind).feedback;
    REQUIRE(ids(feedback.tactics).contains("acknowledge"));
    const auto found = std::find_if(feedback.tactics.begin(), feedback.tactics.end(),
                                    [](const Recognised& each) { return each.id == "acknowledge"; });
    CHECK(found->fits);
    CHECK(found->rule == 2);
    CHECK(!found->because.empty());
    CHECK(!found->words.empty());
    CHECK(feedback.before == 78);
    CHECK(feedback.after < 78 - 15);
    CHECK(feedback.points == 10);
    CHECK(!feedback.better);
    CHECK(has(feedback.wins, Win::acknowledged));
    CHECK(has(feedback.wins, Win::bait_not_taken));
}

TEST_CASE("feedback names the fault with its words and one better line") {
    Session session = begun();
    const Feedback& feedback =
        say(session, "Those are the terms, it is our policy and there is nothing I can do.").feedback;
    REQUIRE(ids(feedback.faults).contains("policy_wall"));
    CHECK(!feedback.faults.front().words.empty());
    CHECK(!feedback.faults.front().better.empty());
    CHECK(feedback.after > feedback.before);
    CHECK(feedback.points < 5);
    REQUIRE(feedback.better);
    CHECK(!feedback.better->text.empty());
    CHECK(feedback.wins.empty());
}

TEST_CASE("sending the better line word for word helps") {
    for (const Scenario& scenario : shipped_scenarios().all) {
        CAPTURE(scenario.id);
        Session session = begun(scenario.id);
        const std::string better = session.advice(shipped_knowledge()).value().text;
        const Turn& turn = say(session, better);
        CHECK(turn.feedback.after < turn.feedback.before);
        CHECK(turn.feedback.faults.empty());
    }
}

TEST_CASE(
    "anything gets an answer: nothing, signs, letters, another language, the persona's words, one's own") {
    const auto input_of = [](std::initializer_list<std::string> texts) {
        Session session = begun();
        for (const std::string& text : texts) say(session, text);
        CHECK(!session.turns().back().answer.empty());
        return session.turns().back().feedback.input;
    };
    CHECK(input_of({""}) == Input::empty);
    CHECK(input_of({" ?! … "}) == Input::empty);
    CHECK(input_of({"qwkjhx zzrtpl vvbnmk"}) == Input::gibberish);
    CHECK(input_of({"Jeg vet ikke hva du snakker om, jeg bor i Bergen og er på jobb."}) ==
          Input::other_language);
    CHECK(input_of({"We are talking about the line.", "We are talking about the line."}) == Input::repeated);
    CHECK(input_of({"Ok."}) == Input::words);
    Session session = begun();
    CHECK(say(session, session.turns().front().answer).feedback.input == Input::copied);
}

TEST_CASE("any bytes are survived, and a turn is read no further than longest_said") {
    Session session = begun();
    say(session, "\xff\xfe\xc3\x28 broken \xe2\x82");
    const std::string endless(3 * longest_said, 'a');
    CHECK(say(session, endless).said.size() == longest_said);
    std::string accents;
    while (accents.size() < 2 * longest_said) accents += "aé";
    const std::string cut = say(session, accents).said;
    CHECK(cut.size() <= longest_said);
    CHECK((static_cast<unsigned char>(cut.back()) & 0x80U) == (cut.back() == 'a' ? 0U : 0x80U));
}

TEST_CASE("an abusive trainee comes to an ending, not to a crash") {
    Session session = begun();
    say(session, rude);
    for (int turn = 0; turn < most_turns && !session.has_ended(); ++turn)
        say(session, std::string("You are a stupid, worthless idiot ") + std::to_string(turn));
    REQUIRE(session.has_ended());
    CHECK(session.plot().ending == "escalated");
    const std::size_t turns = session.turns().size();
    say(session, kind);
    CHECK(session.turns().size() == turns);
    CHECK(!session.advice(shipped_knowledge()));
    CHECK(!session.next_event());
}

TEST_CASE("no line comes twice in a session, however it goes") {
    for (const Scenario& scenario : shipped_scenarios().all) {
        for (const Bot bot : all_bots) {
            CAPTURE(scenario.id);
            CAPTURE(name_of(bot));
            std::set<std::string> lines;
            std::size_t said = 0;
            for (const Turn& turn : play(bot, shipped_setup(scenario.id), shipped_knowledge()).turns) {
                said += turn.answer.empty() ? 0 : 1;
                lines.insert(turn.answer);
            }
            lines.erase("");
            CHECK(lines.size() == said);
        }
    }
}

TEST_CASE("a good turn never makes the customer go because a pool of lines is used up") {
    Session session = begun();
    const char* turns[] = {kind,
                           "I am afraid that is our policy, there is nothing I can do.",
                           "I understand that you are angry about it.",
                           "Those are the rules, and I have to go by them.",
                           "I am sorry about all this trouble.",
                           "It is in the terms and conditions, I can do nothing.",
                           "People do get annoyed when a line is slow for months."};
    for (const char* words : turns) say(session, words);
    CHECK(session.turns().back().feedback.faults.empty());
    CHECK(session.plot().ending.empty());
}

TEST_CASE("silence beyond the persona's patience heats, and the third one ends it") {
    Session session = begun();
    REQUIRE(session.next_event() == 60s);
    CHECK(session.wait(59s, shipped_knowledge()) == nullptr);
    const Turn* turn = session.wait(60s, shipped_knowledge());
    REQUIRE(turn != nullptr);
    CHECK(turn->feedback.input == Input::silence);
    CHECK(turn->feedback.event.empty());
    CHECK(turn->feedback.after > turn->feedback.before);
    CHECK(session.next_event() == 120s);
    session.wait(120s, shipped_knowledge());
    session.wait(180s, shipped_knowledge());
    CHECK(session.plot().ending == "walked_away");
}

TEST_CASE("the story's own events come at their time: the seminar begins without her") {
    Session session = begun("rental_car");
    say(session, kind);
    while (session.plot().node != "too_late" && !session.has_ended()) {
        const auto next = session.next_event();
        REQUIRE(next);
        if (session.turns().back().at + 20s < 300s)
            session.say("We are talking about turn " + std::to_string(session.turns().size()),
                        session.turns().back().at + 30s, shipped_knowledge());
        else
            session.wait(*next, shipped_knowledge());
    }
    CHECK(session.plot().node == "too_late");
    CHECK(session.turns().back().feedback.event == "seminar_begins");
    CHECK(!session.turns().back().feedback.better);
}

TEST_CASE("rewinding brings back words, anger and time, and keeps the curve that was left") {
    Session session = begun();
    say(session, kind);
    const std::string answer = session.turns().back().answer;
    const double anger = session.plot().anger;
    say(session, rude);
    say(session, "You only have yourself to blame for signing it.");
    const std::vector<double> left = session.curve();
    REQUIRE(session.rewind(1, 500s));
    CHECK(session.turns().size() == 2);
    CHECK(session.turns().back().answer == answer);
    CHECK(session.plot().anger == anger);
    REQUIRE(session.attempts().size() == 1);
    CHECK(session.attempts().front().from == 1);
    CHECK(session.attempts().front().curve == left);
    CHECK(session.next_event() == 560s);
    CHECK(session.say(rude, 510s, shipped_knowledge()).number == 2);
}

TEST_CASE("one can rewind out of an ending, not to where one stands nor beyond, and most_rewinds times") {
    Session session = begun();
    CHECK(!session.rewind(0, 1s));
    CHECK(!session.rewind(-1, 1s));
    for (std::size_t count = 0; count < most_rewinds; ++count) {
        while (!session.has_ended()) session.wait(session.next_event().value(), shipped_knowledge());
        REQUIRE(session.rewind(0, session.turns().back().at));
        CHECK(!session.has_ended());
    }
    say(session, kind);
    CHECK(!session.rewind(0, 1s));
}

TEST_CASE("a hint is counted once a turn, looking without asking is free") {
    Session session = begun();
    CHECK(session.advice(shipped_knowledge()));
    CHECK(session.hinted_turns().empty());
    const auto hint = session.hint(shipped_knowledge());
    REQUIRE(hint);
    CHECK(session.hint(shipped_knowledge())->text == hint->text);
    CHECK(session.hinted_turns() == std::set<int>{1});
}
