#pragma once

#include "base/moment.hpp"

#include <chrono>
#include <cstddef>

namespace net {

// So much of something a second. Pure; the clock may be set back.
class Ration {
public:
    explicit Ration(std::size_t a_second) : most_(a_second) {}

    // False when this second's is used up. One that is larger than a whole second's is allowed as the first.
    [[nodiscard]] bool take(std::size_t count, base::Moment now) {
        if (now < since_ || now >= renewed()) {
            since_ = now;
            taken_ = 0;
        }
        if (taken_ > 0 && taken_ + count > most_) return false;
        taken_ += count;
        return true;
    }

    // When there is some again.
    base::Moment renewed() const { return since_ + std::chrono::seconds(1); }

private:
    std::size_t most_;
    std::size_t taken_ = 0;
    base::Moment since_{};
};

}  // namespace net
