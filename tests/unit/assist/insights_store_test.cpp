#include "assist/insights_rows.hpp"
#include "unit/assist/told_conversation.hpp"

#include <doctest/doctest.h>

using namespace assist;
using tests::at_s;
using tests::Told;

namespace {

InsightFilter all() {
    InsightFilter filter;
    filter.to = at_s(1'000'000'000);
    return filter;
}

std::string ids(const InsightSnapshot& records, RowOrder order = RowOrder::newest, std::size_t offset = 0,
                std::size_t limit = 100, const InsightFilter& filter = all()) {
    std::string found;
    for (const ConversationRecord* row : conversation_rows(records, filter, order, offset, limit).rows)
        found += row->conversation.value;
    return found;
}

void put(InsightRecords& records, const std::string& id, std::int64_t at) {
    records.put(Told(records.names(), id, at).customer(0.1, 0).record);
}

}  // namespace

TEST_SUITE("the records of conversations") {
    TEST_CASE("are one for each conversation, the newest; none without a customer's message") {
        InsightRecords records(10);
        Told told(records.names(), "a", 5);
        records.put(told.record);
        CHECK(records.size() == 0);
        records.put(told.customer(0.1, 0).record);
        records.put(told.customer(0.7, 2).record);
        CHECK(records.size() == 1);
        const InsightSnapshot seen = records.snapshot();
        CHECK(conversation_rows(seen, all(), RowOrder::newest, 0, 10).rows.at(0)->end == 0.7);
        put(records, "a", 9);  // made anew, with another beginning
        CHECK(records.size() == 1);
        CHECK(records.snapshot().known_from() == at_s(9));
    }

    TEST_CASE("the oldest go where there are too many, in whatever order they came") {
        InsightRecords records(3);
        put(records, "d", 4);
        put(records, "b", 2);
        put(records, "a", 1);
        put(records, "c", 3);
        CHECK(ids(records.snapshot()) == "dcb");
        put(records, "a", 1);
        CHECK(ids(records.snapshot()) == "dcb");
        CHECK(records.snapshot().known_from() == at_s(2));
    }

    TEST_CASE("a snapshot stays what it was, whatever happens after it") {
        InsightRecords records(2);
        put(records, "a", 1);
        put(records, "b", 2);
        const InsightSnapshot before = records.snapshot();
        records.forget({"a"});
        put(records, "c", 3);
        records.put(Told(records.names(), "b", 2).customer(0.9, 3).record);
        CHECK(ids(before) == "ba");
        CHECK(conversation_rows(before, all(), RowOrder::newest, 0, 1).rows[0]->end == 0.1);
        CHECK(ids(records.snapshot()) == "cb");
    }

    TEST_CASE("what is forgotten is gone, and its place is taken again") {
        InsightRecords records(10'000);
        for (int at = 0; at < 2'000; ++at) put(records, std::to_string(at), at);
        for (int at = 0; at < 2'000; at += 2) records.forget({std::to_string(at)});
        records.forget({"never there"});
        CHECK(records.size() == 1'000);
        CHECK_FALSE(records.contains({"2"}));
        CHECK(records.contains({"3"}));
        for (int at = 0; at < 1'000; ++at) put(records, "n" + std::to_string(at), at);
        CHECK(records.size() == 2'000);
        CHECK(conversation_rows(records.snapshot(), all(), RowOrder::newest, 0, 1).total == 2'000);
    }
}

TEST_SUITE("conversations one by one") {
    TEST_CASE("come newest, worst or slowest first") {
        InsightRecords records(10);
        // Calms after 100 s; never heated; never calms; calms after 50 s.
        records.put(Told(records.names(), "a", 1).customer(0.9, 3).wait(100).customer(0.2, 0).record);
        records.put(Told(records.names(), "b", 2).customer(0.2, 0).record);
        records.put(Told(records.names(), "c", 3).customer(0.6, 2).record);
        records.put(Told(records.names(), "d", 4).customer(0.5, 1).wait(50).customer(0.1, 0).record);
        const InsightSnapshot seen = records.snapshot();
        CHECK(ids(seen, RowOrder::newest) == "dcba");
        CHECK(ids(seen, RowOrder::worst) == "cabd");  // a and b end alike, a peaked higher
        CHECK(ids(seen, RowOrder::slowest) == "cadb");
    }

    TEST_CASE("come page by page, with how many there are") {
        InsightRecords records(10);
        for (int at = 0; at < 5; ++at) put(records, std::to_string(at), at);
        const InsightSnapshot seen = records.snapshot();
        CHECK(ids(seen, RowOrder::newest, 0, 2) == "43");
        CHECK(ids(seen, RowOrder::newest, 2, 2) == "21");
        CHECK(ids(seen, RowOrder::newest, 4, 2) == "0");
        CHECK(ids(seen, RowOrder::newest, 5, 2).empty());
        CHECK(ids(seen, RowOrder::newest, 1'000, 100).empty());
        CHECK(ids(seen, RowOrder::newest, 0, 0).empty());
        CHECK(conversation_rows(seen, all(), RowOrder::newest, 4, 2).total == 5);
    }

    TEST_CASE("can be asked for by a fault and by a reply that was sent, of one agent where one is named") {
        InsightRecords records(10);
        records.put(Told(records.names(), "a").customer(0.5, 1).agent("Kari", {"blame"}).agent("Ola").record);
        records.put(Told(records.names(), "b").customer(0.5, 1).offers({"r"}).agent("Kari").record);
        records.put(Told(records.names(), "c").customer(0.5, 1).offers({"r"}).sends("Kari", "r").record);
        const InsightSnapshot seen = records.snapshot();
        const auto found = [&](const InsightFilter& filter) {
            return ids(seen, RowOrder::newest, 0, 10, filter);
        };
        InsightFilter filter = all();
        filter.fault = "blame";
        CHECK(found(filter) == "a");
        filter.agent = "Ola";
        CHECK(found(filter).empty());
        filter = all();
        filter.reply = "r";
        CHECK(found(filter) == "c");
        filter.agent = "Ola";
        CHECK(found(filter).empty());
    }
}

TEST_SUITE("a reply's history") {
    TEST_CASE("has its uses, newest first, and its answers by the month in which conversations began") {
        InsightRecords records(100);
        const Zone oslo = Zone::named("Europe/Oslo").value();
        const auto at = [&](const char* wall) {
            return std::chrono::floor<std::chrono::seconds>(oslo.moment(wall_from(wall).value()))
                .time_since_epoch()
                .count();
        };
        // One minute before and one after the month ends in Oslo.
        Told october(records.names(), "a", at("2026-10-31T23:59"));
        october.customer(0.8, 3).sends("Kari", "r", 0.5).outcome("r", {.calmer = 1}).customer(0.2, 0);
        records.put(october.record);
        Told november(records.names(), "b", at("2026-11-01T00:01"));
        november.customer(0.8, 3).sends("Ola", "r");
        records.put(november.record);
        const ReplyHistory history = reply_history(records.snapshot(), "r", oslo);
        REQUIRE(history.uses.size() == 2);
        CHECK(history.uses[0].conversation.value == "b");
        CHECK(history.uses[0].agent == "Ola");
        CHECK(history.uses[0].action == FeedbackAction::sent);
        CHECK_FALSE(history.uses[0].to);
        CHECK(history.uses[1].action == FeedbackAction::edited);
        CHECK(history.uses[1].from == 0.8);
        CHECK(history.uses[1].to == 0.2);
        REQUIRE(history.months.size() == 1);
        CHECK(history.months[0].at == oslo.moment(wall_from("2026-10-01T00:00").value()));
        CHECK(history.months[0].answered == 1);
        CHECK(history.months[0].calmer == 1);
        CHECK(reply_history(records.snapshot(), "other", oslo).uses.empty());
    }

    TEST_CASE("tells the newest fifty uses and counts all") {
        InsightRecords records(100);
        for (int at = 0; at < 60; ++at) {
            Told told(records.names(), std::to_string(at), at);
            told.customer(0.5, 1).sends("Kari", "r").outcome("r", {.same = 1}).customer(0.5, 1);
            records.put(told.record);
        }
        const ReplyHistory history = reply_history(records.snapshot(), "r", Zone::utc());
        REQUIRE(history.uses.size() == most_reply_uses);
        CHECK(history.uses.front().conversation.value == "59");
        CHECK(history.uses.back().conversation.value == "10");
        CHECK(history.months.at(0).answered == 60);
    }
}
