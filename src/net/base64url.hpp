#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace net {

// The base64 of tokens and their keys (RFC 4648, section 5): no padding, no line breaks.
std::string to_base64url(std::string_view bytes);

// Nothing where the text is not exactly what to_base64url() makes of some bytes: one value has one spelling.
std::optional<std::string> from_base64url(std::string_view text);

}  // namespace net
