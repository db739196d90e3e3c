#include "cli/command.hpp"
#include "cli/held_log.hpp"
#include "net/stored_events.hpp"
#include "net/turn_events.hpp"

#include <iostream>

namespace cli {

namespace {

struct Options {
    std::vector<std::string> conversations;
    std::string data;
};

int run(const Options& options) {
    const auto opened = open_log(options.data);
    if (!opened) return complain(opened.error());
    std::vector<base::ConversationId> ids;
    for (const std::string& id : options.conversations) {
        if (!net::is_conversation_id(id)) return complain({id, "is no conversation's id"});
        ids.push_back({id});
    }
    const auto forgotten = opened->log->forget(ids);
    if (!forgotten) return complain(forgotten.error());
    if (const auto kept = net::without_people(forgotten->learned); !kept.empty()) {
        const auto stored = opened->log->append(kept);
        if (!stored) return complain(stored.error());
    }
    std::cout << forgotten->events << (forgotten->events == 1 ? " event is gone\n" : " events are gone\n");
    const auto& folder = opened->folder;
    if (forgotten->wiped || !folder) return 0;
    return complain({(folder->path() / "evenkeel.db").string(),
                     "still holds the bytes: another program reads it, or the disk is full; end that and "
                     "run this again"});
}

}  // namespace

void add_forget(Command& app) {
    auto options = std::make_shared<Options>();
    Command command = app.command(
        "forget",
        "Removes conversations from a log and its files; while the server runs, a supervisor does it");
    command.option("CONVERSATION", options->conversations, "Their ids").required();
    command.option(
        "--data", options->data,
        "Folder of the log (default: evenkeel in the user's state folder); its server must not run");
    command.does([options] { return run(*options); });
}

}  // namespace cli
