#pragma once

#include <span>
#include <string_view>

namespace net {

// One file of the console, carried in the binary.
struct Asset {
    std::string_view path;  // "/index.html"
    std::string_view bytes;
    std::string_view etag;  // quoted, from the content
};

}  // namespace net

namespace console {

// All files of the built console; empty when it was built without one.
std::span<const net::Asset> assets();

}  // namespace console
