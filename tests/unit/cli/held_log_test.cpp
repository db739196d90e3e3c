#include "cli/held_log.hpp"

#include "net/stored_events.hpp"
#include "net/turn_events.hpp"
#include "unit/cli/run_command.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using nlohmann::json;
using tests::FreshFolder;
using tests::run_command;

namespace {

const base::ConversationId talk{"talk"};

// A log with one closed conversation in which a reply calmed.
void fill(const FreshFolder& folder) {
    auto opened = cli::open_log(folder.path().string()).value();
    const net::Message message{
        .conversation = talk, .text = "xylophone", .language = {}, .from = {}, .zone = {}};
    opened.log
        ->append({net::message_event(message, {}, {}, "m1", net::Discretion(net::StoreText::full)),
                  net::learned_event(talk, {}, {{"en.x.1", {.shown = 2, .calmer = 1}}}, {})})
        .value();
}

json learned_in(const FreshFolder& folder) {
    return json::parse(run_command(cli::add_learning, {"learning", "--data", folder.path().string()}).out);
}

}  // namespace

TEST_SUITE("the log of a stopped server") {
    TEST_CASE("what replies achieved is printed, and brought into another log") {
        const FreshFolder folder, other;
        fill(folder);
        const json learned = learned_in(folder);
        CHECK(learned["replies"]["en.x.1"]["calmer"] == 1);
        const std::string file = (other / "learned.json").string();
        std::ofstream(file) << learned.dump();
        const std::vector<std::string> import = {"learning", "--data", other.path().string(), "--import",
                                                 file};
        CHECK(run_command(cli::add_learning, import).exit_code == 0);
        CHECK(run_command(cli::add_learning, import).exit_code == 0);
        CHECK(learned_in(other)["replies"]["en.x.1"]["shown"] == 4);
    }
    TEST_CASE("what supervisors said of replies is brought along, and the last word counts") {
        const FreshFolder folder, other;
        const auto say = [](const FreshFolder& in, const std::string& reply, assist::Verdict verdict) {
            auto opened = cli::open_log(in.path().string()).value();
            opened.log->append({net::verdict_event(reply, verdict, {}, {})}).value();
        };
        const assist::Verdict blocked{.standing = assist::Standing::blocked, .pinned = false};
        const assist::Verdict pinned{.standing = assist::Standing::approved, .pinned = true};
        say(folder, "en.x.1", blocked);
        say(folder, "en.x.2", pinned);
        say(other, "en.x.1", pinned);
        const std::string file = (other / "learned.json").string();
        std::ofstream(file) << learned_in(folder).dump();
        const auto ran =
            run_command(cli::add_learning, {"learning", "--data", other.path().string(), "--import", file});
        CHECK(ran.exit_code == 0);
        CHECK(learned_in(other)["verdicts"] == learned_in(folder)["verdicts"]);
        say(other, "en.x.2", {});
        CHECK_FALSE(learned_in(other)["verdicts"].contains("en.x.2"));
        CHECK(learned_in(other)["verdicts"]["en.x.1"]["standing"] == "blocked");
    }
    TEST_CASE("what is no such file is refused, and nothing is brought in") {
        const FreshFolder folder;
        const std::string file = (folder / "bad.json").string();
        for (const char* bad :
             {R"({"replies": {"en.x.1": {"shown": -1}}})", R"({"replies": {}, "verdicts": []})",
              R"({"replies": {}, "verdicts": {"en.x.1": {"standing": "king", "pinned": true}}})",
              R"({"replies": {}, "verdicts": {"en.x.1": {"standing": "approved"}}})"}) {
            CAPTURE(std::string(bad));
            std::ofstream(file) << bad;
            const auto ran = run_command(cli::add_learning,
                                         {"learning", "--data", folder.path().string(), "--import", file});
            CHECK(ran.exit_code == 1);
            CHECK(ran.remarks.find("nothing was brought in") != std::string::npos);
        }
        CHECK(learned_in(folder)["replies"].empty());
        CHECK(learned_in(folder)["verdicts"].empty());
    }
    TEST_CASE("a forgotten conversation is gone, and what its replies taught stays") {
        const FreshFolder folder;
        fill(folder);
        const auto ran = run_command(cli::add_forget, {"forget", "--data", folder.path().string(), "talk"});
        CHECK(ran.exit_code == 0);
        CHECK(ran.out == "2 events are gone\n");
        std::ifstream file(folder / "evenkeel.db", std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        CHECK(bytes.find("xylophone") == std::string::npos);
        CHECK(learned_in(folder)["replies"]["en.x.1"]["calmer"] == 1);
        CHECK(run_command(cli::add_forget, {"forget", "--data", folder.path().string(), "no/id"}).exit_code ==
              1);
    }
    TEST_CASE("a log in use is left alone") {
        const FreshFolder folder;
        const auto opened = cli::open_log(folder.path().string());
        REQUIRE(opened.has_value());
        const auto ran = run_command(cli::add_forget, {"forget", "--data", folder.path().string(), "talk"});
        CHECK(ran.exit_code == 1);
        CHECK_FALSE(ran.remarks.empty());
    }
}
