#include "cli/advance.hpp"

#include <iostream>

#include <unistd.h>

namespace cli {

void Advance::operator()(std::size_t done, std::size_t all) {
    if (::isatty(STDERR_FILENO) != 0) {
        if (!bar_) bar_.emplace(what_, all);
        for (; steps_ < done; ++steps_) bar_->step();
        return;
    }
    const std::size_t tenths = all == 0 ? 10 : done * 10 / all;
    if (tenths == told_) return;
    told_ = tenths;
    std::cerr << what_ << ": " << done << " of " << all << ' ' << things_ << '\n';
}

}  // namespace cli
