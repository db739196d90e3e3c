#include <doctest/doctest.h>

#include "unit/net/house.hpp"

using namespace tests;

TEST_SUITE("the hub") {
    TEST_CASE("nothing is heard before hello, and hello is heard once") {
        House house;
        Client client(house);
        client.say({{"type", "join"}, {"id", "1"}, {"conversation", "c"}});
        const auto refused = client.heard();
        CHECK(refused.at(0)["code"] == "hello_first");
        CHECK(refused.at(0)["ref"] == "1");
        client.say({{"type", "hello"}, {"role", "agent"}, {"name", "Kari"}});
        CHECK(client.types() == "welcome");
        client.say({{"type", "hello"}, {"role", "agent"}, {"name", "Kari"}});
        CHECK(client.heard().at(0)["code"] == "bad_frame");
    }

    TEST_CASE("a message is acknowledged, goes to everyone, and is read for the staff alone") {
        House house;
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari"),
            boss(house, "supervisor", "Eva");
        for (Client* one : {&customer, &agent, &boss}) one->join("c");
        for (Client* one : {&customer, &agent, &boss}) one->heard();
        customer.write(bait, "m1");
        CHECK(customer.types() == "ack message");
        CHECK(agent.types() == "message reading suggestion conversation");
        CHECK(boss.types() == "message reading conversation");
        customer.write(calm, "m2");
        CHECK(agent.types() == "message reading no_suggestion conversation");
    }

    TEST_CASE("care is alerted and comes with a card, also to supervisors who have not joined") {
        House house;
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari"),
            boss(house, "supervisor", "Eva");
        customer.join("c");
        agent.join("c");
        agent.heard();
        boss.heard();
        customer.write("I want to end my life, there is no point in living");
        const auto frames = agent.heard();
        CHECK(frames.at(1)["care"] == true);
        CHECK(frames.at(2)["type"] == "suggestion");
        CHECK(frames.at(2)["card"]["hand_over"] == "A supervisor, now");
        const auto told = boss.heard();
        REQUIRE(told.size() >= 1);
        CHECK(told.at(0)["type"] == "alert");
        CHECK(told.at(0)["kind"] == "care");
    }

    TEST_CASE("the same id is one message, however often it comes; another message under it is refused") {
        House house;
        Client customer(house, "customer", "Ola");
        customer.join("c");
        customer.heard();
        customer.write("hello", "m1");
        const auto first = customer.heard();
        customer.write("hello", "m1");
        const auto again = customer.heard();
        REQUIRE(again.size() == 1);
        CHECK(again[0]["seq"] == first[0]["seq"]);
        customer.write("other words", "m1");
        CHECK(customer.heard().at(0)["code"] == "id_reused");
    }

    TEST_CASE("a message repeated before the first one is on disk is still one message") {
        House house;
        Client customer(house, "customer", "Ola");
        customer.join("c");
        customer.heard();
        const std::string frame = R"({"type":"message","id":"m1","conversation":"c","text":"x"})";
        customer.member.hear(frame);
        customer.member.hear(frame);
        house.settle();
        CHECK(customer.types() == "ack message ack");
    }

    TEST_CASE("roles may do what is theirs") {
        House house;
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari"),
            trainee(house, "trainee", "Per"), robot(house, "integration", "Zendesk");
        for (Client* one : {&customer, &agent, &robot}) {
            one->join("c");
            one->heard();
        }
        agent.heard();
        const auto code = [](Client& client, const json& frame) {
            client.heard();
            client.say(frame);
            const auto frames = client.heard();
            return frames.at(0).value("code", frames.at(0)["type"].get<std::string>());
        };
        CHECK(code(trainee, {{"type", "join"}, {"conversation", "c"}}) == "not_allowed");
        CHECK(code(customer, {{"type", "draft"}, {"conversation", "c"}, {"text", "x"}}) == "not_allowed");
        CHECK(code(customer, {{"type", "feedback"}, {"suggestion", "c/1"}, {"action", "sent"}}) ==
              "not_allowed");
        const json person = {{"role", "customer"}, {"name", "Ida"}};
        CHECK(code(customer, {{"type", "message"}, {"conversation", "c"}, {"text", "x"}, {"from", person}}) ==
              "not_allowed");
        CHECK(code(robot, {{"type", "message"}, {"conversation", "c"}, {"text", "x"}}) == "bad_frame");
        CHECK(code(robot, {{"type", "message"},
                           {"conversation", "c"},
                           {"text", "x"},
                           {"from", {{"role", "supervisor"}, {"name", "y"}}}}) == "bad_frame");
        CHECK(code(robot, {{"type", "message"}, {"conversation", "c"}, {"text", "x"}, {"from", person}}) ==
              "ack");
        CHECK(code(agent, {{"type", "draft"}, {"conversation", "c"}, {"text", "Calm down."}}) == "review");
        CHECK(code(agent, {{"type", "draft"}, {"conversation", "elsewhere"}, {"text", "x"}}) == "not_joined");
        CHECK(code(agent, {{"type", "feedback"}, {"suggestion", "c/99"}, {"action", "sent"}}) ==
              "unknown_suggestion");
        CHECK(code(agent, {{"type", "feedback"}, {"suggestion", "nonsense"}, {"action", "sent"}}) ==
              "unknown_suggestion");
        CHECK(code(agent, {{"type", "leave"}, {"conversation", "elsewhere"}}) == "not_joined");
    }

    TEST_CASE("feedback is kept once per action, and a dismissed suggestion does not come again") {
        House house;
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari");
        customer.join("c");
        agent.join("c");
        agent.heard();
        customer.write(bait);
        const auto frames = agent.heard();
        const std::string suggestion = frames.at(2)["suggestion"];
        const json dismissed = {
            {"type", "feedback"}, {"suggestion", suggestion}, {"action", "dismissed"}, {"reason", "tone"}};
        agent.say(dismissed);
        const auto first = agent.heard();
        agent.say(dismissed);
        CHECK(agent.heard().at(0)["seq"] == first.at(0)["seq"]);
        agent.join("c");
        CHECK(agent.types() == "joined message reading");
    }

    TEST_CASE("a closed conversation takes no more, closing twice is closing once, and it leaves the queue") {
        House house;
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari");
        customer.join("c");
        customer.write("hello", "m1");
        agent.join("c");
        agent.heard();
        customer.heard();
        agent.say({{"type", "close"}, {"conversation", "c"}});
        const auto frames = agent.heard();
        CHECK(frames.at(0)["type"] == "ack");
        CHECK(frames.at(1)["type"] == "closed");
        CHECK(frames.at(1)["by"]["name"] == "Kari");
        CHECK(frames.at(2)["type"] == "debrief");
        CHECK(frames.at(3)["state"] == "closed");
        CHECK(house.hub->open_conversations() == 0);
        agent.say({{"type", "close"}, {"conversation", "c"}});
        CHECK(agent.heard().at(0)["seq"] == frames[0]["seq"]);
        CHECK(customer.types() == "closed");
        customer.write("more", "m2");
        CHECK(customer.heard().at(0)["code"] == "closed");
        customer.write("hello", "m1");
        CHECK(customer.heard().at(0)["type"] == "ack");
        customer.join("c");
        CHECK(customer.types() == "joined message closed");
    }

    TEST_CASE("where much is said and many look on, lines of the queue wait and are told once") {
        Settings settings;
        settings.limits.line_frames = 4;
        House house(settings);
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari"),
            boss(house, "supervisor", "Unni");
        const auto lines = [](Client& client) {
            std::vector<json> found;
            for (json& frame : client.heard()) {
                if (frame["type"] == "conversation") found.push_back(std::move(frame));
            }
            return found;
        };
        customer.join("c");
        for (int i = 1; i <= 9; ++i) customer.write("message " + std::to_string(i));
        CHECK(lines(boss).size() == 2);
        CHECK(lines(agent).size() == 2);
        CHECK(house.hub->next_due());
        house.pass(std::chrono::seconds(1));
        for (Client* client : {&boss, &agent}) {
            const auto late = lines(*client);
            REQUIRE(late.size() == 1);
            CHECK(late[0]["preview"] == "message 9");
        }
        // One that leaves the queue does not wait.
        for (int i = 10; i <= 19; ++i) customer.write("message " + std::to_string(i));
        customer.say({{"type", "close"}, {"conversation", "c"}});
        CHECK(lines(boss).back()["state"] == "closed");
        house.pass(std::chrono::seconds(1));
        CHECK(lines(boss).empty());
    }

    TEST_CASE(
        "lines that waited are told to some of those who look on at a time, and to all of them in the end") {
        Settings settings;
        settings.limits.line_frames = 1;
        House house(settings);
        Client customer(house, "customer", "Ola");
        customer.join("c");
        customer.join("d");
        customer.join("e");
        std::list<Client> lookers;
        for (int i = 0; i < 300; ++i) lookers.emplace_back(house, "supervisor", "S" + std::to_string(i));
        house.pass(std::chrono::seconds(1));
        const auto told = [&] {
            std::map<std::string, std::size_t> previews;
            for (Client& looker : lookers) {
                for (const json& frame : looker.heard()) {
                    if (frame["type"] == "conversation" && frame["state"] == "open")
                        ++previews[frame.value("preview", "")];
                }
            }
            return previews;
        };
        told();
        customer.write("first", "", "c");  // larger than a second's, and allowed as the first
        customer.write("second", "", "d");
        customer.write("third", "", "e");
        CHECK(told() == std::map<std::string, std::size_t>{{"first", 300}});
        house.pass(std::chrono::seconds(1));
        CHECK(told() == std::map<std::string, std::size_t>{{"second", 250}, {"third", 250}});
        // Whoever has not been reached yet hears what became of them meanwhile: what leaves, at once.
        customer.write("fourth", "", "d");
        customer.say({{"type", "close"}, {"conversation", "e"}});
        lookers.pop_front();
        house.pass(std::chrono::milliseconds(10));
        CHECK(told() == std::map<std::string, std::size_t>{{"second", 49}});
        house.pass(std::chrono::seconds(1));
        CHECK(told() == std::map<std::string, std::size_t>{{"fourth", 299}});
        house.pass(std::chrono::seconds(1));
        CHECK(told().empty());
    }

    TEST_CASE("presence and typing are told to the others, each person once") {
        House house;
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari"),
            second_window(house, "agent", "Kari");
        customer.join("c");
        customer.heard();
        agent.join("c");
        CHECK(customer.heard().at(0)["participants"].size() == 2);
        second_window.join("c");
        CHECK(customer.heard().at(0)["participants"].size() == 2);
        agent.heard();
        customer.say({{"type", "typing"}, {"conversation", "c"}});
        CHECK(customer.types() == "ack");
        CHECK(agent.heard().at(0)["from"]["name"] == "Ola");
        customer.say({{"type", "leave"}, {"conversation", "c"}});
        CHECK(customer.types() == "ack");
        CHECK(agent.types() == "presence");
    }

    TEST_CASE(
        "too many conversations on one connection, and too much on its way to disk, have their limits") {
        Settings settings;
        settings.limits.conversations = 2;
        settings.limits.unacknowledged = 3;
        House house(settings);
        Client customer(house, "customer", "Ola");
        for (const char* id : {"a", "b", "a"}) customer.join(id);
        CHECK(customer.types() == "joined joined joined");
        customer.join("d");
        CHECK(customer.heard().at(0)["code"] == "too_many");
        for (int i = 0; i < 3; ++i) {
            CHECK_FALSE(customer.member.is_busy());
            customer.member.hear(R"({"type":"message","conversation":"a","text":"x"})");
        }
        CHECK(customer.member.is_busy());
        house.settle();
        CHECK_FALSE(customer.member.is_busy());
    }
}
