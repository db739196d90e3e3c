#include "cli/command.hpp"
#include "cli/config_file.hpp"
#include "cli/held_log.hpp"
#include "cli/load_published.hpp"
#include "cli/publish_list.hpp"
#include "cli/publish_version.hpp"
#include "cli/read_versions.hpp"
#include "cli/source_files.hpp"
#include "cli/whole_file.hpp"
#include "net/change_settings.hpp"
#include "storage/postgres_bell.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <iostream>
#include <mutex>
#include <thread>

#include <unistd.h>

namespace cli {

namespace fs = std::filesystem;

namespace {

using net::PublishedVersion;

struct Options {
    std::string intents, config, note, data;
    std::optional<std::uint64_t> again;
    bool files = false, list = false, status = false, json = false;
};

std::string who() {
    for (const char* name : {"SUDO_USER", "USER", "LOGNAME"}) {
        if (const auto value = variable(name); value && !value->empty()) return *value;
    }
    return "user " + std::to_string(::getuid());
}

// The log and the config that names it. Those who look need no config of their own: then the usual waits
// count.
struct House {
    HeldLog held;
    net::Settings settings;

    bool is_shared() const { return !held.folder; }
};
base::Result<House> open_house(const Options& options) {
    net::Settings settings;
    if (fs::exists(config_path(""))) {
        auto read = read_config("");
        if (!read) return read.error();
        settings = std::move(*read);
    }
    auto held = open_log(options.data);
    if (!held) return held.error();
    return House{.held = std::move(*held), .settings = std::move(settings)};
}

PublishWaits waits_for(const House& house) {
    if (!house.is_shared()) return {.first_word = {}, .all_ready = std::chrono::seconds(1)};
    const auto gone = net::missed_beats * house.settings.waits.node_beat;
    return {.first_word = gone, .all_ready = house.settings.waits.version + 2 * gone};
}

// What a new version is made of: the files that are named, and for the rest what is in use.
base::Result<net::VersionFiles> files_to_publish(const Options& options, const fs::path& root,
                                                 storage::EventLog& log) {
    const auto in_use = version_in_use(log);
    if (!in_use) return in_use.error();
    const auto& used = *in_use;
    std::string config = used ? used->in_use.config : "";
    if (!options.config.empty()) {
        const auto text = whole_file(options.config);
        if (!text) return base::Problem(options.config, "cannot be read; is the name right?");
        if (auto problem = net::objection_to_publishing(*text, options.config)) return *problem;
        config = *text;
    }
    if (used && options.intents.empty() && !options.config.empty())
        return net::version_of(*used->in_use.files, config);
    const auto files = read_source_files(root);
    if (!files) return files.error();
    return net::version_of(*files, config);
}

// As each node would find it.
base::Problems problems_of(const net::VersionFiles& version, const fs::path& root) {
    if (auto problem = net::objection_to(version)) return {std::move(*problem)};
    const auto sorted = net::intents_of(version);
    if (!sorted) return {sorted.error()};
    return load_published(*sorted, root).problems;
}

// The digest of a version whose files the log has still, and which this program can use.
base::Result<net::VersionFiles> files_again(std::uint64_t number, storage::EventLog& log) {
    const std::string name = "version " + std::to_string(number);
    const auto versions = read_versions(log);
    if (!versions) return versions.error();
    const PublishedVersion* version = versions->find(number);
    if (version == nullptr)
        return base::Problem(name,
                             fmt::format("is not there, or too old: the newest {} are kept; see `evenkeel "
                                         "publish --list`",
                                         net::PublishedVersions::kept));
    if (version->is_own_files())
        return base::Problem(name, "was each node's own files; `evenkeel publish --files` goes back to them");
    return net::read_version(log, version->offered.digest);
}

int tell_end(const base::Result<PublishedVersion>& ended, const Options& options) {
    if (!ended) return complain(ended.error());
    const bool is_used = ended->state != PublishedVersion::State::withdrawn;
    if (options.json) std::cout << version_as_json(*ended);
    if (!is_used)
        return complain({"version " + std::to_string(ended->number), "was withdrawn: " + ended->reason});
    if (options.json) return 0;
    const std::string what =
        ended->is_own_files() ? "each node's own files are in use again" : "all nodes use it";
    std::cout << fmt::format("version {}: {}\n", ended->number, what);
    return 0;
}

int publish(const Options& options, House& house) {
    storage::EventLog& log = *house.held.log;
    const PublishParts parts{.log = log, .waits = waits_for(house), .tell = [](const std::string& words) {
                                 std::cerr << words << '\n';
                             }};
    net::Offered offered{.token = net::new_token(), .by = who(), .note = options.note};
    if (!options.files) {
        const fs::path root = options.intents.empty() ? home() : fs::path(options.intents);
        const auto version =
            options.again ? files_again(*options.again, log) : files_to_publish(options, root, log);
        if (!version) return complain(version.error());
        if (const base::Problems problems = problems_of(*version, root); !problems.empty())
            return complain_all(problems);
        if (auto problem = store_version(parts, *version)) return complain(*problem);
        offered.digest = digest_of(*version);
        offered.files = version->files.size();
        offered.bytes = version->bytes();
    }
    const auto ended = offer_version(parts, offered);
    if (ended && ended->state != PublishedVersion::State::withdrawn) {
        if (const auto problem = forget_old_versions(log)) complain(*problem);
    }
    return tell_end(ended, options);
}

int list(const Options& options, House& house) {
    const auto versions = read_versions(*house.held.log);
    if (!versions) return complain(versions.error());
    std::cout << (options.json ? versions_as_json(*versions) : versions_as_text(*versions));
    return 0;
}

// Whoever says a word within three beats is there.
HeardNodes listen(const House& house) {
    HeardNodes nodes;
    std::mutex mutex;
    const auto bell = storage::make_postgres_bell(
        cluster_options(house.settings).front(), {.told = [&](std::string_view words) {
            const auto heard = net::read_node_words(words);
            const auto* beat = heard ? std::get_if<net::Beat>(&heard->what) : nullptr;
            const std::lock_guard lock(mutex);
            if (beat != nullptr) nodes[heard->node] = *beat;
        }});
    std::this_thread::sleep_for(net::missed_beats * house.settings.waits.node_beat);
    const std::lock_guard lock(mutex);
    return nodes;
}

int status(const Options& options, House& house) {
    if (!house.is_shared())
        return complain({"--status",
                         "is for nodes that share a database; this log has one server, which must "
                         "not run now"});
    const HeardNodes nodes = listen(house);
    const auto versions = read_versions(*house.held.log);
    if (!versions) return complain(versions.error());
    std::cout << (options.json ? status_as_json(nodes, *versions) : status_as_text(nodes, *versions));
    if (nodes.empty()) std::cerr << "no node was heard\n";
    return 0;
}

// One thing at a time; the files to publish belong to publishing.
bool is_wrong_use(const Options& options) {
    const int ways =
        (options.again ? 1 : 0) + (options.files ? 1 : 0) + (options.list ? 1 : 0) + (options.status ? 1 : 0);
    const bool has_files = !options.intents.empty() || !options.config.empty();
    return ways > 1 || (ways == 1 && has_files) || options.again == 0U;
}

int run(const Options& options) {
    if (is_wrong_use(options)) {
        std::cerr << "--again (from 1 on), --files, --list and --status go alone, without --intents and "
                     "--config\n";
        return 2;
    }
    auto house = open_house(options);
    if (!house) return complain(house.error());
    if (options.list) return list(options, *house);
    if (options.status) return status(options, *house);
    return publish(options, *house);
}

}  // namespace

void add_publish(Command& app) {
    auto options = std::make_shared<Options>();
    Command command = app.command(
        "publish", "Brings intents and config to all nodes as one version, which they switch to together");
    command.option(
        "--intents", options->intents,
        "Folder that holds intents/ and tests/ (default: the checkout; with --config alone those in "
        "use)");
    command.option(
        "--config", options->config,
        "File of settings for all nodes, over each one's own; {} for none (default: those in use)");
    command.option("--note", options->note, "Why, for --list");
    command.option("--again", options->again, "This earlier version becomes a new one");
    command.flag("--files", options->files, "Back to each node's own files");
    command.flag("--list", options->list, "Only print the versions");
    command.flag("--status", options->status, "Only print the nodes that are there, and what each uses");
    command.flag("--json", options->json, "JSON on stdout, one object a line");
    command.option("--data", options->data,
                   "Folder of an embedded log, whose server must not run (default: the log that the config "
                   "names)");
    command.ends_with(
        "EVENKEEL_CONFIG names the node's config, where the log is told, as for serve. A version that one "
        "node "
        "cannot use is withdrawn on all, with exit code 1. Where no node is running it is in use from the "
        "next "
        "start on.");
    command.does([options] { return run(*options); });
}

}  // namespace cli
