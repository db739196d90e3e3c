#pragma once

#include "intents/source_file.hpp"
#include "match/matcher.hpp"
#include "net/settings.hpp"
#include "practice/scenario.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

// How a running server comes to read its files anew. All of it is blocking, and called beside the loop.
namespace net {

// Reads the intent files; null, and what is wrong, when they cannot be used.
using LoadMatcher = std::function<std::shared_ptr<const match::Matcher>(base::Problems& problems)>;

// The same for the practice scenarios, which are held against the catalogue; what has a fault is left out.
// Never null.
using LoadScenarios = std::function<std::shared_ptr<const practice::Scenarios>(
    const intents::Catalogue& catalogue, base::Problems& problems)>;

// A published version's files, on any node: both of the above, with the schemas of this program. Where there
// are problems the version cannot be used.
struct LoadedFiles {
    std::shared_ptr<const match::Matcher> matcher = nullptr;
    std::shared_ptr<const practice::Scenarios> scenarios = nullptr;
    std::vector<intents::SourceFile> schemas = {};
    base::Problems problems = {};
};
using LoadFiles = std::function<LoadedFiles(const intents::SourceFiles& files)>;

// The config file, with what was published over it (empty: nothing was), and what the environment and the
// command line say over both.
using LoadSettings = std::function<base::Result<Settings>(std::string_view published)>;

// Where those files lie.
struct WatchedFiles {
    std::vector<std::filesystem::path> folders = {};  // with everything below
    std::vector<std::filesystem::path> files = {};
};

}  // namespace net
