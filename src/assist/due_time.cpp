#include "assist/due_time.hpp"

#include <cmath>

namespace assist {

namespace {

using intents::TimePart;
using intents::TimeUnit;
using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::months;
using std::chrono::year_month_day;

// Minutes of the day.
constexpr int noon = 12 * 60;
constexpr int evening_begins =
    8 * 60;                    // "seven" and "half past seven" are taken for the evening, "eight" is not
constexpr int early = 5 * 60;  // "five at night" is in the small hours no more
constexpr int end_of_work = 17 * 60;
constexpr int end_of_evening = 21 * 60;
constexpr int last_minute = 24 * 60 - 1;

int end_of(TimePart part) {
    switch (part) {
        case TimePart::morning:
        case TimePart::noon: return noon;
        case TimePart::evening: return end_of_evening;
        case TimePart::night: return last_minute;
        default: return end_of_work;
    }
}

int minutes_of(const ClockSaid& clock, std::optional<TimePart> part) {
    const int said = clock.minutes;
    if (!clock.ambiguous) return said;
    if (!part || part == TimePart::end_of_day) return said < evening_begins ? said + noon : said;
    switch (*part) {
        case TimePart::morning: return said;
        case TimePart::night: return said < early ? said : said + noon;
        default: return said < noon ? said + noon : said;
    }
}

// Reads one time against the moment it was said.
class Resolver {
public:
    Resolver(const TimeSaid& said, base::Moment at, const Zone& zone)
        : said_(said), at_(at), zone_(zone), now_(zone.wall(at)), today_(std::chrono::floor<days>(now_)) {}

    std::optional<base::Moment> resolve() const {
        if (said_.names_day()) {
            const auto day = day_named();
            return day ? on(*day) : std::nullopt;
        }
        if (said_.unit) return after_units(*said_.unit);
        if (said_.stretch) return after(end_of_stretch(*said_.stretch), end_of_work);
        if (said_.clock) return at_clock(*said_.clock);
        if (said_.part) return at_end_of_part(*said_.part);
        return std::nullopt;
    }

private:
    std::optional<base::Moment> later(base::Moment moment) const {
        return moment > at_ ? std::optional(moment) : std::nullopt;
    }

    std::optional<base::Moment> moment(local_days day, int minute) const {
        return later(zone_.moment(WallTime(day) + minutes(minute)));
    }

    // At that minute or, where it has passed, at the end of that day.
    std::optional<base::Moment> after(local_days day, int minute) const {
        const auto then = moment(day, minute);
        return then ? then : moment(day, last_minute);
    }

    // On a day that is known.
    std::optional<base::Moment> on(local_days day) const {
        if (!said_.clock) return after(day, said_.part ? end_of(*said_.part) : end_of_work);
        const int minute = minutes_of(*said_.clock, said_.part);
        const auto then = moment(day, minute);
        const bool in_evening = said_.clock->ambiguous && !said_.part && minute < noon;
        return then || !in_evening ? then : moment(day, minute + noon);
    }

    std::optional<base::Moment> at_clock(const ClockSaid& clock) const {
        const int minute = minutes_of(clock, said_.part);
        const auto then = moment(today_, minute);
        return then ? then : moment(today_ + days(1), minute);
    }

    // "In the morning", said in the evening, is tomorrow's; "this afternoon" is what is left of the day.
    std::optional<base::Moment> at_end_of_part(TimePart part) const {
        const auto then = moment(today_, end_of(part));
        if (then) return then;
        const bool tomorrows = part == TimePart::morning || part == TimePart::noon;
        return moment(today_ + days(tomorrows ? 1 : 0), tomorrows ? noon : last_minute);
    }

    std::optional<local_days> day_named() const {
        if (said_.date) return next_date(*said_.date);
        if (said_.day) return today_ + days(*said_.day);
        if (!said_.weekday) return std::nullopt;
        const int number = static_cast<int>(*said_.weekday);
        if (said_.stretch == TimePart::next_week) return monday() + days(7 + number - 1);
        const local_days day = monday() + days(number - 1);
        if (day == today_ && said_.names_hour() && on(today_)) return day;
        return day > today_ ? day : day + days(7);
    }

    std::optional<local_days> next_date(const DateSaid& date) const {
        if (date.month && !std::chrono::month(*date.month).ok()) return std::nullopt;
        const year_month_day now(today_);
        // A day of the month stands in one of two months running, a date in one of two years.
        const months step(date.month ? 12 : 1);
        auto month = now.year() / (date.month ? std::chrono::month(*date.month) : now.month());
        for (int tries = 0; tries < 2; ++tries, month += step) {
            const year_month_day day = month / std::chrono::day(date.day);
            if (day.ok() && local_days(day) >= today_) return local_days(day);
        }
        return std::nullopt;
    }

    local_days monday() const { return today_ - days(std::chrono::weekday(today_).iso_encoding() - 1); }

    local_days end_of_stretch(TimePart stretch) const {
        const year_month_day now(today_);
        const auto last_of = [](std::chrono::year_month month) {
            return local_days(month / std::chrono::last);
        };
        switch (stretch) {
            case TimePart::end_of_month: return last_of(now.year() / now.month());
            case TimePart::next_month: return last_of(now.year() / now.month() + months(1));
            case TimePart::next_week: return monday() + days(7 + 4);
            default: {  // the end of the week is Friday; on a Saturday the next
                const local_days friday = monday() + days(4);
                return friday < today_ ? friday + days(7) : friday;
            }
        }
    }

    std::optional<base::Moment> after_units(TimeUnit unit) const {
        const double number = said_.number.value_or(1);
        if (!(number > 0 && number <= largest_number)) return std::nullopt;
        const bool short_unit = unit == TimeUnit::minute || unit == TimeUnit::hour;
        if (short_unit || number != std::floor(number)) return after_minutes(number, unit);
        const local_days day = day_after(static_cast<int>(number), unit);
        if (said_.names_hour()) return on(day);
        return later(zone_.moment(WallTime(day) + (now_ - today_)));
    }

    std::optional<base::Moment> after_minutes(double number, TimeUnit unit) const {
        int length = 1;
        switch (unit) {
            case TimeUnit::minute: break;
            case TimeUnit::hour: length = 60; break;
            case TimeUnit::day:
            case TimeUnit::workday: length = 24 * 60; break;
            case TimeUnit::week: length = 7 * 24 * 60; break;
            case TimeUnit::month: length = 30 * 24 * 60; break;
        }
        return later(at_ + minutes(std::lround(number * length)));
    }

    local_days day_after(int number, TimeUnit unit) const {
        switch (unit) {
            case TimeUnit::week: return today_ + days(7 * number);
            case TimeUnit::month: return same_day_in(number);
            case TimeUnit::workday: return workday_after(number);
            default: return today_ + days(number);
        }
    }

    // The 31st of a month that has none is its last day.
    local_days same_day_in(int number) const {
        const year_month_day now(today_);
        const year_month_day day = now + months(number);
        return day.ok() ? local_days(day) : local_days(day.year() / day.month() / std::chrono::last);
    }

    local_days workday_after(int number) const {
        local_days day = today_;
        while (number > 0) {
            day += days(1);
            if (std::chrono::weekday(day).iso_encoding() <= 5) --number;
        }
        return day;
    }

    const TimeSaid& said_;
    base::Moment at_;
    const Zone& zone_;
    WallTime now_;
    local_days today_;
};

}  // namespace

std::optional<base::Moment> due_of(const TimeSaid& said, base::Moment at, const Zone& zone) {
    return Resolver(said, at, zone).resolve();
}

}  // namespace assist
