#include "storage/sqlite_salvage.hpp"

#include "storage/sqlite_database.hpp"
#include "storage/sqlite_schema.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace storage {

namespace {

bool is_damage(int code) {
    const int primary = code & 0xff;
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
}

constexpr std::string_view keep_sql =
    "INSERT OR IGNORE INTO ev(conversation, seq, id, kind, at, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6)";
constexpr std::string_view columns = "SELECT conversation, seq, id, kind, at, body FROM ev ";

// The first and last of a run of events that could be read; first > last: none.
struct Run {
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    std::int64_t last = 0;
};

// From one file into another.
class Salvage {
public:
    Salvage(Database& damaged, Database& fresh, Statement keep)
        : damaged_(damaged), fresh_(fresh), keep_(std::move(keep)) {}

    // Nothing, unless the new log cannot be written.
    std::optional<base::Problem> run();

private:
    // What a query of the damaged log gives until it ends or meets damage; 0 stands for no bound.
    Run copy(const std::string& sql, std::string_view conversation = {}, std::int64_t from = 0);
    void keep(const Use& row);
    std::set<std::string> conversations();
    void collect(Database& database, const std::string& sql, std::set<std::string>& ids);
    void copy_around(const std::string& conversation);

    Database& damaged_;
    Database& fresh_;
    Statement keep_;
    std::optional<base::Problem> unwritable_;
};

void Salvage::keep(const Use& row) {
    const std::string conversation = row.text(0), id = row.text(2), kind = row.text(3), body = row.text(5);
    Use use(keep_);
    use.bind(1, conversation);
    use.bind(2, row.number(1));
    if (!row.is_null(2)) use.bind(3, id);
    use.bind(4, kind);
    use.bind(5, row.number(4));
    use.bind(6, body);
    const int code = use.step();
    // What the table's rules refuse was damage that looked like a row.
    if (code != SQLITE_DONE && (code & 0xff) != SQLITE_CONSTRAINT) unwritable_ = fresh_.problem(code);
}

Run Salvage::copy(const std::string& sql, std::string_view conversation, std::int64_t from) {
    Run run;
    auto statement = damaged_.prepare(sql);
    if (!statement) return run;
    Use use(*statement);
    if (!conversation.empty()) use.bind(1, conversation);
    if (from > 0) use.bind(2, from);
    while (!unwritable_ && use.step() == SQLITE_ROW) {
        keep(use);
        run.first = std::min(run.first, use.number(1));
        run.last = std::max(run.last, use.number(1));
    }
    return run;
}

void Salvage::collect(Database& database, const std::string& sql, std::set<std::string>& ids) {
    auto statement = database.prepare(sql);
    if (!statement) return;
    Use use(*statement);
    while (use.step() == SQLITE_ROW) ids.insert(use.text(0));
}

// Those of which something was read, and those that the index of first events names.
std::set<std::string> Salvage::conversations() {
    std::set<std::string> ids;
    collect(fresh_, "SELECT DISTINCT conversation FROM ev", ids);
    for (const char* order : {"", " DESC"})
        collect(damaged_,
                "SELECT conversation FROM ev INDEXED BY first WHERE seq = 1 ORDER BY at" + std::string(order),
                ids);
    return ids;
}

// From its beginning, from its end, and from every number between the two that leads to something.
void Salvage::copy_around(const std::string& conversation) {
    const std::string one = std::string(columns) + "WHERE conversation = ?1 ";
    Run front = copy(one + "ORDER BY seq", conversation);
    const Run back = copy(one + "ORDER BY seq DESC", conversation);
    for (std::int64_t from = front.last + 1; from < back.first && back.last > 0;) {
        const Run found = copy(one + "AND seq >= ?2 ORDER BY seq", conversation, from);
        from = std::max(from, found.last) + 1;
    }
}

std::optional<base::Problem> Salvage::run() {
    if (auto problem = fresh_.run("BEGIN IMMEDIATE")) return problem;
    // As they lie, and through the index, each from both ends: what the one cannot reach, the other may.
    for (const char* order :
         {"", "ORDER BY rowid DESC", "ORDER BY conversation, seq", "ORDER BY conversation DESC, seq DESC"})
        copy(std::string(columns) + order);
    for (const std::string& id : conversations()) {
        if (unwritable_) return unwritable_;
        copy_around(id);
    }
    if (unwritable_) return unwritable_;
    if (auto problem = fresh_.run("INSERT INTO ev(conversation, seq, id, kind, at, body) SELECT "
                                  "conversation, 1, NULL, 'lost', MIN(at), '{}' FROM ev "
                                  "GROUP BY conversation HAVING MIN(seq) > 1"))
        return problem;
    if (auto problem = give_positions(fresh_)) return problem;
    return fresh_.run("COMMIT");
}

base::Result<Salvaged> account(Database& fresh) {
    Salvaged salvaged;
    const auto events = fresh.number("SELECT COUNT(*) FROM ev WHERE kind <> 'lost'");
    if (!events) return events.error();
    const auto conversations = fresh.number("SELECT COUNT(DISTINCT conversation) FROM ev");
    if (!conversations) return conversations.error();
    salvaged.events = static_cast<std::size_t>(*events);
    salvaged.conversations = static_cast<std::size_t>(*conversations);
    auto torn = fresh.prepare(
        "SELECT conversation FROM ev WHERE kind <> 'lost' GROUP BY conversation HAVING COUNT(*) <> MAX(seq)");
    if (!torn) return torn.error();
    Use use(*torn);
    while (use.step() == SQLITE_ROW) salvaged.torn.push_back({use.text(0)});
    return salvaged;
}

}  // namespace

base::Result<bool> is_damaged(const std::filesystem::path& file) {
    std::error_code failure;
    if (std::filesystem::file_size(file, failure) == 0 && !failure) return true;
    auto database = Database::open(file.string());
    if (!database) return database.error();
    const auto found = database->text("PRAGMA quick_check(1)");
    if (found) return *found != "ok";
    if (is_damage(database->code())) return true;
    return found.error();
}

base::Result<Salvaged> salvage(const std::filesystem::path& damaged, const std::filesystem::path& fresh) {
    auto from = Database::open(damaged.string());
    if (!from) return from.error();
    auto to = Database::open(fresh.string());
    if (!to) return to.error();
    if (auto problem = make_ready(*to, fresh.string())) return *problem;
    auto keep = to->prepare(std::string(keep_sql));
    if (!keep) return keep.error();
    Salvage work(*from, *to, std::move(*keep));
    if (auto problem = work.run()) return *problem;
    return account(*to);
}

}  // namespace storage
