#include "net/chores.hpp"

#include <algorithm>

namespace net {

namespace {

// What the agenda waits for: a clock that was set is noticed after the longest at the latest.
constexpr std::chrono::milliseconds shortest_look{1}, longest_look{60'000};
constexpr std::chrono::hours suspicious_move{24};  // of the clock; conversations are not forgotten by it

}  // namespace

Chores::Chores(ChoreParts parts)
    : parts_(std::move(parts)),
      key_stamps_(parts_.key_files),
      agenda_(parts_.executor),
      retention_(parts_.executor),
      key_check_(parts_.executor) {}

void Chores::start() {
    watch_retention();
    watch_agenda();
    watch_keys();
}

void Chores::stop() {
    stopped_ = true;
    agenda_.cancel();
    retention_.cancel();
    key_check_.cancel();
}

// The agenda is by the calendar's clock, the timer by a steady one: a look every minute finds out when the
// clock was set.
void Chores::watch_agenda() {
    const auto next = parts_.hub.next_due();
    if (!next || stopped_) return;
    const auto wait =
        std::clamp<std::chrono::milliseconds>(*next - parts_.clock(), shortest_look, longest_look);
    agenda_.expires_after(wait);
    agenda_.async_wait([this](error_code failure) {
        if (!failure && !stopped_) parts_.hub.tick();
    });
}

void Chores::watch_retention() {
    if (parts_.settings.limits.retention_days == 0 || stopped_) return;
    const auto moved = clock_watch_.moved(parts_.clock(), std::chrono::steady_clock::now());
    if (std::chrono::abs(moved) < suspicious_move)
        parts_.hub.forget_expired();
    else
        parts_.remark(
            {Level::warning, "clock_moved",
             "the clock was set by more than a day, or this machine slept; no conversation is forgotten "
             "before the next look at what has passed its time"});
    retention_.expires_after(parts_.settings.waits.retention_check);
    retention_.async_wait([this](error_code failure) {
        if (!failure) watch_retention();
    });
}

void Chores::watch_keys() {
    if (parts_.key_files.empty() || stopped_) return;
    key_check_.expires_after(parts_.settings.waits.key_check);
    key_check_.async_wait([this](error_code failure) {
        if (failure || stopped_) return;
        if (key_stamps_.has_changed()) parts_.keys_changed();
        watch_keys();
    });
}

}  // namespace net
