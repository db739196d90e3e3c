#pragma once

#include "base/moment.hpp"

#include <chrono>
#include <list>
#include <string>
#include <unordered_map>

namespace net {

// From where bad tokens came lately: whoever showed too many of them within a while must wait for its end.
// Bounded: beyond so many addresses, the one whose last failure is longest ago is let go.
class FailedLogins {
public:
    struct Bounds {
        std::size_t failures = 10;        // from one address; then it waits
        std::chrono::seconds within{60};  // from the first of them
        std::size_t addresses = 10'000;
    };
    explicit FailedLogins(const Bounds& bounds) : bounds_(bounds) {}

    // How long this address must wait; zero when it need not.
    std::chrono::seconds wait(const std::string& address, base::Moment now) const;
    void note(const std::string& address, base::Moment now);
    std::size_t size() const { return places_.size(); }

private:
    struct Failures {
        std::string address = {};
        base::Moment first{};
        std::size_t count = 0;
    };

    bool is_over(const Failures& failures, base::Moment now) const;

    Bounds bounds_;
    std::list<Failures> newest_first_;
    std::unordered_map<std::string, std::list<Failures>::iterator> places_;
};

}  // namespace net
