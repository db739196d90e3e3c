#include "cli/command.hpp"
#include "cli/config_file.hpp"
#include "cli/held_log.hpp"
#include "net/mint_token.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <iostream>

namespace cli {

namespace {

constexpr std::chrono::seconds longest_life = std::chrono::days(366);

struct Options {
    bool new_secret = false;
    std::string role, name, subject, config, secret_file;
    std::string expires = "8h";
    std::vector<std::string> conversations;
};

// "90" seconds, "15m", "8h" or "30d".
std::optional<std::chrono::seconds> duration_from(std::string_view text) {
    std::int64_t unit = 1;
    const auto unit_at = text.find_first_not_of("0123456789");
    if (unit_at != std::string_view::npos) {
        constexpr std::string_view units = "smhd";
        constexpr std::array<std::int64_t, 4> seconds = {1, 60, 3'600, 86'400};
        const auto which = units.find(text[unit_at]);
        if (which == std::string_view::npos || unit_at + 1 != text.size()) return std::nullopt;
        unit = seconds[which];
        text.remove_suffix(1);
    }
    std::int64_t count = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (count <= 0 || count > longest_life.count() / unit) return std::nullopt;
    return std::chrono::seconds(count * unit);
}

base::Result<net::TokenOrder> order_from(const Options& options, const net::AccessSettings& access) {
    const auto role = net::role_from(options.role);
    if (!role) return base::Problem("--role", "give customer, agent, supervisor, trainee or integration");
    const auto lasts = duration_from(options.expires);
    if (!lasts) return base::Problem("--expires", "give a time such as 15m, 8h or 30d, of at most 366d");
    net::TokenOrder order{
        .subject = options.subject.empty() ? options.name : options.subject,
        .person = {.role = *role, .name = options.name},
        .rules = {.audience = access.audience, .issuer = access.issuer},
        .issued = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()),
        .lasts = *lasts};
    for (const std::string& id : options.conversations) {
        if (!net::is_conversation_id(id))
            return base::Problem("--conversation", '"' + id +
                                                       "\" is no conversation's id, which is 1 to 64 "
                                                       "characters of A-Z a-z 0-9 . _ -");
        order.conversations.push_back({id});
    }
    return order;
}

// A token that the server would turn away is not handed out.
int print_token(const net::TokenOrder& order, const std::string& secret) {
    const std::string token = net::mint_token(order, secret);
    const auto pass = net::Access({.secrets = {secret}}, order.rules).judge(token, order.issued);
    if (!pass) return complain({"token", pass.error().message});
    std::cout << token << '\n';
    return 0;
}

int run(const Options& options) {
    if (options.new_secret) {
        std::cout << net::new_secret() << '\n';
        return 0;
    }
    auto settings = read_config(options.config);
    if (!settings) return complain(settings.error());
    const auto order = order_from(options, settings->access);
    if (!order) return complain(order.error());
    net::KeySources sources = key_sources(settings->access);
    sources.jwks_file.clear();  // holds nothing that one could sign with
    if (!options.secret_file.empty()) sources = {.secret_file = options.secret_file};
    const auto keys = net::read_access_keys(sources);
    if (!keys) return complain(keys.error());
    if (keys->secrets.empty()) {
        return complain(
            {"access.secret_file",
             "there is no secret to sign with; give --secret-file, or the one of the server's config"});
    }
    return print_token(*order, keys->secrets.front());
}

}  // namespace

void add_token(Command& app) {
    auto options = std::make_shared<Options>();
    Command command =
        app.command("token", "Makes a token by which the server knows somebody, or a new secret");
    const Argument fresh = command.flag("--new-secret", options->new_secret,
                                        "Print a new secret for \"access.secret_file\", and nothing else");
    const Argument role =
        command.option("--role", options->role, "customer, agent, supervisor, trainee or integration");
    command.option("--name", options->name, "As others see it");
    command.option("--sub", options->subject,
                   "A stable id of the same person under any name (default: the name)");
    command.option("--conversation", options->conversations,
                   "A conversation that it opens, several times for several; needed for customers");
    command.option("--expires", options->expires, "How long it lasts: 15m, 8h, 30d (default 8h)");
    command.option("--secret-file", options->secret_file,
                   "File with the secret (default: the one of the config, or EVENKEEL_ACCESS_SECRET)");
    command.option("--config", options->config,
                   "Config file (default: config/evenkeel.json of the checkout)");
    command.ends_with(
        "A token is as good as a password: it goes to one person, over a safe way, and into no address.");
    command.does([options, fresh, role] {
        if (!fresh.was_given() && !role.was_given()) refuse_without("--role or --new-secret");
        return run(*options);
    });
}

}  // namespace cli
