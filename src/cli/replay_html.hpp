#pragma once

#include "cli/replay_summary.hpp"

#include <string>
#include <vector>

namespace cli {

// The largest number of conversations shown whole; a report is for reading.
inline constexpr std::size_t most_shown = 60;

// A self-contained page: the summary, how anger went from start to end, and the most heated conversations
// with curve and transcript.
std::string replay_html(const ReplaySummary& summary, const std::vector<assist::Replayed>& replayed);

}  // namespace cli
