#include "cli/practice_export.hpp"

#include "net/assist_json.hpp"
#include "practice/scorecard_json.hpp"

namespace cli {

std::optional<ExportFormat> export_format_of(std::string_view file) {
    if (file.ends_with(".xapi.json")) return ExportFormat::xapi;
    if (file.ends_with(".json")) return ExportFormat::json;
    if (file.ends_with(".csv")) return ExportFormat::csv;
    if (file.ends_with(".html")) return ExportFormat::html;
    return std::nullopt;
}

std::string exported(ExportFormat format, const practice::Scorecard& card,
                     const std::optional<practice::Comparison>& compared, const practice::XapiActor& actor,
                     base::Moment at) {
    switch (format) {
        case ExportFormat::json: return net::print(to_json(card, compared)) + '\n';
        case ExportFormat::csv: return csv(card);
        case ExportFormat::html: return html(card, compared);
        case ExportFormat::xapi: return net::print(xapi_statements(card, actor, at)) + '\n';
    }
    return {};
}

}  // namespace cli
