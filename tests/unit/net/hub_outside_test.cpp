#include <doctest/doctest.h>

#include "unit/net/house.hpp"

using tests::Client;
using tests::House;
using namespace net;

namespace {

struct Outside {
    House& house;
    std::vector<Arrival> arrivals = {};

    void say(const std::string& text, const std::string& id, const std::string& conversation = "chatwoot-1-7",
             Role role = Role::customer) {
        house.hub->hear_from_outside({.message = {.conversation = {conversation},
                                                  .text = text,
                                                  .language = std::nullopt,
                                                  .from = Person{.role = role, .name = "Rosa"},
                                                  .zone = std::nullopt},
                                      .id = id,
                                      .told = [this](Arrival arrival) { arrivals.push_back(arrival); }});
    }
};

using Arrivals = std::vector<Arrival>;
constexpr const char* attack = "You don't give a d*** about customers, nobody there cares";

}  // namespace

TEST_SUITE("words from other chat systems") {
    TEST_CASE("they are stored, and read for the agents who are there") {
        House house;
        Client agent(house, "agent", "Kari");
        agent.join("chatwoot-1-7");
        agent.heard();
        Outside outside{house};
        outside.say(attack, "chatwoot-1");
        CHECK(outside.arrivals.empty());  // nothing is on disk yet
        house.settle();
        CHECK(outside.arrivals == Arrivals{Arrival::stored});
        CHECK(agent.types().find("message") != std::string::npos);
    }

    TEST_CASE("the same id is known, before and after a restart") {
        House house;
        Outside outside{house};
        outside.say(attack, "a");
        outside.say(attack, "a");
        house.settle();
        outside.say(attack, "a");
        CHECK(outside.arrivals == Arrivals{Arrival::stored, Arrival::known, Arrival::known});
        house.reopen();
        Outside later{house};
        later.say(attack, "a");
        later.say("and again", "b");
        house.settle();
        CHECK(later.arrivals == Arrivals{Arrival::known, Arrival::stored});
    }

    TEST_CASE("many that come while a conversation is read in are all stored, in their order") {
        Settings settings;
        settings.limits.idle_conversations = 0;
        House house(settings);
        Outside outside{house};
        for (int i = 0; i < 5; ++i) outside.say("first " + std::to_string(i), "f" + std::to_string(i));
        house.settle();
        for (int i = 0; i < 5; ++i) outside.say("later " + std::to_string(i), "l" + std::to_string(i));
        house.settle();
        CHECK(outside.arrivals == Arrivals(10, Arrival::stored));
        Client agent(house, "agent", "Kari");
        agent.join("chatwoot-1-7");
        std::vector<std::string> texts;
        for (const tests::json& frame : agent.heard()) {
            if (frame["type"] == "message") texts.push_back(frame["text"]);
        }
        REQUIRE(texts.size() == 10);
        CHECK(texts.front() == "first 0");
        CHECK(texts.back() == "later 4");
    }

    TEST_CASE("a conversation that was closed here takes no more") {
        House house;
        Client agent(house, "agent", "Kari");
        agent.join("chatwoot-1-7");
        Outside outside{house};
        outside.say(attack, "a");
        house.settle();
        agent.say({{"type", "close"}, {"conversation", "chatwoot-1-7"}});
        outside.say(attack, "b");
        house.settle();
        CHECK(outside.arrivals == Arrivals{Arrival::stored, Arrival::closed});
    }

    TEST_CASE("what the log cannot take is told of, and nothing of it stays") {
        House house;
        house.log->stop();
        Outside outside{house};
        outside.say(attack, "a");
        house.settle();
        CHECK(outside.arrivals == Arrivals{Arrival::unavailable});
        house.reopen_log();
        outside.say(attack, "a");
        house.settle();
        CHECK(outside.arrivals.back() == Arrival::stored);
    }
}
