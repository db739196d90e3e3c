#include "assist/zone.hpp"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <array>
#include <charconv>
#include <cstdio>

namespace assist {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t longest_name = 64;  // bytes; the longest of the IANA names has 32

// Two or four digits of `text`; nothing where they are none.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    int number = 0;
    if (text.size() < at + count) return std::nullopt;
    const char* const end = text.data() + at + count;
    if (text[at] == '-') return std::nullopt;
    const auto [stop, failure] = std::from_chars(text.data() + at, end, number);
    if (failure != std::errc{} || stop != end) return std::nullopt;
    return number;
}

}  // namespace

class Zone::Rules {
public:
    explicit Rules(std::unique_ptr<icu::TimeZone> zone) : zone_(std::move(zone)) {}
    const icu::TimeZone& zone() const { return *zone_; }

private:
    std::unique_ptr<icu::TimeZone> zone_;
};

Zone::Zone(std::string name, std::shared_ptr<const Rules> rules)
    : name_(std::move(name)), rules_(std::move(rules)) {}

base::Result<Zone> Zone::named(std::string_view name) {
    const std::string shown(name.substr(0, longest_name));
    base::Problem unknown("zone", "\"" + shown + "\" is no time zone; give one such as Europe/Oslo");
    if (name.empty() || name.size() > longest_name) return unknown;
    const auto id = icu::UnicodeString::fromUTF8(icu::StringPiece(shown));
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
    icu::UnicodeString taken;  // ICU takes "Etc/Unknown" in the place of what it does not know
    if (!zone || zone->getID(taken) == icu::UnicodeString("Etc/Unknown")) return unknown;
    return Zone(shown, std::make_shared<const Rules>(std::move(zone)));
}

const Zone& Zone::utc() {
    static const Zone zone = named("UTC").value();
    return zone;
}

milliseconds Zone::offset(double milliseconds_since, bool is_wall) const {
    int32_t standard = 0;
    int32_t summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    rules_->zone().getOffset(milliseconds_since, static_cast<UBool>(is_wall), standard, summer, status);
    return milliseconds(U_SUCCESS(status) ? standard + summer : 0);
}

WallTime Zone::wall(base::Moment moment) const {
    const milliseconds since = moment.time_since_epoch();
    return WallTime(since + offset(static_cast<double>(since.count()), false));
}

base::Moment Zone::moment(WallTime wall) const {
    const milliseconds since = wall.time_since_epoch();
    return base::Moment(since - offset(static_cast<double>(since.count()), true));
}

std::string Zone::iso(base::Moment moment) const {
    using namespace std::chrono;
    const WallTime time = wall(moment);
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<seconds>(time - day));
    const auto ahead = duration_cast<minutes>(time.time_since_epoch() - moment.time_since_epoch());
    const auto away = abs(ahead);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d%c%02d:%02d",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                  ahead < minutes(0) ? '-' : '+', static_cast<int>(away.count() / 60),
                  static_cast<int>(away.count() % 60));
    return text.data();
}

std::optional<WallTime> wall_from(std::string_view text) {
    using namespace std::chrono;
    const bool with_seconds = text.size() == 19;
    if (text.size() != 16 && !with_seconds) return std::nullopt;
    if (text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':') return std::nullopt;
    if (with_seconds && text[16] != ':') return std::nullopt;
    const auto year_read = digits(text, 0, 4);
    const auto month_read = digits(text, 5, 2);
    const auto day_read = digits(text, 8, 2);
    const auto hour_read = digits(text, 11, 2);
    const auto minute_read = digits(text, 14, 2);
    const auto second_read = with_seconds ? digits(text, 17, 2) : 0;
    if (!year_read || !month_read || !day_read || !hour_read || !minute_read || !second_read)
        return std::nullopt;
    const year_month_day date(year(*year_read), month(static_cast<unsigned>(*month_read)),
                              day(static_cast<unsigned>(*day_read)));
    if (!date.ok() || *hour_read > 23 || *minute_read > 59 || *second_read > 59) return std::nullopt;
    return WallTime(local_days(date)) + hours(*hour_read) + minutes(*minute_read) + seconds(*second_read);
}

}  // namespace assist
