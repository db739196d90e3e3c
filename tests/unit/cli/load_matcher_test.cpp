#include "cli/load_matcher.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;

namespace {

// Somewhere else to keep trained matchers, gone afterwards.
struct CacheFolder {
    CacheFolder()
        : path(fs::temp_directory_path() /
               ("evenkeel-cache-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
        fs::create_directories(path);
        setenv("EVENKEEL_CACHE", path.c_str(), 1);
    }
    ~CacheFolder() {
        unsetenv("EVENKEEL_CACHE");
        fs::remove_all(path);
    }
    std::vector<fs::path> kept() const {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(path)) files.push_back(entry.path());
        return files;
    }
    fs::path path;
};

// One small pack of its own.
struct Pack {
    explicit Pack(const fs::path& folder) : path(folder / "root") {
        fs::create_directories(path / "intents" / "p");
        std::ofstream(path / "intents/p/pack.json")
            << R"({"$schema": "s", "pack": "p", "audience": "customer", "intents": [
  {"id": "late", "group": "grievance", "severity": 1, "care": false, "suggest": true, "tactics": ["acknowledge"], "rule": 2}]})";
        say("it is late");
    }
    void say(const std::string& example) const {
        std::ofstream(path / "intents/p/en.json")
            << R"({"$schema": "s", "pack": "p", "language": "en", "register": "you", "intents": {
  "late": {"title": "Late", "examples": {"angry": [")" +
                   example + R"("]}, "near_misses": [], "replies": {}}}})";
    }
    fs::path path;
};

}  // namespace

TEST_SUITE("load matcher") {
    TEST_CASE("a matcher is kept after training, and only the newest few stay") {
        const CacheFolder cache;
        const Pack pack(cache.path);
        base::Problems problems;
        for (int edit = 0; edit < 7; ++edit) {
            pack.say("it is late number " + std::string(static_cast<std::size_t>(edit + 1), 'x'));
            REQUIRE(cli::load_matcher(pack.path, problems));
        }
        std::size_t matchers = 0;
        for (const auto& path : cache.kept()) matchers += path.extension() == ".matcher" ? 1U : 0U;
        CHECK(matchers == 4);
        CHECK(problems.empty());
    }
    TEST_CASE("a spoilt file in the cache is trained anew") {
        const CacheFolder cache;
        const Pack pack(cache.path);
        base::Problems problems;
        REQUIRE(cli::load_matcher(pack.path, problems));
        for (const auto& path : cache.kept()) {
            if (path.extension() == ".matcher") fs::resize_file(path, fs::file_size(path) / 2);
        }
        CHECK(cli::load_matcher(pack.path, problems));
    }
    TEST_CASE("a wrong file gives no matcher but says what is wrong") {
        const CacheFolder cache;
        const Pack pack(cache.path);
        std::ofstream(pack.path / "intents/p/en.json") << "{";
        base::Problems problems;
        CHECK_FALSE(cli::load_matcher(pack.path, problems));
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].where.starts_with("intents/p/en.json:1"));
    }
}
