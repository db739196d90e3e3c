#include "net/metrics.hpp"
#include "unit/net/exposition.hpp"
#include "unit/net/house.hpp"

using namespace tests;
using namespace std::chrono_literals;

namespace {

std::map<std::string, double> shown(const Metrics& metrics, const Standing& now = {}) {
    return read_exposition(metrics.text(now));
}

}  // namespace

TEST_SUITE("metrics") {
    TEST_CASE("everything that can be counted is there from the beginning, as 0") {
        const Metrics metrics("1.2.3");
        auto all = shown(metrics);
        CHECK(all.at(R"(evenkeel_build_info{version="1.2.3"})") == 1);
        CHECK(all.at(R"(evenkeel_messages_total{role="customer"})") == 0);
        CHECK(all.at(R"(evenkeel_errors_total{code="bad_json"})") == 0);
        CHECK(all.at(R"(evenkeel_errors_total{code="unavailable"})") == 0);
        CHECK(all.at(R"(evenkeel_connections_dropped_total{reason="too_slow"})") == 0);
        CHECK(all.at(R"(evenkeel_connections_dropped_total{reason="draining"})") == 0);
        CHECK(all.at(R"(evenkeel_reloads_total{result="refused"})") == 0);
        CHECK(all.at(R"(evenkeel_suggestion_seconds_bucket{le="+Inf"})") == 0);
        CHECK(all.at("evenkeel_storage_failures_total") == 0);
    }

    TEST_CASE("what happened is counted, and times fall into their buckets") {
        Metrics metrics;
        metrics.frame_in();
        metrics.frame_out();
        metrics.frame_out();
        metrics.http_answered(200);
        metrics.http_answered(404);
        metrics.http_answered(404);
        metrics.session_began();
        metrics.session_began();
        metrics.session_ended();
        metrics.hung_up(HungUp::too_slow);
        metrics.refused(ErrorCode::too_many);
        metrics.message_stored(Role::agent, 700us);
        metrics.advised(3ms);
        metrics.committed({.events = 12, .took = 2ms});
        metrics.committed({.events = 5, .took = 2s, .failed = true});
        auto all = shown(metrics);
        CHECK(all["evenkeel_frames_received_total"] == 1);
        CHECK(all["evenkeel_frames_sent_total"] == 2);
        CHECK(all[R"(evenkeel_http_requests_total{status="200"})"] == 1);
        CHECK(all[R"(evenkeel_http_requests_total{status="404"})"] == 2);
        CHECK(all["evenkeel_sessions"] == 1);
        CHECK(all[R"(evenkeel_connections_dropped_total{reason="too_slow"})"] == 1);
        CHECK(all[R"(evenkeel_errors_total{code="too_many"})"] == 1);
        CHECK(all[R"(evenkeel_messages_total{role="agent"})"] == 1);
        CHECK(all[R"(evenkeel_acknowledge_seconds_bucket{le="0.0005"})"] == 0);
        CHECK(all[R"(evenkeel_acknowledge_seconds_bucket{le="0.001"})"] == 1);
        CHECK(all["evenkeel_suggestion_seconds_count"] == 1);
        CHECK(all["evenkeel_suggestion_seconds_sum"] == doctest::Approx(0.003));
        CHECK(all["evenkeel_storage_events_total"] == 12);
        CHECK(all["evenkeel_storage_failures_total"] == 1);
        CHECK(all["evenkeel_storage_commit_seconds_count"] == 2);
    }

    TEST_CASE("how things stand is as it is at the moment of asking") {
        const Metrics metrics;
        auto all = shown(metrics, {.connections = 7, .conversations = 3, .log = {.waiting = 4, .most = 10}});
        CHECK(all["evenkeel_connections"] == 7);
        CHECK(all["evenkeel_conversations_open"] == 3);
        CHECK(all["evenkeel_storage_queue"] == 4);
        CHECK(all["evenkeel_storage_queue_limit"] == 10);
        CHECK(all["evenkeel_ready"] == 1);
        all = shown(metrics, {.stopping = true});
        CHECK(all["evenkeel_connections"] == 0);
        CHECK(all["evenkeel_ready"] == 0);
    }

    TEST_CASE("a conversation leaves its counts, and none of its words or names") {
        House house;
        Client customer(house, "customer", "Olaf Nordmann");
        Client agent(house, "agent", "Kari Secret");
        customer.join("talk-4711");
        agent.join("talk-4711");
        customer.write(bait, "m1", "talk-4711");
        agent.write("Secret words", "m2", "talk-4711");
        customer.say({{"type", "message"}, {"conversation", "elsewhere"}, {"text", "lost"}});
        customer.member.hear("no JSON");
        auto all = shown(house.hub->metrics());
        CHECK(all[R"(evenkeel_messages_total{role="customer"})"] == 1);
        CHECK(all[R"(evenkeel_messages_total{role="agent"})"] == 1);
        CHECK(all["evenkeel_acknowledge_seconds_count"] == 2);
        CHECK(all["evenkeel_suggestion_seconds_count"] >= 1);
        CHECK(all[R"(evenkeel_errors_total{code="not_joined"})"] == 1);
        CHECK(all[R"(evenkeel_errors_total{code="bad_json"})"] == 1);
        CHECK(all["evenkeel_frames_received_total"] == 8);
        CHECK(all["evenkeel_intents"] == 4);
        const std::string text = house.hub->metrics().text({});
        for (const char* word : {"Olaf", "Kari", "ecret", "4711", "d***"}) {
            CAPTURE(word);
            CHECK(text.find(word) == std::string::npos);
        }
    }

    TEST_CASE("a refused reload is counted, and its problems stay visible until one goes well") {
        House house;
        house.hub->refuse_intents({{"intents/en.json:3", "no comma"}, {"intents/hu.json:8", "no title"}});
        auto all = shown(house.hub->metrics());
        CHECK(all[R"(evenkeel_reloads_total{result="refused"})"] == 1);
        CHECK(all["evenkeel_intents_problems"] == 2);
        const double before = all["evenkeel_intents_loaded_timestamp_seconds"];
        house.now += 60'000;
        house.hub->use(house.matcher, finders_for(house.matcher));
        all = shown(house.hub->metrics());
        CHECK(all[R"(evenkeel_reloads_total{result="reloaded"})"] == 1);
        CHECK(all["evenkeel_intents_problems"] == 0);
        CHECK(all["evenkeel_intents_loaded_timestamp_seconds"] >= before + 60);
    }
}
