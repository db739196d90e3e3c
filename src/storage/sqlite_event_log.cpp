#include "storage/sqlite_event_log.hpp"

#include "storage/sqlite_database.hpp"

namespace storage {

namespace {

constexpr std::int64_t schema_version = 1;

// `first` and `closed` are small: one entry per conversation. They answer open_conversations() without
// reading the log.
constexpr std::string_view schema = R"(
CREATE TABLE ev(
  conversation TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT, kind TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY(conversation, seq), UNIQUE(conversation, id)) STRICT, WITHOUT ROWID;
CREATE INDEX first ON ev(at, conversation) WHERE seq = 1;
CREATE INDEX closed ON ev(conversation) WHERE kind = 'closed';
)";

constexpr std::string_view insert_sql = R"(
INSERT INTO ev(conversation, seq, id, kind, at, body)
VALUES(?1, (SELECT COALESCE(MAX(seq), 0) + 1 FROM ev WHERE conversation = ?1), ?2, ?3, ?4, ?5)
ON CONFLICT(conversation, id) DO NOTHING RETURNING seq)";

constexpr std::string_view known_sql = "SELECT seq FROM ev WHERE conversation = ?1 AND id = ?2";

constexpr std::string_view read_sql =
    "SELECT seq, id, kind, at, body FROM ev WHERE conversation = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";

constexpr std::string_view open_sql = R"(
SELECT conversation FROM ev AS e WHERE seq = 1
AND NOT EXISTS(SELECT 1 FROM ev WHERE conversation = e.conversation AND kind = 'closed') ORDER BY at, conversation)";

// A new file gets the tables; an old one must be of this version.
std::optional<base::Problem> make_ready(Database& database, const std::string& file) {
    for (const char* pragma :
         {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON"}) {
        if (auto problem = database.run(pragma)) return problem;
    }
    const auto version = database.number("PRAGMA user_version");
    if (!version) return version.error();
    if (*version == schema_version) return std::nullopt;
    if (*version > schema_version) {
        return base::Problem(file, "written by a newer Evenkeel (format " + std::to_string(*version) +
                                       ", this one knows " + std::to_string(schema_version) +
                                       "); start that version, or name another folder");
    }
    const auto tables = database.number("SELECT COUNT(*) FROM sqlite_master");
    if (!tables) return tables.error();
    if (*tables > 0) {
        return base::Problem(file,
                             "holds tables of another program; move the file away or name another folder");
    }
    return database.run("BEGIN IMMEDIATE;" + std::string(schema) +
                        "PRAGMA user_version=" + std::to_string(schema_version) + ";COMMIT");
}

std::int64_t millis(base::Moment at) { return at.time_since_epoch().count(); }

}  // namespace

struct SqliteEventLog::Parts {
    explicit Parts(Database opened) : database(std::move(opened)) {}

    std::optional<base::Problem> prepare() {
        for (const auto& [statement, sql] :
             {std::pair(&insert, insert_sql), {&known, known_sql}, {&read, read_sql}}) {
            auto made = database.prepare(std::string(sql));
            if (!made) return made.error();
            *statement = std::move(*made);
        }
        return std::nullopt;
    }

    base::Result<Appended> append_one(const Event& event);

    Database database;  // outlives its statements
    Statement insert, known, read;
};

base::Result<Appended> SqliteEventLog::Parts::append_one(const Event& event) {
    {
        Use use(insert);
        use.bind(1, event.conversation.value);
        if (event.id) use.bind(2, event.id->value);
        use.bind(3, event.kind);
        use.bind(4, millis(event.at));
        use.bind(5, event.body);
        const int code = use.step();
        if (code == SQLITE_ROW) {
            const Appended appended{.seq = static_cast<std::uint64_t>(use.number(0))};
            const int finished = use.step();  // RETURNING: the statement is done only after its last row
            if (finished != SQLITE_DONE) return database.problem(finished);
            return appended;
        }
        if (code != SQLITE_DONE) return database.problem(code);
    }
    Use use(known);
    use.bind(1, event.conversation.value);
    if (event.id) use.bind(2, event.id->value);  // always so: only an id can be there already
    const int code = use.step();
    if (code != SQLITE_ROW) return database.problem(code);
    return Appended{.seq = static_cast<std::uint64_t>(use.number(0)), .duplicate = true};
}

SqliteEventLog::SqliteEventLog(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SqliteEventLog::~SqliteEventLog() = default;

base::Result<std::unique_ptr<EventLog>> SqliteEventLog::open(const std::filesystem::path& file,
                                                             SqliteOptions options) {
    auto database = Database::open(file.string());
    if (!database) return database.error();
    if (auto problem = make_ready(*database, file.string())) return *problem;
    if (options.page_limit > 0) {
        if (auto problem = database->run("PRAGMA max_page_count=" + std::to_string(options.page_limit)))
            return *problem;
    }
    auto parts = std::make_unique<Parts>(std::move(*database));
    if (auto problem = parts->prepare()) return *problem;
    return std::unique_ptr<EventLog>(new SqliteEventLog(std::move(parts)));
}

base::Result<std::vector<Appended>> SqliteEventLog::append(const std::vector<Event>& events) {
    Database& database = parts_->database;
    if (auto problem = database.run("BEGIN IMMEDIATE")) return *problem;
    std::vector<Appended> appended;
    appended.reserve(events.size());
    std::optional<base::Problem> problem;
    for (const Event& event : events) {
        auto one = parts_->append_one(event);
        if (!one) {
            problem = one.error();
            break;
        }
        appended.push_back(*one);
    }
    if (!problem) problem = database.run("COMMIT");
    if (!problem) return appended;
    // Some faults (a full disk) end the transaction by themselves.
    if (database.in_transaction()) static_cast<void>(database.run("ROLLBACK"));
    return *problem;
}

base::Result<std::vector<Event>> SqliteEventLog::read(const base::ConversationId& conversation,
                                                      std::uint64_t after, std::size_t limit) {
    std::vector<Event> events;
    Use use(parts_->read);
    use.bind(1, conversation.value);
    use.bind(2, static_cast<std::int64_t>(after));
    use.bind(3, static_cast<std::int64_t>(limit));
    int code = use.step();
    for (; code == SQLITE_ROW; code = use.step()) {
        Event& event = events.emplace_back();
        event.conversation = conversation;
        event.seq = static_cast<std::uint64_t>(use.number(0));
        if (!use.is_null(1)) event.id = base::MessageId{use.text(1)};
        event.kind = use.text(2);
        event.at = base::Moment(std::chrono::milliseconds(use.number(3)));
        event.body = use.text(4);
    }
    if (code != SQLITE_DONE) return parts_->database.problem(code);
    return events;
}

base::Result<std::vector<base::ConversationId>> SqliteEventLog::open_conversations() {
    std::vector<base::ConversationId> open;
    auto statement = parts_->database.prepare(std::string(open_sql));
    if (!statement) return statement.error();
    Use use(*statement);
    int code = use.step();
    for (; code == SQLITE_ROW; code = use.step()) open.push_back({use.text(0)});
    if (code != SQLITE_DONE) return parts_->database.problem(code);
    return open;
}

}  // namespace storage
