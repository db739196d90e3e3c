#pragma once

#include "net/integrations.hpp"

#include <filesystem>

namespace cli {

// The other chat systems that the config names: their secrets and tokens from files and the environment, and
// the mapping files, each held against config/schema/integration.schema.json. `dead_letters` stays empty.
base::Result<net::IntegrationSetup> load_integrations(const net::Settings& settings);

// Where a server with this data folder keeps notes that it gave up.
std::filesystem::path dead_letters_in(const std::filesystem::path& data);

}  // namespace cli
