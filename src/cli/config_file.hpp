#pragma once

#include "net/access_keys.hpp"
#include "net/settings.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace cli {

// An environment variable, where it is set.
std::optional<std::string> variable(const std::string& name);

// `given`, unless it is empty: then EVENKEEL_CONFIG, or the config of the checkout or the installation.
std::filesystem::path config_path(const std::string& given);

// That file with what was published over it (empty: nothing was), and the environment over both.
base::Result<net::Settings> read_config(const std::string& given, std::string_view published = {});

// Where the keys are that tokens are judged by: the config's files, and the secrets in the environment.
net::KeySources key_sources(const net::AccessSettings& access);

}  // namespace cli
