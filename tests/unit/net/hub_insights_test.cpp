#include "net/insight_events.hpp"
#include "shipped.hpp"
#include "storage/sqlite_database.hpp"
#include "unit/net/house.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tests;

namespace {

constexpr std::int64_t friday = 1'795'183'200'000;  // 2026-11-20, 14:00 UTC

json answer(Client& client, json frame) {
    frame["id"] = "ask";
    client.heard();
    client.say(frame);
    for (json& heard : client.heard()) {
        if (heard.value("ref", "") == "ask") return heard;
    }
    return {};
}

json insights(Client& boss, json filters = json::object()) {
    filters["type"] = "insights";
    return answer(boss, filters);
}

json rows(Client& boss, json filters = json::object()) {
    filters["type"] = "insights.conversations";
    return answer(boss, filters)["rows"];
}

json file(Client& boss, const std::string& table) {
    return answer(boss, {{"type", "insights.export"}, {"table", table}});
}

// What the last "suggestion" offered first.
json first_reply(Client& agent) {
    json suggestion;
    for (json& frame : agent.heard()) {
        if (frame["type"] == "suggestion") suggestion = std::move(frame);
    }
    return {{"suggestion", suggestion["suggestion"]}, {"reply", suggestion["replies"][0]}};
}

// The customer is angry, Kari sends what is suggested, the customer calms down and it is closed.
void calmed(House& house, const std::string& id) {
    Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari");
    customer.join(id);
    agent.join(id);
    customer.write(bait, "", id);
    const json suggested = first_reply(agent);
    agent.say({{"type", "feedback"},
               {"suggestion", suggested["suggestion"]},
               {"action", "inserted"},
               {"reply", suggested["reply"]["id"]}});
    house.pass(std::chrono::seconds(30));
    agent.write(suggested["reply"]["text"], "", id);
    house.pass(std::chrono::seconds(60));
    customer.write(calm, "", id);
    agent.say({{"type", "close"}, {"conversation", id}});
}

void run_sql(House& house, const std::string& sql) {
    house.settle();
    auto database = storage::Database::open((house.folder / "log.db").string()).value();
    REQUIRE_FALSE(database.run(sql));
}

std::size_t summaries_in(House& house) {
    house.settle();
    return house.file()->read_kind("summary", {}, 1'000).value().size();
}

}  // namespace

TEST_SUITE("the hub's insights") {
    TEST_CASE("are for supervisors") {
        House house;
        for (const char* role : {"customer", "agent", "integration"}) {
            CAPTURE(role);
            Client client(house, role, "Ida");
            for (const char* type : {"insights", "insights.conversations"})
                CHECK(answer(client, {{"type", type}})["code"] == "not_allowed");
            CHECK(file(client, "agents")["code"] == "not_allowed");
        }
    }

    TEST_CASE("into an empty house are whole, and empty") {
        House house;
        Client boss(house, "supervisor", "Unni");
        const json seen = insights(boss);
        CHECK(seen["type"] == "insights");
        CHECK(seen["known_from"].is_null());
        CHECK(seen["from"] < seen["to"]);
        CHECK(seen["total"]["conversations"] == 0);
        CHECK(seen["total"]["anger"].is_null());
        CHECK(seen["calm_times"].size() == 9);
        CHECK(seen["calm_times"][8]["up_to_s"].is_null());
        CHECK(rows(boss).empty());
        CHECK(file(boss, "conversations")["text"].get<std::string>().find("conversation,at,") == 3);
    }

    TEST_CASE("count open conversations as they go on, and closed ones as they were") {
        House house;
        Client boss(house, "supervisor", "Unni");
        Client visitor(house, "customer", "Ida");
        visitor.join("open");
        CHECK(insights(boss)["total"]["conversations"] == 0);  // nothing was said
        visitor.write(calm, "", "open");
        calmed(house, "c");
        const json total = insights(boss)["total"];
        CHECK(total["conversations"] == 2);
        CHECK(total["open"] == 1);
        CHECK(total["heated"] == 1);
        CHECK(total["calmed"] == 1);
        CHECK(total["funnel"]["inserted"] == 1);
        CHECK(total["funnel"]["sent"] == 1);
        CHECK(total["time_to_calm_s"]["median"].get<double>() >= 90);
        CHECK(total["first_response_s"]["median"].get<double>() >= 30);
        CHECK(total["first_response_s"]["median"].get<double>() < 31);
    }

    TEST_CASE("tell of each phrase what it says and what it did") {
        House house;
        calmed(house, "c");
        Client boss(house, "supervisor", "Unni");
        const json phrases = insights(boss)["phrases"];
        REQUIRE_FALSE(phrases.empty());
        const json& sent = phrases[0];
        CHECK(sent["sent"] == 1);
        CHECK(sent["answered"] == 1);
        CHECK(sent["calmer"] == 1);
        CHECK_FALSE(sent["text"].get<std::string>().empty());
        CHECK(sent["lang"] == "en");
        CHECK(sent["change"].is_null());
        CHECK(sent["standing"] == "unreviewed");
        boss.say({{"type", "reply"}, {"reply", sent["reply"]}, {"action", "approve"}});
        CHECK(insights(boss)["phrases"][0]["standing"] == "approved");
    }

    TEST_CASE("show conversations one by one, with the curve, and the way into each") {
        House house;
        calmed(house, "c");
        Client boss(house, "supervisor", "Unni");
        const json all = rows(boss);
        REQUIRE(all.size() == 1);
        const json& row = all[0];
        CHECK(row["conversation"] == "c");
        CHECK(row["state"] == "closed");
        CHECK(row["ended"].is_number());
        CHECK(row["customer"] == "");  // names are kept with store_text full alone
        CHECK(row["lang"] == "en");
        CHECK(row["agents"] == json::array({"Kari"}));
        CHECK(row["curve"].size() == 2);
        CHECK(row["curve"][0] == row["anger"]["start"]);
        CHECK(row["promises"]["made"] == 0);
        CHECK(row["alerts"].size() == 4);
        boss.heard();
        boss.join("c");
        const std::string types = boss.types();
        CHECK(types.find("message reading") != std::string::npos);
        CHECK(types.find("closed debrief") != std::string::npos);
        CHECK(types.find("conversation") == std::string::npos);  // nothing in the queue moves
    }

    TEST_CASE("a customer's name is told where names are stored") {
        Settings settings;
        settings.store_text = "full";
        House house(settings);
        calmed(house, "c");
        Client boss(house, "supervisor", "Unni");
        CHECK(rows(boss)[0]["customer"] == "Ola");
        house.reopen();
        Client again(house, "supervisor", "Unni");
        CHECK(rows(again)[0]["customer"] == "Ola");
    }

    TEST_CASE("are the same after a restart, and are not read from what people wrote") {
        House house;
        calmed(house, "c");
        calmed(house, "d");
        Client customer(house, "customer", "Ida");
        customer.join("open");
        customer.write(bait, "", "open");
        json before, before_rows;
        const json period = {{"from", 0}, {"to", 10'000'000}};
        {
            Client boss(house, "supervisor", "Unni");
            before = insights(boss, period);
            before_rows = rows(boss, period);
        }
        CHECK(summaries_in(house) == 2);
        house.reopen();
        Client boss(house, "supervisor", "Unni");
        CHECK(insights(boss, period) == before);
        CHECK(rows(boss, period) == before_rows);
        CHECK(summaries_in(house) == 2);
    }

    TEST_CASE("a log from before there were summaries is summarised once") {
        House house;
        calmed(house, "c");
        calmed(house, "d");
        run_sql(house, "DELETE FROM ev WHERE kind = 'summary'");
        CHECK(summaries_in(house) == 0);
        for (int time = 0; time < 2; ++time) {
            house.reopen();
            Client boss(house, "supervisor", "Unni");
            CHECK(insights(boss)["total"]["conversations"] == 2);
            CHECK(insights(boss)["total"]["calmed"] == 2);
            CHECK(summaries_in(house) == 2);
        }
        CHECK(std::count_if(house.remarks.begin(), house.remarks.end(), [](const std::string& line) {
                  return line.find("2 closed conversations had no summary") != std::string::npos;
              }) == 1);
    }

    TEST_CASE("a summary that cannot be read is made anew from the conversation") {
        House house;
        calmed(house, "c");
        run_sql(house, "UPDATE ev SET body = '{\"at\": \"x\"}' WHERE kind = 'summary'");
        house.reopen();
        Client boss(house, "supervisor", "Unni");
        CHECK(insights(boss)["total"]["calmed"] == 1);
        CHECK(summaries_in(house) == 2);
    }

    TEST_CASE("forgetting a conversation forgets its record, also after a restart") {
        House house;
        calmed(house, "c");
        calmed(house, "d");
        {
            Client boss(house, "supervisor", "Unni");
            boss.say({{"type", "forget"}, {"conversation", "c"}});
            const json left = rows(boss);
            REQUIRE(left.size() == 1);
            CHECK(left[0]["conversation"] == "d");
        }
        house.reopen();
        Client boss(house, "supervisor", "Unni");
        CHECK(insights(boss)["total"]["conversations"] == 1);
        CHECK(rows(boss)[0]["conversation"] == "d");
    }

    TEST_CASE("a promise that is marked after the conversation was closed counts as it was marked") {
        Settings settings;
        settings.limits.idle_conversations = 0;
        House house(settings, shipped_matcher());
        house.now = friday;
        {
            Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari");
            customer.join("c");
            agent.join("c");
            customer.write("My parcel is lost");
            agent.write("I'll call you back by five.");
            agent.say({{"type", "close"}, {"conversation", "c"}});
        }
        Client boss(house, "supervisor", "Unni");
        CHECK(insights(boss)["total"]["promises"]["open"] == 1);
        house.pass(std::chrono::hours(4));
        CHECK(insights(boss)["total"]["promises"]["late"] == 1);
        CHECK(insights(boss)["alerts"]["promise_due"] == 1);
        boss.join("c");
        std::string promise;
        for (const json& frame : boss.heard()) {
            if (frame["type"] == "promise") promise = frame["promise"];
        }
        boss.say({{"type", "promise"}, {"promise", promise}, {"action", "kept"}});
        for (int time = 0; time < 2; ++time) {
            Client asks(house, "supervisor", "Unni");
            const json promises = insights(asks)["total"]["promises"];
            CHECK(promises["made"] == 1);
            CHECK(promises["kept"] == 1);
            CHECK(promises["open"] == 0);
            CHECK(insights(asks)["agents"][0]["promises"]["kept"] == 1);
            CHECK(summaries_in(house) == 2);
            house.reopen();
        }
    }

    TEST_CASE("the oldest conversations leave the insights beyond the limit, and stay in the log") {
        Settings settings;
        settings.limits.insight_conversations = 2;
        House house(settings);
        for (const char* id : {"a", "b", "c"}) calmed(house, id);
        for (int time = 0; time < 2; ++time) {
            Client boss(house, "supervisor", "Unni");
            const json left = rows(boss);
            REQUIRE(left.size() == 2);
            CHECK(left[0]["conversation"] == "c");
            CHECK(left[1]["conversation"] == "b");
            boss.join("a");
            CHECK(boss.types().find("debrief") != std::string::npos);
            house.reopen();
        }
    }

    TEST_CASE("an answer that was under way when a conversation was forgotten does not hold it") {
        House house;
        std::vector<Work> beside;
        house.hub.reset();
        house.hub = std::make_unique<Hub>(
            HubParts{.settings = {},
                     .log = *house.log,
                     .matcher = small_matcher(),
                     .promises = finders_for(small_matcher()),
                     .clock = [&] { return base::Moment(std::chrono::milliseconds(++house.now)); },
                     .remark = [](const Remark&) {},
                     .beside = [&](auto work) { beside.push_back(std::move(work)); }});
        calmed(house, "c");
        calmed(house, "d");
        Client boss(house, "supervisor", "Unni");
        boss.say({{"type", "insights.conversations"}, {"id", "1"}});
        REQUIRE(beside.size() == 1);
        const auto done = beside[0]();
        boss.say({{"type", "forget"}, {"conversation", "c"}});
        boss.heard();
        done();
        CHECK(boss.heard().empty());
        REQUIRE(beside.size() == 2);  // it is asked again
        beside[1]()();
        const auto heard = boss.heard();
        REQUIRE(heard.size() == 1);
        CHECK(heard[0]["rows"].size() == 1);
        CHECK(heard[0]["rows"][0]["conversation"] == "d");
    }

    TEST_CASE("more questions than can wait are refused") {
        House house;
        std::vector<std::function<void()>> waiting;
        house.hub.reset();
        house.hub = std::make_unique<Hub>(
            HubParts{.settings = {},
                     .log = *house.log,
                     .matcher = small_matcher(),
                     .promises = finders_for(small_matcher()),
                     .clock = [&] { return base::Moment(std::chrono::milliseconds(++house.now)); },
                     .remark = [](const Remark&) {},
                     .beside = [&](auto work) { waiting.push_back([work] { work()(); }); }});
        Client boss(house, "supervisor", "Unni");
        for (int at = 0; at < 65; ++at) boss.say({{"type", "insights"}, {"id", std::to_string(at)}});
        auto heard = boss.heard();
        REQUIRE(heard.size() == 1);
        CHECK(heard[0]["code"] == "unavailable");
        CHECK(heard[0]["ref"] == "64");
        {
            Client leaves(house, "supervisor", "Ida");  // whoever left meanwhile is not answered
        }
        for (const auto& each : waiting) each();
        CHECK(boss.heard().size() == 64);
        boss.say({{"type", "insights"}});
        CHECK(waiting.size() == 65);
    }

    TEST_CASE("a file is safe to open: no cell of it is a formula") {
        Settings settings;
        settings.store_text = "full";
        House house(settings);
        Client customer(house, "customer", "=HYPERLINK(\"http://x\")"), agent(house, "agent", "+Kari, \"K\"");
        customer.join("c");
        agent.join("c");
        customer.write(calm);
        agent.write("Hello");
        Client boss(house, "supervisor", "Unni");
        const json made = file(boss, "conversations");
        const std::string text = made["text"];
        CHECK(made["name"] == "evenkeel-conversations-1970-01-01-1970-01-01.csv");
        CHECK_FALSE(made.contains("truncated"));
        CHECK(text.find(R"csv("'=HYPERLINK(""http://x"")")csv") != std::string::npos);
        CHECK(text.find(R"("'+Kari, ""K""")") != std::string::npos);
        CHECK(text.find("\"1970-01-01T0") != std::string::npos);
        CHECK(std::count(text.begin(), text.end(), '\n') == 2);
    }

    TEST_CASE("every table can be had as a file, its columns as many in each row") {
        House house;
        calmed(house, "c");
        Client boss(house, "supervisor", "Unni");
        for (const char* table :
             {"conversations", "series", "phrases", "agents", "intents", "languages", "faults"}) {
            CAPTURE(table);
            const json made = file(boss, table);
            CHECK(made["table"] == table);
            const std::string text = made["text"];
            const std::string header = text.substr(0, text.find("\r\n"));
            const auto columns = std::count(header.begin(), header.end(), ',');
            if (std::string(table) == "agents") {
                const std::string row = text.substr(header.size() + 2);
                CHECK(std::count(row.begin(), row.end(), ',') == columns);
                CHECK(row.starts_with("\"Kari\",1,0,2,1,1,1,"));
            }
            CHECK(columns >= 2);
        }
        CHECK(file(boss, "people")["code"] == "bad_frame");
    }

    TEST_CASE("filters that make no sense are refused") {
        House house;
        Client boss(house, "supervisor", "Unni");
        for (const json& wrong : {json{{"from", 10}, {"to", 10}}, json{{"from", -1}}, json{{"to", 1e300}},
                                  json{{"to", 253'402'300'800'000}}, json{{"zone", "Moon"}},
                                  json{{"lang", "xx"}}, json{{"agent", 1}}}) {
            CAPTURE(wrong.dump());
            CHECK(insights(boss, wrong)["code"] == "bad_frame");
        }
        for (const json& wrong : {json{{"limit", 101}}, json{{"order", "oldest"}}, json{{"offset", -1}}}) {
            json asked = wrong;
            asked["type"] = "insights.conversations";
            CHECK(answer(boss, asked)["code"] == "bad_frame");
        }
        CHECK(insights(boss, {{"from", 5}})["from"] == 5);
        CHECK(insights(boss, {{"from", 253'402'300'799'999}})["type"] == "insights");
        CHECK(insights(boss, {{"to", 1}})["to"] == 1);
    }

    TEST_CASE("practice is in no insight") {
        House house;
        Client boss(house, "supervisor", "Unni");
        const base::ConversationId session{"practice.1"};
        REQUIRE(house.log->append({.conversation = session, .kind = "practice", .body = "{}"}, {}));
        house.settle();
        house.reopen();
        Client again(house, "supervisor", "Unni");
        CHECK(insights(again)["total"]["conversations"] == 0);
    }

    TEST_CASE("a reply's uses and months can be asked of the hub") {
        House house;
        calmed(house, "c");
        Client boss(house, "supervisor", "Unni");
        const std::string reply = insights(boss)["phrases"][0]["reply"];
        std::optional<assist::ReplyHistory> found;
        REQUIRE(house.hub->reply_history(reply, [&](auto history) { found = history; }));
        house.settle();
        REQUIRE(found);
        REQUIRE(found->uses.size() == 1);
        CHECK(found->uses[0].conversation.value == "c");
        CHECK(found->uses[0].agent == "Kari");
        CHECK(found->uses[0].action == assist::FeedbackAction::sent);
        CHECK(found->uses[0].to.value() < found->uses[0].from);
        REQUIRE(found->months.size() == 1);
        CHECK(found->months[0].answered == 1);
        CHECK(found->months[0].calmer == 1);
    }
}
