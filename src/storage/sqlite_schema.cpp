#include "storage/sqlite_schema.hpp"

#include <array>

namespace storage {

namespace {

// What each version added to the one before; the file's `user_version` is the number of steps it has seen.
//
// 1: `first` and `closed` are small: one entry per conversation. They answer open_conversations() and
//    expired() without reading the log.
// 2: `learned` lets what was learned be read without reading the log; a row in `wipe` says that deleted
//    bytes are still in the file.
// 3: `practised` does for the results of practice what `learned` does for what was learned.
// 4: `summary` does it for what supervisors look back on.
// 5: `position` is the order in which events were taken in; `newest` holds the last one that was given, which
//    forgetting does not take back.
// 6: events lie in the order of their positions, one behind the other, and what is looked up by conversation
//    is in indexes. Before, they lay by conversation: each event touched a page of its own and often split
//    it, and a message cost twice as many bytes written to disk.
// 7: `newest` is written when something is forgotten, and no longer with each commit: the last position that
//    was given is the greater of it and the last one in `ev`.
constexpr std::array<std::string_view, 7> steps{R"(
CREATE TABLE ev(
  conversation TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT, kind TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY(conversation, seq), UNIQUE(conversation, id)) STRICT, WITHOUT ROWID;
CREATE INDEX first ON ev(at, conversation) WHERE seq = 1;
CREATE INDEX closed ON ev(conversation) WHERE kind = 'closed';
)",
                                                R"(
CREATE INDEX learned ON ev(at, conversation, seq) WHERE kind = 'learned';
CREATE TABLE wipe(due INTEGER PRIMARY KEY) STRICT;
)",
                                                R"(
CREATE INDEX practised ON ev(at, conversation, seq) WHERE kind = 'practised';
)",
                                                R"(
CREATE INDEX summary ON ev(at, conversation, seq) WHERE kind = 'summary';
)",
                                                R"(
ALTER TABLE ev ADD COLUMN position INTEGER;
CREATE TABLE newest(position INTEGER NOT NULL) STRICT;
INSERT INTO newest VALUES(0);
CREATE UNIQUE INDEX position ON ev(position);
)",
                                                R"(
CREATE TABLE ordered(
  position INTEGER PRIMARY KEY, conversation TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT, kind TEXT NOT NULL, at INTEGER NOT NULL,
  body TEXT NOT NULL, UNIQUE(conversation, seq), UNIQUE(conversation, id)) STRICT;
INSERT INTO ordered SELECT position, conversation, seq, id, kind, at, body FROM ev ORDER BY position;
DROP TABLE ev;
ALTER TABLE ordered RENAME TO ev;
CREATE INDEX first ON ev(at, conversation) WHERE seq = 1;
CREATE INDEX closed ON ev(conversation) WHERE kind = 'closed';
CREATE INDEX learned ON ev(at, conversation, seq) WHERE kind = 'learned';
CREATE INDEX practised ON ev(at, conversation, seq) WHERE kind = 'practised';
CREATE INDEX summary ON ev(at, conversation, seq) WHERE kind = 'summary';
INSERT OR IGNORE INTO wipe VALUES(1);
)", ""};
// At the end of step 5. Within a conversation positions increase as `seq` does, whatever its clock did.
constexpr std::string_view positions_sql = R"(
UPDATE ev SET position = given.position FROM (
  SELECT conversation, seq, row_number() OVER (ORDER BY latest, conversation, seq) AS position FROM (
    SELECT conversation, seq, MAX(at) OVER (PARTITION BY conversation ORDER BY seq) AS latest FROM ev)) AS given
  WHERE ev.conversation = given.conversation AND ev.seq = given.seq;
UPDATE newest SET position = (SELECT COUNT(*) FROM ev);
)";
constexpr std::size_t with_positions = 5;

constexpr auto schema_version = static_cast<std::int64_t>(steps.size());

// A wipe does not hold up the log for long where another program reads the file.
constexpr std::string_view short_wait = "PRAGMA busy_timeout=100", usual_wait = "PRAGMA busy_timeout=5000";

bool is_busy_or_full(int code) {
    switch (code & 0xff) {  // the low byte is the primary code
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_FULL: return true;
        default: return false;
    }
}

std::optional<base::Problem> bring_up(Database& database, std::int64_t version) {
    std::string sql = "BEGIN IMMEDIATE;";
    for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step) {
        sql += steps[step];
        if (step + 1 == with_positions) sql += positions_sql;
    }
    auto problem = database.run(sql + "PRAGMA user_version=" + std::to_string(schema_version) + ";COMMIT");
    if (problem && database.in_transaction()) static_cast<void>(database.run("ROLLBACK"));
    return problem;
}

base::Result<bool> empty_write_ahead_log(Database& database) {
    const auto busy = database.number("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!busy) return busy.error();
    return *busy == 0;
}

base::Result<bool> write_anew(Database& database) {
    if (auto problem = database.run("VACUUM")) {
        if (is_busy_or_full(database.code())) return false;
        return *problem;
    }
    auto emptied = empty_write_ahead_log(database);
    if (!emptied || !*emptied) return emptied;
    if (auto problem = database.run("DELETE FROM wipe")) return *problem;
    return true;
}

}  // namespace

std::optional<base::Problem> make_ready(Database& database, const std::string& file) {
    // Pages of the last hours stay in memory, and the write-ahead log begins anew in the file that it has,
    // whose size a commit need not write then.
    for (const char* pragma :
         {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON",
          "PRAGMA secure_delete=ON", "PRAGMA cache_size=-65536", "PRAGMA journal_size_limit=134217728"}) {
        if (auto problem = database.run(pragma)) return problem;
    }
    const auto version = database.number("PRAGMA user_version");
    if (!version) return version.error();
    if (*version > schema_version) {
        return base::Problem(file, "written by a newer Evenkeel (format " + std::to_string(*version) +
                                       ", this one knows " + std::to_string(schema_version) +
                                       "); start that version, or name another folder");
    }
    if (*version == 0) {
        const auto tables = database.number("SELECT COUNT(*) FROM sqlite_master");
        if (!tables) return tables.error();
        if (*tables > 0) {
            return base::Problem(
                file, "holds tables of another program; move the file away or name another folder");
        }
    }
    if (auto damage = find_damage(database, file)) return damage;
    if (*version < schema_version) {
        if (auto problem = bring_up(database, *version)) return problem;
    }
    const auto wiped = wipe(database);
    return wiped ? std::nullopt : std::optional(wiped.error());
}

std::optional<base::Problem> find_damage(Database& database, const std::string& file) {
    const auto found = database.text("PRAGMA quick_check(1)");
    if (!found) return found.error();
    if (*found == "ok") return std::nullopt;
    const std::size_t last_line = found->rfind('\n') + 1;
    return base::Problem(file,
                         std::string(remedy_for(SQLITE_CORRUPT)) + " (" + found->substr(last_line) + ")");
}

std::optional<base::Problem> give_positions(Database& database) {
    // Out of the way first: a position that is still another's cannot be given.
    return database.run("UPDATE ev SET position = -position;" + std::string(positions_sql));
}

std::optional<base::Problem> note_wipe(Database& database) {
    return database.run("INSERT OR IGNORE INTO wipe VALUES(1)");
}

base::Result<bool> wipe(Database& database) {
    const auto due = database.number("SELECT COUNT(*) FROM wipe");
    if (!due) return due.error();
    if (*due == 0) return true;
    if (auto problem = database.run(std::string(short_wait))) return *problem;
    auto wiped = write_anew(database);
    if (auto problem = database.run(std::string(usual_wait))) return *problem;
    return wiped;
}

}  // namespace storage
