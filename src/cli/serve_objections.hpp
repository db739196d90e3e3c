#pragma once

#include "base/result.hpp"
#include "net/access_keys.hpp"
#include "net/settings.hpp"

#include <optional>

namespace cli {

// Why a server with these settings would be unsafe and is not started; nothing where it is fine. On this
// machine alone (loopback) everything is; where others reach it, people must show tokens, and nobody on the
// way may read them.
std::optional<base::Problem> objection_to(const net::Settings& settings, const net::KeySources& keys);

}  // namespace cli
