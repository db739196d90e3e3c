#include <doctest/doctest.h>

#include "net/file_watch.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <fstream>

using namespace net;
namespace fs = std::filesystem;

namespace {

// A folder with a pack in it and a config file beside it, watched; runs the loop until something is told.
struct Watched {
    Watched() {
        fs::create_directories(folder / "intents/pack");
        write("intents/pack/en.json", "{}");
        write("evenkeel.json", "{}");
        watch.emplace(
            io.get_executor(),
            WatchedFiles{.folders = {folder / "intents"}, .files = {folder / "evenkeel.json"}},
            [this] { ++told; }, [this](const Remark& remark) { remarks.push_back(remark.words); });
    }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder / name) << text;
    }

    // How often it was told by the time that something was told after this was asked: at the latest in a
    // minute.
    int tells() {
        const int before = told;
        const auto patience = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        while (told == before && std::chrono::steady_clock::now() < patience)
            io.run_one_for(std::chrono::seconds(1));
        return told - before;
    }

    tests::FreshFolder folder;
    boost::asio::io_context io{1};
    int told = 0;
    std::vector<std::string> remarks;
    std::optional<FileWatch> watch;
};

}  // namespace

TEST_SUITE("watching files") {
    TEST_CASE("a file written in place, and one that an editor put in its place, are both noticed") {
        Watched all;
        all.write("intents/pack/en.json", "{\"a\": 1}");
        CHECK(all.tells() == 1);
        all.write("intents/pack/en.json~", "{\"a\": 2}");
        fs::rename(all.folder / "intents/pack/en.json~", all.folder / "intents/pack/en.json");
        CHECK(all.tells() == 1);
        all.write("evenkeel.json.new", "{}");
        fs::rename(all.folder / "evenkeel.json.new", all.folder / "evenkeel.json");
        CHECK(all.tells() == 1);
        CHECK(all.remarks.empty());
    }

    TEST_CASE("many writes at once are told once") {
        Watched all;
        for (int i = 0; i < 200; ++i) all.write("intents/pack/" + std::to_string(i) + ".json", "{}");
        CHECK(all.tells() == 1);
    }

    TEST_CASE("folders that come are watched, and so is one that is put in the place of another") {
        Watched all;
        fs::create_directories(all.folder / "intents/new");
        CHECK(all.tells() == 1);
        all.write("intents/new/en.json", "{}");
        CHECK(all.tells() == 1);
        fs::remove(all.folder / "intents/new/en.json");
        CHECK(all.tells() == 1);
        fs::rename(all.folder / "intents", all.folder / "old");
        CHECK(all.tells() == 1);
        fs::create_directories(all.folder / "next/pack");
        fs::rename(all.folder / "next", all.folder / "intents");
        CHECK(all.tells() == 1);
        all.write("intents/pack/en.json", "{}");
        CHECK(all.tells() == 1);
    }

    TEST_CASE("other files beside the config are nobody's business") {
        Watched all;
        all.write("other.json", "{}");
        all.write("evenkeel.json", "{}");
        all.write("other.json", "{ }");
        CHECK(all.tells() == 1);
        all.write("other.json", "{  }");
        all.io.run_for(FileWatch::quiet + std::chrono::milliseconds(50));
        CHECK(all.told == 1);
    }

    TEST_CASE("what changes all the time is told all the same") {
        Watched all;
        const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        while (all.told == 0 && std::chrono::steady_clock::now() < end) {
            all.write("intents/pack/en.json", "{}");
            all.io.run_for(FileWatch::quiet / 10);
        }
        CHECK(all.told == 1);
    }

    TEST_CASE("a change at the very moment of telling is told with the others, once") {
        Watched all;
        all.write("intents/pack/en.json", "{}");
        all.io.poll();
        Timer(all.io.get_executor(), FileWatch::quiet).wait();  // it has run out, and nobody was told yet
        all.write("intents/pack/en.json", "{ }");
        all.io.run_for(FileWatch::quiet * 3);
        CHECK(all.told == 1);
    }

    TEST_CASE("stopped, it tells nothing and leaves nothing on the loop") {
        Watched all;
        all.write("intents/pack/en.json", "{}");
        all.io.poll();
        all.watch->stop();
        all.io.restart();
        all.io.run();
        CHECK(all.told == 0);
    }
}
