#include "cli/command.hpp"
#include "cli/held_log.hpp"
#include "cli/whole_file.hpp"
#include "net/assist_json.hpp"
#include "net/learned_log.hpp"
#include "net/parse_json.hpp"
#include "net/stored_events.hpp"
#include "net/turn_events.hpp"

#include <chrono>
#include <iostream>

namespace cli {

namespace {

struct Options {
    std::string data;
    std::string import_file;
};

base::Moment now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

int take_out(storage::EventLog& log) {
    const auto learning = net::read_learning(log, [](const auto&, const auto&) {});
    if (!learning) return complain(learning.error());
    net::Json all;
    net::put_learning(all, *learning);
    std::cout << all.dump(2) << '\n';
    return 0;
}

int bring_in(storage::EventLog& log, const std::string& file) {
    const auto text = whole_file(file);
    if (!text) return complain({file, "cannot be read; is the name right?"});
    const auto json = net::parse_json(*text);
    const auto tally =
        json.is_object() && json.contains("replies") ? net::tally_from(json["replies"]) : std::nullopt;
    const auto verdicts = json.is_object() && json.contains("verdicts") ? net::verdicts_from(json["verdicts"])
                                                                        : assist::Verdicts{};
    if (!tally || !verdicts)
        return complain({file, "is not what `evenkeel learning` prints; nothing was brought in"});
    const auto stored = log.append({net::import_event(now(), *tally, *verdicts)});
    if (!stored) return complain(stored.error());
    std::cerr << tally->size() << " replies and " << verdicts->size() << " verdicts brought in\n";
    return 0;
}

int run(const Options& options) {
    const auto opened = open_log(options.data);
    if (!opened) return complain(opened.error());
    return options.import_file.empty() ? take_out(*opened->log) : bring_in(*opened->log, options.import_file);
}

}  // namespace

void add_learning(Command& app) {
    auto options = std::make_shared<Options>();
    Command command =
        app.command("learning", "What replies achieved, as JSON, out of a log and into another one");
    command.option(
        "--data", options->data,
        "Folder of the log (default: evenkeel in the user's state folder); its server must not run");
    command.option("--import", options->import_file, "Add what this file has, instead of printing");
    command.does([options] { return run(*options); });
}

}  // namespace cli
