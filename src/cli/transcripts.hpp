#pragma once

#include "assist/replay.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <vector>

namespace cli {

// Transcripts from a file of JSON lines {"conversation", "turns": [{"speaker": "customer" | "agent",
// "text"}]}. Every line that is none is told in `problems` with its number; the others are read all the same.
std::vector<assist::Transcript> read_transcripts(const std::filesystem::path& path, base::Problems& problems);

}  // namespace cli
