#pragma once

#include "practice/scorecard.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>

// What a session leaves behind, as the protocol, the terminal and the log carry it (docs/practice.md). Points
// and anger are given with two decimals, but a Result exactly: it is read again.
namespace practice {

nlohmann::json to_json(const Feedback& feedback);

// `compared` with one's earlier sessions; null in the JSON where there are none.
nlohmann::json to_json(const Scorecard& card, const std::optional<Comparison>& compared);

// result_from(to_json(result)) is the same result again.
nlohmann::json to_json(const Result& result);

// Nothing when a field is missing, of another type or out of its range: such a record was not written by us.
std::optional<Result> result_from(const nlohmann::json& json);

}  // namespace practice
