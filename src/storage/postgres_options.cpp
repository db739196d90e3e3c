#include "storage/postgres_options.hpp"

#include <algorithm>
#include <fstream>
#include <optional>

namespace storage {

namespace {

constexpr std::string_view system_roots = "/etc/ssl/certs/ca-certificates.crt";
constexpr std::size_t longest_password = 1'000;  // bytes

struct Host {
    std::string name;
    std::string port;  // empty: PostgreSQL's own
};

bool is_port(std::string_view text) {
    return !text.empty() && text.size() <= 5 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Host> host_from(std::string_view text) {
    if (text.empty() || text.find_first_of(", '\\=") != std::string_view::npos) return std::nullopt;
    std::string_view port;
    if (const std::size_t colon = text.rfind(':');
        colon != std::string_view::npos && is_port(text.substr(colon + 1)) &&
        (text.find(':') == colon || (text.front() == '[' && text[colon - 1] == ']'))) {
        port = text.substr(colon + 1);
        text = text.substr(0, colon);
    }
    if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
    if (text.empty()) return std::nullopt;
    return Host{std::string(text), std::string(port)};
}

base::Result<std::string> password_of(const PostgresOptions& options) {
    if (!options.password.empty() || options.password_file.empty()) return options.password;
    std::ifstream file(options.password_file);
    std::string line;
    if (!std::getline(file, line) || line.empty() || line.size() > longest_password)
        return base::Problem(
            options.password_file,
            "holds no password that could be read; write one line into it, readable for this "
            "user");
    return line;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts) all += (all.empty() ? "" : ",") + part;
    return all;
}

// What this session wants of the server. An append is acknowledged when it is on the disk of the synchronous
// standby too, where one is configured. The plans that are switched off are right for reports; they would
// only ever be chosen here while tables are small, and then kept when they are not.
std::string session_of(const PostgresOptions& options) {
    const std::string answer = std::to_string(options.answer.count());
    return "-c search_path=evenkeel -c synchronous_commit=on -c default_transaction_isolation=read\\ "
           "committed"
           " -c statement_timeout=" +
           answer + " -c lock_timeout=" + answer + " -c idle_in_transaction_session_timeout=" + answer +
           " -c client_connection_check_interval=1000 -c client_min_messages=warning -c jit=off"
           " -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off"
           " -c enable_mergejoin=off -c timezone=UTC";
}

}  // namespace

std::vector<PostgresOptions> with_known(std::vector<PostgresOptions> clusters) {
    clusters.front().known.clear();
    for (const PostgresOptions& each : clusters) {
        if (each.cluster != home_cluster) clusters.front().known.push_back(each.cluster);
    }
    return clusters;
}

std::string place_of(const PostgresOptions& options) {
    return "postgresql at " + joined(options.hosts) + "/" + options.database;
}

base::Result<std::vector<std::pair<std::string, std::string>>> connection_parameters(
    const PostgresOptions& options) {
    std::string names, ports;
    for (const std::string& each : options.hosts) {
        const auto host = host_from(each);
        if (!host)
            return base::Problem(place_of(options),
                                 "\"" + each +
                                     "\" is no host; give a name or an address, with :PORT "
                                     "where it is not 5432, or the folder of a socket");
        names += (names.empty() ? "" : ",") + host->name;
        ports += (&each == &options.hosts.front() ? "" : ",") + host->port;
    }
    if (names.empty()) return base::Problem(place_of(options), "no host is named; give at least one");
    const auto password = password_of(options);
    if (!password) return password.error();
    const auto seconds = std::max<std::int64_t>(2, (options.connect.count() + 999) / 1'000);
    const std::string patience = std::to_string(options.answer.count());
    std::vector<std::pair<std::string, std::string>> parameters = {
        {"host", names},
        {"port", ports},
        {"dbname", options.database},
        {"user", options.user},
        {"sslmode", options.tls},
        {"application_name", options.application},
        {"client_encoding", "UTF8"},
        {"target_session_attrs", "read-write"},
        {"connect_timeout", std::to_string(seconds)},
        {"keepalives", "1"},
        {"keepalives_idle", "5"},
        {"keepalives_interval", "2"},
        {"keepalives_count", "3"},
        {"tcp_user_timeout", patience},
        {"options", session_of(options)},
    };
    if (!password->empty()) parameters.emplace_back("password", *password);
    if (options.tls.starts_with("verify"))
        parameters.emplace_back("sslrootcert",
                                options.tls_roots.empty() ? std::string(system_roots) : options.tls_roots);
    return parameters;
}

}  // namespace storage
