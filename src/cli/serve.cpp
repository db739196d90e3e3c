#include "cli/serve.hpp"

#include "assist/zone.hpp"
#include "cli/held_log.hpp"
#include "cli/intent_files.hpp"
#include "cli/load_matcher.hpp"
#include "cli/load_scenarios.hpp"
#include "cli/source_files.hpp"
#include "cli/whole_file.hpp"
#include "net/server.hpp"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <sys/resource.h>

namespace cli {

namespace fs = std::filesystem;

namespace {

std::optional<std::string> variable(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
}

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

base::Result<net::Settings> settings_for(const ServeOptions& options) {
    fs::path file = options.config;
    if (file.empty())
        file = variable("EVENKEEL_CONFIG").value_or((home() / "config" / "evenkeel.json").string());
    const auto text = whole_file(file);
    if (!text) return base::Problem(file.string(), "cannot be read; give another --config");
    auto settings = net::read_settings(*text, file.string(), variable);
    if (!settings) return settings;
    if (options.address) settings->address = *options.address;
    if (options.port) settings->port = *options.port;
    if (options.data) settings->data = *options.data;
    if (settings->address == "localhost") settings->address = "127.0.0.1";
    if (settings->time_zone.empty()) settings->time_zone = own_time_zone();
    return settings;
}

// Nobody has to show who they are yet, and nothing is encrypted: this is for one machine.
std::optional<base::Problem> objection_to(const std::string& address) {
    boost::system::error_code failure;
    const auto parsed = boost::asio::ip::make_address(address, failure);
    if (failure)
        return base::Problem("address",
                             '"' + address + "\" is not an IP address; give one such as 127.0.0.1");
    if (parsed.is_loopback()) return std::nullopt;
    return base::Problem(
        "address", '"' + address +
                       "\" can be reached by other machines, and tokens and TLS are not there yet; listen on "
                       "127.0.0.1 and let a reverse proxy or an SSH tunnel on this machine do the rest");
}

// Every connection is an open file. The system's everyday limit is low, and the program may raise it up to a
// hard one.
void allow_connections(std::size_t connections) {
    constexpr std::size_t others = 100;  // the log, the standard streams, what libraries open
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur >= connections + others) return;
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, connections + others);
    ::setrlimit(RLIMIT_NOFILE, &files);
    if (files.rlim_cur < connections + others) {
        std::cerr << "evenkeel: the system allows " << files.rlim_cur
                  << " open files, so fewer connections than limits.connections\n";
    }
}

std::string url_of(const std::string& address, std::uint16_t port) {
    const bool is_v6 = address.find(':') != std::string::npos;
    return "http://" + (is_v6 ? "[" + address + "]" : address) + ":" + std::to_string(port) + "/";
}

int run_server(net::ServerParts parts) {
    const std::string address = parts.settings.address;
    net::Server server(std::move(parts));
    const auto port = server.listen();
    if (!port) return complain(port.error());
    std::cout << "listening on " << url_of(address, *port) << std::endl;
    server.run();
    return 0;
}

}  // namespace

int serve(const ServeOptions& options) {
    auto settings = settings_for(options);
    if (!settings) return complain(settings.error());
    if (const auto objection = objection_to(settings->address)) return complain(*objection);
    allow_connections(settings->limits.connections);
    auto opened = open_log(settings->data);
    if (!opened) return complain(opened.error());
    const fs::path root = options.intents.empty() ? home() : fs::path(options.intents);
    const auto load = [root](base::Problems& problems) { return load_matcher(root, problems); };
    const auto matcher = load_matcher_or_complain(root);
    if (!matcher) return 1;
    const auto load_practice = [root](const intents::Catalogue& catalogue, base::Problems& problems) {
        return load_scenarios(root, catalogue, problems);
    };
    base::Problems problems;
    const auto scenarios = load_practice(matcher->catalogue(), problems);
    for (const base::Problem& problem : problems) std::cerr << base::to_string(problem) << '\n';
    return run_server({.settings = std::move(*settings),
                       .log = std::move(opened->log),
                       .matcher = matcher,
                       .load = load,
                       .scenarios = scenarios,
                       .load_scenarios = load_practice,
                       .intent_files = intent_files(root),
                       .assets = console::assets(),
                       .version = EVENKEEL_VERSION});
}

void add_serve(CLI::App& app, int& exit_code) {
    auto options = std::make_shared<ServeOptions>();
    CLI::App* command = app.add_subcommand("serve", "The server and its console, on this machine");
    command->add_option("--address", options->address, "Address to listen on (default 127.0.0.1)");
    command->add_option("--port", options->port, "Port to listen on (default 8787; 0 = any free one)");
    command->add_option("--data", options->data,
                        "Folder of the log (default: evenkeel in the user's state folder)");
    command->add_option("--config", options->config,
                        "Config file (default: config/evenkeel.json of the checkout)");
    command->add_option("--intents", options->intents, "Folder that holds intents/ (default: the checkout)");
    command->footer(
        "Every key of the config file can be given as a variable too: limits.frame_bytes is "
        "EVENKEEL_LIMITS_FRAME_BYTES.\n"
        "SIGHUP reads the intent files anew; SIGTERM and SIGINT end the server.");
    command->callback([options, &exit_code] { exit_code = serve(*options); });
}

}  // namespace cli
