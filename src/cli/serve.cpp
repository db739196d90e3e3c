#include "cli/serve.hpp"

#include "assist/zone.hpp"
#include "cli/config_file.hpp"
#include "cli/intent_files.hpp"
#include "cli/load_integrations.hpp"
#include "cli/load_matcher.hpp"
#include "cli/load_published.hpp"
#include "cli/load_scenarios.hpp"
#include "cli/node_log.hpp"
#include "cli/notify_socket.hpp"
#include "cli/serve_objections.hpp"
#include "cli/source_files.hpp"
#include "net/remark.hpp"
#include "net/server.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <iostream>

#include <sys/resource.h>
#include <unistd.h>

namespace cli {

namespace fs = std::filesystem;

namespace {

// The machine's, from TZ or from where /etc/localtime leads to ("/usr/share/zoneinfo/Europe/Oslo").
std::string own_time_zone() {
    constexpr std::string_view zones = "zoneinfo/";
    std::error_code failure;
    std::string name = fs::read_symlink("/etc/localtime", failure).string();
    const std::size_t at = name.find(zones);
    name = at == std::string::npos ? std::string() : name.substr(at + zones.size());
    if (const auto set = variable("TZ")) name = set->starts_with(':') ? set->substr(1) : *set;
    return assist::Zone::named(name) ? name : "UTC";
}

base::Result<net::Settings> settings_for(const ServeOptions& options, std::string_view published) {
    auto settings = read_config(options.config, published);
    if (!settings) return settings;
    if (options.address) settings->address = *options.address;
    if (options.port) settings->port = *options.port;
    if (options.data) settings->data = *options.data;
    if (options.behind_proxy) settings->behind_proxy = "yes";
    if (settings->address == "localhost") settings->address = "127.0.0.1";
    if (settings->time_zone.empty()) settings->time_zone = own_time_zone();
    return settings;
}

// Every connection is an open file. The system's everyday limit is low, and the program may raise it up to a
// hard one.
void allow_connections(std::size_t connections, const net::Say& say) {
    constexpr std::size_t others = 100;  // the log, the standard streams, what libraries open
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur >= connections + others) return;
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, connections + others);
    ::setrlimit(RLIMIT_NOFILE, &files);
    if (files.rlim_cur < connections + others) {
        say({net::Level::warning, "few_files",
             "the system allows " + std::to_string(files.rlim_cur) +
                 " open files, so fewer connections than limits.connections"});
    }
}

std::string url_of(const net::Settings& settings, std::uint16_t port) {
    const std::string& address = settings.address;
    const bool is_v6 = address.find(':') != std::string::npos;
    return std::string(settings.tls.certificate.empty() ? "http://" : "https://") +
           (is_v6 ? "[" + address + "]" : address) + ":" + std::to_string(port) + "/";
}

// The server's log: for people where they read along, for programs where it is kept.
net::Say log_for(const ServeOptions& options) {
    const bool text = options.log.empty() ? ::isatty(STDERR_FILENO) != 0 : options.log == "text";
    const auto log = std::make_shared<net::StderrLog>(text ? net::LogForm::human : net::LogForm::json);
    return [log](const net::Remark& remark) { log->say(remark); };
}

int refuse_to_start(const net::Say& say, const base::Problem& problem) {
    say({net::Level::error, "not_started", to_string(problem)});
    return 1;
}

base::Problem cannot_begin(const fs::path& root, const net::InUse& in_use) {
    if (!in_use.files) return {root.string(), "its intent files cannot be used; mend them"};
    return {
        "version " + std::to_string(in_use.number),
        "is what all nodes use, and cannot be used here: this is another release of Evenkeel than the one "
        "that it was published for; start the same one, or publish what both can use (docs/scaling.md)"};
}

// By which people find a node again.
std::string machine_and_process() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0) name = {'?'};
    return std::string(name.data()) + "/" + std::to_string(::getpid());
}

// How files are read and learned from, at the start and whenever they change.
struct Loading {
    fs::path root;  // of the node's own files
    std::function<void(const std::string&)> tell;

    auto matcher(base::Problems& problems) const { return load_matcher(root, problems, tell); }
    auto scenarios(const intents::Catalogue& catalogue, base::Problems& problems) const {
        return load_scenarios(root, catalogue, problems);
    }
    auto published(const intents::SourceFiles& files) const { return load_published(files, root, tell); }
};

// What a server begins with.
struct Beginning {
    net::Settings settings;
    net::LoadedFiles loaded = {};
    net::InUse in_use = {};
};

// The version that all nodes use, whose config counts over the file's; where none was published, the own
// files.
base::Result<Beginning> begin_with(const Loading& loading, const ServeOptions& options,
                                   net::Settings settings, storage::EventLog& log) {
    Beginning begun{.settings = std::move(settings)};
    const auto published = version_in_use(log);
    if (!published) return published.error();
    if (const auto& version = *published) {
        auto changed = settings_for(options, version->in_use.config);
        if (!changed) return changed.error();
        begun.settings = std::move(*changed);
        begun.in_use = version->in_use;
        begun.loaded = loading.published(*begun.in_use.files);
        intents::SourceFiles files = *begun.in_use.files;
        files.schemas = begun.loaded.schemas;
        begun.in_use.files = std::make_shared<const intents::SourceFiles>(std::move(files));
        return begun;
    }
    net::LoadedFiles& loaded = begun.loaded;
    loaded.matcher = loading.matcher(loaded.problems);
    if (loaded.matcher) loaded.scenarios = loading.scenarios(loaded.matcher->catalogue(), loaded.problems);
    return begun;
}

int run_server(net::ServerParts parts) {
    const net::Settings settings = parts.settings;
    const net::Say say = parts.remark;
    net::Server server(std::move(parts));
    const auto port = server.listen();
    if (!port) return refuse_to_start(say, port.error());
    std::cout << "listening on " << url_of(settings, *port) << '\n' << std::flush;
    server.run();
    return 0;
}

}  // namespace

int serve(const ServeOptions& options) {
    const net::Say say = log_for(options);
    auto settings = settings_for(options, {});
    if (!settings) return refuse_to_start(say, settings.error());
    net::KeySources keys = key_sources(settings->access);
    if (const auto objection = objection_to(*settings, keys)) return refuse_to_start(say, *objection);
    auto integrations = load_integrations(*settings);
    if (!integrations) return refuse_to_start(say, integrations.error());
    allow_connections(settings->limits.connections, say);
    auto opened = open_node(*settings, say);
    if (!opened) return refuse_to_start(say, opened.error());
    integrations->dead_letters = dead_letters_in(opened->folder.path());
    const Loading loading{
        .root = options.intents.empty() ? home() : fs::path(options.intents),
        .tell = [say](const std::string& words) { say({net::Level::info, "learning", words}); }};
    auto begun = begin_with(loading, options, std::move(*settings), *opened->log);
    if (!begun) return refuse_to_start(say, begun.error());
    net::LoadedFiles& loaded = begun->loaded;
    for (const base::Problem& problem : loaded.problems)
        say({net::Level::warning, "intents_problem", to_string(problem), {{"place", problem.where}}});
    if (!loaded.matcher) return refuse_to_start(say, cannot_begin(loading.root, begun->in_use));
    return run_server(
        {.settings = std::move(begun->settings),
         .log = std::move(opened->log),
         .shared = std::move(opened->shared),
         .further_logs = std::move(opened->further_logs),
         .database_of = std::move(opened->database_of),
         .matcher = std::move(loaded.matcher),
         .load = [loading](base::Problems& problems) { return loading.matcher(problems); },
         .scenarios = std::move(loaded.scenarios),
         .load_scenarios = [loading](
                               const intents::Catalogue& catalogue,
                               base::Problems& problems) { return loading.scenarios(catalogue, problems); },
         .load_settings = [options](std::string_view config) { return settings_for(options, config); },
         .load_files = [loading](const intents::SourceFiles& files) { return loading.published(files); },
         .in_use = std::move(begun->in_use),
         .where = machine_and_process(),
         .watched = {.folders = {fs::absolute(loading.root / "intents")},
                     .files = {fs::absolute(config_path(options.config))}},
         .service_manager = service_manager(),
         .keys = std::move(keys),
         .integrations = std::move(*integrations),
         .intent_files = intent_files(loading.root, {}, loading.tell),
         .assets = console::assets(),
         .version = EVENKEEL_VERSION,
         .remark = say});
}

void add_serve(Command& app) {
    auto options = std::make_shared<ServeOptions>();
    Command command = app.command("serve", "The server and its console");
    command.option("--address", options->address, "Address to listen on (default 127.0.0.1)");
    command.option("--port", options->port, "Port to listen on (default 8787; 0 = any free one)");
    command.option("--data", options->data,
                   "Folder of the log (default: evenkeel in the user's state folder)");
    command.option("--config", options->config,
                   "Config file (default: config/evenkeel.json of the checkout; installed, "
                   "/etc/evenkeel/evenkeel.json)");
    command.option("--intents", options->intents, "Folder that holds intents/ (default: the checkout)");
    command
        .option("--log", options->log,
                "Form of the log on stderr: text or json (default: text on a terminal)")
        .one_of({"text", "json"});
    command.flag("--behind-proxy", options->behind_proxy,
                 "A proxy in front does TLS and tells clients' addresses in X-Forwarded-For");
    command.ends_with(
        "Every key of the config file can be given as a variable too: limits.frame_bytes is "
        "EVENKEEL_LIMITS_FRAME_BYTES.\n"
        "Changed intent files, keys and certificates and a changed config are noticed and read anew, as on "
        "SIGHUP; SIGTERM and SIGINT end the server.\n"
        "Where a version was published for all nodes (evenkeel publish), its intents count instead of these, "
        "and its config over the file.");
    command.does([options] { return serve(*options); });
}

}  // namespace cli
