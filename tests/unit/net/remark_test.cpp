#include <doctest/doctest.h>

#include "net/remark.hpp"

#include <nlohmann/json.hpp>

using namespace net;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

// 2026-11-22T15:00:01.007Z
constexpr base::Moment moment{1'795'359'601'007ms};

}  // namespace

TEST_SUITE("the server's log") {
    TEST_CASE("a line of JSON has time, level, event, sentence and fields, whatever is in them") {
        const Remark remark(Level::warning, "intents_problem", "en.json:3: \"x\"\nis no list \xff",
                            {{"place", std::string("en.json:3")}, {"count", std::uint64_t{3}}});
        const std::string line = json_line(remark, moment);
        CHECK(line.find('\n') == std::string::npos);
        const json told = json::parse(line);
        CHECK(told["time"] == "2026-11-22T15:00:01.007Z");
        CHECK(told["level"] == "warning");
        CHECK(told["event"] == "intents_problem");
        CHECK(told["message"].get<std::string>().starts_with("en.json:3: \"x\"\nis no list"));
        CHECK(told["place"] == "en.json:3");
        CHECK(told["count"] == 3);
    }

    TEST_CASE("people read time and sentence; what is no mere news says so") {
        CHECK(human_line({Level::info, "stopped", "stopped"}, moment) == "2026-11-22T15:00:01.007Z stopped");
        CHECK(human_line({Level::error, "not_stored", "not stored: disk: full"}, moment) ==
              "2026-11-22T15:00:01.007Z error: not stored: disk: full");
    }

    TEST_CASE("what comes too often in a minute is left out, and how often is told afterwards") {
        StderrLog log(LogForm::json);
        const Remark flood{Level::warning, "connections_full", "hung up on"};
        std::size_t written = 0;
        for (std::uint64_t i = 0; i < StderrLog::most_of_one_event + 23; ++i)
            written += log.lines_for(flood, moment).size();
        CHECK(written == StderrLog::most_of_one_event);
        CHECK(log.lines_for({Level::info, "stopping", "stopping"}, moment).size() == 1);
        const auto next = log.lines_for(flood, moment + 1min);
        REQUIRE(next.size() == 2);
        CHECK(json::parse(next[0])["event"] == "left_out");
        CHECK(json::parse(next[0])["of"] == "connections_full");
        CHECK(json::parse(next[0])["count"] == 23);
        CHECK(json::parse(next[1])["event"] == "connections_full");
        CHECK(log.lines_for(flood, moment + 2min).size() == 1);
    }
}
