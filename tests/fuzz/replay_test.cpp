#include "fuzz/targets.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

using namespace tests::fuzz;

namespace {

constexpr std::size_t most_changes = 6;  // of one seed
constexpr std::array<std::string_view, 14> trouble = {
    "\xff",    "\xc3", "\xed\xa0\x80", "\xf4\x8f\xbf\xbf", "\xcc\x81",
    {"\0", 1}, "\"",   "\\u0000",      "[[[[[[[[[",        "{\"a\":",
    "1e999",   "-1",   "null",         "\r\n\r\n"};

std::vector<std::string> seeds_of(const Target& target) {
    std::vector<std::filesystem::path> paths;
    const auto folder = std::filesystem::path(EVENKEEL_HOME) / "tests/fuzz/seeds" / target.name;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> seeds;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return seeds;
}

// Changes seeds the same way each time: the generator's numbers are laid down by the standard, those of its
// distributions are not.
class Changer {
public:
    explicit Changer(const std::vector<std::string>& seeds) : seeds_(seeds) {}

    std::string next() {
        std::string changed = any_seed();
        for (std::size_t left = 1 + below(most_changes); left > 0; --left) change(changed);
        return changed;
    }

private:
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_()) % end; }
    const std::string& any_seed() { return seeds_[below(seeds_.size())]; }

    void change(std::string& bytes) {
        const std::size_t at = below(bytes.size() + 1);
        const std::size_t size = std::min<std::size_t>(1 + below(16), bytes.size() - at);
        switch (below(6)) {
            case 0: bytes.erase(at, size); break;
            case 1: bytes.insert(at, bytes.substr(at, size)); break;
            case 2: bytes.insert(at, trouble[below(trouble.size())]); break;
            case 3: bytes.resize(at); break;
            case 4: bytes.insert(at, any_seed()); break;
            default:
                if (at < bytes.size()) bytes[at] = static_cast<char>(below(256));
        }
    }

    const std::vector<std::string>& seeds_;
    std::mt19937 random_{20261122};
};

}  // namespace

TEST_SUITE("whatever bytes come in") {
    TEST_CASE("every target holds for its seeds and for changed ones") {
        for (const Target& target : targets()) {
            CAPTURE(target.name);
            const auto seeds = seeds_of(target);
            REQUIRE_FALSE(seeds.empty());
            for (const std::string& seed : seeds) target.take(seed);
            Changer changer(seeds);
            for (std::size_t run = 0; run < target.replays; ++run)
                target.take(std::string_view(changer.next()).substr(0, target.longest));
        }
    }

    TEST_CASE("nothing at all is fine too") {
        for (const Target& target : targets()) target.take({});
    }
}
