#include "assist/insights_rows.hpp"
#include "unit/assist/told_conversation.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace assist;
using tests::at_s;
using tests::Told;

namespace {

const ConversationRecord::ReplyPart* part_of(const ConversationRecord& record, const Names& names,
                                             const std::string& reply) {
    for (const auto& part : record.replies) {
        if (names.name(part.reply) == reply) return &part;
    }
    return nullptr;
}

}  // namespace

TEST_SUITE("a conversation's record") {
    TEST_CASE("holds the anger of the first, the newest and the angriest message") {
        Names names;
        Told told(names, "c", 100);
        told.customer(0.4, 1, "long_wait")
            .wait(10)
            .customer(0.9, 3, "indifference")
            .wait(10)
            .customer(0.1, 0);
        const ConversationRecord& record = told.record;
        CHECK(record.at == at_s(100));
        CHECK(record.start == 0.4);
        CHECK(record.peak == 0.9);
        CHECK(record.end == 0.1);
        CHECK(record.level_at_start == 1);
        CHECK(record.level_at_end == 0);
        CHECK(record.customer_messages == 3);
        CHECK(names.name(record.intent.value()) == "indifference");
        CHECK(record.language == base::Language::en);
    }

    TEST_CASE("has no beginning before a customer wrote, and no first response before that is answered") {
        Names names;
        Told told(names, "c");
        told.agent("Kari");
        CHECK_FALSE(told.record.at);
        told.wait(5).customer(0.1, 0);
        CHECK_FALSE(told.record.first_response());
        told.wait(7).agent("Kari").wait(100).agent("Kari");
        CHECK(told.record.first_response() == std::chrono::seconds(7));
        CHECK(told.record.agent_messages == 3);
    }

    TEST_CASE("counts the time to calm from the first heated message to the first of those that stay calm") {
        Names names;
        Told told(names, "c");
        told.customer(0.1, 0);
        CHECK_FALSE(told.record.heated());
        CHECK_FALSE(told.record.time_to_calm());
        told.wait(10).customer(0.6, 2).wait(10).customer(0.1, 0);
        CHECK(told.record.calmed());
        CHECK(told.record.time_to_calm() == std::chrono::seconds(10));
        told.wait(10).customer(0.4, 1);
        CHECK_FALSE(told.record.calmed());
        told.wait(10).customer(0.1, 0).wait(50).customer(0.1, 0);
        CHECK(told.record.time_to_calm() == std::chrono::seconds(30));
    }

    TEST_CASE("a clock that is set back makes no time less than nothing") {
        Names names;
        Told told(names, "c", 1'000);
        told.customer(0.6, 2).wait(-500).agent("Kari").customer(0, 0);
        CHECK(told.record.first_response() == std::chrono::seconds(0));
        CHECK(told.record.time_to_calm() == std::chrono::seconds(0));
    }

    TEST_CASE("gives faults to the agent who made them") {
        Names names;
        Told told(names, "c");
        told.customer(0.5, 1).agent("Kari", {"calm_down", "blame"}).agent("Ola").agent("Kari", {"calm_down"});
        REQUIRE(told.record.agents.size() == 2);
        const ConversationRecord::AgentPart& kari = told.record.agents[0];
        CHECK(names.name(kari.name) == "Kari");
        CHECK(kari.messages == 2);
        CHECK(kari.faulty_messages == 2);
        REQUIRE(kari.faults.size() == 2);
        CHECK(kari.faults[0].count == 2);
        CHECK(kari.faults[1].count == 1);
        CHECK(told.record.agents[1].faults.empty());
    }

    TEST_CASE("suggestions are shown to whoever writes or chooses next, and to nobody until then") {
        Names names;
        Told told(names, "c");
        told.customer(0.7, 2).offers({"r1", "r2"});
        REQUIRE(part_of(told.record, names, "r1"));
        CHECK(part_of(told.record, names, "r1")->agent == ConversationRecord::nobody);
        told.inserts("Kari", "r1");
        CHECK(told.record.replies.size() == 2);
        for (const auto& part : told.record.replies) CHECK(part.agent == 0);
        CHECK(part_of(told.record, names, "r1")->shown == 1);
        CHECK(part_of(told.record, names, "r1")->inserted == 1);
        CHECK(part_of(told.record, names, "r2")->shown == 1);
        told.sends("Kari", "r1", 0.2).dismisses("Kari", "r2");
        CHECK(part_of(told.record, names, "r1")->edited == 1);
        CHECK(part_of(told.record, names, "r1")->sent == 0);
        CHECK(part_of(told.record, names, "r2")->dismissed == 1);
    }

    TEST_CASE("what a reply did to the next message is counted for who sent it, with the change of anger") {
        Names names;
        Told told(names, "c");
        told.customer(0.8, 3).offers({"r"}).sends("Kari", "r");
        REQUIRE(told.record.uses.size() == 1);
        CHECK_FALSE(told.record.uses[0].to);
        told.agent("Ola").outcome("r", {.calmer = 1}).customer(0.3, 1);
        const auto* part = part_of(told.record, names, "r");
        REQUIRE(part);
        CHECK(part->agent == 0);
        CHECK(part->calmer == 1);
        CHECK(part->change == doctest::Approx(-0.5));
        CHECK(part->change_squares == doctest::Approx(0.25));
        CHECK(told.record.uses[0].from == 0.8);
        CHECK(told.record.uses[0].to == 0.3);
        CHECK(told.record.uses[0].seq == 2);
    }

    TEST_CASE("promises are their maker's, late when open past their time, and alerts when open at it") {
        Names names;
        Told told(names, "c");
        told.customer(0.2, 0)
            .promises("Kari", "2.1", at_s(100))
            .promises("Kari", "3.1", at_s(100))
            .promises("Kari", "4.1");
        told.wait(50).settles("2.1", PromiseState::kept);
        const auto& promises = told.record.promises;
        REQUIRE(promises.size() == 3);
        CHECK(promises[0].state == PromiseState::kept);
        CHECK_FALSE(promises[0].came_due(at_s(1'000)));
        CHECK_FALSE(promises[1].late(at_s(99)));
        CHECK(promises[1].late(at_s(100)));
        CHECK(promises[1].came_due(at_s(100)));
        CHECK_FALSE(promises[2].late(at_s(1'000)));
        told.wait(100).settles("3.1", PromiseState::broken);
        CHECK_FALSE(promises[1].late(at_s(1'000)));
        CHECK(promises[1].came_due(at_s(1'000)));
    }

    TEST_CASE("the curve is thinned to sixty points that keep its ends and its peak") {
        Names names;
        Told told(names, "c");
        for (int at = 0; at < 1'000; ++at) told.customer(at == 617 ? 0.95 : at < 500 ? 0.5 : 0.2, 1);
        const std::vector<double> curve = curve_of(told.record);
        CHECK(curve.size() > ConversationRecord::most_points / 2);
        CHECK(curve.size() <= ConversationRecord::most_points);
        CHECK(curve.front() == 0.5);
        CHECK(curve.back() == 0.2);
        CHECK(*std::max_element(curve.begin(), curve.end()) == doctest::Approx(0.95));
        CHECK(told.record.customer_messages == 1'000);
    }

    TEST_CASE("is bounded, however long the conversation is") {
        Names names;
        Told told(names, "c");
        for (std::size_t at = 0; at < 600; ++at) {
            const std::string number = std::to_string(at);
            told.customer(0.5, 1).offers({"r" + number}).sends("agent " + number, "r" + number);
        }
        CHECK(told.record.uses.size() == ConversationRecord::most_uses);
        CHECK(names.name(told.record.uses.back().reply) == "r599");
        CHECK(told.record.agents.size() == ConversationRecord::most_agents);
        CHECK(told.record.replies.size() <= ConversationRecord::most_replies);
        CHECK(told.record.agent_messages == 600);
    }
}

TEST_SUITE("names of records") {
    TEST_CASE("have one number each, and an unknown one has none") {
        Names names;
        const auto kari = names.number_of("Kari");
        CHECK(names.number_of("Ola") != kari);
        CHECK(names.number_of("Kari") == kari);
        CHECK(names.name(kari) == "Kari");
        CHECK(names.find("Kari") == kari);
        CHECK_FALSE(names.find("Ida"));
    }

    TEST_CASE("beyond the limit a new name counts as other") {
        Names names;
        for (std::size_t at = 0; at < Names::most + 10; ++at) names.number_of(std::to_string(at));
        CHECK(names.size() == Names::most + 1);
        CHECK(names.name(names.number_of("another")) == "other");
        CHECK(names.name(names.number_of("7")) == "7");
    }
}
