#pragma once

#include "match/robustness.hpp"

#include <filesystem>
#include <string>

namespace cli {

// `check --robust`: how the tests hold when they are typed otherwise, as tables or as one JSON object.
// Returns 1 when a kind of variant costs too much (match::most_points_lost) or a file is wrong.
enum class RobustAs { tables, json };
int check_robust(const std::filesystem::path& root, RobustAs as);

std::string robust_tables(const match::Robustness& robustness);
std::string robust_json(const match::Robustness& robustness);

}  // namespace cli
