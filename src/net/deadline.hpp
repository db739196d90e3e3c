#pragma once

#include "net/link.hpp"

#include <memory>

namespace net {

// Closes a link unless it is done with in time; whatever waits on the link then ends with an error. The link
// must outlive it.
class Deadline {
public:
    explicit Deadline(Link& link) : timer_(link.get_executor()), link_(std::make_shared<Link*>(&link)) {}

    // From now; the one before no longer counts.
    void set(std::chrono::seconds wait) {
        timer_.expires_after(wait);
        timer_.async_wait([this, link = std::weak_ptr(link_)](error_code failure) {
            // With the deadline gone, or set anew just as it passed, nothing is to be closed.
            if (const auto here = link.lock();
                here && !failure && timer_.expiry() <= Timer::clock_type::now())
                (*here)->close();
        });
    }

private:
    Timer timer_;
    std::shared_ptr<Link*> link_;
};

}  // namespace net
