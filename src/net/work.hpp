#pragma once

#include <functional>

namespace net {

// Something that blocks, to be done beside the loop; gives what is to be done on the loop afterwards.
using Work = std::function<std::function<void()>()>;

}  // namespace net
