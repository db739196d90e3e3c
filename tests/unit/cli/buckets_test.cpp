#include "cli/bucket_ranges.hpp"
#include "cli/held_log.hpp"
#include "unit/cli/run_command.hpp"
#include "unit/storage/log_houses.hpp"

#include <nlohmann/json.hpp>

using cli::ranges_of;
using cli::read_buckets;
using tests::message;
using tests::PostgresHouse;

namespace {

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

// Two databases and a config that names both.
struct Spread {
    PostgresHouse home, east;
    tests::FreshFolder folder;
    std::string config = tests::write_file(
        folder, "config.json",
        nlohmann::json{{"storage",
                        {{"engine", "postgresql"},
                         {"hosts", home.options.hosts},
                         {"database", home.options.database},
                         {"tls", "disable"},
                         {"clusters", nlohmann::json::array({{{"name", "east"},
                                                              {"hosts", east.options.hosts},
                                                              {"database", east.options.database},
                                                              {"tls", "disable"}}})}}}}
            .dump());

    tests::Ran run(std::vector<std::string> words) const {
        words.insert(words.begin(), "buckets");
        words.insert(words.end(), {"--config", config});
        return tests::run_command(cli::add_buckets, words);
    }
};

}  // namespace

TEST_SUITE("the command buckets") {
    TEST_CASE("buckets are named by numbers and ranges") {
        CHECK(read_buckets("3").value() == std::vector<std::uint16_t>{3});
        CHECK(read_buckets("5-7,0,6-8").value() == std::vector<std::uint16_t>{0, 5, 6, 7, 8});
        CHECK(read_buckets("0-1023").value().size() == 1'024);
        for (const char* wrong : {"", ",", "1,", "1024", "-1", "7-5", "a", "1-", "1 2", "99999999"}) {
            CAPTURE(std::string(wrong));
            REQUIRE(read_buckets(wrong).has_error());
            CHECK(has(to_string(read_buckets(wrong).error()), "give numbers from 0 to 1023"));
        }
        CHECK(ranges_of({}) == "none");
        CHECK(ranges_of({4}) == "4");
        CHECK(ranges_of({0, 1, 2, 5, 7, 8}) == "0-2,5,7-8");
    }

    TEST_CASE("a list says what is where, and a move what was moved") {
        if (!PostgresHouse::is_there()) return;
        const Spread log;
        CHECK(has(log.run({"list"}).out,
                  "home: 1024 buckets, 0 conversations: 0-1023\neast: 0 buckets, 0 "
                  "conversations: none\n"));
        const auto moved = log.run({"move", "--to", "east", "--buckets", "7,0-1", "--grace", "0"});
        CHECK(moved.exit_code == 0);
        CHECK(moved.out == "3 buckets are moved: 0-1,7\n");
        CHECK(has(log.run({"list"}).out, "home: 1021 buckets, 0 conversations: 2-6,8-1023\neast: 3 buckets"));
        CHECK(log.run({"move", "--to", "east", "--count", "2", "--grace", "0"}).out ==
              "2 buckets are moved: 1022-1023\n");
        CHECK(
            log.run({"move", "--to", "home", "--from", "east", "--buckets", "0-1023", "--grace", "0"}).out ==
            "5 buckets are moved: 0-1,7,1022-1023\n");
        CHECK(log.run({"move"}).out == "0 buckets are moved: none\n");
    }

    TEST_CASE("what cannot be is said, and nothing is moved") {
        if (!PostgresHouse::is_there()) return;
        const Spread log;
        CHECK(log.run({"move", "--to", "east"}).exit_code == 2);
        CHECK(log.run({"move", "--buckets", "1"}).exit_code == 2);
        CHECK(log.run({"move", "--to", "east", "--buckets", "1", "--count", "2"}).exit_code == 2);
        CHECK(has(log.run({"move", "--to", "west", "--buckets", "1"}).remarks,
                  "storage.clusters: lacks the cluster \"west\"; name it there"));
        CHECK(has(log.run({"move", "--to", "home", "--from", "east", "--count", "2"}).remarks,
                  "east has 0 buckets only"));
        CHECK(has(log.run({"move", "--to", "east", "--from", "west", "--count", "2"}).remarks,
                  "there is no cluster \"west\""));
        CHECK(has(log.run({"list"}).out, "home: 1024 buckets"));
    }
}
