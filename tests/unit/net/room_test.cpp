#include "net/room.hpp"
#include "net/insight_events.hpp"

#include "net/stored_events.hpp"
#include "net/turn_events.hpp"
#include "shipped.hpp"
#include "unit/net/house.hpp"

#include <doctest/doctest.h>

#include <deque>
#include <random>

using namespace net;

namespace {

const base::ConversationId id{"c"};

// A room over a log of its own, which gives numbers in the order of what it was given, a little later.
struct Live {
    explicit Live(StoreText mode) : discretion(mode, {"Ola", "Kari"}) {}

    Situation situation() {
        return {.knowledge = knowledge, .discretion = discretion, .zone = nullptr, .now = now};
    }

    // On its way to disk, behind all that was given to the log before.
    void store(storage::Event event, const std::string& text = "", const std::string& name = "") {
        waiting.push_back({std::move(event), text, name, true});
    }
    void say(Role role, const std::string& text) {
        const Message message{.conversation = id, .text = text, .language = {}, .from = {}, .zone = {}};
        const Person from{.role = role, .name = role == Role::customer ? "Ola" : "Kari"};
        store(message_event(message, from, now, "m" + std::to_string(++said), discretion), text, from.name);
    }
    // As the hub does: only when nothing is on its way.
    void settle() {
        if (waiting.empty()) take(room.settle(situation()));
    }
    void take(News news) {
        for (storage::Event& event : news.keep) waiting.push_back({std::move(event), "", "", false});
    }
    // The disk comes home with all but so many.
    void flush(std::size_t left) {
        while (waiting.size() > left) {
            OnItsWay next = std::move(waiting.front());
            waiting.pop_front();
            next.event.seq = log.size() + 1;
            log.push_back(next.event);
            if (next.is_news)
                take(room.hear(next.event, {.text = next.text, .name = next.name}, situation()));
            else
                room.reach(log.size());
        }
    }

    struct OnItsWay {
        storage::Event event;
        std::string text, name;
        bool is_news = false;  // not a reading that the room itself wanted kept
    };
    std::shared_ptr<const assist::PromiseFinders> finders = tests::finders_for(shipped_matcher());
    assist::Knowledge knowledge{.matcher = *shipped_matcher(), .promises = finders.get()};
    Discretion discretion;
    base::Moment now{std::chrono::milliseconds(1'795'000'000'000)};
    assist::Names names;
    Room room{id, 100, names};
    std::vector<storage::Event> log;
    std::deque<OnItsWay> waiting;
    std::size_t said = 0;
};

const char* const customer_lines[] = {
    "You don't give a d*** about us, you just lock people into contracts!",
    "My parcel is lost and nobody answers, my number is 0044 7700 900123",
    "You useless idiots",
    "OK, thank you",
    "What are your opening hours?",
    "Die Rechnung ist falsch",
    "If you really cared you would have called me, Kari",
    "I want to end it all",
};
const char* const agent_lines[] = {
    "Hello Ola, I can see how frustrating that is.",
    "Please accept my sincere apology for the trouble.",
    "You need to calm down.",
    "I'll call you back by five.",
    "Some people do feel that waiting takes too long.",
    "We can send a new one or refund the money, which do you prefer?",
    "Have a good day.",
};

void play(Live& live, std::mt19937& random, int turns) {
    for (int turn = 0; turn < turns; ++turn) {
        live.now += std::chrono::milliseconds(random() % 20'000);
        switch (random() % 6) {
            case 0:
            case 1:
            case 2: live.say(Role::customer, customer_lines[random() % std::size(customer_lines)]); break;
            case 3: live.say(Role::agent, agent_lines[random() % std::size(agent_lines)]); break;
            case 4:
                live.settle();
                if (!live.room.state().offered.empty())
                    live.say(Role::agent, live.room.state().offered.front().text);
                break;
            default:
                if (!live.room.state().promises.empty())
                    live.store(promise_event(id,
                                             {.promise = live.room.state().promises.back().id,
                                              .state = assist::PromiseState::kept},
                                             {}, live.now));
        }
        live.flush(random() % 3);
    }
    live.flush(0);
}

void check_same(const assist::State& live, const assist::State& again) {
    CHECK(live.curve == again.curve);
    CHECK(live.steps == again.steps);
    CHECK(live.tally == again.tally);
    CHECK(live.said == again.said);
    CHECK(live.words == again.words);
    CHECK(live.stage == again.stage);
    CHECK(live.phase == again.phase);
    CHECK(live.trend == again.trend);
    CHECK(live.smoothed == again.smoothed);
    CHECK(live.agent_heat == again.agent_heat);
    CHECK(live.anger_acknowledged == again.anger_acknowledged);
    CHECK(live.apologised == again.apologised);
    CHECK(live.computer_mode_in_a_row == again.computer_mode_in_a_row);
    CHECK(live.abusive_turns == again.abusive_turns);
    CHECK(live.language.weight == again.language.weight);
    CHECK(live.offered.size() == again.offered.size());
    REQUIRE(live.promises.size() == again.promises.size());
    for (std::size_t at = 0; at < live.promises.size(); ++at) {
        CHECK(live.promises[at].id == again.promises[at].id);
        CHECK(live.promises[at].due == again.promises[at].due);
        CHECK(live.promises[at].state == again.promises[at].state);
    }
}

std::string text_of(const Frame& frame) { return frame ? *frame : "none"; }

}  // namespace

TEST_SUITE("a room") {
    TEST_CASE("folded again from its log it stands where it stood, whatever was kept of the text") {
        std::mt19937 random(4);
        for (const StoreText mode : {StoreText::full, StoreText::redacted, StoreText::none}) {
            CAPTURE(name_of(mode));
            for (int round = 0; round < 15; ++round) {
                CAPTURE(round);
                Live live(mode);
                play(live, random, 25);
                Room again(id, 100, live.names);
                for (const storage::Event& event : live.log) again.recall(event, live.situation());
                again.recalled(live.situation());
                check_same(live.room.state(), again.state());
                CHECK(summary_event(again.record(), live.names, {}).body ==
                      summary_event(live.room.record(), live.names, {}).body);
                CHECK(again.seq() == live.log.size());
                CHECK((live.room.waiting_advice() != nullptr) == (again.waiting_advice() != nullptr));
                if (mode == StoreText::full)
                    CHECK(text_of(live.room.waiting_advice()) == text_of(again.waiting_advice()));
            }
        }
    }
    TEST_CASE("a message whose reading was lost is read anew") {
        Live live(StoreText::full);
        live.say(Role::customer, customer_lines[0]);
        live.say(Role::agent, agent_lines[0]);
        live.flush(2);
        Room again(id, 100, live.names);  // the readings still waited for the disk when the power went
        for (const storage::Event& event : live.log) again.recall(event, live.situation());
        again.recalled(live.situation());
        check_same(live.room.state(), again.state());
    }
    TEST_CASE("bodies that are not ours harm nothing") {
        Live live(StoreText::full);
        live.say(Role::customer, customer_lines[0]);
        live.flush(0);
        for (const char* body : {"", "[]", "{}", R"({"about":1})", R"({"about":1,"heard":{"at":"x"}})",
                                 R"({"about":-4,"spoke":{}})", R"({"about":1,"offered":{"replies":[1]}})"}) {
            live.log.push_back(
                {.conversation = id, .seq = live.log.size() + 1, .kind = "turn", .body = body});
        }
        Room again(id, 100, live.names);
        for (const storage::Event& event : live.log) again.recall(event, live.situation());
        again.recalled(live.situation());
        CHECK(again.state().curve == live.room.state().curve);
    }
}

TEST_SUITE("what is learned") {
    TEST_CASE("is written and read back as it was, and anything else is refused") {
        const assist::Tally tally = {{"en.x.1",
                                      {.shown = 5,
                                       .sent = 2,
                                       .edited = 1,
                                       .edit_distance = 0.5,
                                       .calmer = 2,
                                       .same = 1,
                                       .reasons = {{"tone", 1}}}}};
        const auto event = learned_event(id, {}, tally, {});
        CHECK(learned_in(event) == tally);
        for (const char* bad :
             {R"({"a":1})", R"({"a":{"shown":-1}})", R"([])", R"({"":{}})",
              R"({"a":{"shown":1,"inserted":0,"sent":0,"edited":0,"dismissed":0,"edit_distance":7,)"
              R"("calmer":0,"same":0,"angrier":0,"reasons":{}}})"})
            CHECK_FALSE(tally_from(nlohmann::json::parse(bad)));
    }
    TEST_CASE("of a forgotten conversation only numbers stay") {
        const assist::Promise open{.id = "3.1",
                                   .seq = 3,
                                   .text = "I will call Ola",
                                   .span = {},
                                   .due = base::Moment(std::chrono::hours(1))};
        const auto event = learned_event(id, {}, {{"en.x.1", {.calmer = 1}}}, {open});
        CHECK(event.body.find("Ola") == std::string::npos);
        CHECK(open_promises_in(event).size() == 1);
        const auto kept = without_people({event});
        REQUIRE(kept.size() == 1);
        CHECK(kept[0].conversation == learning_conversation);
        CHECK(open_promises_in(kept[0]).empty());
        CHECK(learned_in(kept[0])->at("en.x.1").calmer == 1);
    }
}
