#include "cli/practice_export.hpp"

#include "net/assist_json.hpp"
#include "practice/scorecard_json.hpp"

namespace cli {

std::optional<net::ReportFormat> export_format_of(std::string_view file) {
    if (file.ends_with(".xapi.json")) return net::ReportFormat::xapi;
    if (file.ends_with(".json")) return net::ReportFormat::json;
    if (file.ends_with(".csv")) return net::ReportFormat::csv;
    if (file.ends_with(".html")) return net::ReportFormat::html;
    return std::nullopt;
}

std::string exported(net::ReportFormat format, const practice::Scorecard& card,
                     const std::optional<practice::Comparison>& compared, const practice::XapiActor& actor,
                     base::Moment at) {
    switch (format) {
        case net::ReportFormat::json: return net::print(to_json(card, compared)) + '\n';
        case net::ReportFormat::csv: return csv(card);
        case net::ReportFormat::html: return html(card, compared);
        case net::ReportFormat::xapi: return net::print(xapi_statements(card, actor, at)) + '\n';
    }
    return {};
}

}  // namespace cli
