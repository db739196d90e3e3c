#include "net/turn_events.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

using namespace net;
using nlohmann::json;

namespace {

const base::ConversationId conversation{"c"};
constexpr base::Moment at{std::chrono::milliseconds(1'795'212'000'000)};
constexpr std::uint64_t about = 7;

assist::Heard heard() {
    assist::Heard heard{.seq = about, .at = at, .reading = {}, .words = "three weeks"};
    match::Reading& reading = heard.reading;
    reading.language = base::Language::nb;
    reading.evidence.weight = {0.5, 2.25, 1, 0, 0, 0};
    reading.evidence.foreign = 0.125;
    reading.anger = 0.71;
    reading.level = 2;
    reading.intent = "long_wait";
    reading.confidence = 0.93;
    reading.intents = {{"long_wait", 0.93}, {"indifference", 0.41}};
    reading.suggest = true;
    reading.span = {.begin = 4, .end = 15};
    reading.runner_up = "indifference";
    reading.margin = 0.52;
    reading.attack_patterns = {"even_you"};
    reading.claim = "people wait";
    reading.claim_intent = "long_wait";
    return heard;
}

assist::Spoke spoke() {
    return {.seq = about,
            .at = at,
            .tactics = {intents::Tactic::acknowledge, intents::Tactic::thank},
            .faults = {"blame"},
            .heat = 0.25,
            .greets = true,
            .words = std::numeric_limits<std::uint64_t>::max(),
            .sent = assist::Sent{.reply = "nb.long_wait.acknowledge.1",
                                 .tactic = intents::Tactic::acknowledge,
                                 .distance = 0.5},
            .promises = {{.id = "7.1",
                          .seq = about,
                          .text = "I'll call you back by five.",
                          .span = {.begin = 0, .end = 27},
                          .due = at + std::chrono::hours(1)},
                         {.id = "7.2",
                          .seq = about,
                          .text = "I'll see to it.",
                          .span = {.begin = 28, .end = 43},
                          .due = {}}}};
}

assist::Offered offered() {
    assist::Offered offered{.about = about, .suggestion = {}};
    offered.suggestion.replies = {
        {.id = "nb.long_wait.acknowledge.1",
         .tactic = intents::Tactic::acknowledge,
         .text = "Three weeks is a long time.",
         .confidence = 0.93,
         .also_offer = "a date",
         .standpoint = assist::Standpoint{.reason = assist::Standpoint::Reason::learned,
                                          .answered = 12,
                                          .calmer = {.value = 0.5, .low = 0.254, .high = 0.746},
                                          .drawn = 0.6}}};
    offered.suggestion.why = {.span = {.begin = 4, .end = 15},
                              .words = "three weeks",
                              .intent = "long_wait",
                              .title = "Waits long",
                              .rule = 2,
                              .because = "Waiting is what hurts.",
                              .confidence = 0.93,
                              .runner_up = "indifference",
                              .margin = 0.52,
                              .attacks = {{"even_you", "Even you", "that you are slow"}}};
    offered.suggestion.card = intents::Card{{"Answer at once."}, "the supervisor", {"Any script."}};
    offered.suggestion.reminders = {{assist::Reminder::Kind::greeting, "Good morning."}};
    return offered;
}

storage::Event written(const std::vector<assist::Event>& events,
                       const std::vector<assist::AlertKind>& alerts = {}) {
    return turn_event(conversation, at, {about, events, alerts}, Discretion(StoreText::full));
}

// A turn with everything that one may hold.
storage::Event full() {
    return written({heard(), spoke(), offered()}, {assist::AlertKind::care, assist::AlertKind::abuse});
}

storage::Event of_body(std::string body) {
    storage::Event event = full();
    event.body = std::move(body);
    return event;
}

// The same, with other JSON in one place, which must be there.
storage::Event with(const char* place, const char* value) {
    const storage::Event event = full();
    json body = json::parse(event.body);
    body.at(json::json_pointer(place)) = json::parse(value);
    return of_body(body.dump());
}

}  // namespace

TEST_SUITE("turns in the log") {
    TEST_CASE("a turn is read as it was written") {
        const storage::Event event = full();
        const auto turn = turn_in(event);
        REQUIRE(turn);
        CHECK(turn->about == about);
        CHECK(turn->alerts == std::vector{assist::AlertKind::care, assist::AlertKind::abuse});
        REQUIRE(turn->events.size() == 3);
        const auto& customer = std::get<assist::Heard>(turn->events[0]);
        CHECK(customer.seq == about);
        CHECK(customer.at == at);
        CHECK(customer.words == "three weeks");
        CHECK(customer.reading.language == base::Language::nb);
        CHECK(customer.reading.level == 2);
        CHECK(customer.reading.span == match::Span{.begin = 4, .end = 15});
        const auto& agent = std::get<assist::Spoke>(turn->events[1]);
        CHECK(agent.words == std::numeric_limits<std::uint64_t>::max());
        REQUIRE(agent.promises.size() == 2);
        CHECK(agent.promises[0].due == at + std::chrono::hours(1));
        CHECK_FALSE(agent.promises[1].due);
        const auto& suggestion = std::get<assist::Offered>(turn->events[2]).suggestion;
        CHECK(suggestion.why.rule == 2);
        REQUIRE(suggestion.replies.size() == 1);
        CHECK(suggestion.replies[0].standpoint == offered().suggestion.replies[0].standpoint);
        // And all the rest: nothing is lost on the way.
        CHECK(written(turn->events, turn->alerts).body == event.body);
    }
    TEST_CASE("a whole number that does not fit where it goes makes the turn none") {
        struct Misfit {
            const char* place;
            std::vector<const char*> values;
        };
        const Misfit misfits[] = {
            {"/about", {"1.8e23", "-1", "7.0", "18446744073709551616", "\"7\"", "true", "null"}},
            {"/heard/at", {"9223372036854775808", "1.8e23", "0.5"}},
            {"/heard/level", {"2147483648", "-2147483649", "18446744073709551615", "1.8e23", "2.0"}},
            {"/heard/span/0", {"-1", "1.8e23"}},
            {"/heard/span/1", {"-1", "1.8e23"}},
            {"/spoke/words", {"-1", "18446744073709551616", "1.8e23"}},
            {"/spoke/promises/0/due", {"9223372036854775808", "1.8e23"}},
            {"/offered/why/rule", {"2147483648", "-2147483649", "1.8e23"}},
            {"/offered/why/span/start", {"-1", "1.8e23"}},
            {"/offered/replies/0/record/answered", {"-1", "1.8e23"}}};
        for (const auto& [place, values] : misfits) {
            for (const char* value : values) {
                CAPTURE(place);
                CAPTURE(value);
                CHECK_FALSE(turn_in(with(place, value)));
            }
        }
    }
    TEST_CASE("the least and the greatest that fit are read") {
        CHECK(turn_in(with("/about", "18446744073709551615"))->about == 18446744073709551615U);
        const auto level = [](const char* value) {
            const auto turn = turn_in(with("/heard/level", value));
            REQUIRE(turn);
            return std::get<assist::Heard>(turn->events[0]).reading.level;
        };
        CHECK(level("2147483647") == std::numeric_limits<int>::max());
        CHECK(level("-2147483648") == std::numeric_limits<int>::min());
    }
    TEST_CASE("an event of another kind, or with a body of another form, holds no turn") {
        storage::Event other = full();
        other.kind = "message";
        CHECK_FALSE(turn_in(other));
        for (const char* body : {"", "null", "[]", "{}", "{\"about\":1.8e23}", "{\"about\":7,\"heard\":3}",
                                 "{\"about\":7,\"spoke\":{}}", "{\"about\":7,\"alerts\""}) {
            CAPTURE(body);
            CHECK_FALSE(turn_in(of_body(body)));
        }
        const auto bare = turn_in(of_body("{\"about\":7}"));
        REQUIRE(bare);
        CHECK(bare->events.empty());
    }
}
