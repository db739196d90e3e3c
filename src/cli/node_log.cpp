#include "cli/node_log.hpp"

#include "cli/held_log.hpp"
#include "storage/clustered_event_log.hpp"
#include "storage/postgres_bell.hpp"
#include "storage/postgres_event_log.hpp"
#include "storage/postgres_standby.hpp"

#include <utility>

namespace cli {

namespace {

// An acknowledged message is then on one disk only, which somebody may want and should know.
void remark_standby(const storage::PostgresOptions& options, const net::Say& say) {
    const auto standbys = storage::synchronous_standbys(options);
    if (standbys && standbys->empty())
        say({net::Level::warning, "no_standby",
             "the database \"" + options.cluster +
                 "\" waits for no synchronous standby (synchronous_standby_names is empty): what is "
                 "acknowledged is on the primary's disk alone; see docs/scaling.md"});
}

base::Result<net::SharedDatabase> share(const storage::PostgresOptions& options) {
    auto followed = storage::PostgresEventLog::open(options);
    if (!followed) return followed.error();
    return net::SharedDatabase{.followed = std::move(*followed),
                               .bell = [options](storage::Bell::Heard heard) {
                                   return storage::make_postgres_bell(options, std::move(heard));
                               }};
}

// What follows the databases, and writes to each.
std::optional<base::Problem> open_databases(NodeLog& node, const storage::ClusteredEventLog& log,
                                            const std::vector<storage::PostgresOptions>& clusters) {
    node.shared.emplace();
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        auto database = share(clusters[i]);
        if (!database) return database.error();
        node.shared->databases.push_back(std::move(*database));
        if (i > 0) node.further_logs.push_back(log.again(i));
    }
    node.database_of = [known = log.known()](std::uint16_t bucket) {
        return std::size_t{known->now()[bucket]};
    };
    return std::nullopt;
}

}  // namespace

base::Result<NodeLog> open_node(const net::Settings& settings, const net::Say& say) {
    if (settings.storage.engine == "sqlite") {
        auto folder = take_folder(settings.data);
        if (!folder) return folder.error();
        auto log = open_in(*folder);
        if (!log) return log.error();
        return NodeLog{.folder = std::move(*folder), .log = std::move(*log), .shared = std::nullopt};
    }
    const std::vector<storage::PostgresOptions> clusters = cluster_options(settings);
    auto log = storage::ClusteredEventLog::open(clusters);
    if (!log) return log.error();
    auto folder = take_folder(settings.data);
    if (!folder) return folder.error();
    NodeLog node{.folder = std::move(*folder), .log = nullptr, .shared = std::nullopt};
    if (auto problem = open_databases(node, **log, clusters)) return *problem;
    node.log = std::move(*log);
    for (const storage::PostgresOptions& each : clusters) remark_standby(each, say);
    return node;
}

}  // namespace cli
