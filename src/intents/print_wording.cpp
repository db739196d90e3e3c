#include "intents/print_wording.hpp"

#include "text/code_points.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace intents {

namespace {

std::string one_line_list(const std::vector<std::string>& texts) {
    std::string list;
    for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + quoted(text);
    return "[" + list + "]";
}

// A field's key and how its value is written.
using WrittenFields = std::vector<std::pair<std::string_view, std::string>>;

// On one line where that is not too long.
std::string object(const WrittenFields& fields, const std::string& indent) {
    std::string flat, tall;
    for (const auto& [key, value] : fields) {
        const std::string field = fmt::format("\"{}\": {}", key, value);
        flat += (flat.empty() ? "{" : ", ") + field;
        tall += fmt::format("{}{}{}{}", tall.empty() ? "{\n" : ",\n", indent, indent_step, field);
    }
    flat += "}";
    return indent.size() + text::count_code_points(flat) <= widest_line ? flat : tall + "\n" + indent + "}";
}

}  // namespace

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string printed(const Example& example, const std::string& indent) {
    if (example.also.empty()) return quoted(example.text);
    return object({{"text", quoted(example.text)}, {"also", one_line_list(example.also)}}, indent);
}

std::string printed(const NearMiss& miss, const std::string& indent) {
    return object({{"text", quoted(miss.text)}, {"is", quoted(miss.is)}}, indent);
}

std::string printed(const Reply& reply, const std::string& indent) {
    WrittenFields fields = {{"id", quoted(reply.id)}, {"text", quoted(reply.text)}};
    if (!reply.also_offer.empty()) fields.emplace_back("also_offer", quoted(reply.also_offer));
    return object(fields, indent);
}

}  // namespace intents
