#pragma once

#include <filesystem>
#include <string>

namespace cli {

// Where what takes long to compute is kept: EVENKEEL_CACHE, or evenkeel/ in the user's cache folder; empty
// when there is no such place.
std::filesystem::path cache_folder();

// The file that is kept under that name; empty when there is none.
std::string kept(const std::string& name);

// Of each kind, told by the ending of the name, only the newest few are kept: every edit of a phrase makes
// another one, and a matcher is ninety megabytes.
inline constexpr std::size_t most_kept = 4;

// Written aside and renamed, so that no other process ever sees half a file. Takes its time, a second or two
// for a matcher, so that a log on the same disk hardly waits for it. Failing only costs time at the next
// start.
void keep(const std::string& name, const std::string& bytes);

}  // namespace cli
