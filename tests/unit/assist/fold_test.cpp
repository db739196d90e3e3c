#include "assist/state.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace assist;
using intents::Tactic;

namespace {

struct Line {
    State state;
    std::uint64_t seq = 0;
    base::Moment at{};

    std::vector<AlertKind> customer(double anger, int level, const std::string& intent = "long_wait") {
        at += std::chrono::minutes(1);
        match::Reading reading;
        reading.anger = anger;
        reading.level = level;
        reading.intent = intent;
        reading.suggest = level > 0;
        if (intent == "personal_insult") reading.intents = {{intent, 0.9}};
        reading.care = intent == "self_harm" || intent == "violence_threat";
        return fold(state, Heard{.seq = ++seq, .at = at, .reading = reading, .words = {}});
    }
    void agent(std::vector<Tactic> tactics, std::vector<std::string> faults = {}, double heat = 0) {
        at += std::chrono::minutes(1);
        fold(state, Spoke{.seq = ++seq,
                          .at = at,
                          .tactics = std::move(tactics),
                          .faults = std::move(faults),
                          .heat = heat,
                          .words = seq,
                          .sent = {},
                          .promises = {}});
    }
    void offer(std::initializer_list<const char*> ids) {
        Offered offered{.about = seq, .suggestion = {}};
        for (const char* id : ids)
            offered.suggestion.replies.push_back({id, Tactic::acknowledge, id, 0.5, ""});
        fold(state, offered);
    }
    void send(const std::string& reply, double distance = 0) {
        fold(state, Spoke{.seq = ++seq,
                          .at = at,
                          .tactics = {},
                          .faults = {},
                          .words = seq,
                          .sent = Sent{.reply = reply, .tactic = Tactic::acknowledge, .distance = distance},
                          .promises = {}});
    }
};

using Alerts = std::vector<AlertKind>;

}  // namespace

TEST_SUITE("the fold") {
    TEST_CASE("the trend has hysteresis: it takes more to turn it than to keep it") {
        CHECK(next_trend(Trend::steady, 0.55, 0.50) == Trend::steady);
        CHECK(next_trend(Trend::steady, 0.61, 0.50) == Trend::rising);
        CHECK(next_trend(Trend::rising, 0.55, 0.50) == Trend::rising);
        CHECK(next_trend(Trend::rising, 0.53, 0.50) == Trend::steady);
        CHECK(next_trend(Trend::rising, 0.39, 0.50) == Trend::falling);
        CHECK(next_trend(Trend::falling, 0.45, 0.50) == Trend::falling);
        CHECK(next_trend(Trend::falling, 0.47, 0.50) == Trend::steady);
    }
    TEST_CASE("the curve is smoothed by the published formula") {
        Line line;
        line.customer(0.8, 3);
        line.customer(0.2, 0);
        CHECK(line.state.smoothed == doctest::Approx(0.6 * 0.2 + 0.4 * 0.8));
        CHECK(line.state.peak == doctest::Approx(0.8));
        REQUIRE(line.state.curve.size() == 2);
        CHECK(line.state.curve[1].seq == 2);
    }
    TEST_CASE("a supervisor is told of anger once, and again only after it had gone") {
        Line line;
        CHECK(line.customer(0.5, 2).empty());
        CHECK(line.customer(0.9, 3) == Alerts{AlertKind::anger});
        CHECK(line.customer(0.95, 3).empty());
        CHECK(line.customer(0.1, 0).empty());
        CHECK(line.customer(0.9, 3) == Alerts{AlertKind::anger});
    }
    TEST_CASE("while anger is falling the alert waits for one more message") {
        Line line;
        line.customer(0.99, 2);
        line.customer(0.99, 2);
        CHECK(line.customer(0.8, 3).empty());  // lower than before, though at the highest level
        CHECK(line.customer(0.8, 3) == Alerts{AlertKind::anger});
        Line calming;
        calming.customer(0.99, 2);
        calming.customer(0.99, 2);
        CHECK(calming.customer(0.8, 3).empty());
        CHECK(calming.customer(0.4, 1).empty());
    }
    TEST_CASE("danger is told once until an agent has answered, another danger at once") {
        Line line;
        CHECK(line.customer(0.3, 0, "self_harm") == Alerts{AlertKind::care});
        CHECK(line.customer(0.3, 0, "self_harm").empty());
        CHECK(line.customer(0.3, 0, "violence_threat") == Alerts{AlertKind::care});
        line.agent({Tactic::care});
        CHECK(line.customer(0.3, 0, "violence_threat") == Alerts{AlertKind::care});
    }
    TEST_CASE("the third furious insult is abuse, told once") {
        Line line;
        line.customer(0.9, 3, "personal_insult");
        CHECK(line.customer(0.9, 3, "personal_insult").empty());
        CHECK(line.customer(0.9, 3, "personal_insult") == Alerts{AlertKind::abuse});
        CHECK(line.customer(0.9, 3, "personal_insult").empty());
    }
    TEST_CASE("anger that comes back after it had gone wants to be acknowledged anew") {
        Line line;
        line.customer(0.6, 2);
        line.agent({Tactic::acknowledge});
        CHECK(line.state.anger_acknowledged);
        line.customer(0.6, 2);
        CHECK(line.state.anger_acknowledged);
        line.customer(0.1, 0);
        line.customer(0.7, 2);
        CHECK_FALSE(line.state.anger_acknowledged);
    }
    TEST_CASE("silence about open anger breaks the communication chain, and the step says so") {
        Line line;
        line.customer(0.7, 2);
        line.offer({"a"});
        line.agent({Tactic::offer_options});
        CHECK(line.state.steps.back().missed_acknowledgement);
        CHECK(line.state.steps.back().better == "a");
        line.agent({Tactic::acknowledge});
        CHECK_FALSE(line.state.steps.back().missed_acknowledgement);
    }
    TEST_CASE("what would have been better is never what was sent, and acknowledges where that was missing") {
        // The look back told agents to say what they had said.
        const auto offered = [](Line& line) {
            line.customer(0.7, 2);
            Offered offered{.about = line.seq, .suggestion = {}};
            offered.suggestion.replies = {{"bait", Tactic::computer_mode, "bait", 0.5, ""},
                                          {"also bait", Tactic::computer_mode, "also bait", 0.5, ""},
                                          {"named", Tactic::acknowledge, "named", 0.5, ""}};
            fold(line.state, offered);
        };
        const auto sent = [](Line& line, std::vector<std::string> faults) {
            fold(line.state,
                 Spoke{.seq = ++line.seq,
                       .at = line.at,
                       .tactics = {},
                       .faults = std::move(faults),
                       .words = line.seq,
                       .sent = Sent{.reply = "bait", .tactic = Tactic::computer_mode, .distance = 0.2},
                       .promises = {}});
            return line.state.steps.back().better;
        };
        Line missed, faulty;
        offered(missed);
        CHECK(sent(missed, {}) == "named");
        offered(faulty);
        CHECK(sent(faulty, {"defends"}) == "also bait");
    }
    TEST_CASE("the phases are opening, doing and closing") {
        Line line;
        CHECK(line.state.phase == Phase::opening);
        line.customer(0.6, 2);
        CHECK(line.state.phase == Phase::opening);
        line.agent({Tactic::acknowledge});
        CHECK(line.state.phase == Phase::doing);
        line.customer(0.1, 0, "thanks");
        CHECK(line.state.phase == Phase::closing);
        CHECK(line.state.stage == Stage::close);
        line.customer(0.5, 2);  // it was not the end after all
        CHECK(line.state.phase == Phase::doing);
    }
    TEST_CASE("messages close together are one outburst, an answer or a pause ends it") {
        Line line;
        line.customer(0.5, 2);
        CHECK_FALSE(line.state.listen_until);
        line.at -= std::chrono::minutes(1);
        line.customer(0.5, 2);
        CHECK(line.state.listen_until == line.at + burst_pause);
        CHECK(line.state.burst.size() == 2);
        line.agent({});
        CHECK_FALSE(line.state.listen_until);
        line.customer(0.5, 2);
        CHECK(line.state.burst.size() == 1);
    }
    TEST_CASE("what a reply did is judged by the customer's next message") {
        Line line;
        line.customer(0.8, 3);
        line.offer({"a", "b"});
        line.send("a");
        line.customer(0.4, 1);
        line.offer({"c"});
        line.send("c", 0.3);
        line.customer(0.45, 1);
        CHECK(line.state.tally.at("a") == ReplyRecord{.shown = 1, .sent = 1, .calmer = 1});
        CHECK(line.state.tally.at("b") == ReplyRecord{.shown = 1});
        CHECK(line.state.tally.at("c") ==
              ReplyRecord{.shown = 1, .edited = 1, .edit_distance = 0.3, .same = 1});
    }
    TEST_CASE("feedback is counted for replies that were shown, and for no others") {
        Line line;
        line.customer(0.8, 3);
        line.offer({"a"});
        const auto answer = [&](FeedbackAction action, const std::string& reply) {
            fold(line.state, Answered{.about = line.seq, .action = action, .reply = reply, .reason = "tone"});
        };
        answer(FeedbackAction::inserted, "a");
        answer(FeedbackAction::inserted, "never shown");
        answer(FeedbackAction::dismissed, "a");
        CHECK(line.state.tally.at("a").inserted == 1);
        CHECK(line.state.tally.at("a").reasons.at("tone") == 1);
        CHECK_FALSE(line.state.tally.contains("never shown"));
    }
    TEST_CASE("a suggestion that is dismissed as a whole counts for each of its replies") {
        Line line;
        line.customer(0.8, 3);
        line.offer({"a", "b"});
        fold(line.state,
             Answered{.about = line.seq, .action = FeedbackAction::dismissed, .reply = {}, .reason = {}});
        CHECK(line.state.tally.at("a").dismissed == 1);
        CHECK(line.state.tally.at("b").dismissed == 1);
    }
    TEST_CASE("promises are kept until they are settled, and beyond the limit the settled go first") {
        Line line;
        for (std::size_t number = 0; number < most_promises + 5; ++number) {
            Spoke spoke{.seq = ++line.seq, .at = {}, .tactics = {}, .faults = {}, .sent = {}, .promises = {}};
            spoke.promises.push_back(
                {.id = std::to_string(number), .seq = line.seq, .text = "x", .span = {}, .due = {}});
            fold(line.state, spoke);
            if (number == 3) fold(line.state, Settled{.promise = "3", .state = PromiseState::kept});
        }
        CHECK(line.state.promises.size() == most_promises);
        CHECK(std::none_of(line.state.promises.begin(), line.state.promises.end(),
                           [](const Promise& each) { return each.id == "3"; }));
    }
    TEST_CASE("the curve and the steps are bounded") {
        Line line;
        for (std::size_t number = 0; number < longest_curve + 10; ++number) line.customer(0.5, 2);
        CHECK(line.state.curve.size() == longest_curve);
        CHECK(line.state.steps.size() == longest_curve);
        CHECK(line.state.curve.front().seq == 11);
    }
    TEST_CASE("any order of events leaves a sound state, and the same events the same state") {
        std::mt19937 random(20261122);
        for (int round = 0; round < 300; ++round) {
            std::vector<Event> events;
            for (int count = 0; count < 40; ++count) {
                const std::uint64_t seq = random() % 50;
                const base::Moment at(std::chrono::milliseconds(random() % 100'000));
                match::Reading reading;
                reading.anger = static_cast<double>(random() % 100) / 100;
                reading.level = static_cast<int>(random() % 4);
                reading.intent = random() % 5 == 0 ? "thanks" : "personal_insult";
                reading.intents = {{reading.intent, 0.9}};
                reading.care = random() % 9 == 0;
                Suggestion suggestion;
                suggestion.replies.push_back(
                    {"r" + std::to_string(random() % 5), Tactic::computer_mode, "t", 1, ""});
                const Event choices[] = {
                    Heard{.seq = seq, .at = at, .reading = reading, .words = {}},
                    Spoke{.seq = seq,
                          .at = at,
                          .tactics = {static_cast<Tactic>(random() % 13)},
                          .faults = {"defends"},
                          .heat = 0.5,
                          .words = random() % 10,
                          .sent = Sent{.reply = "r1"},
                          .promises = {{.id = "1.1", .seq = 1, .text = "x", .span = {}, .due = at}}},
                    Offered{.about = seq, .suggestion = suggestion},
                    Answered{.about = seq,
                             .action = static_cast<FeedbackAction>(random() % 4),
                             .reply = "r1",
                             .reason = "",
                             .distance = 0.2},
                    Settled{.promise = "1.1", .state = PromiseState::broken},
                    Ended{.seq = seq, .at = at}};
                events.push_back(choices[random() % 6]);
            }
            State first, second;
            for (const Event& event : events) fold(first, event);
            for (const Event& event : events) fold(second, event);
            CHECK(first.curve == second.curve);
            CHECK(first.steps == second.steps);
            CHECK(first.tally == second.tally);
            CHECK(first.smoothed >= 0);
            CHECK(first.smoothed <= 1);
            CHECK(first.peak >= first.anger);
            CHECK(first.promises.size() <= most_promises);
        }
    }
}
