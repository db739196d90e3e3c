#include "cli/node_log.hpp"

#include "cli/held_log.hpp"
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
             "the database waits for no synchronous standby (synchronous_standby_names is empty): what is "
             "acknowledged is on the primary's disk alone; see docs/scaling.md"});
}

base::Result<net::SharedLog> share(const storage::PostgresOptions& options) {
    auto followed = storage::PostgresEventLog::open(options);
    if (!followed) return followed.error();
    return net::SharedLog{.followed = std::move(*followed), .bell = [options](storage::Bell::Heard heard) {
                              return storage::make_postgres_bell(options, std::move(heard));
                          }};
}

}  // namespace

base::Result<NodeLog> open_node(const net::Settings& settings, const net::Say& say) {
    auto held = open_log(settings);
    if (!held) return held.error();
    if (held->folder)
        return NodeLog{
            .folder = std::move(*held->folder), .log = std::move(held->log), .shared = std::nullopt};
    auto folder = DataFolder::take(settings.data.empty() ? default_data_folder()
                                                         : std::filesystem::path(settings.data));
    if (!folder) return folder.error();
    const storage::PostgresOptions options = postgres_options(settings);
    auto shared = share(options);
    if (!shared) return shared.error();
    remark_standby(options, say);
    return NodeLog{.folder = std::move(*folder), .log = std::move(held->log), .shared = std::move(*shared)};
}

}  // namespace cli
