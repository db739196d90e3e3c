#pragma once

#include "base/moment.hpp"
#include "base/result.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace assist {

// What a clock on the wall and the calendar beside it show.
using WallTime = std::chrono::local_time<std::chrono::milliseconds>;

// A time zone by its IANA name. Immutable; copies share their rules, also between threads.
class Zone {
public:
    // "Europe/Oslo". A Problem for a name that is none.
    static base::Result<Zone> named(std::string_view name);
    static const Zone& utc();

    const std::string& name() const { return name_; }

    WallTime wall(base::Moment moment) const;

    // In the hour that is skipped in spring the clock is taken to be not yet put forward, in the one that
    // comes twice in autumn to be put back already.
    base::Moment moment(WallTime wall) const;

    // "2026-11-20T17:00:00+01:00"
    std::string iso(base::Moment moment) const;

private:
    class Rules;
    Zone(std::string name, std::shared_ptr<const Rules> rules);
    std::chrono::milliseconds offset(double milliseconds, bool is_wall) const;

    std::string name_;
    std::shared_ptr<const Rules> rules_;
};

// "2026-11-20T14:05" or "2026-11-20T14:05:30"; nothing for what is none.
std::optional<WallTime> wall_from(std::string_view text);

}  // namespace assist
