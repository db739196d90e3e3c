#pragma once

#include <string>

namespace net {

// One line an event on stderr, after the time in UTC. For what the server does; never for what people say.
void remark_on_stderr(const std::string& what);

}  // namespace net
