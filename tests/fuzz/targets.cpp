#include "fuzz/targets.hpp"

#include <algorithm>
#include <array>

namespace tests::fuzz {

namespace {

// Replays are as many as take about a second under the sanitizers.
constexpr std::array all = {
    Target{.name = "command", .take = take_command, .longest = 4096, .replays = 4000},
    Target{.name = "conversation", .take = take_conversation, .longest = 4096, .replays = 60},
    Target{.name = "request", .take = take_request, .longest = 16384, .replays = 600},
    Target{.name = "websocket", .take = take_websocket, .longest = 4096, .replays = 60},
    Target{.name = "pack", .take = take_pack, .longest = 4096, .replays = 60},
    Target{.name = "scenario", .take = take_scenario, .longest = 16384, .replays = 30},
    Target{.name = "settings", .take = take_settings, .longest = 4096, .replays = 2000},
    Target{.name = "text", .take = take_text, .longest = 1024, .replays = 1000},
    Target{.name = "promise", .take = take_promise, .longest = 1024, .replays = 300},
    Target{.name = "personal", .take = take_personal, .longest = 1024, .replays = 2000},
    Target{.name = "stored", .take = take_stored, .longest = 4096, .replays = 2000},
    Target{.name = "webhook", .take = take_webhook, .longest = 4096, .replays = 4000},
};

}  // namespace

std::span<const Target> targets() { return all; }

const Target* find_target(std::string_view name) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Target& target) { return target.name == name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace tests::fuzz
