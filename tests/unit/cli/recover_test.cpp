#include "cli/held_log.hpp"
#include "unit/cli/run_command.hpp"

#include <doctest/doctest.h>

using tests::FreshFolder;
using tests::run_command;
namespace fs = std::filesystem;

namespace {

void fill(const FreshFolder& folder) {
    auto opened = cli::open_log(folder.path().string()).value();
    for (int i = 0; i < 300; ++i)
        opened.log->append({{.conversation = {"c"}, .kind = "message", .body = std::string(500, 'y')}})
            .value();
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// What lies in the folder but the log, its lock and what SQLite keeps beside it.
std::vector<fs::path> set_aside(const FreshFolder& folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        const std::string name = entry.path().filename().string();
        if (name != "evenkeel.db" && name != "evenkeel.lock") found.push_back(entry.path());
    }
    return found;
}

tests::Ran recover(const FreshFolder& folder) {
    return run_command(cli::add_recover, {"recover", "--data", folder.path().string()});
}

}  // namespace

TEST_SUITE("recovering a log") {
    TEST_CASE("leaves one alone that is whole, and says where there is none") {
        const FreshFolder folder, empty;
        fill(folder);
        const std::string before = content_of(folder / "evenkeel.db");
        const auto ran = recover(folder);
        CHECK(ran.exit_code == 0);
        CHECK(ran.out.find("the log is whole") != std::string::npos);
        CHECK(content_of(folder / "evenkeel.db") == before);
        CHECK(set_aside(folder).empty());
        CHECK(recover(empty).exit_code == 1);
        CHECK(recover(empty).remarks.find("no log in this folder") != std::string::npos);
    }

    TEST_CASE(
        "keeps the damaged file as it was under a name with the date, and begins with what could be read") {
        const FreshFolder folder;
        fill(folder);
        {
            std::fstream file(folder / "evenkeel.db", std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(25 * 4096);
            file << std::string(4096, '\xff');
        }
        const std::string damaged = content_of(folder / "evenkeel.db");
        const auto refused = cli::open_log(folder.path().string());
        REQUIRE(refused.has_error());
        CHECK(to_string(refused.error()).find("evenkeel recover") != std::string::npos);
        const auto ran = recover(folder);
        CHECK(ran.exit_code == 0);
        CHECK(ran.remarks.empty());
        CHECK(ran.out.find("of these something is missing: c\n") != std::string::npos);
        const auto kept = set_aside(folder);
        REQUIRE(kept.size() == 1);
        CHECK(kept[0].filename().string().starts_with("evenkeel.db.damaged-20"));
        CHECK(content_of(kept[0]) == damaged);
        auto opened = cli::open_log(folder.path().string()).value();
        const auto events = opened.log->read({"c"}, 0, 1000).value();
        CHECK(events.size() > 250);
        CHECK(events.back().seq == 300);
        CHECK(opened.log->append({{.conversation = {"c"}, .kind = "message"}}).value().at(0).seq == 301);
    }

    TEST_CASE("puts a second damaged file of one day beside the first") {
        const FreshFolder folder;
        for (int time = 0; time < 2; ++time) {
            tests::write_file(folder, "evenkeel.db", "this was a log " + std::to_string(time));
            CHECK(recover(folder).exit_code == 0);
        }
        const auto kept = set_aside(folder);
        REQUIRE(kept.size() == 2);
        CHECK(content_of(kept[0]) != content_of(kept[1]));
    }

    TEST_CASE("does not touch the log of a server that runs") {
        const FreshFolder folder;
        fill(folder);
        {
            const auto held = cli::open_log(folder.path().string()).value();
            CHECK(recover(folder).remarks.find("another evenkeel serves") != std::string::npos);
        }
        CHECK(set_aside(folder).empty());
    }
}
