#include "cli/command.hpp"
#include "cli/config_file.hpp"
#include "cli/data_folder.hpp"
#include "cli/held_log.hpp"
#include "cli/load_integrations.hpp"
#include "net/assist_json.hpp"
#include "net/dead_letters.hpp"

#include <boost/asio/co_spawn.hpp>

#include <algorithm>
#include <iostream>

namespace cli {

namespace {

struct Options {
    std::string config, data;
    std::vector<std::string> ids;
    bool json = false;
};

// What the config names, and what was given up.
struct Post {
    net::Settings settings;
    net::IntegrationSetup setup;
    net::DeadLetters letters;
};

base::Result<Post> open_post(const Options& options) {
    auto settings = read_config(options.config);
    if (!settings) return settings.error();
    if (!options.data.empty()) settings->data = options.data;
    auto setup = load_integrations(*settings);
    if (!setup) return setup.error();
    const auto folder =
        settings->data.empty() ? default_data_folder() : std::filesystem::path(settings->data);
    const std::size_t most = settings->limits.dead_letters;
    return Post{.settings = std::move(*settings),
                .setup = std::move(*setup),
                .letters = net::DeadLetters(dead_letters_in(folder), most)};
}

void print_letter(const net::DeadLetter& letter, bool as_json) {
    if (as_json) {
        net::Json line = net::Json::parse(net::to_json(letter.errand));
        line["id"] = letter.id;
        line["at"] = base::iso_time(letter.at);
        line["attempts"] = letter.attempts;
        line["why"] = letter.why;
        std::cout << net::print(line) << '\n';
        return;
    }
    std::cout << letter.id << "  " << base::iso_time(letter.at) << "  " << kind_of(letter.errand) << " for "
              << letter.errand.integration << ", conversation " << letter.errand.conversation << ": "
              << letter.why << '\n';
}

int list(const Options& options) {
    const auto post = open_post(options);
    if (!post) return complain(post.error());
    base::Problems problems;
    const auto letters = post->letters.list(problems);
    for (const net::DeadLetter& letter : letters) print_letter(letter, options.json);
    if (letters.empty() && !options.json) std::cout << "no note was given up\n";
    return problems.empty() ? 0 : complain_all(problems);
}

net::HttpOutcome post_once(const net::HttpCall& call, const net::Settings& settings) {
    boost::asio::io_context io{1};
    net::HttpClient client(io.get_executor(), settings.waits.errand);
    net::HttpOutcome outcome;
    if (!settings.integrations.ca_file.empty()) {
        if (const auto trusted = client.trust(settings.integrations.ca_file); !trusted) {
            outcome.problem = to_string(trusted.error());
            return outcome;
        }
    }
    boost::asio::co_spawn(io.get_executor(), client.post(call),
                          [&outcome](const std::exception_ptr& failure, net::HttpOutcome came) {
                              if (failure) std::rethrow_exception(failure);
                              outcome = std::move(came);
                          });
    io.run();
    return outcome;
}

// Sent now, with the address and the token that the config has now; gone from the list once it is taken.
bool replay(const net::DeadLetter& letter, const Post& post) {
    const auto place = net::place_of(letter.errand.integration, post.settings, post.setup);
    const auto call = place ? net::call_for(letter.errand, *place) : std::nullopt;
    if (!call) {
        complain({letter.id, "the config has no address or token for " + letter.errand.integration});
        return false;
    }
    const net::HttpOutcome outcome = post_once(*call, post.settings);
    if (!outcome.is_fine()) {
        complain({letter.id, outcome.problem});
        return false;
    }
    const auto removed = post.letters.remove(letter.id);
    if (!removed) complain(removed.error());
    std::cout << letter.id << "  sent\n";
    return removed.has_value();
}

int replay_all(const Options& options) {
    const auto post = open_post(options);
    if (!post) return complain(post.error());
    base::Problems problems;
    auto letters = post->letters.list(problems);
    complain_all(problems);
    for (const std::string& id : options.ids) {
        const bool is_there = std::any_of(letters.begin(), letters.end(),
                                          [&](const net::DeadLetter& letter) { return letter.id == id; });
        if (!is_there) return complain({id, "no note that was given up has this id"});
    }
    bool all_sent = problems.empty();
    for (const net::DeadLetter& letter : letters) {
        const bool is_wanted = options.ids.empty() || std::find(options.ids.begin(), options.ids.end(),
                                                                letter.id) != options.ids.end();
        if (is_wanted) all_sent = replay(letter, *post) && all_sent;
    }
    return all_sent ? 0 : 1;
}

int check(const Options& options) {
    const auto post = open_post(options);
    if (!post) return complain(post.error());
    for (const auto& [name, keys] : post->setup.keys) {
        const bool writes = net::place_of(name, post->settings, post->setup).has_value();
        std::cout << name << ": "
                  << (keys.secret.empty() ? "webhooks are refused, for there is no secret"
                                          : "webhooks are read")
                  << (writes ? ", notes are posted\n" : ", no notes are posted\n");
    }
    return 0;
}

void add_places(Command& command, const std::shared_ptr<Options>& options) {
    command.option("--config", options->config, "Config file, as for serve");
    command.option("--data", options->data, "Data folder, as for serve");
}

}  // namespace

void add_integrations(Command& app) {
    auto options = std::make_shared<Options>();
    Command command =
        app.command("integrations", "Other chat systems: what is set up, and notes that they did not take");
    command.needs_a_command();
    Command checking = command.command("check", "Which systems are set up, and for what");
    add_places(checking, options);
    checking.does([options] { return check(*options); });
    Command listing = command.command("list", "Notes that were given up, oldest first");
    add_places(listing, options);
    listing.flag("--json", options->json, "A JSON object a line");
    listing.does([options] { return list(*options); });
    Command replaying =
        command.command("replay", "Sends notes that were given up once more; the server may be running");
    add_places(replaying, options);
    replaying.option("ID", options->ids, "Of some of them (default: all)");
    replaying.does([options] { return replay_all(*options); });
}

}  // namespace cli
