#pragma once

#include "cli/load_matcher.hpp"
#include "net/in_use_files.hpp"
#include "net/loading.hpp"
#include "storage/event_log.hpp"

#include <filesystem>
#include <optional>

namespace cli {

// The files of a published version made into what the server serves by, with the schemas of `root` or of this
// program. Whatever is doubtful is a problem: what all nodes use must be good on each of them.
net::LoadedFiles load_published(const intents::SourceFiles& files, const std::filesystem::path& root,
                                const Tell& tell = tell_on_stderr);

// The version that all nodes use by what the log says, with its files.
struct InUseVersion {
    net::InUse in_use;
    net::VersionFiles files;
};
// Nothing where each uses its own files. A problem where the version's files cannot be read.
base::Result<std::optional<InUseVersion>> version_in_use(storage::EventLog& log);

}  // namespace cli
