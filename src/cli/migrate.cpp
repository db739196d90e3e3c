#include "cli/advance.hpp"
#include "cli/command.hpp"
#include "cli/config_file.hpp"
#include "cli/copy_log.hpp"
#include "cli/held_log.hpp"
#include "storage/clustered_event_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace cli {

namespace {

constexpr std::size_t different_shown = 20;  // conversations that are named; the others are counted

struct Options {
    std::string to;
    std::string data;
    std::string config;
};

int complain_of_differences(const CopiedLog& copied, const std::string& target) {
    std::string names;
    for (std::size_t i = 0; i < std::min(copied.different.size(), different_shown); ++i)
        names += " " + copied.different[i].value;
    if (copied.different.size() > different_shown)
        names += fmt::format(" and {} more", copied.different.size() - different_shown);
    return complain({target, "has other events of these conversations, which stay as they are:" + names +
                                 "; forget them there, or copy into an empty log"});
}

int tell(const CopiedLog& copied, const std::string& target) {
    if (!copied.different.empty()) return complain_of_differences(copied, target);
    std::cout << fmt::format(
        "{} conversations with {} events are in {}, each compared by its SHA-256; {} events were written "
        "now\n",
        copied.conversations, copied.events, target, copied.written);
    if (copied.others > 0)
        std::cerr << fmt::format("it has {} more conversations of its own\n", copied.others);
    return 0;
}

int run(const Options& options) {
    auto settings = read_config(options.config);
    if (!settings) return complain(settings.error());
    if (!options.data.empty()) settings->data = options.data;
    std::vector<storage::PostgresOptions> clusters = cluster_options(*settings);
    for (storage::PostgresOptions& each : clusters) each.sharing = storage::Sharing::alone;
    settings->storage.engine = "sqlite";
    auto embedded = open_log(*settings);
    if (!embedded) return complain(embedded.error());
    auto database = storage::ClusteredEventLog::open(clusters);
    if (!database) return complain(database.error());
    const bool into_database = options.to == "postgresql";
    storage::EventLog& from = into_database ? *embedded->log : **database;
    storage::EventLog& to = into_database ? **database : *embedded->log;
    base::Result<CopiedLog> copied = CopiedLog{};
    {
        Advance told("copying", "conversations");
        copied = copy_log(from, to, std::ref(told));
    }
    if (!copied) return complain(copied.error());
    const auto& folder = embedded->folder;
    if (into_database || !folder) return tell(*copied, place_of(clusters.front()));
    return tell(*copied, (folder->path() / "evenkeel.db").string());
}

}  // namespace

void add_migrate(Command& app) {
    auto options = std::make_shared<Options>();
    Command command = app.command(
        "migrate", "Copies the log of this machine into the PostgreSQL database of the config, or back");
    command.option("--to", options->to, "postgresql or sqlite: where the log is to be")
        .required()
        .one_of({"postgresql", "sqlite"});
    command.option("--data", options->data,
                   "Folder of this machine's log (default: the config's, or evenkeel in the user's state "
                   "folder)");
    command.option("--config", options->config,
                   "Config file, whose \"storage\" names the database (default: as for serve)");
    command.ends_with(
        "No server may use either log meanwhile. What was copied stays where it was, too; when this was "
        "interrupted, run it again: it goes on where it was. Then name the engine under \"storage.engine\".");
    command.does([options] { return run(*options); });
}

}  // namespace cli
