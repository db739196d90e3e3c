#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace storage {

// What is to be done about a fault of PostgreSQL.
enum class Cure {
    connect_again,  // this connection is gone, or leads to a server that is going or takes no writes
    try_again,      // others were in the way; nothing was stored, and the connection is good
    wait,           // the server is there and cannot now: no room, no memory, too slow
    elsewhere,      // a bucket is not in this database, or is just being moved out of it
    none,           // it will not do what it was asked
};

// By SQLSTATE; empty: libpq itself lost the connection or never had one.
Cure cure_for(std::string_view sqlstate);

// With the server's or libpq's own words, and what a person can do.
base::Problem problem_from(const std::string& place, std::string_view sqlstate, std::string_view words);

}  // namespace storage
