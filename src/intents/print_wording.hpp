#pragma once

#include "intents/catalogue.hpp"

#include <string>
#include <string_view>

// How the files of a pack write what stands in them, without a line's own indentation and comma.
namespace intents {

inline constexpr std::string_view indent_step = "  ";

// An object stands on one line up to this width, indentation included, in code points; a longer one has a
// line for each field.
inline constexpr std::size_t widest_line = 150;

std::string quoted(const std::string& text);

// `indent` is what stands before it on its line.
std::string printed(const Example& example, const std::string& indent);
std::string printed(const NearMiss& miss, const std::string& indent);
std::string printed(const Reply& reply, const std::string& indent);

}  // namespace intents
