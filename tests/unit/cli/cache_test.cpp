#include "cli/cache.hpp"

#include "unit/cli/full_disk.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <vector>

namespace fs = std::filesystem;

namespace {

// A cache of its own for one test.
struct Cache {
    Cache() { setenv("EVENKEEL_CACHE", folder.path().c_str(), 1); }
    ~Cache() { unsetenv("EVENKEEL_CACHE"); }
    Cache(const Cache&) = delete;
    Cache& operator=(const Cache&) = delete;

    std::size_t files(const fs::path& ending) const {
        std::size_t count = 0;
        for (const auto& entry : fs::directory_iterator(folder.path()))
            count += entry.path().extension() == ending ? 1U : 0U;
        return count;
    }

    tests::FreshFolder folder;
};

std::string bytes_of_length(std::size_t length) {
    std::string bytes(length, '\0');
    for (std::size_t at = 0; at < length; ++at) bytes[at] = static_cast<char>(at * 31 + at / 255);
    return bytes;
}

}  // namespace

TEST_SUITE("cache") {
    TEST_CASE("what is kept comes back as it was, whatever its length") {
        const Cache cache;
        for (const std::size_t length : {1UL, 128UL * 1024, 128UL * 1024 + 1, 9UL * 1024 * 1024 + 7}) {
            cli::keep("a.matcher", bytes_of_length(length));
            CHECK(cli::kept("a.matcher") == bytes_of_length(length));
        }
        CHECK(cache.files(".matcher") == 1);
        CHECK(cache.files(".aside") == 0);
    }

    TEST_CASE("of each kind only the newest few stay, and large ones go too") {
        const Cache cache;
        cli::keep("one.validation", "v");
        for (std::size_t at = 0; at < cli::most_kept + 3; ++at)
            cli::keep(std::to_string(at) + ".matcher", bytes_of_length(5UL * 1024 * 1024));
        CHECK(cache.files(".matcher") == cli::most_kept);
        CHECK(cli::kept("0.matcher").empty());
        CHECK_FALSE(cli::kept(std::to_string(cli::most_kept + 2) + ".matcher").empty());
        CHECK(cli::kept("one.validation") == "v");
    }

    TEST_CASE("what processes left that ended while they wrote does not pile up") {
        const Cache cache;
        for (int at = 0; at < 20; ++at)
            std::ofstream(cache.folder / (std::to_string(at) + ".matcher.7.aside")) << "half";
        cli::keep("a.matcher", "whole");
        CHECK(cache.files(".aside") == cli::most_kept);
        CHECK(cli::kept("a.matcher") == "whole");
    }

    TEST_CASE("on a full disk nothing is kept, and nothing is left of it") {
        const Cache cache;
        {
            const tests::FullDisk full(300UL * 1024);
            cli::keep("a.matcher", bytes_of_length(1024UL * 1024));
        }
        CHECK(cli::kept("a.matcher").empty());
        CHECK(fs::is_empty(cache.folder.path()));
    }

    TEST_CASE("a folder that cannot be made keeps nothing") {
        const Cache cache;
        std::ofstream(cache.folder / "file") << "in the way";
        setenv("EVENKEEL_CACHE", (cache.folder / "file/cache").c_str(), 1);
        cli::keep("a.matcher", "bytes");
        CHECK(cli::kept("a.matcher").empty());
    }
}
