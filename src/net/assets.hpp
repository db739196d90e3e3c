#pragma once

#include <span>
#include <string_view>

namespace net {

// One file of the console, carried in the binary.
struct Asset {
    std::string_view path;  // "/index.html"
    std::string_view bytes;
    std::string_view etag;            // quoted, from the content
    std::string_view gzip = {};       // the same bytes compressed; empty where that saves nothing
    std::string_view gzip_etag = {};  // another one: it names bytes, not what they mean
};

}  // namespace net

namespace console {

// All files of the built console; empty when it was built without one.
std::span<const net::Asset> assets();

}  // namespace console
