#pragma once

#include "base/result.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace storage {

struct CloseStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, CloseStatement>;

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};

// One open file, with every fault of SQLite turned into a Problem that names the file and the remedy.
class Database {
public:
    static base::Result<Database> open(const std::string& file);

    const std::string& file() const { return file_; }

    // For statements without answers, such as pragmas and BEGIN. Nothing when all is well.
    std::optional<base::Problem> run(const std::string& sql);

    // The first column of the first row; 0 when there is none.
    base::Result<std::int64_t> number(const std::string& sql);

    // The same as text; empty when there is none.
    base::Result<std::string> text(const std::string& sql);

    base::Result<Statement> prepare(const std::string& sql);

    // What went wrong last, by SQLite's result code.
    base::Problem problem(int code) const;

    // SQLite's extended result code of the last use.
    int code() const { return sqlite3_extended_errcode(handle_.get()); }

    // How many rows the last statement wrote or deleted.
    std::size_t changes() const { return static_cast<std::size_t>(sqlite3_changes64(handle_.get())); }

    bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

    // Told after each commit how many pages lie in the write-ahead log, in place of SQLite's own carrying
    // them into the file now and then. Nothing: SQLite's own way again.
    void when_committed(std::function<void(int pages)> told);

    // Carries what can be carried without anybody's waiting (a passive checkpoint). How many pages of the
    // write-ahead log are in the file now; nothing where that failed (a full disk, another's checkpoint), and
    // all of them stay in the log, where they are safe.
    std::optional<int> carry();

private:
    Database(std::string file, sqlite3* handle) : file_(std::move(file)), handle_(handle) {}

    std::string file_;
    std::unique_ptr<std::function<void(int)>> told_committed_;  // at a place that stays when this is moved
    std::unique_ptr<sqlite3, CloseDatabase> handle_;
};

// What a person can do about a fault of SQLite.
std::string_view remedy_for(int code);

// Makes a statement ready for the next use however this one ended.
class Use {
public:
    explicit Use(const Statement& statement) : statement_(statement.get()) {}
    ~Use() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

    // The text must stay as it is until the use ends.
    void bind(int place, std::string_view text);
    void bind(int place, std::int64_t number) { sqlite3_bind_int64(statement_, place, number); }

    int step() { return sqlite3_step(statement_); }

    std::int64_t number(int column) const { return sqlite3_column_int64(statement_, column); }
    std::string text(int column) const;
    bool is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

private:
    sqlite3_stmt* statement_;
};

}  // namespace storage
