#pragma once

#include "base/result.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

// One thing that a trainee does, from a line of a script or of a terminal.
struct PracticeStep {
    enum class Kind { say, wait, rewind, hint };
    Kind kind = Kind::say;
    std::string text = {};           // to say
    std::chrono::seconds seconds{};  // to wait
    int turn = 0;                    // to go back to
    std::size_t line = 0;            // of the script, from 1

    bool operator==(const PracticeStep&) const = default;
};

inline constexpr std::size_t largest_script = 1U << 20U;    // bytes
inline constexpr std::chrono::seconds longest_wait{3'600};  // of one @wait
inline constexpr std::chrono::seconds scripted_turn_length{
    20};  // what a turn of a script takes of session time

// A script: one turn a line, "@wait SECONDS", "@rewind TURN", "@hint"; empty lines and lines that begin with
// '#' are passed over. Every line with a fault becomes a problem at "name:line".
std::vector<PracticeStep> read_practice_script(std::string_view text, const std::string& name,
                                               base::Problems& problems);

// The script in a file, which is to be a regular one. All problems of it, or its steps.
std::vector<PracticeStep> read_practice_script_file(const std::string& file, base::Problems& problems);

}  // namespace cli
