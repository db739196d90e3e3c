#include "cli/config_file.hpp"

#include "cli/source_files.hpp"
#include "cli/whole_file.hpp"

#include <cstdlib>

namespace cli {

namespace fs = std::filesystem;

std::optional<std::string> variable(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
}

fs::path config_path(const std::string& given) {
    if (!given.empty()) return given;
    return variable("EVENKEEL_CONFIG").value_or(default_config().string());
}

base::Result<net::Settings> read_config(const std::string& given, std::string_view published) {
    const fs::path file = config_path(given);
    const auto text = whole_file(file);
    if (!text) return base::Problem(file.string(), "cannot be read; give another --config");
    return net::read_settings(*text, file.string(), variable, published);
}

net::KeySources key_sources(const net::AccessSettings& access) {
    return {.secret = variable("EVENKEEL_ACCESS_SECRET").value_or(""),
            .secret_file = access.secret_file,
            .previous_secret = variable("EVENKEEL_ACCESS_PREVIOUS_SECRET").value_or(""),
            .previous_secret_file = access.previous_secret_file,
            .jwks_file = access.jwks_file};
}

}  // namespace cli
