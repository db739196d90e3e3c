#include "assist/state.hpp"

#include "base/named.hpp"

#include <array>

// What enumerators are called in frames, files and the log.
namespace assist {

namespace {
constexpr std::array<std::string_view, 3> reminder_names = {"greeting", "close", "promise"};
constexpr std::array<std::string_view, 4> action_names = {"inserted", "sent", "edited", "dismissed"};
}  // namespace

std::string_view name_of(Trend trend) {
    static constexpr std::array<std::string_view, 3> names = {"rising", "steady", "falling"};
    return names[static_cast<std::size_t>(trend)];
}

std::string_view name_of(Stage stage) {
    static constexpr std::array<std::string_view, 6> names = {"listen",  "acknowledge", "defuse",
                                                              "clarify", "resolve",     "close"};
    return names[static_cast<std::size_t>(stage)];
}

std::string_view name_of(Phase phase) {
    static constexpr std::array<std::string_view, 3> names = {"opening", "doing", "closing"};
    return names[static_cast<std::size_t>(phase)];
}

std::string_view name_of(AlertKind kind) {
    static constexpr std::array<std::string_view, 4> names = {"care", "anger", "abuse", "promise_due"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(FeedbackAction action) { return action_names[static_cast<std::size_t>(action)]; }

std::optional<FeedbackAction> feedback_action_from(std::string_view name) {
    return base::named<FeedbackAction>(action_names, name);
}

std::string_view name_of(Reminder::Kind kind) { return reminder_names[static_cast<std::size_t>(kind)]; }

std::optional<Reminder::Kind> reminder_kind_from(std::string_view name) {
    return base::named<Reminder::Kind>(reminder_names, name);
}

}  // namespace assist
