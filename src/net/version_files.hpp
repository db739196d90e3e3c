#pragma once

#include "base/result.hpp"
#include "intents/source_file.hpp"
#include "storage/event_log.hpp"

#include <optional>
#include <string>
#include <vector>

// The files of a published version, as the log holds them: each an event of a conversation that is named by
// the digest of them all, and behind them a manifest. What is there of an upload that was broken off is never
// taken for a version, and whoever uploads the same files goes on with it.
namespace net {

// How much one version may be; more is refused before any of it is stored.
inline constexpr std::size_t version_file_bytes = 2UL * 1024 * 1024;  // of one file
inline constexpr std::size_t version_bytes = 32UL * 1024 * 1024;      // of all files together
inline constexpr std::size_t version_files = 2'000;

// Under which name a version holds its config. All else are intent files and the tests beside them.
inline constexpr std::string_view version_config = "config/evenkeel.json";

// What a version is made of, with the paths in order. Schemas are not among them: they come with the program.
struct VersionFiles {
    std::vector<intents::SourceFile> files = {};

    // The config's text; empty where the version has none.
    std::string config() const;
    std::size_t bytes() const;
};

// Of intent files as they were read; those of folders that lie elsewhere get the names that they have here.
VersionFiles version_of(const intents::SourceFiles& files, std::string_view config);
// Each in its place again. A problem where a path has none.
base::Result<intents::SourceFiles> intents_of(const VersionFiles& version);

// 64 hexadecimal digits: the SHA-256 over the paths and the SHA-256 of every file.
std::string digest_of(const VersionFiles& version);

// What cannot be stored as a version: too much, or no UTF-8.
std::optional<base::Problem> objection_to(const VersionFiles& version);

base::ConversationId version_conversation(std::string_view digest);
// To be stored in this order, several at a time or not.
std::vector<storage::Event> upload_of(const VersionFiles& version, base::Moment at);

// The files out of the events of that conversation, held against the digest.
base::Result<VersionFiles> version_in(const std::vector<storage::Event>& events, std::string_view digest);

// The same, read from the log; blocking.
base::Result<VersionFiles> read_version(storage::EventLog& log, std::string_view digest);
inline constexpr std::size_t version_page = 16;  // files that are read from the log at a time

}  // namespace net
