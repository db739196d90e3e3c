#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "net/stored_events.hpp"
#include "net/turn_events.hpp"
#include "storage/sqlite_event_log.hpp"

#include <filesystem>
#include <iostream>

namespace cli {

namespace {

struct Options {
    std::vector<std::string> conversations;
    std::string data;
};

int complain(const base::Problem& problem) {
    std::cerr << "evenkeel: " << to_string(problem) << '\n';
    return 1;
}

int run(const Options& options) {
    const auto folder =
        DataFolder::take(options.data.empty() ? default_data_folder() : std::filesystem::path(options.data));
    if (!folder) return complain(folder.error());
    const auto log = storage::SqliteEventLog::open(folder->path() / "evenkeel.db");
    if (!log) return complain(log.error());
    std::vector<base::ConversationId> ids;
    for (const std::string& id : options.conversations) {
        if (!net::is_conversation_id(id)) return complain({id, "is no conversation's id"});
        ids.push_back({id});
    }
    const auto forgotten = (*log)->forget(ids);
    if (!forgotten) return complain(forgotten.error());
    if (const auto kept = net::without_people(forgotten->learned); !kept.empty()) {
        const auto stored = (*log)->append(kept);
        if (!stored) return complain(stored.error());
    }
    std::cout << forgotten->events << (forgotten->events == 1 ? " event is gone\n" : " events are gone\n");
    if (forgotten->wiped) return 0;
    return complain({(folder->path() / "evenkeel.db").string(),
                     "still holds the bytes: another program reads it, or the disk is full; end that and "
                     "run this again"});
}

}  // namespace

void add_forget(CLI::App& app, int& exit_code) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(
        "forget",
        "Removes conversations from a log and its files; while the server runs, a supervisor does it");
    command->add_option("CONVERSATION", options->conversations, "Their ids")->required();
    command->add_option(
        "--data", options->data,
        "Folder of the log (default: evenkeel in the user's state folder); its server must not run");
    command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace cli
