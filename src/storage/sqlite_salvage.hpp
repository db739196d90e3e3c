#pragma once

#include "base/id.hpp"
#include "base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace storage {

// Whether SQLite can no longer read all of the file. A Problem when that cannot be told: the file may not be
// read, say. Opening a log changes the files beside it, so give it a copy.
base::Result<bool> is_damaged(const std::filesystem::path& file);

// What could be read of a damaged log.
struct Salvaged {
    std::size_t events = 0;
    std::size_t conversations = 0;
    std::vector<base::ConversationId> torn;  // of them something in between is missing; the end may be, too
};

// Copies every event that can still be read into a new log, under its old number, so that clients can go on
// from where they were. Reads from both ends of the file and of each conversation, and around what is
// damaged. Where a conversation's first event is lost, one of the kind "lost" takes its place: by its first
// event a conversation is found, and forgotten in time. Blocking; `fresh` must not exist.
base::Result<Salvaged> salvage(const std::filesystem::path& damaged, const std::filesystem::path& fresh);

}  // namespace storage
