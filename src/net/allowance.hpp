#pragma once

#include "net/addresses.hpp"
#include "net/settings.hpp"

namespace net {

// What a client may send before it is known, and as a person.
Traffic traffic_of_people(const Limits& limits);
// Programs speak for many.
Traffic traffic_of_integrations(const Limits& limits);
AddressLimits address_limits(const Limits& limits);

// Holds one connection to what it may send, itself and together with all others of its address. The seat must
// outlive it.
class Allowance {
public:
    Allowance(const Traffic& traffic, const Addresses::Seat& seat) : own_(traffic), seat_(seat) {}

    // Another one from now on, as if nothing had been sent.
    void use(const Traffic& traffic) { own_ = Throttle(traffic); }

    // What becomes of a message that has come; both are mostly zero.
    struct Verdict {
        std::chrono::seconds refused_for{};  // it is not carried out, nor is anything else for so long
        std::chrono::milliseconds pause{};   // before anything more is read
    };
    Verdict take(std::size_t bytes, Instant now);

private:
    Throttle own_;
    const Addresses::Seat& seat_;
};

}  // namespace net
