#pragma once

#include "base/id.hpp"
#include "base/language.hpp"
#include "practice/scenario.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

// What clients say about practice (docs/protocol.md), as values.
namespace net {

// Numbers that go through a browser unharmed end here.
inline constexpr std::uint64_t largest_seed = (std::uint64_t{1} << 53U) - 1;

struct PracticeList {
    std::optional<base::Language> language;
};
struct PracticeStart {
    std::string scenario;
    base::Language language = base::Language::en;
    practice::Difficulty level = practice::Difficulty::standard;
    std::optional<std::uint64_t> seed;  // nothing: the server chooses one
    bool swap = false;                  // the trainee is the customer
    bool observe = false;               // supervisors may watch while it is live
};
struct PracticeHint {
    base::ConversationId conversation;
};
struct PracticeRewind {
    base::ConversationId conversation;
    int turn = 0;  // 0: the opening
};
struct PracticeScore {
    base::ConversationId conversation;
};
enum class ReportFormat { json, csv, html, xapi };
std::string_view name_of(ReportFormat format);
std::optional<ReportFormat> report_format_from(std::string_view name);
struct PracticeExport {
    base::ConversationId conversation;
    ReportFormat format = ReportFormat::json;
};
struct PracticeHistory {
    std::optional<std::string> trainee;  // whom a supervisor asks about
};
struct PracticeShare {
    bool on = false;
};
struct PracticeAssign {
    std::string trainee, scenario;
    practice::Difficulty level = practice::Difficulty::standard;
    std::optional<base::Language> language;  // nothing: in any
};
struct PracticeUnassign {
    std::string trainee, scenario;
    std::optional<practice::Difficulty> level;  // nothing: whatever it is, like the language
    std::optional<base::Language> language;
};
struct PracticeTeam {};

using PracticeCommand =
    std::variant<PracticeList, PracticeStart, PracticeHint, PracticeRewind, PracticeScore, PracticeExport,
                 PracticeHistory, PracticeShare, PracticeAssign, PracticeUnassign, PracticeTeam>;

}  // namespace net
