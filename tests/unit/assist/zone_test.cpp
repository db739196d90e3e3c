#include "assist/zone.hpp"

#include <doctest/doctest.h>

using assist::Zone;

namespace {

// Said in the zone and back again as its calendar shows it.
std::string shown(const char* zone, const char* wall) {
    const Zone named = Zone::named(zone).value();
    return named.iso(named.moment(assist::wall_from(wall).value()));
}

}  // namespace

TEST_SUITE("zone") {
    TEST_CASE("a moment is shown by the clock of the zone, with what it is ahead of Greenwich") {
        CHECK(shown("Europe/Oslo", "2026-11-20T14:05") == "2026-11-20T14:05:00+01:00");
        CHECK(shown("Europe/Athens", "2026-07-01T00:00") == "2026-07-01T00:00:00+03:00");
        CHECK(shown("America/St_Johns", "2026-01-05T23:59:58") == "2026-01-05T23:59:58-03:30");
        CHECK(shown("UTC", "1969-12-31T23:00") == "1969-12-31T23:00:00+00:00");
    }
    TEST_CASE("an hour that is skipped comes an hour later, one that comes twice is the second") {
        CHECK(shown("Europe/Oslo", "2027-03-28T02:30") == "2027-03-28T03:30:00+02:00");
        CHECK(shown("Europe/Oslo", "2026-10-25T02:30") == "2026-10-25T02:30:00+01:00");
    }
    TEST_CASE("a name that is no zone is refused, and nothing else is taken in its place") {
        for (const char* name : {"", "Europe/Atlantis", "oslo", "Etc/Unknown", "\xff\xff"}) {
            CAPTURE(std::string(name));
            CHECK_FALSE(Zone::named(name).has_value());
        }
        CHECK_FALSE(Zone::named(std::string(100'000, 'x')).has_value());
        CHECK(base::to_string(Zone::named("Mars").error()) ==
              "zone: \"Mars\" is no time zone; give one such as Europe/Oslo");
    }
    TEST_CASE("a time that is none is not read") {
        for (const char* none : {"", "2026-11-20", "2026-11-20 14:05", "2026-02-30T10:00", "2026-13-01T10:00",
                                 "2026-11-20T24:00", "2026-11-20T10:60", "2026-11-20T1a:00",
                                 "2026-11-20T10:00:61", "-026-11-20T10:00", "2026-11-20T10:00Z"}) {
            CAPTURE(none);
            CHECK_FALSE(assist::wall_from(none));
        }
    }
}
