#include "net/allowance.hpp"

#include <algorithm>

namespace net {

namespace {

Traffic traffic(std::size_t messages, std::size_t bytes, const Limits& limits) {
    return {.messages = {.per_second = messages, .saved_seconds = limits.burst_seconds},
            .bytes = {.per_second = bytes, .saved_seconds = limits.burst_seconds}};
}

}  // namespace

Traffic traffic_of_people(const Limits& limits) {
    return traffic(limits.messages_per_second, limits.bytes_per_second, limits);
}

Traffic traffic_of_integrations(const Limits& limits) {
    return traffic(limits.integration_messages_per_second, limits.integration_bytes_per_second, limits);
}

AddressLimits address_limits(const Limits& limits) {
    return {.connections = limits.connections_per_address,
            .traffic = traffic(limits.address_messages_per_second, limits.address_bytes_per_second, limits),
            .remembered = limits.addresses};
}

Allowance::Verdict Allowance::take(std::size_t bytes, Instant now) {
    std::chrono::milliseconds refused{};
    Verdict verdict;
    for (Throttle* throttle : {&own_, seat_.throttle()}) {
        if (throttle == nullptr) continue;
        throttle->take(bytes, now);
        refused = std::max(refused, throttle->refused_for(now));
        verdict.pause = std::max(verdict.pause, throttle->pause(now));
    }
    verdict.refused_for = std::chrono::ceil<std::chrono::seconds>(refused);
    return verdict;
}

}  // namespace net
