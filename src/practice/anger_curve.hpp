#pragma once

#include "practice/scorecard.hpp"

#include <string>

namespace practice {

// The anger of a session as an SVG element to stand in a page: the four bands, the way that was taken, and
// dashed the ways that were left by rewinding. It is coloured by the page's --hot, --soft, --line, --ink and
// the bands' --calm, --irritated, --angry, --furious.
std::string anger_curve_svg(const Scorecard& card);

}  // namespace practice
