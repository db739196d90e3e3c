#include "assist/promise.hpp"

#include <array>

namespace assist {

namespace {

constexpr std::array<std::string_view, 4> names = {"open", "kept", "broken", "dropped"};

}  // namespace

std::string_view name_of(PromiseState state) { return names[static_cast<std::size_t>(state)]; }

std::optional<PromiseState> promise_state_from(std::string_view name) {
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (names[at] == name) return static_cast<PromiseState>(at);
    }
    return std::nullopt;
}

}  // namespace assist
