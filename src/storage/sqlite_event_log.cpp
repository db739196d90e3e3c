#include "storage/sqlite_event_log.hpp"

#include "storage/sqlite_parts.hpp"
#include "storage/sqlite_schema.hpp"

#include <limits>

namespace storage {

namespace {

constexpr std::string_view last_sql = "SELECT COALESCE(MAX(seq), 0) FROM ev WHERE conversation = ?1";

// Without RETURNING, for which SQLite makes a table of its own with each event.
constexpr std::string_view insert_sql = R"(
INSERT INTO ev(conversation, seq, id, kind, at, body, position) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT(conversation, id) DO NOTHING)";

constexpr std::string_view begin_sql = "BEGIN IMMEDIATE", commit_sql = "COMMIT";

// What was forgotten is noted, and what is there need not be: no page is written for it with each commit.
constexpr std::string_view newest_sql =
    "SELECT MAX((SELECT position FROM newest), (SELECT COALESCE(MAX(position), 0) FROM ev))";
constexpr std::string_view note_newest_sql =
    "UPDATE newest SET position = MAX(position, (SELECT COALESCE(MAX(position), 0) FROM ev))";

constexpr std::string_view known_sql = "SELECT seq FROM ev WHERE conversation = ?1 AND id = ?2";

constexpr std::string_view read_sql =
    "SELECT seq, id, kind, at, body FROM ev WHERE conversation = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";

constexpr std::string_view open_sql = R"(
SELECT conversation FROM ev AS e WHERE seq = 1 AND substr(conversation, 1, 1) <> '#'
AND NOT EXISTS(SELECT 1 FROM ev WHERE conversation = e.conversation AND kind = 'closed') ORDER BY at, conversation)";

// The newest event is the one with the last number; finding it takes one look at the primary key, and only
// for conversations that began long enough ago.
constexpr std::string_view expired_sql = R"(
SELECT conversation FROM ev AS e WHERE seq = 1 AND at < ?1 AND substr(conversation, 1, 1) <> '#'
AND (SELECT at FROM ev WHERE conversation = e.conversation ORDER BY seq DESC LIMIT 1) < ?1
ORDER BY at, conversation LIMIT ?2)";

constexpr std::string_view learned_sql =
    "SELECT seq, id, kind, at, body FROM ev WHERE conversation = ?1 AND kind = 'learned' ORDER BY seq";
constexpr std::string_view forget_sql = "DELETE FROM ev WHERE conversation = ?1";

// The kind is written into the statement: only so can it be seen that the index `learned` answers it.
std::string kind_sql(std::string_view kind) {
    std::string quoted;
    for (const char each : kind) quoted.append(each == '\'' ? 2 : 1, each);
    return "SELECT seq, id, kind, at, body, conversation FROM ev WHERE kind = '" + quoted +
           "' AND (at, conversation, seq) > (?1, ?2, ?3) ORDER BY at, conversation, seq LIMIT ?4";
}

}  // namespace

Event event_of(const Use& use, base::ConversationId conversation) {
    Event event{.conversation = std::move(conversation),
                .seq = static_cast<std::uint64_t>(use.number(0)),
                .at = base::Moment(std::chrono::milliseconds(use.number(3))),
                .kind = use.text(2),
                .body = use.text(4)};
    if (!use.is_null(1)) event.id = base::MessageId{use.text(1)};
    return event;
}

std::optional<base::Problem> SqliteEventLog::Parts::prepare() {
    for (const auto& [statement, sql] : {std::pair(&begin, begin_sql),
                                         {&commit, commit_sql},
                                         {&newest, newest_sql},
                                         {&last, last_sql},
                                         {&insert, insert_sql},
                                         {&known, known_sql},
                                         {&read, read_sql},
                                         {&learned, learned_sql},
                                         {&forget, forget_sql}}) {
        auto made = database.prepare(std::string(sql));
        if (!made) return made.error();
        *statement = std::move(*made);
    }
    return std::nullopt;
}

std::optional<base::Problem> SqliteEventLog::Parts::run(const Statement& statement) {
    Use use(statement);
    const int code = use.step();
    return code == SQLITE_DONE ? std::nullopt : std::optional(database.problem(code));
}

base::Result<std::int64_t> SqliteEventLog::Parts::number(Use& use) {
    const int code = use.step();
    if (code != SQLITE_ROW) return database.problem(code);
    return use.number(0);
}

base::Result<Appended> SqliteEventLog::Parts::append_one(const Event& event, std::int64_t& position) {
    Use latest(last);
    latest.bind(1, event.conversation.value);
    const auto seq = number(latest);
    if (!seq) return seq.error();
    {
        Use use(insert);
        use.bind(1, event.conversation.value);
        use.bind(2, *seq + 1);
        if (event.id) use.bind(3, event.id->value);
        use.bind(4, event.kind);
        use.bind(5, millis(event.at));
        use.bind(6, event.body);
        use.bind(7, position + 1);
        const int code = use.step();
        if (code != SQLITE_DONE) return database.problem(code);
    }
    if (database.changes() > 0) {
        ++position;
        return Appended{.seq = static_cast<std::uint64_t>(*seq + 1)};
    }
    Use use(known);
    use.bind(1, event.conversation.value);
    if (event.id) use.bind(2, event.id->value);  // always so: only an id can be there already
    const auto first = number(use);
    if (!first) return first.error();
    return Appended{.seq = static_cast<std::uint64_t>(*first), .duplicate = true};
}

SqliteEventLog::SqliteEventLog(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SqliteEventLog::~SqliteEventLog() = default;

base::Result<std::unique_ptr<EventLog>> SqliteEventLog::open(const std::filesystem::path& file,
                                                             SqliteOptions options) {
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    const bool is_new = failure == std::errc::no_such_file_or_directory;
    if (!failure && size == 0)
        return base::Problem(file.string(), std::string(remedy_for(SQLITE_NOTADB)) + " (empty)");
    auto database = Database::open(file.string());
    if (!database) return database.error();
    if (auto problem = make_ready(*database, file.string())) {
        // A full disk lets an empty file be made, which is no log that could be lost.
        if (is_new && std::filesystem::file_size(file, failure) == 0) std::filesystem::remove(file, failure);
        return *problem;
    }
    if (options.page_limit > 0) {
        if (auto problem = database->run("PRAGMA max_page_count=" + std::to_string(options.page_limit)))
            return *problem;
    }
    auto parts = std::make_unique<Parts>(std::move(*database));
    if (auto problem = parts->prepare()) return *problem;
    auto carrier = Carrier::start(parts->database, options.carrier);
    if (!carrier) return carrier.error();
    parts->carrier = std::move(*carrier);
    return std::unique_ptr<EventLog>(new SqliteEventLog(std::move(parts)));
}

std::optional<base::Problem> SqliteEventLog::Parts::all_or_nothing(
    const std::function<std::optional<base::Problem>()>& work) {
    if (auto problem = run(begin)) return problem;
    std::optional<base::Problem> problem = work();
    if (!problem) problem = run(commit);
    // Some faults (a full disk) end the transaction by themselves.
    if (problem && database.in_transaction()) static_cast<void>(database.run("ROLLBACK"));
    return problem;
}

base::Result<std::int64_t> SqliteEventLog::Parts::newest_position() {
    Use use(newest);
    return number(use);
}

std::optional<base::Problem> SqliteEventLog::Parts::take_in(
    const std::function<std::optional<base::Problem>(std::int64_t&)>& work) {
    return all_or_nothing([&]() -> std::optional<base::Problem> {
        auto position = newest_position();
        if (!position) return position.error();
        return work(*position);
    });
}

base::Result<std::vector<Appended>> SqliteEventLog::append(const std::vector<Event>& events) {
    std::vector<Appended> appended;
    appended.reserve(events.size());
    const auto problem = parts_->take_in([&](std::int64_t& newest) -> std::optional<base::Problem> {
        for (const Event& event : events) {
            auto one = parts_->append_one(event, newest);
            if (!one) return one.error();
            appended.push_back(*one);
        }
        return std::nullopt;
    });
    if (problem) return *problem;
    return appended;
}

base::Result<std::vector<Event>> SqliteEventLog::read(const base::ConversationId& conversation,
                                                      std::uint64_t after, std::size_t limit) {
    std::vector<Event> events;
    Use use(parts_->read);
    use.bind(1, conversation.value);
    use.bind(2, static_cast<std::int64_t>(after));
    use.bind(3, static_cast<std::int64_t>(limit));
    int code = use.step();
    for (; code == SQLITE_ROW; code = use.step()) events.push_back(event_of(use, conversation));
    if (code != SQLITE_DONE) return parts_->database.problem(code);
    return events;
}

base::Result<std::vector<base::ConversationId>> SqliteEventLog::Parts::conversations(Use& use) {
    std::vector<base::ConversationId> found;
    int code = use.step();
    for (; code == SQLITE_ROW; code = use.step()) found.push_back({use.text(0)});
    if (code != SQLITE_DONE) return database.problem(code);
    return found;
}

base::Result<std::vector<base::ConversationId>> SqliteEventLog::open_conversations() {
    auto statement = parts_->database.prepare(std::string(open_sql));
    if (!statement) return statement.error();
    Use use(*statement);
    return parts_->conversations(use);
}

base::Result<std::vector<base::ConversationId>> SqliteEventLog::expired(base::Moment before,
                                                                        std::size_t limit) {
    auto statement = parts_->database.prepare(std::string(expired_sql));
    if (!statement) return statement.error();
    Use use(*statement);
    use.bind(1, millis(before));
    use.bind(2, static_cast<std::int64_t>(limit));
    return parts_->conversations(use);
}

base::Result<std::vector<Event>> SqliteEventLog::read_kind(std::string_view kind,
                                                           const std::optional<EventPlace>& after,
                                                           std::size_t limit) {
    auto statement = parts_->database.prepare(kind_sql(kind));
    if (!statement) return statement.error();
    Use use(*statement);
    use.bind(1, after ? millis(after->at) : std::numeric_limits<std::int64_t>::min());
    use.bind(2, after ? std::string_view(after->conversation.value) : std::string_view());
    use.bind(3, after ? static_cast<std::int64_t>(after->seq) : 0);
    use.bind(4, static_cast<std::int64_t>(limit));
    std::vector<Event> events;
    int code = use.step();
    for (; code == SQLITE_ROW; code = use.step()) events.push_back(event_of(use, {use.text(5)}));
    if (code != SQLITE_DONE) return parts_->database.problem(code);
    return events;
}

std::optional<base::Problem> SqliteEventLog::Parts::forget_one(const base::ConversationId& conversation,
                                                               Forgotten& forgotten) {
    Use kept(learned);
    kept.bind(1, conversation.value);
    int code = kept.step();
    for (; code == SQLITE_ROW; code = kept.step()) forgotten.learned.push_back(event_of(kept, conversation));
    if (code != SQLITE_DONE) return database.problem(code);
    Use use(forget);
    use.bind(1, conversation.value);
    code = use.step();
    if (code != SQLITE_DONE) return database.problem(code);
    forgotten.events += database.changes();
    return std::nullopt;
}

base::Result<Forgotten> SqliteEventLog::forget(const std::vector<base::ConversationId>& conversations) {
    Forgotten forgotten;
    const auto problem = parts_->all_or_nothing([&]() -> std::optional<base::Problem> {
        if (auto fault = parts_->database.run(std::string(note_newest_sql))) return fault;
        for (const base::ConversationId& conversation : conversations) {
            if (auto fault = parts_->forget_one(conversation, forgotten)) return fault;
        }
        if (forgotten.events == 0) return std::nullopt;
        return note_wipe(parts_->database);
    });
    if (problem) return *problem;
    const auto resting = parts_->carrier->rest();
    const auto wiped = wipe(parts_->database);
    if (!wiped) return wiped.error();
    forgotten.wiped = *wiped;
    return forgotten;
}

}  // namespace storage
