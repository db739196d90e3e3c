#pragma once

#include "net/fields.hpp"
#include "net/insight_commands.hpp"

namespace net {

// Nothing when it is no command of the insights.
std::optional<InsightCommand> read_insights(std::string_view type, Fields& fields);

}  // namespace net
