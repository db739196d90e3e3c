#pragma once

#include "assist/learning.hpp"
#include "base/moment.hpp"

#include <string>

namespace net {

// What a supervisor said of a reply, and when.
struct PastVerdict {
    base::Moment at{};
    std::string by;  // empty where it was brought in from elsewhere
    assist::Verdict verdict;
};

}  // namespace net
