#pragma once

#include "net/settings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace net {

// The list under storage.clusters, as JSON; a Problem names the cluster that is wrong.
base::Result<std::vector<ClusterSettings>> read_clusters(std::string_view json);

// The same list as JSON, every key in it.
std::string to_json(const std::vector<ClusterSettings>& clusters);

}  // namespace net
