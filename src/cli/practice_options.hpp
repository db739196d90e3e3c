#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace cli {

// What `evenkeel practice` was asked for.
struct PracticeOptions {
    std::string scenario;
    bool list = false, json = false, swap = false, graph = false, balance = false;
    std::string language, level;
    std::optional<std::uint64_t> seed;
    std::string script, trainee, export_to, xapi_home;
    int seeds = 20;
    std::string data, intents;
};

inline constexpr int most_seeds = 1'000;  // of --balance

// Whether all of it does; if not, the person is told on stderr.
bool go_together(const PracticeOptions& options);

}  // namespace cli
