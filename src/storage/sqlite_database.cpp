#include "storage/sqlite_database.hpp"

namespace storage {

namespace {

constexpr int busy_wait_ms = 5000;      // another process may hold the write lock, for a backup say
constexpr int usual_checkpoint = 1000;  // pages, SQLITE_DEFAULT_WAL_AUTOCHECKPOINT

base::Lasts how_long(int code) {
    switch (code & 0xff) {
        case SQLITE_FULL:
        case SQLITE_READONLY:
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_IOERR: return base::Lasts::for_a_while;
        default: return base::Lasts::until_mended;
    }
}

}  // namespace

std::string_view remedy_for(int code) {
    switch (code & 0xff) {  // the low byte is the primary code
        case SQLITE_FULL:
            return "the disk or the allowed size is used up; free some space, nothing was stored";
        case SQLITE_READONLY:
            return "the file cannot be written; give this user the right to write it and its folder";
        case SQLITE_CANTOPEN:
            return "the file cannot be opened; make sure that its folder exists and may be written";
        case SQLITE_CORRUPT:
            return "the file is damaged and stays as it is; restore a backup, or run `evenkeel recover`, "
                   "which keeps it aside and brings what can be read of it into a new one";
        case SQLITE_NOTADB:
            return "this is not a database of Evenkeel, or its beginning is damaged, and it stays as it is; "
                   "name another folder, restore a backup, or run `evenkeel recover`, which keeps it aside "
                   "and begins a new one";
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return "another program holds the file; end it, or wait until it is done";
        case SQLITE_IOERR: return "the disk cannot be read or written; check its health and the system's log";
        default: return "the log could not be used; the words in brackets are SQLite's own";
    }
}

base::Result<Database> Database::open(const std::string& file) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(
        file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(file, handle);
    if (code != SQLITE_OK) return database.problem(code);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, busy_wait_ms);
    return database;
}

std::optional<base::Problem> Database::run(const std::string& sql) {
    const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return problem(code);
    return std::nullopt;
}

base::Result<std::int64_t> Database::number(const std::string& sql) {
    auto statement = prepare(sql);
    if (!statement) return statement.error();
    Use use(*statement);
    const int code = use.step();
    if (code == SQLITE_ROW) return use.number(0);
    if (code == SQLITE_DONE) return 0;
    return problem(code);
}

base::Result<std::string> Database::text(const std::string& sql) {
    auto statement = prepare(sql);
    if (!statement) return statement.error();
    Use use(*statement);
    const int code = use.step();
    if (code == SQLITE_ROW) return use.text(0);
    if (code == SQLITE_DONE) return std::string();
    return problem(code);
}

base::Result<Statement> Database::prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle_.get(), sql.c_str(), static_cast<int>(sql.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) return problem(code);
    return Statement(statement);
}

void Database::when_committed(std::function<void(int)> told) {
    if (!told) {
        sqlite3_wal_autocheckpoint(handle_.get(), usual_checkpoint);
        told_committed_.reset();
        return;
    }
    told_committed_ = std::make_unique<std::function<void(int)>>(std::move(told));
    const auto tell = [](void* told_to, sqlite3*, const char*, int pages) {
        (*static_cast<std::function<void(int)>*>(told_to))(pages);
        return SQLITE_OK;
    };
    sqlite3_wal_hook(handle_.get(), tell, told_committed_.get());
}

std::optional<int> Database::carry() {
    int carried = 0;
    const int code =
        sqlite3_wal_checkpoint_v2(handle_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, &carried);
    return code == SQLITE_OK ? std::optional(carried) : std::nullopt;
}

base::Problem Database::problem(int code) const {
    const char* words = handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code);
    return {file_, std::string(remedy_for(code)) + " (" + words + ")", how_long(code)};
}

void Use::bind(int place, std::string_view text) {
    sqlite3_bind_text64(statement_, place, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
}

std::string Use::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return bytes ? std::string(bytes, size) : std::string();
}

}  // namespace storage
