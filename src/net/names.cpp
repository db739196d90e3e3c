#include "net/protocol.hpp"

#include <array>
#include <stdexcept>

namespace net {

namespace {
constexpr std::array<std::string_view, 5> roles = {"customer", "agent", "supervisor", "trainee",
                                                   "integration"};
constexpr std::array<std::string_view, error_codes> codes = {"bad_json",
                                                             "bad_frame",
                                                             "unknown_type",
                                                             "hello_first",
                                                             "not_allowed",
                                                             "not_joined",
                                                             "too_long",
                                                             "too_many",
                                                             "closed",
                                                             "unknown_suggestion",
                                                             "unknown_promise",
                                                             "unknown_reply",
                                                             "unknown_scenario",
                                                             "unknown_turn",
                                                             "unknown_intent",
                                                             "unknown_file",
                                                             "rejected",
                                                             "stale",
                                                             "busy",
                                                             "id_reused",
                                                             "unavailable",
                                                             "slow_down",
                                                             "unauthorized"};
static_assert(!codes.back().empty());
}  // namespace

std::string_view name_of(Role role) { return roles[static_cast<std::size_t>(role)]; }
std::string_view name_of(ErrorCode code) { return codes[static_cast<std::size_t>(code)]; }

std::optional<Role> role_from(std::string_view name) {
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (roles[i] == name) return static_cast<Role>(i);
    }
    return std::nullopt;
}

void throw_exception_from_error(const Refusal& refusal, const boost::source_location&) {
    throw std::runtime_error(std::string(name_of(refusal.code)) + ": " + refusal.message);
}

}  // namespace net
