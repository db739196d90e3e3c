#pragma once

#include "net/practice_commands.hpp"
#include "practice/report.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cli {

// By how the file is called; nothing for another ending.
std::optional<net::ReportFormat> export_format_of(std::string_view file);

// What goes into the file. `actor` is for xAPI; `at` when the session ended.
std::string exported(net::ReportFormat format, const practice::Scorecard& card,
                     const std::optional<practice::Comparison>& compared, const practice::XapiActor& actor,
                     base::Moment at);

}  // namespace cli
