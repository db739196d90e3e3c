#include "net/insight_csv.hpp"

#include "unit/net/small_catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace net;

namespace {

base::Moment second(std::size_t number) {
    return base::Moment(std::chrono::seconds(static_cast<std::int64_t>(number)));
}

// So many conversations, one each second.
InsightSource source_of(std::size_t conversations) {
    assist::InsightRecords records(conversations + 1);
    for (std::size_t at = 0; at < conversations; ++at) {
        assist::ConversationRecord record;
        record.conversation = base::ConversationId{std::to_string(at)};
        record.at = second(at);
        records.put(record);
    }
    return {.records = records.snapshot(),
            .matcher = tests::small_matcher(),
            .verdicts = {},
            .zone = assist::Zone::utc()};
}

InsightFile csv(InsightTable table, const InsightSource& source) {
    assist::InsightFilter all;
    all.to = second(1'000'000);
    return insight_csv(table, all, source);
}

std::string heading(InsightTable table) {
    const std::string text = csv(table, source_of(0)).text;
    return text.substr(0, text.find("\r\n"));
}

constexpr const char* numbers =
    ",conversations,open,customer_messages,agent_messages,heated,calmed,time_to_calm_median_s,"
    "time_to_calm_p90_s,first_response_median_s,first_response_p90_s,anger_start,anger_end,anger_peak,faults,"
    "faulty_messages,shown,inserted,edited,sent,dismissed,promises_made,promises_kept,promises_broken,"
    "promises_dropped,promises_open,promises_late,alerts";

}  // namespace

TEST_SUITE("a file of the insights") {
    TEST_CASE("names its columns, also where it has no rows") {
        const std::string mark = "\xef\xbb\xbf";
        CHECK(heading(InsightTable::series) == mark + "at" + numbers);
        CHECK(heading(InsightTable::agents) == mark + "agent" + numbers);
        CHECK(heading(InsightTable::intents) == mark + "intent,title" + numbers);
        CHECK(heading(InsightTable::languages) == mark + "lang" + numbers);
        CHECK(heading(InsightTable::faults) == mark + "fault,count,conversations");
        CHECK(heading(InsightTable::phrases) ==
              mark +
                  "reply,text,tactic,intent,lang,shown,inserted,sent,edited,dismissed,answered,calmer,"
                  "same,angrier,share,share_low,share_high,change,change_low,change_high,standing,pinned");
        CHECK(heading(InsightTable::conversations) ==
              mark +
                  "conversation,at,ended,state,customer,lang,agents,intent,title,anger_start,anger_end,"
                  "anger_peak,customer_messages,agent_messages,time_to_calm_s,first_response_s,heated,"
                  "calmed,faults,promises_made,promises_kept,promises_broken,promises_dropped,"
                  "promises_open,promises_late,alerts_care,alerts_anger,alerts_abuse,alerts_promise_due");
    }

    TEST_CASE("has ten thousand rows at most, the newest, and tells that there were more") {
        const InsightFile whole = csv(InsightTable::conversations, source_of(most_csv_rows));
        CHECK_FALSE(whole.truncated);
        const InsightFile cut = csv(InsightTable::conversations, source_of(most_csv_rows + 1));
        CHECK(cut.truncated);
        CHECK(static_cast<std::size_t>(std::count(cut.text.begin(), cut.text.end(), '\n')) ==
              most_csv_rows + 1);
        CHECK(cut.text.find("\r\n\"10000\",") != std::string::npos);
        CHECK(cut.text.find("\r\n\"0\",") == std::string::npos);
    }
}
