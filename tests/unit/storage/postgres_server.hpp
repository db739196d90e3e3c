#pragma once

#include "storage/postgres_options.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <doctest/doctest.h>
#include <libpq-fe.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tests {

// A PostgreSQL of this program's own, in a folder under /tmp, reached through a socket in it. Started once,
// stopped and gone when the program ends, also when that is killed.
class PostgresServer {
public:
    // Nothing where Debian's postgresql-15 is not installed.
    static PostgresServer* instance() {
        static const std::unique_ptr<PostgresServer> server = make();
        return server.get();
    }

    ~PostgresServer() { stop(SIGQUIT); }
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    void start() {
        id_ = spawn({programs + "/postgres", "-D", data_});
        for (int tries = 0; tries < 3'000; ++tries) {
            if (PQping(("host=" + folder_.path().string() + " user=evenkeel dbname=postgres").c_str()) ==
                PQPING_OK)
                return;
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        FAIL(("PostgreSQL did not start; see " + (folder_ / "log").string()));
    }
    // SIGINT: in order; SIGQUIT: as if the power went off.
    void stop(int signal = SIGINT) {
        if (id_ <= 0) return;
        ::kill(id_, signal);
        ::waitpid(id_, nullptr, 0);
        id_ = -1;
    }

    // Another database than all before it, and how to reach it.
    storage::PostgresOptions fresh_database() {
        const std::string name = "log" + std::to_string(++databases_);
        run("postgres", "CREATE DATABASE " + name);
        return options(name);
    }
    storage::PostgresOptions options(const std::string& database) const {
        return {.hosts = {folder_.path().string()},
                .database = database,
                .user = "evenkeel",
                .tls = "disable",
                .answer = std::chrono::milliseconds(20'000),
                .patience = std::chrono::milliseconds(20'000)};
    }

    // The first value of a statement that is not the log's own.
    std::string run(const std::string& database, const std::string& sql) const {
        PGconn* connection =
            PQconnectdb(("host=" + folder_.path().string() + " user=evenkeel dbname=" + database).c_str());
        PGresult* result = PQexec(connection, sql.c_str());
        const auto status = PQresultStatus(result);
        const std::string words = PQresultErrorMessage(result);
        CAPTURE(words);
        REQUIRE((status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK));
        const std::string value = PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : "";
        PQclear(result);
        PQfinish(connection);
        return value;
    }

    std::string socket() const { return (folder_ / ".s.PGSQL.5432").string(); }

private:
    static inline const std::string programs = "/usr/lib/postgresql/15/bin";

    PostgresServer() : data_((folder_ / "data").string()) {
        // PostgreSQL does not run as root.
        if (::getuid() == 0) {
            user_ = ::getpwnam("postgres") != nullptr ? ::getpwnam("postgres") : ::getpwnam("nobody");
            REQUIRE(::chown(folder_.path().c_str(), user_->pw_uid, user_->pw_gid) == 0);
        }
        const pid_t made = spawn({programs + "/initdb", "-D", data_, "-A", "trust", "-U", "evenkeel",
                                  "--no-locale", "-E", "UTF8", "--no-sync"});
        int status = -1;
        ::waitpid(made, &status, 0);
        REQUIRE(status == 0);
        std::ofstream(data_ + "/postgresql.conf", std::ios::app)
            << "listen_addresses = ''\nunix_socket_directories = '" << folder_.path().string()
            << "'\nshared_buffers = 32MB\nmax_connections = 60\nfsync = off\nlog_min_messages = fatal\n";
        start();
    }

    static std::unique_ptr<PostgresServer> make() {
        if (::access((programs + "/postgres").c_str(), X_OK) != 0) return nullptr;
        return std::unique_ptr<PostgresServer>(new PostgresServer());
    }

    // As the user who may; it ends with this program.
    pid_t spawn(std::vector<std::string> words) const {
        std::vector<char*> arguments;
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const std::string log = (folder_ / "log").string();
        const pid_t child = ::fork();
        if (child != 0) return child;
        if (user_ != nullptr &&
            (::setgroups(0, nullptr) != 0 || ::setgid(user_->pw_gid) != 0 || ::setuid(user_->pw_uid) != 0))
            ::_exit(126);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
        const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(out, STDERR_FILENO);
        static_cast<void>(::chdir("/tmp"));
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }

    FreshFolder folder_;
    std::string data_;
    const passwd* user_ = nullptr;
    pid_t id_ = -1;
    int databases_ = 0;
};

// Whether the test can run; says so where it cannot.
inline bool has_postgres() {
    if (PostgresServer::instance() != nullptr) return true;
    MESSAGE("skipped: needs PostgreSQL 15 (Debian's postgresql-15)");
    return false;
}

}  // namespace tests
