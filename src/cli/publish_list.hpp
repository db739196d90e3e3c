#pragma once

#include "net/node_words.hpp"
#include "net/published_versions.hpp"

#include <map>
#include <string>

namespace cli {

// What is printed of published versions: a line each, oldest first; or with a JSON object a line.
std::string versions_as_text(const net::PublishedVersions& versions);
std::string versions_as_json(const net::PublishedVersions& versions);

// One version with what became of it, and how each node came by it.
std::string version_as_json(const net::PublishedVersion& version);

// The nodes that are there, by their names, and how far each is with what is published.
using HeardNodes = std::map<std::string, net::Beat>;
std::string status_as_text(const HeardNodes& nodes, const net::PublishedVersions& versions);
std::string status_as_json(const HeardNodes& nodes, const net::PublishedVersions& versions);

}  // namespace cli
