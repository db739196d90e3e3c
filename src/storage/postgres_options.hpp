#pragma once

#include "base/result.hpp"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace storage {

// Whether other nodes may use the log meanwhile. Who wants it alone is refused while others have it, and they
// while he has.
enum class Sharing { with_others, alone };

// What the first cluster of a log is called: it holds the map of buckets and the log's own conversations.
inline constexpr std::string_view home_cluster = "home";

// Where the database is and how long to wait for it.
struct PostgresOptions {
    // "db1.example.com", "db2.example.com:5433", "[::1]:5433", or the folder of a socket, "/run/postgresql".
    // The first that takes writes is used, so a promoted standby is found.
    std::vector<std::string> hosts = {"localhost"};
    std::string database = "evenkeel";
    std::string user = "evenkeel";
    std::string password = {};
    std::string password_file = {};   // read at each connect, if `password` is empty; a line
    std::string tls = "verify-full";  // libpq's sslmode; sockets in the file system do without
    std::string tls_roots = {};       // PEM file; empty = those of the system
    std::string application = "evenkeel";
    std::chrono::milliseconds connect{2'000};   // for one host to answer; libpq counts in seconds, from 2
    std::chrono::milliseconds answer{5'000};    // for one thing to be carried out; then the database is away
    std::chrono::milliseconds patience{5'000};  // see Retries
    Sharing sharing = Sharing::with_others;
    std::string cluster = std::string(home_cluster);  // of a log that is spread over several databases
    std::vector<std::string> known = {};              // clusters beside the home that this process can reach
};

// The clusters of one log, the home first, so that a session of the home says which of the others are known.
std::vector<PostgresOptions> with_known(std::vector<PostgresOptions> clusters);

// "postgresql at db1,db2/evenkeel", for problems.
std::string place_of(const PostgresOptions& options);

// Keywords and values as PQconnectdbParams takes them.
base::Result<std::vector<std::pair<std::string, std::string>>> connection_parameters(
    const PostgresOptions& options);

}  // namespace storage
