#include "cli/load_integrations.hpp"

#include "cli/config_file.hpp"
#include "cli/source_files.hpp"
#include "cli/whole_file.hpp"
#include "intents/schema.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cli {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::size_t longest_key = 4'096;  // bytes
constexpr std::string_view blank = " \t\r\n";

// "EVENKEEL_MY_DESK_TOKEN"
std::string variable_of(const std::string& integration, std::string_view what) {
    std::string name = "EVENKEEL_" + integration + "_" + std::string(what);
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return name;
}

// From the variable or the file; an empty text where there is neither.
base::Result<std::string> key_from(const std::string& integration, std::string_view what,
                                   const std::string& file) {
    const std::string name = variable_of(integration, what);
    std::string place = name;
    std::optional<std::string> text = variable(name);
    if (!text) {
        if (file.empty()) return std::string();
        place = file;
        text = whole_file(file);
        if (!text) return base::Problem(file, "cannot be read; give a file that this user may read");
    }
    const auto begin = text->find_first_not_of(blank);
    if (begin == std::string::npos) return base::Problem(place, "is empty; put the secret or token there");
    std::string key = text->substr(begin, text->find_last_not_of(blank) - begin + 1);
    if (key.size() > longest_key || key.find_first_of("\r\n") != std::string::npos)
        return base::Problem(place,
                             "is more than one line, or longer than 4096 bytes; it is another file, surely");
    return key;
}

std::optional<base::Problem> read_keys(net::IntegrationSetup& setup, const std::string& integration,
                                       const std::string& secret_file, const std::string& token_file) {
    auto secret = key_from(integration, "SECRET", secret_file);
    if (!secret) return secret.error();
    auto token = key_from(integration, "TOKEN", token_file);
    if (!token) return token.error();
    setup.keys[integration] = {.secret = std::move(*secret), .token = std::move(*token)};
    return std::nullopt;
}

// Beside the mapping file, unless it says otherwise.
std::string file_beside(const fs::path& mapping, const json& file, const char* name) {
    const auto found = file.find(name);
    if (found == file.end() || !found->is_string() || found->get_ref<const std::string&>().empty()) return {};
    return (mapping.parent_path() / found->get<std::string>()).string();
}

base::Result<json> schema() {
    const fs::path path = home() / "config/schema/integration.schema.json";
    const auto text = whole_file(path);
    json read = text ? json::parse(*text, nullptr, false) : json(json::value_t::discarded);
    if (read.is_discarded()) return base::Problem(path.string(), "is missing; take it from the release");
    return read;
}

std::optional<base::Problem> read_one(net::IntegrationSetup& setup, const fs::path& path, const json& rules) {
    const auto text = whole_file(path);
    if (!text) return base::Problem(path.string(), "cannot be read");
    const json file = json::parse(*text, nullptr, false);
    if (!file.is_object()) return base::Problem(path.string(), "is no JSON object");
    if (const auto faults = intents::schema_faults(file, rules); !faults.empty())
        return base::Problem(path.string() + ": " + faults.front().pointer, faults.front().what);
    auto mapping = net::read_mapping(*text, path.stem().string(), path.string());
    if (!mapping) return mapping.error();
    const std::string name = mapping->name;
    setup.mappings.push_back(std::move(*mapping));
    return read_keys(setup, name, file_beside(path, file, "secret_file"),
                     file_beside(path, file, "token_file"));
}

std::optional<base::Problem> read_mappings(net::IntegrationSetup& setup, const fs::path& folder) {
    std::error_code failure;
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder, failure)) {
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    }
    if (failure)
        return base::Problem(folder.string(), "cannot be read; see \"integrations.mappings\" in the config");
    std::sort(paths.begin(), paths.end());
    const auto rules = schema();
    if (!rules) return rules.error();
    for (const fs::path& path : paths) {
        if (auto problem = read_one(setup, path, *rules)) return problem;
    }
    return std::nullopt;
}

}  // namespace

base::Result<net::IntegrationSetup> load_integrations(const net::Settings& settings) {
    net::IntegrationSetup setup;
    const auto& [chatwoot, zammad] = std::tie(settings.chatwoot, settings.zammad);
    if (auto problem = read_keys(setup, "chatwoot", chatwoot.secret_file, chatwoot.token_file))
        return *problem;
    if (auto problem = read_keys(setup, "zammad", zammad.secret_file, zammad.token_file)) return *problem;
    if (settings.integrations.mappings.empty()) return setup;
    if (auto problem = read_mappings(setup, settings.integrations.mappings)) return *problem;
    return setup;
}

fs::path dead_letters_in(const fs::path& data) { return data / "dead-letters"; }

}  // namespace cli
