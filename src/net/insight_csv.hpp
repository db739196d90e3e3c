#pragma once

#include "net/insight_frames.hpp"

#include <string>

namespace net {

inline constexpr std::size_t most_csv_rows = 10'000;

// A table of the insights as a CSV file (RFC 4180; UTF-8 with a byte order mark, which spreadsheets ask for).
struct InsightFile {
    std::string name;  // "evenkeel-agents-2026-11-01-2026-11-22.csv"
    std::string text;
    bool truncated = false;  // there were more rows than `most_csv_rows`
};
InsightFile insight_csv(InsightTable table, const assist::InsightFilter& filter, const InsightSource& source);

}  // namespace net
