#pragma once

#include "net/access_keys.hpp"
#include "net/settings.hpp"

#include <optional>
#include <string>

namespace cli {

// An environment variable, where it is set.
std::optional<std::string> variable(const std::string& name);

// The config file with the environment over it. `file` empty: EVENKEEL_CONFIG, or config/evenkeel.json of the
// checkout.
base::Result<net::Settings> read_config(const std::string& file);

// Where the keys are that tokens are judged by: the config's files, and the secrets in the environment.
net::KeySources key_sources(const net::AccessSettings& access);

}  // namespace cli
