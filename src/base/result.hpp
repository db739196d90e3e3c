#pragma once

#include <boost/system/result.hpp>

#include <string>
#include <utility>
#include <vector>

namespace base {

// Whether it helps to ask for the same thing again.
enum class Lasts {
    until_mended,  // somebody must change something first
    for_a_while,   // what was needed is away or busy; a little later the same may go well
};

// What is wrong and where, worded for the person who can put it right.
struct Problem {
    Problem() = default;
    Problem(std::string place, std::string fault, Lasts how_long = Lasts::until_mended)
        : where(std::move(place)), what(std::move(fault)), lasts(how_long) {}

    std::string where;  // "intents/attacks/en.json:12:7", "config/evenkeel.json", "port"
    std::string what;   // "no reply for the tactic \"computer_mode\"; write at least 4"
    Lasts lasts = Lasts::until_mended;

    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

std::string to_string(const Problem& problem);

// Called by Result::value(); only main() and tests unwrap that way.
[[noreturn]] void throw_exception_from_error(const Problem& problem, const boost::source_location& caller);

template <class Value>
using Result = boost::system::result<Value, Problem>;

}  // namespace base
