#pragma once

#include <string>
#include <string_view>

namespace net {

// Whose address counts, as the same text for the same client: the peer's, or behind a proxy the one that the
// proxy itself saw, which is the last in X-Forwarded-For (`forwarded`; all before it, anybody may have
// written). Of an IPv6 address only the first 64 bits: whoever has one has them all.
std::string client_address(std::string_view peer, std::string_view forwarded, bool behind_proxy);

}  // namespace net
