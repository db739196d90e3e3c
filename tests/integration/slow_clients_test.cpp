#include "integration/client.hpp"
#include "integration/running_server.hpp"

using namespace tests;

namespace {

const std::string long_text(4000, '\x01');  // six bytes each on the wire, and quickly read

Client sleeper_in(std::uint16_t port, const std::string& conversation) {
    Client sleeper(port, Client::Manners{.receive_buffer = 4096});
    sleeper.ask({{"type", "hello"}, {"role", "customer"}, {"name", "Sleeper"}});
    sleeper.say({{"type", "join"}, {"id", "j"}, {"conversation", conversation}});
    return sleeper;
}

void wait_until_alone(Client& client) {
    while (client.hear("presence")["participants"].size() != 1) continue;
}

}  // namespace

TEST_SUITE("slow and dead clients") {
    TEST_CASE("one that neither reads nor answers is gone after two heartbeats, and its room says so") {
        RunningServer::Parts parts;
        parts.settings.waits.heartbeat = std::chrono::seconds(1);
        RunningServer server(parts);
        Client customer(server.port(), "customer", "Ola");
        customer.join("c");
        const Client dead = sleeper_in(server.port(), "c");
        CHECK(customer.hear("presence")["participants"].size() == 2);
        wait_until_alone(customer);
        CHECK(customer.write("nobody there?", "m1")["type"] == "ack");
    }

    TEST_CASE("one that stops in the middle of a long history is gone as well") {
        RunningServer::Parts parts;
        parts.settings.waits.heartbeat = std::chrono::seconds(1);
        parts.settings.limits.outbox_frames = 16;
        parts.settings.limits.unacknowledged = 4;
        RunningServer server(parts);
        Client customer(server.port(), "customer", "Ola");
        customer.join("c");
        // More than all buffers between the two hold.
        for (int i = 0; i < 400; ++i)
            CHECK(customer.write(long_text, "m" + std::to_string(i))["type"] == "ack");
        const Client dead = sleeper_in(server.port(), "c");
        CHECK(customer.hear("presence")["participants"].size() == 2);
        wait_until_alone(customer);
    }

    TEST_CASE("one that stops reading holds up nobody, and gets everything in order when it goes on") {
        RunningServer::Parts parts;
        parts.settings.limits.outbox_frames = 100'000;
        parts.settings.limits.outbox_bytes = 1UL << 30;
        parts.settings.waits.heartbeat = std::chrono::hours(1);
        RunningServer server(parts);
        Client sleeper = sleeper_in(server.port(), "c");
        Client customer(server.port(), "customer", "Ola"), other(server.port(), "customer", "Ida");
        customer.join("c");
        other.join("c");
        constexpr int messages = 300;
        for (int i = 0; i < messages; ++i) {
            const std::string id = "m" + std::to_string(i);
            CHECK(customer.write(long_text, id)["type"] == "ack");
            CHECK(customer.hear("message")["id"] == id);
            CHECK(other.hear("message")["id"] == id);
        }
        CHECK_FALSE(server.remarks.has_now("stopped reading"));
        for (int i = 0; i < messages; ++i) CHECK(sleeper.hear("message")["id"] == "m" + std::to_string(i));
    }

    TEST_CASE("one for whom too many bytes wait is dropped with 1013") {
        RunningServer::Parts parts;
        parts.settings.limits.outbox_frames = 100'000;
        parts.settings.limits.outbox_bytes = 256UL * 1024;
        parts.settings.waits.close = std::chrono::seconds(30);
        RunningServer server(parts);
        Client sleeper = sleeper_in(server.port(), "c");
        Client customer(server.port(), "customer", "Ola");
        customer.join("c");
        for (int i = 0; !server.remarks.has_now("stopped reading"); ++i) {
            REQUIRE(i < 3000);
            CHECK(customer.write(long_text, "m" + std::to_string(i))["type"] == "ack");
        }
        CHECK(sleeper.close_code() == 1013);
        wait_until_alone(customer);
    }
}

TEST_SUITE("clients that send too much") {
    TEST_CASE("are told to slow down, and all that follows in a row is refused in a row") {
        RunningServer::Parts parts;
        parts.settings.limits.messages_per_second = 1;
        parts.settings.limits.burst_seconds = 5;
        RunningServer server(parts);
        Client customer(server.port(), "customer", "Ola");
        customer.join("c");
        constexpr int sent = 13;
        for (int i = 0; i < sent; ++i)
            customer.say({{"type", "message"},
                          {"id", "m" + std::to_string(i)},
                          {"conversation", "c"},
                          {"text", "text"}});
        int refused = 0, longest = 0, last_taken = -1, first_refused = sent;
        for (int answered = 0; answered < sent;) {
            const json frame = customer.hear();
            if (!frame.contains("ref")) continue;
            ++answered;
            const int number = std::stoi(frame["ref"].get<std::string>().substr(1));
            if (frame["type"] == "ack") {  // later than a refusal: it comes from the disk
                last_taken = std::max(last_taken, number);
                continue;
            }
            ++refused;
            first_refused = std::min(first_refused, number);
            CHECK(frame["code"] == "slow_down");
            CHECK(frame["retry_after_s"].get<int>() >= 1);
            longest = std::max(longest, frame["retry_after_s"].get<int>());
        }
        CHECK(refused > 0);
        CHECK(last_taken < first_refused);
        CHECK(longest <= 6);  // the debt ends where no more could have been saved
        // Others are not held up by it.
        Client other(server.port(), "customer", "Ida");
        CHECK(other.join("c")["type"] == "joined");
    }

    TEST_CASE("over HTTP get 429 and the time to wait, and the connection ends") {
        RunningServer::Parts parts;
        parts.settings.limits.messages_per_second = 1;
        parts.settings.limits.burst_seconds = 2;
        RunningServer server(parts);
        std::string requests;
        for (int i = 0; i < 20; ++i) requests += "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        const std::string answers = raw_http(server.port(), requests);
        CHECK(answers.starts_with("HTTP/1.1 200"));
        const auto last = answers.find("HTTP/1.1 429");
        REQUIRE(last != std::string::npos);
        CHECK(answers.find("Retry-After: ", last) != std::string::npos);
        CHECK(answers.find("\"slow_down\"", last) != std::string::npos);
        CHECK(answers.find("HTTP/1.1", last + 1) == std::string::npos);
        CHECK(http(server.port(), {.target = "/healthz"}).status == 200);
    }

    TEST_CASE("of integrations more is taken, for they speak for many") {
        RunningServer::Parts parts;
        parts.settings.limits.messages_per_second = 1;
        parts.settings.limits.burst_seconds = 2;
        RunningServer server(parts);
        Client integration(server.port(), "integration", "Shop");
        integration.join("c");
        for (int i = 0; i < 50; ++i) {
            const json ack = integration.ask({{"type", "message"},
                                              {"conversation", "c"},
                                              {"text", "text"},
                                              {"from", {{"role", "customer"}, {"name", "Ola"}}}});
            CHECK(ack["type"] == "ack");
        }
    }

    TEST_CASE("in bytes are read later and lose nothing") {
        RunningServer::Parts parts;
        parts.settings.limits.bytes_per_second = 20'000;
        parts.settings.limits.burst_seconds = 1;
        RunningServer server(parts);
        Client customer(server.port(), "customer", "Ola");
        customer.join("c");
        for (int i = 0; i < 20; ++i)
            CHECK(customer.write(std::string(4000, 'x'), "m" + std::to_string(i))["type"] == "ack");
    }
}
