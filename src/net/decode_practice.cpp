#include "net/decode_practice.hpp"

#include "base/named.hpp"

#include <array>

namespace net {

namespace {

constexpr std::array<std::string_view, 4> formats = {"json", "csv", "html", "xapi"};
constexpr std::uint64_t largest_turn = 1'000'000;

std::optional<practice::Difficulty> optional_level(Fields& fields) {
    const auto name = fields.optional_text("level", longest_name);
    if (!name) return std::nullopt;
    const auto level = practice::difficulty_from(*name);
    if (!level) fields.fail("level", "must be one of standard, hard");
    return level;
}

PracticeStart read_start(Fields& fields) {
    PracticeStart start;
    start.scenario = fields.words("scenario", longest_id);
    const auto language = fields.optional_language("lang");
    if (!fields.has("lang")) fields.fail("lang", "is missing; give one of en, nb, da, it, hu, el");
    start.language = language.value_or(base::Language::en);
    start.level = optional_level(fields).value_or(practice::Difficulty::standard);
    if (fields.has("seed")) start.seed = fields.number("seed", 0);
    if (start.seed && *start.seed > largest_seed)
        fields.fail("seed", "is larger than " + std::to_string(largest_seed));
    start.swap = fields.flag("swap", false);
    start.observe = fields.flag("observe", false);
    return start;
}

PracticeRewind read_rewind(Fields& fields) {
    PracticeRewind rewind{.conversation = fields.conversation(), .turn = 0};
    const std::uint64_t turn = fields.number("turn", 0);
    if (!fields.has("turn"))
        fields.fail("turn", "is missing; give the number of the turn to go back to, or 0");
    else if (turn > largest_turn)
        fields.fail("turn", "is larger than " + std::to_string(largest_turn), ErrorCode::unknown_turn);
    else
        rewind.turn = static_cast<int>(turn);
    return rewind;
}

PracticeExport read_export(Fields& fields) {
    PracticeExport wanted{.conversation = fields.conversation(), .format = ReportFormat::json};
    const auto format = report_format_from(fields.text("format", longest_name));
    if (!format) fields.fail("format", "must be one of json, csv, html, xapi");
    wanted.format = format.value_or(ReportFormat::json);
    return wanted;
}

PracticeHistory read_history(Fields& fields) {
    PracticeHistory wanted;
    if (fields.has("trainee")) wanted.trainee = fields.words("trainee", longest_name);
    return wanted;
}

PracticeShare read_share(Fields& fields) {
    if (!fields.has("on")) fields.fail("on", "is missing; give true or false");
    return {.on = fields.flag("on", false)};
}

PracticeUnassign read_assignment(Fields& fields) {
    return {.trainee = fields.words("trainee", longest_name),
            .scenario = fields.words("scenario", longest_id),
            .level = optional_level(fields),
            .language = fields.optional_language("lang")};
}

PracticeAssign read_assign(Fields& fields) {
    PracticeUnassign named = read_assignment(fields);
    return {.trainee = std::move(named.trainee),
            .scenario = std::move(named.scenario),
            .level = named.level.value_or(practice::Difficulty::standard),
            .language = named.language};
}

}  // namespace

std::string_view name_of(ReportFormat format) { return formats[static_cast<std::size_t>(format)]; }

std::optional<ReportFormat> report_format_from(std::string_view name) {
    return base::named<ReportFormat>(formats, name);
}

std::optional<PracticeCommand> read_practice(std::string_view type, Fields& fields) {
    if (type == "practice.list") return PracticeList{.language = fields.optional_language("lang")};
    if (type == "practice.start") return read_start(fields);
    if (type == "practice.hint") return PracticeHint{.conversation = fields.conversation()};
    if (type == "practice.rewind") return read_rewind(fields);
    if (type == "practice.score") return PracticeScore{.conversation = fields.conversation()};
    if (type == "practice.export") return read_export(fields);
    if (type == "practice.history") return read_history(fields);
    if (type == "practice.share") return read_share(fields);
    if (type == "practice.assign") return read_assign(fields);
    if (type == "practice.unassign") return read_assignment(fields);
    if (type == "practice.team") return PracticeTeam{};
    return std::nullopt;
}

}  // namespace net
