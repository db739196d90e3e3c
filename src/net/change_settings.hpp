#pragma once

#include "net/settings.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace net {

// What a running server makes of a config that was read anew.
struct ChangedSettings {
    Settings settings = {};                      // to be used from now on
    std::vector<std::string> changed = {};       // keys such as "limits.frame_bytes" that take effect
    std::vector<std::string> need_restart = {};  // keys whose new value waits for the next start
};
ChangedSettings change_settings(const Settings& in_use, const Settings& wanted);

// Why a config cannot be published for all nodes: what it holds must mean the same on each of them, and take
// effect without a restart.
std::optional<base::Problem> objection_to_publishing(std::string_view config, const std::string& place);

}  // namespace net
