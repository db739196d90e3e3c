#include <doctest/doctest.h>

#include "storage/postgres_faults.hpp"
#include "storage/postgres_options.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <fstream>
#include <map>

using storage::connection_parameters;
using storage::Cure;
using storage::cure_for;
using storage::PostgresOptions;
using storage::problem_from;

namespace {

std::map<std::string, std::string> parameters(const PostgresOptions& options) {
    std::map<std::string, std::string> found;
    const auto given = connection_parameters(options);
    REQUIRE(given.has_value());
    for (const auto& [keyword, value] : *given) CHECK(found.emplace(keyword, value).second);
    return found;
}

}  // namespace

TEST_SUITE("how to reach PostgreSQL") {
    TEST_CASE("several hosts, each with its port, of which the one that takes writes is wanted") {
        const auto found = parameters({.hosts = {"db1.example.com", "db2:5433", "[::1]:5434", "::1",
                                                 "/run/postgresql", "/tmp/x:5435"}});
        CHECK(found.at("host") == "db1.example.com,db2,::1,::1,/run/postgresql,/tmp/x");
        CHECK(found.at("port") == ",5433,5434,,,5435");
        CHECK(found.at("target_session_attrs") == "read-write");
    }

    TEST_CASE("what is no host is named") {
        for (const char* host : {"", "a b", "a,b", "a'b", "password=x", "[]"}) {
            CAPTURE(host);
            const auto given = connection_parameters({.hosts = {"good", host}});
            REQUIRE(given.has_error());
            CHECK(given.error().what.find("is no host") != std::string::npos);
        }
        CHECK(connection_parameters({.hosts = {}}).has_error());
    }

    TEST_CASE("the password comes from its file, unless it is given") {
        tests::FreshFolder folder;
        const std::string file = (folder / "password").string();
        std::ofstream(file) << "se cret'\\\nsecond line\n";
        CHECK(parameters({.password_file = file}).at("password") == "se cret'\\");
        CHECK(parameters({.password = "given", .password_file = file}).at("password") == "given");
        CHECK_FALSE(parameters({}).contains("password"));
        std::ofstream(file, std::ios::trunc).flush();
        CHECK(connection_parameters({.password_file = file}).has_error());
    }

    TEST_CASE("certificates are held against the system's roots, unless others are named") {
        CHECK(parameters({}).at("sslmode") == "verify-full");
        CHECK(parameters({}).at("sslrootcert") == "/etc/ssl/certs/ca-certificates.crt");
        CHECK(parameters({.tls_roots = "/etc/own.pem"}).at("sslrootcert") == "/etc/own.pem");
        CHECK_FALSE(parameters({.tls = "disable"}).contains("sslrootcert"));
    }

    TEST_CASE(
        "a commit waits for the standby, and a connection for so many seconds and no shorter than two") {
        const auto found = parameters({.connect = std::chrono::milliseconds(2'500)});
        CHECK(found.at("connect_timeout") == "3");
        CHECK(found.at("options").find("-c synchronous_commit=on ") != std::string::npos);
        CHECK(found.at("options").find("-c statement_timeout=5000 ") != std::string::npos);
        CHECK(parameters({.connect = std::chrono::milliseconds(1)}).at("connect_timeout") == "2");
    }
}

TEST_SUITE("what PostgreSQL says") {
    TEST_CASE("tells whether to connect again, to try again, to wait, or to leave it") {
        for (const char* lost : {"", "08006", "57P01", "57P03", "25006", "25P03"})
            CHECK(cure_for(lost) == Cure::connect_again);
        for (const char* busy : {"40001", "40P01", "55P03", "23514"})
            CHECK(cure_for(busy) == Cure::try_again);
        for (const char* full : {"53100", "53200", "58030", "57014"}) CHECK(cure_for(full) == Cure::wait);
        for (const char* wrong : {"22021", "23505", "42P01", "42501", "57P04"})
            CHECK(cure_for(wrong) == Cure::none);
    }

    TEST_CASE("is told with what to do, in one line, and with how long it lasts") {
        const auto full = problem_from("postgresql at db/evenkeel", "53100", "could not extend\n\tfile\n");
        CHECK(to_string(full) ==
              "postgresql at db/evenkeel: the database's disk is full; free some space, nothing was stored "
              "(could not extend  file)");
        CHECK(full.lasts == base::Lasts::for_a_while);
        CHECK(problem_from("", "22021", "").lasts == base::Lasts::until_mended);
        const auto says = [](std::string_view words, std::string_view remedy) {
            CAPTURE(words);
            CHECK(to_string(problem_from("", "", words)).find(remedy) != std::string::npos);
        };
        says("FATAL:  password authentication failed for user \"x\"", "storage.user");
        says("FATAL:  no pg_hba.conf entry for host", "storage.user");
        says("FATAL:  database \"x\" does not exist", "there is no such database");
        says("root certificate file \"x\" does not exist", "storage.tls");
        says("Connection refused", "storage.hosts");
    }
}
