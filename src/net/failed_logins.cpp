#include "net/failed_logins.hpp"

namespace net {

// Also when the clock was set back: nobody is to wait longer than is named.
bool FailedLogins::is_over(const Failures& failures, base::Moment now) const {
    return now >= failures.first + bounds_.within || now < failures.first;
}

std::chrono::seconds FailedLogins::wait(const std::string& address, base::Moment now) const {
    const auto found = places_.find(address);
    if (found == places_.end()) return {};
    const Failures& failures = *found->second;
    if (failures.count < bounds_.failures || is_over(failures, now)) return {};
    return std::chrono::ceil<std::chrono::seconds>(failures.first + bounds_.within - now);
}

void FailedLogins::note(const std::string& address, base::Moment now) {
    auto found = places_.find(address);
    if (found == places_.end()) {
        newest_first_.push_front({.address = address});
        found = places_.emplace(address, newest_first_.begin()).first;
    } else {
        newest_first_.splice(newest_first_.begin(), newest_first_, found->second);
    }
    Failures& failures = *found->second;
    if (failures.count == 0 || is_over(failures, now)) failures = {.address = address, .first = now};
    ++failures.count;
    if (places_.size() <= bounds_.addresses) return;
    places_.erase(newest_first_.back().address);
    newest_first_.pop_back();
}

}  // namespace net
