#include "storage/sqlite_parts.hpp"

// What other logs, and those who follow this one, want of it.
namespace storage {

namespace {

constexpr std::string_view after_sql = R"(
SELECT seq, id, kind, at, body, conversation, position FROM ev WHERE position > ?1 ORDER BY position LIMIT ?2)";

constexpr std::string_view conversations_sql =
    "SELECT DISTINCT conversation FROM ev WHERE conversation > ?1 ORDER BY conversation LIMIT ?2";

constexpr std::string_view take_over_sql = R"(
INSERT INTO ev(conversation, seq, id, kind, at, body, position) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT(conversation, seq) DO NOTHING)";

}  // namespace

base::Result<TakenIn> SqliteEventLog::read_after(Position position, std::size_t limit) {
    auto statement = parts_->database.prepare(std::string(after_sql));
    if (!statement) return statement.error();
    TakenIn taken{.events = {}, .upto = position};
    Use use(*statement);
    use.bind(1, static_cast<std::int64_t>(position));
    use.bind(2, static_cast<std::int64_t>(limit));
    int code = use.step();
    for (; code == SQLITE_ROW; code = use.step()) {
        taken.events.push_back(event_of(use, {use.text(5)}));
        taken.upto = static_cast<Position>(use.number(6));
    }
    if (code != SQLITE_DONE) return parts_->database.problem(code);
    return taken;
}

base::Result<Position> SqliteEventLog::newest() {
    const auto newest = parts_->newest_position();
    if (!newest) return newest.error();
    return static_cast<Position>(*newest);
}

base::Result<std::vector<base::ConversationId>> SqliteEventLog::conversations(
    const base::ConversationId& after, std::size_t limit) {
    auto statement = parts_->database.prepare(std::string(conversations_sql));
    if (!statement) return statement.error();
    Use use(*statement);
    use.bind(1, after.value);
    use.bind(2, static_cast<std::int64_t>(limit));
    return parts_->conversations(use);
}

base::Result<std::size_t> SqliteEventLog::take_over(const std::vector<Event>& events) {
    auto statement = parts_->database.prepare(std::string(take_over_sql));
    if (!statement) return statement.error();
    std::size_t written = 0;
    const auto problem = parts_->take_in([&](std::int64_t& newest) -> std::optional<base::Problem> {
        for (const Event& event : events) {
            Use use(*statement);
            use.bind(1, event.conversation.value);
            use.bind(2, static_cast<std::int64_t>(event.seq));
            if (event.id) use.bind(3, event.id->value);
            use.bind(4, event.kind);
            use.bind(5, millis(event.at));
            use.bind(6, event.body);
            use.bind(7, newest + 1);
            const int code = use.step();
            if (code != SQLITE_DONE) return parts_->database.problem(code);
            if (parts_->database.changes() == 0) continue;
            ++newest;
            ++written;
        }
        return std::nullopt;
    });
    if (problem) return *problem;
    return written;
}

}  // namespace storage
