#include <doctest/doctest.h>

#include "net/hub.hpp"
#include "storage/sqlite_event_log.hpp"
#include "unit/net/small_catalogue.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <boost/asio/co_spawn.hpp>
#include <nlohmann/json.hpp>

using namespace net;
using nlohmann::json;

namespace {

// A hub over a real log in a fresh folder, without sockets: frames go in by hand and come out of outboxes.
struct House {
    explicit House(Settings chosen = {}) : settings(std::move(chosen)) { open(); }

    void open() {
        log = std::make_unique<storage::LogWriter>(storage::SqliteEventLog::open(folder / "log.db", {.page_limit = page_limit}).value(),
                                                   io.get_executor());
        hub = std::make_unique<Hub>(HubParts{.settings = settings,
                                             .log = *log,
                                             .matcher = tests::small_matcher(),
                                             .clock = [this] { return base::Moment(std::chrono::milliseconds(++now)); },
                                             .remark = [this](const std::string& line) { remarks.push_back(line); }});
    }

    // As after a restart: nothing but the file remains.
    void reopen() {
        settle();
        hub.reset();
        log.reset();
        open();
        hub->restore(*storage::SqliteEventLog::open(folder / "log.db").value()).value();
    }

    // Until everything under way has come home from the disk.
    void settle() {
        io.restart();
        io.run();
    }

    tests::FreshFolder folder;
    Settings settings;
    std::int64_t page_limit = 0;
    boost::asio::io_context io{1};
    std::vector<std::string> remarks;
    std::int64_t now = 0;
    std::unique_ptr<storage::LogWriter> log;
    std::unique_ptr<Hub> hub;
};

struct Client {
    explicit Client(House& in, std::size_t capacity = 1000) : house(in), outbox(in.io.get_executor(), capacity), member(*in.hub, outbox) {}
    Client(House& in, const std::string& role, const std::string& name, std::size_t capacity = 1000) : Client(in, capacity) {
        say({{"type", "hello"}, {"role", role}, {"name", name}});
        heard();
    }

    void say(const json& frame) {
        member.hear(frame.dump());
        house.settle();
    }
    void join(const std::string& conversation, std::uint64_t after = 0) {
        say({{"type", "join"}, {"conversation", conversation}, {"after", after}});
    }
    void write(const std::string& text, const std::string& id = "", const std::string& conversation = "c") {
        json frame = {{"type", "message"}, {"conversation", conversation}, {"text", text}};
        if (!id.empty()) frame["id"] = id;
        say(frame);
    }

    // Everything that waits, as the writer would take it.
    std::vector<json> heard() {
        std::vector<json> frames;
        while (true) {
            const Frame frame = outbox.next();
            if (!frame) break;
            frames.push_back(json::parse(*frame));
        }
        return frames;
    }
    std::string types() {
        std::string all;
        for (const json& frame : heard()) all += (all.empty() ? "" : " ") + frame["type"].get<std::string>();
        return all;
    }

    House& house;
    Outbox outbox;
    Member member;
};

// What a session's writer does, with the messages' texts kept.
Awaitable<void> collect_texts(Outbox& outbox, std::vector<std::string>& texts) {
    for (;;) {
        const Frame frame = co_await outbox.take();
        if (!frame) break;
        const auto parsed = json::parse(*frame);
        if (parsed["type"] == "message") texts.push_back(parsed["text"]);
    }
}

constexpr const char* bait = "You don't give a d*** about customers, nobody there cares";
constexpr const char* calm = "What are your opening hours?";

}  // namespace

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
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari"), boss(house, "supervisor", "Eva");
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
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari"), boss(house, "supervisor", "Eva");
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

    TEST_CASE("who joins later gets what was missed, in order, and the advice that waits") {
        House house;
        Client customer(house, "customer", "Ola");
        customer.join("c");
        customer.write(calm);
        customer.write(bait);
        Client agent(house, "agent", "Kari");
        agent.join("c");
        CHECK(agent.types() == "joined message reading message reading suggestion");
        agent.write("I am sorry about that.");
        agent.heard();
        agent.join("c", 1);
        CHECK(agent.types() == "joined message reading message");
        Client other(house, "customer", "Ola");
        other.join("c");
        CHECK(other.types() == "joined message message message");
    }

    TEST_CASE("catching up goes by the room in the outbox, and live frames wait their turn") {
        House house;
        Client customer(house, "customer", "Ola");
        customer.join("c");
        for (int i = 0; i < 40; ++i) customer.write("line " + std::to_string(i));
        Client late(house, "customer", "Ida", 8);
        late.join("c");
        CHECK(late.member.is_busy());
        customer.write("live");
        CHECK_FALSE(late.outbox.is_closed());
        std::vector<std::string> texts;
        asio::co_spawn(house.io, collect_texts(late.outbox, texts), [](std::exception_ptr) {});
        house.io.restart();
        house.io.poll();
        CHECK_FALSE(late.member.is_busy());
        REQUIRE(texts.size() == 41);
        CHECK(texts.front() == "line 0");
        CHECK(texts.back() == "live");
        late.outbox.close(CloseReason::finished);
        house.settle();
    }

    TEST_CASE("what is no longer kept, or was never there, is a gap") {
        Settings settings;
        settings.limits.history_messages = 2;
        House house(settings);
        Client customer(house, "customer", "Ola");
        customer.join("c");
        for (int i = 1; i <= 4; ++i) customer.write("line " + std::to_string(i));
        customer.heard();
        customer.join("c");
        const auto frames = customer.heard();
        REQUIRE(frames.size() == 4);
        CHECK(frames[1]["type"] == "gap");
        CHECK(frames[1]["after"] == 0);
        CHECK(frames[1]["from"] == frames[2]["seq"]);
        CHECK(frames[2]["text"] == "line 3");
        customer.join("c", 1'000'000);
        CHECK(customer.types() == "joined gap message message");
        customer.join("c", frames[2]["seq"]);
        CHECK(customer.types() == "joined message");
    }

    TEST_CASE("roles may do what is theirs") {
        House house;
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari"), trainee(house, "trainee", "Per"),
            robot(house, "integration", "Zendesk");
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
        CHECK(code(customer, {{"type", "feedback"}, {"suggestion", "c/1"}, {"action", "sent"}}) == "not_allowed");
        const json person = {{"role", "customer"}, {"name", "Ida"}};
        CHECK(code(customer, {{"type", "message"}, {"conversation", "c"}, {"text", "x"}, {"from", person}}) == "not_allowed");
        CHECK(code(robot, {{"type", "message"}, {"conversation", "c"}, {"text", "x"}}) == "bad_frame");
        CHECK(code(robot, {{"type", "message"}, {"conversation", "c"}, {"text", "x"}, {"from", {{"role", "supervisor"}, {"name", "y"}}}}) == "bad_frame");
        CHECK(code(robot, {{"type", "message"}, {"conversation", "c"}, {"text", "x"}, {"from", person}}) == "ack");
        CHECK(code(agent, {{"type", "draft"}, {"conversation", "c"}, {"text", "Calm down."}}) == "review");
        CHECK(code(agent, {{"type", "draft"}, {"conversation", "elsewhere"}, {"text", "x"}}) == "not_joined");
        CHECK(code(agent, {{"type", "feedback"}, {"suggestion", "c/99"}, {"action", "sent"}}) == "unknown_suggestion");
        CHECK(code(agent, {{"type", "feedback"}, {"suggestion", "nonsense"}, {"action", "sent"}}) == "unknown_suggestion");
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
        const json dismissed = {{"type", "feedback"}, {"suggestion", suggestion}, {"action", "dismissed"}, {"reason", "tone"}};
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
        CHECK(frames.at(2)["state"] == "closed");
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

    TEST_CASE("the queue shows open conversations to the staff, and none that was never used") {
        House house;
        Client customer(house, "customer", "Ola");
        customer.join("c");
        Client agent(house);
        agent.say({{"type", "hello"}, {"role", "agent"}, {"name", "Kari"}});
        auto frames = agent.heard();
        REQUIRE(frames.size() == 2);
        CHECK(frames[1]["customer"] == "Ola");
        CHECK(frames[1]["seq"] == 0);
        customer.write(bait);
        frames = agent.heard();
        REQUIRE(frames.size() == 1);
        CHECK(frames[0]["waiting"] == true);
        CHECK(frames[0]["preview"] == bait);
        CHECK(frames[0]["level"].get<int>() > 0);
        {
            Client visitor(house, "customer", "Ida");
            visitor.join("other");
            CHECK(agent.heard().at(0)["state"] == "open");
        }
        CHECK(agent.heard().at(0)["state"] == "closed");
        CHECK(house.hub->open_conversations() == 1);
    }

    TEST_CASE("presence and typing are told to the others, each person once") {
        House house;
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari"), second_window(house, "agent", "Kari");
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

    TEST_CASE("a restart loses nothing: state, queue, ids and advice come back from the log") {
        House house;
        {
            Client customer(house, "customer", "Ola");
            customer.join("c");
            customer.write(calm, "m1");
            customer.write(bait, "m2");
        }
        house.reopen();
        CHECK(house.hub->open_conversations() == 1);
        Client agent(house, "agent", "Kari");
        agent.join("c");
        const auto frames = agent.heard();
        REQUIRE(frames.size() == 6);
        CHECK(frames[0]["seq"].get<std::uint64_t>() >= 2);
        CHECK(frames[5]["type"] == "suggestion");
        Client customer(house, "customer", "Ola");
        customer.join("c", 1'000);
        customer.heard();
        customer.write(bait, "m2");
        const auto repeated = customer.heard();
        REQUIRE(repeated.size() == 1);
        CHECK(repeated[0]["type"] == "ack");
    }

    TEST_CASE("a conversation let go from memory is read back when somebody joins") {
        Settings settings;
        settings.limits.idle_conversations = 0;
        House house(settings);
        {
            Client customer(house, "customer", "Ola");
            customer.join("c");
            customer.write("kept", "m1");
        }
        house.settle();
        Client first(house, "customer", "Ola"), second(house, "agent", "Kari");
        first.member.hear(R"({"type":"join","conversation":"c"})");
        second.member.hear(R"({"type":"join","conversation":"c"})");
        CHECK(first.member.is_busy());
        house.settle();
        CHECK(first.types() == "joined message presence");
        CHECK(second.types() == "joined message reading no_suggestion");
    }

    TEST_CASE("a full disk is told as unavailable, nothing is acknowledged, and the customer's words stay out of the remarks") {
        House house;
        house.log.reset();
        house.hub.reset();
        house.page_limit = 16;
        house.open();
        Client customer(house, "customer", "Ola");
        customer.join("c");
        customer.heard();
        std::string refused;
        for (int i = 0; i < 100 && refused.empty(); ++i) {
            customer.write("secret" + std::string(2'000, 'x'), "m" + std::to_string(i));
            for (const json& frame : customer.heard()) {
                if (frame["type"] == "error") refused = frame["code"];
            }
        }
        CHECK(refused == "unavailable");
        REQUIRE_FALSE(house.remarks.empty());
        CHECK(house.remarks.front().find("free some space") != std::string::npos);
        CHECK(house.remarks.front().find("secret") == std::string::npos);
    }

    TEST_CASE("too many conversations on one connection, and too much on its way to disk, have their limits") {
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
