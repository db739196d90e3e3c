#pragma once

#include "text/cells.hpp"

namespace text {

// E-mail addresses, also as people hide them ("ola at gmail dot com", "ola (a) firma . no"). In order.
std::vector<Found> find_emails(const Cells& cells);

}  // namespace text
