#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace cli {

Progress::Progress(std::string what, std::size_t all)
    : what_(std::move(what)), all_(all), shown_(isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
    if (shown_) fmt::print(stderr, "\r\033[K");
}

void Progress::step() {
    ++done_;
    const std::size_t percent = all_ == 0 ? 100 : 100 * done_ / all_;
    if (!shown_ || percent == drawn_) return;
    drawn_ = percent;
    draw(percent);
}

void Progress::draw(std::size_t percent) const {
    constexpr std::size_t width = 40;
    const std::size_t full = percent * width / 100;
    std::string bar;
    for (std::size_t at = 0; at < width; ++at) bar += at < full ? "█" : "░";
    fmt::print(stderr, "\r{} {} {:3} %", what_, bar, percent);
    std::fflush(stderr);
}

}  // namespace cli
