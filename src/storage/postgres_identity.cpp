#include "storage/postgres_identity.hpp"

#include "storage/buckets.hpp"
#include "storage/postgres_schema.hpp"

namespace storage {

namespace {

struct Identity {
    std::string cluster;
    std::string number;
    std::string home;  // the number of the log's home
};

// Nothing where the database was never used.
base::Result<std::optional<Identity>> find_identity(PostgresConnection& connection) {
    const auto rows = connection.run({"SELECT cluster, number, home FROM identity"});
    if (!rows) return rows.error();
    if (rows->size() == 0) return std::optional<Identity>();
    return std::optional(Identity{.cluster = std::string(rows->text(0, 0)),
                                  .number = std::string(rows->text(0, 1)),
                                  .home = std::string(rows->text(0, 2))});
}

// Of a database that has been given one.
base::Result<Identity> identity_of(PostgresConnection& connection) {
    const auto found = find_identity(connection);
    if (!found) return found.error();
    if (const std::optional<Identity>& identity = *found) return *identity;
    return base::Problem(connection.place(),
                         "no longer says which cluster of a log it is; its table"
                         " \"identity\" was emptied, restore that from a backup");
}

Ask wait_for_schema() { return {"SELECT pg_advisory_xact_lock(" + key_of(Lock::schema) + ")"}; }

// Whom the home knows under this name.
base::Result<std::optional<std::string>> known_member(PostgresConnection& home, const std::string& name) {
    const auto rows = home.run({"SELECT number FROM cluster WHERE name = $1", {name}});
    if (!rows) return rows.error();
    return rows->size() == 0 ? std::nullopt : std::optional(std::string(rows->text(0, 0)));
}

base::Result<bool> has_conversations(PostgresConnection& connection) {
    const auto rows = connection.run({"SELECT EXISTS(SELECT FROM conversation)"});
    if (!rows) return rows.error();
    return rows->truth(0, 0);
}

std::string setting_of(const std::string& name) { return "storage.clusters, \"" + name + "\""; }

std::optional<base::Problem> write_identity(PostgresConnection& member, const std::string& name,
                                            const std::string& home) {
    const auto written = member.together({wait_for_schema(),
                                          {"INSERT INTO identity SELECT $1, gen_random_uuid()::text, $2"
                                           " WHERE NOT EXISTS(SELECT FROM identity)",
                                           {name, home}}});
    return written ? std::nullopt : std::optional(written.error());
}

// Of a database that was never used; it is this cluster afterwards.
base::Result<Identity> make_member(PostgresConnection& member, const std::string& name,
                                   const std::string& home) {
    const auto used = has_conversations(member);
    if (!used) return used.error();
    if (*used)
        return base::Problem(setting_of(name),
                             "holds a log of its own; name an empty database (" + member.place() + ")");
    if (auto problem = write_identity(member, name, home)) return *problem;
    return identity_of(member);
}

base::Result<Identity> make_home(PostgresConnection& home) {
    const auto written = home.together(
        {wait_for_schema(),
         {"INSERT INTO identity SELECT 'home', n.number, n.number FROM"
          " (SELECT gen_random_uuid()::text AS number) AS n WHERE NOT EXISTS(SELECT FROM identity)"},
         {"INSERT INTO held SELECT bucket, 'open', 1, false FROM generate_series(0, $1::integer - 1) AS"
          " b(bucket) WHERE EXISTS(SELECT FROM identity WHERE cluster = 'home') ON CONFLICT DO NOTHING",
          {std::to_string(bucket_count)}}});
    if (!written) return written.error();
    return identity_of(home);
}

std::optional<base::Problem> check_cluster(const Identity& theirs, const Identity& ours,
                                           const std::string& name, const std::string& place) {
    if (theirs.cluster == name && theirs.home == ours.number) return std::nullopt;
    return base::Problem(setting_of(name), "leads to the cluster \"" + theirs.cluster + "\" of " +
                                               (theirs.home == ours.number ? "this log" : "another log") +
                                               "; its hosts or database are mixed up (" + place + ")");
}

}  // namespace

std::optional<base::Problem> claim_home(PostgresConnection& home) {
    const auto found = find_identity(home);
    if (!found) return found.error();
    const std::optional<Identity>& known = *found;
    const auto identity = known ? *known : make_home(home);
    if (!identity) return identity.error();
    if (identity->cluster == home_cluster) return std::nullopt;
    return base::Problem(home.place(), "this is the cluster \"" + identity->cluster +
                                           "\" of a log whose home is elsewhere; name the home's hosts and "
                                           "database under \"storage\", and this one in storage.clusters");
}

std::optional<base::Problem> claim_member(PostgresConnection& home, PostgresConnection& member,
                                          const std::string& name) {
    const auto ours = identity_of(home);
    if (!ours) return ours.error();
    const auto listed = known_member(home, name);
    if (!listed) return listed.error();
    const std::optional<std::string>& known = *listed;
    const auto found = find_identity(member);
    if (!found) return found.error();
    const std::optional<Identity>& given = *found;
    if (!given && known)
        return base::Problem(setting_of(name),
                             "is another database than before, one that was never used; "
                             "name the one that has its buckets (" +
                                 member.place() + ")");
    const auto theirs = given ? *given : make_member(member, name, ours->number);
    if (!theirs) return theirs.error();
    if (auto problem = check_cluster(*theirs, *ours, name, member.place())) return problem;
    if (known && *known != theirs->number)
        return base::Problem(setting_of(name),
                             "is another database than before; name the one that has its "
                             "buckets (" +
                                 member.place() + ")");
    if (known) return std::nullopt;
    const auto told =
        home.run({"INSERT INTO cluster VALUES($1, $2) ON CONFLICT DO NOTHING", {name, theirs->number}});
    return told ? std::nullopt : std::optional(told.error());
}

}  // namespace storage
