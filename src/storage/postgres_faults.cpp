#include "storage/postgres_faults.hpp"

#include <algorithm>

namespace storage {

namespace {

bool is_class(std::string_view sqlstate, std::string_view start) { return sqlstate.starts_with(start); }

std::string_view remedy_for(std::string_view sqlstate, std::string_view words) {
    if (sqlstate == "53100") return "the database's disk is full; free some space, nothing was stored";
    if (sqlstate == "53300")
        return "the database takes no more connections; raise its max_connections, or serve from fewer nodes";
    if (is_class(sqlstate, "53") || is_class(sqlstate, "58"))
        return "the database lacks memory or its disk is broken; see its own log";
    if (sqlstate == "57014")
        return "the database took longer than waits.storage_answer; see what else it is doing, and whether "
               "its "
               "synchronous standby answers";
    if (sqlstate == "25006") return "this server takes no writes; name the primary among storage.hosts, too";
    if (is_class(sqlstate, "28"))
        return "the database does not let this user in; see storage.user, the password and its pg_hba.conf";
    if (sqlstate == "3D000") return "there is no such database; make it, with the encoding UTF8";
    if (sqlstate == "42501") return "the user lacks a right in the database; make it the database's owner";
    if (sqlstate == "22021" || sqlstate == "22P05")
        return "the event's text is not valid UTF-8; it is refused";
    if (cure_for(sqlstate) == Cure::connect_again) {
        const auto says = [&](std::string_view what) { return words.find(what) != std::string_view::npos; };
        // libpq gives no SQLSTATE for what ends a connection before it began.
        if (says("authentication failed") || says("pg_hba.conf") || says("no password supplied"))
            return remedy_for("28000", {});
        if (says("database") && says("does not exist")) return remedy_for("3D000", {});
        if (says("certificate") || says("SSL"))
            return "no safe connection; see storage.tls and storage.tls_roots, and the server's certificate";
        return "the database cannot be reached; see that it runs and that storage.hosts names it";
    }
    if (cure_for(sqlstate) == Cure::elsewhere)
        return "the conversation's bucket is not in this database, or is just being moved; see `evenkeel "
               "buckets "
               "list`, and that this node's storage.clusters name them all";
    if (cure_for(sqlstate) == Cure::try_again) return "others were in the way again and again; try later";
    return "the database refused; the words in brackets are its own";
}

std::string one_line(std::string_view words) {
    std::string line(words.substr(0, words.find_last_not_of(" \n") + 1));
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::replace(line.begin(), line.end(), '\t', ' ');
    return line;
}

}  // namespace

Cure cure_for(std::string_view sqlstate) {
    // Also: shutting down, crashed, starting; read-only because it is no primary; the session was ended.
    if (sqlstate.empty() || is_class(sqlstate, "08") || sqlstate == "25006" || sqlstate == "25P03" ||
        (is_class(sqlstate, "57P") && sqlstate != "57P04"))
        return Cure::connect_again;
    // Serialization, deadlock, lock timeout; a period's table that another node dropped meanwhile.
    if (is_class(sqlstate, "40") || sqlstate == "55P03" || sqlstate == "23514") return Cure::try_again;
    if (is_class(sqlstate, "53") || is_class(sqlstate, "58") || sqlstate == "57014") return Cure::wait;
    if (sqlstate == "EK001")
        return Cure::elsewhere;  // raised by hold_buckets() and see_bucket() of the schema
    return Cure::none;
}

base::Problem problem_from(const std::string& place, std::string_view sqlstate, std::string_view words) {
    const base::Lasts lasts =
        cure_for(sqlstate) == Cure::none ? base::Lasts::until_mended : base::Lasts::for_a_while;
    return {place, std::string(remedy_for(sqlstate, words)) + " (" + one_line(words) + ")", lasts};
}

}  // namespace storage
