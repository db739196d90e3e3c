#pragma once

#include <doctest/doctest.h>

#include <sqlite3.h>

#include <filesystem>

namespace tests {

// Another program that has begun to read and does not end.
class OtherReader {
public:
    explicit OtherReader(const std::filesystem::path& file) {
        REQUIRE(sqlite3_open(file.c_str(), &database_) == SQLITE_OK);
        run("BEGIN");
        run("SELECT COUNT(*) FROM ev");
    }
    ~OtherReader() { sqlite3_close(database_); }
    OtherReader(const OtherReader&) = delete;
    OtherReader& operator=(const OtherReader&) = delete;

private:
    void run(const char* sql) {
        REQUIRE(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    }
    sqlite3* database_ = nullptr;
};

}  // namespace tests
