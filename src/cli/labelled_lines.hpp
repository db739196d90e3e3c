#pragma once

#include "base/result.hpp"
#include "match/classifier.hpp"

#include <filesystem>
#include <vector>

namespace cli {

// The most lines of one file that are read; more is a mistake.
inline constexpr std::size_t most_labelled_lines = 1'000'000;

// JSON lines {"text", "label"}; other members are left alone. Every line that is none becomes a problem with
// its place.
std::vector<match::LabelledLine> read_labelled_lines(const std::filesystem::path& path,
                                                     base::Problems& problems,
                                                     std::size_t most_lines = most_labelled_lines);

}  // namespace cli
