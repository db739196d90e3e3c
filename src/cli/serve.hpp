#pragma once

#include "cli/arguments.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cli {

// What the command line says; what it does not say comes from the config file.
struct ServeOptions {
    std::optional<std::string> address;
    std::optional<std::uint16_t> port;
    std::optional<std::string> data;
    bool behind_proxy = false;
    std::string config;   // empty: EVENKEEL_CONFIG, or config/evenkeel.json of the checkout
    std::string intents;  // empty: the checkout
    std::string log;      // "text" or "json"; empty: text on a terminal, else JSON lines
};

// The server, until SIGTERM or SIGINT. Prints "listening on http://127.0.0.1:PORT/" on stdout once it is
// ready. Gives the exit code.
int serve(const ServeOptions& options);

void add_serve(Command& app);

}  // namespace cli
