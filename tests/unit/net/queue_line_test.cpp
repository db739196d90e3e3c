#include "net/queue_line.hpp"

#include "unit/net/house.hpp"

#include <doctest/doctest.h>

using namespace tests;

TEST_SUITE("a line of the queue") {
    TEST_CASE("moved on by events alone says what the conversation's own line says") {
        House house;
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari");
        customer.join("c");
        agent.join("c");
        agent.heard();
        const std::vector<std::function<void()>> play = {
            [&] { customer.write(bait); },
            [&] { agent.write("I am sorry about that"); },
            [&] { customer.write("I want to end my life, there is no point in living"); },
            [&] { customer.write(calm); },
            [&] { agent.write("We open at nine"); },
            [&] { agent.say({{"type", "close"}, {"conversation", "c"}}); }};
        const auto log = house.file();
        QueueLine line{.customer = "Ola", .preview = {}};
        for (const auto& next : play) {
            next();
            json shown;
            for (json& frame : agent.heard()) {
                if (frame["type"] == "conversation") shown = std::move(frame);
            }
            for (const storage::Event& event : log->read({"c"}, line.seq, 100).value()) move(line, event);
            json moved = json::parse(*conversation_frame({"c"}, line));
            for (json* each : {&shown, &moved}) each->erase("seq");  // a reading is an event as well
            CHECK(moved == shown);
        }
    }
}
