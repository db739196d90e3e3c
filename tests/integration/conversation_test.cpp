#include "integration/client.hpp"
#include "integration/running_server.hpp"

#include <set>

using namespace tests;

namespace {

constexpr const char* bait = "You don't give a d*** about customers, nobody there cares";
constexpr const char* calm = "What are your opening hours?";

}  // namespace

TEST_SUITE("a live conversation") {
    TEST_CASE("welcome names the limits, and the first command must be hello") {
        RunningServer server;
        Client client(server.port());
        CHECK(client.ask({{"type", "join"}, {"conversation", "c"}})["code"] == "hello_first");
        const json welcome = client.ask({{"type", "hello"}, {"role", "agent"}, {"name", "Kari"}});
        CHECK(welcome["protocol"] == "evenkeel.v1");
        CHECK(welcome["limits"]["frame_bytes"] == 64 * 1024);
        CHECK(welcome["limits"]["text_characters"] == 4000);
        CHECK(welcome["limits"]["conversations"] == 200);
    }

    TEST_CASE("a customer's message is acknowledged, delivered, read, and answered with a suggestion") {
        RunningServer server;
        Client customer(server.port(), "customer", "Ola");
        Client agent(server.port(), "agent", "Kari");
        CHECK(customer.join("c")["seq"] == 0);
        CHECK(agent.join("c")["participants"].size() == 2);
        const json ack = customer.write(bait, "m1");
        CHECK(ack["seq"] == 1);
        const json delivered = customer.hear("message");
        CHECK(delivered["id"] == "m1");

        const json message = agent.hear("message");
        CHECK(message == delivered);
        CHECK(message["from"]["role"] == "customer");
        CHECK(message["text"] == bait);
        const json reading = agent.hear();
        REQUIRE(reading["type"] == "reading");
        CHECK(reading["lang"] == "en");
        CHECK(reading["level"].get<int>() > 0);
        const json suggestion = agent.hear();
        REQUIRE(suggestion["type"] == "suggestion");
        CHECK_FALSE(suggestion["replies"].empty());
        CHECK(suggestion["why"]["intent"] == "indifference");
        const json& span = suggestion["why"]["span"];
        CHECK(std::string(bait).find(span["text"].get<std::string>()) != std::string::npos);
        CHECK(agent.hear("conversation")["waiting"] == true);

        const json feedback = {{"type", "feedback"},
                               {"suggestion", suggestion["suggestion"]},
                               {"action", "sent"},
                               {"reply", suggestion["replies"][0]["id"]}};
        const json noted = agent.ask(feedback);
        CHECK(noted["type"] == "ack");
        CHECK(noted["seq"].get<int>() > 1);
        CHECK(agent.write(suggestion["replies"][0]["text"], "a1")["type"] == "ack");
        CHECK(customer.hear("message")["from"] == json{{"role", "agent"}, {"name", "Kari"}});
        const auto answered = agent.hear("conversation");
        CHECK(answered["waiting"] == false);
        CHECK(answered["care"] == false);
    }

    TEST_CASE("a calm question brings no suggestion, and says why") {
        RunningServer server;
        Client customer(server.port(), "customer", "Ola");
        Client agent(server.port(), "agent", "Kari");
        customer.join("c");
        agent.join("c");
        customer.write(calm, "m1");
        const json quiet = agent.hear("no_suggestion");
        CHECK(quiet["seq"] == 1);
        CHECK((quiet["reason"] == "calm" || quiet["reason"] == "answer_directly"));
    }

    TEST_CASE("a customer's socket never gets readings, suggestions, alerts or the queue") {
        RunningServer server;
        Client customer(server.port(), "customer", "Ola");
        Client agent(server.port(), "agent", "Kari");
        Client boss(server.port(), "supervisor", "Eva");
        customer.join("c");
        agent.join("c");
        boss.join("c");
        customer.write(bait, "m1");
        customer.write("I want to end my life, there is no point in living", "m2");
        agent.write("I am here.", "a1");
        CHECK(boss.hear("alert")["kind"] == "care");
        agent.ask({{"type", "typing"}, {"conversation", "c"}});
        agent.ask({{"type", "close"}, {"conversation", "c"}});
        std::set<std::string> heard;
        for (std::string type; type != "closed";) {
            type = customer.hear()["type"];
            heard.insert(type);
        }
        customer.join("c");
        for (int i = 0; i < 4; ++i) heard.insert(customer.hear()["type"].get<std::string>());
        for (const std::string& type : heard) {
            CAPTURE(type);
            CHECK(std::set<std::string>{"joined", "gap", "ack", "message", "presence", "typing", "closed",
                                        "error"}
                      .contains(type));
        }
    }

    TEST_CASE("typing, presence, leaving and closing reach the others") {
        RunningServer server;
        Client customer(server.port(), "customer", "Ola");
        Client agent(server.port(), "agent", "Kari");
        customer.join("c");
        agent.join("c");
        CHECK(customer.hear("presence")["participants"].size() == 2);
        customer.ask({{"type", "typing"}, {"conversation", "c"}});
        CHECK(agent.hear("typing")["from"]["name"] == "Ola");
        agent.ask({{"type", "leave"}, {"conversation", "c"}});
        CHECK(customer.hear("presence")["participants"].size() == 1);
        CHECK(agent.ask({{"type", "typing"}, {"conversation", "c"}})["code"] == "not_joined");
        agent.join("c");
        agent.vanish();
        CHECK(customer.hear("presence")["participants"].size() == 2);
        CHECK(customer.hear("presence")["participants"].size() == 1);
        const json ack = customer.ask({{"type", "close"}, {"conversation", "c"}});
        CHECK(customer.hear("closed")["seq"] == ack["seq"]);
        CHECK(customer.write("more", "m9")["code"] == "closed");
    }

    TEST_CASE("an agent's draft is reviewed") {
        RunningServer server;
        Client agent(server.port(), "agent", "Kari");
        agent.join("c");
        const json review = agent.ask(
            {{"type", "draft"}, {"conversation", "c"}, {"text", "Calm down, it is no big deal!!!"}});
        CHECK(review["type"] == "review");
        CHECK(review["conversation"] == "c");
    }

    TEST_CASE("the same id is one message, also on a new connection") {
        RunningServer server;
        json first;
        {
            Client customer(server.port(), "customer", "Ola");
            customer.join("c");
            first = customer.write("hello", "m1");
            CHECK(customer.write("hello", "m1")["seq"] == first["seq"]);
            CHECK(customer.write("other", "m1")["code"] == "id_reused");
        }
        Client again(server.port(), "customer", "Ola");
        CHECK(again.join("c")["seq"] >= first["seq"]);  // its reading is stored too
        again.hear("message");
        CHECK(again.write("hello", "m1")["seq"] == first["seq"]);
        again.write("next", "m2");
        CHECK(again.hear()["id"] == "m2");
    }

    TEST_CASE("resuming with `after` gives what was missed, in order, and nothing else") {
        RunningServer server;
        Client customer(server.port(), "customer", "Ola");
        customer.join("c");
        std::vector<std::uint64_t> seqs;
        for (int i = 0; i < 5; ++i)
            seqs.push_back(customer.write("line " + std::to_string(i), "m" + std::to_string(i))["seq"]);
        Client other(server.port(), "customer", "Ola");
        other.join("c", seqs[1]);
        for (int i = 2; i < 5; ++i) CHECK(other.hear()["text"] == "line " + std::to_string(i));
        customer.write("live", "m9");
        CHECK(other.hear()["text"] == "live");
    }

    TEST_CASE("what is no longer kept is a gap") {
        RunningServer::Parts parts;
        parts.settings.limits.history_messages = 3;
        RunningServer server(parts);
        Client customer(server.port(), "customer", "Ola");
        customer.join("c");
        for (int i = 0; i < 6; ++i) customer.write("line " + std::to_string(i), "m" + std::to_string(i));
        Client late(server.port(), "customer", "Ola");
        late.join("c", 1);
        const json gap = late.hear();
        CHECK(gap["type"] == "gap");
        CHECK(gap["after"] == 1);
        const json message = late.hear();
        CHECK(message["seq"] == gap["from"]);
        CHECK(message["text"] == "line 3");
    }

    TEST_CASE("a restart keeps everything, and clients resume where they were") {
        RunningServer server;
        std::uint64_t seen = 0;
        {
            Client customer(server.port(), "customer", "Ola");
            customer.join("c");
            seen = customer.write(calm, "m1")["seq"];
            Client agent(server.port(), "agent", "Kari");  // an answer ends the customer's outburst
            agent.join("c");
            agent.write("We are open from nine.", "a1");
            customer.write(bait, "m2");
        }
        server.stop();
        server.start();
        Client agent(server.port(), "agent", "Kari");
        const json line = agent.hear("conversation");
        CHECK(line["customer"] == "");  // names are not stored; it comes back with its owner
        CHECK(line["waiting"] == true);
        agent.join("c");
        CHECK(agent.types(7) == "message reading message spoke message reading suggestion");
        Client customer(server.port(), "customer", "Ola");
        customer.join("c", seen);
        CHECK(customer.hear()["text"] == "We are open from nine.");
        CHECK(customer.hear()["text"] == bait);
        const json again = customer.write(bait, "m2");
        CHECK(again["type"] == "ack");
        customer.write("new", "m3");
        CHECK(customer.hear()["id"] == "m3");
    }

    TEST_CASE("several hundred missed messages arrive whole, through an outbox that holds few") {
        RunningServer::Parts parts;
        parts.settings.limits.outbox_frames = 16;
        parts.settings.limits.unacknowledged = 4;
        RunningServer server(parts);
        Client customer(server.port(), "customer", "Ola");
        customer.join("c");
        for (int i = 0; i < 300; ++i) customer.write("line " + std::to_string(i), "m" + std::to_string(i));
        Client agent(server.port(), "agent", "Kari");
        agent.join("c");
        for (int i = 0; i < 300; ++i) REQUIRE(agent.hear("message")["text"] == "line " + std::to_string(i));
    }
}
