#pragma once

#include "practice/report.hpp"

#include <string>

namespace cli {

enum class ExportFormat { json, csv, html, xapi };

// By how the file is called; nothing for another ending.
std::optional<ExportFormat> export_format_of(std::string_view file);

// What goes into the file. `actor` is for xAPI; `at` when the session ended.
std::string exported(ExportFormat format, const practice::Scorecard& card,
                     const std::optional<practice::Comparison>& compared, const practice::XapiActor& actor,
                     base::Moment at);

}  // namespace cli
