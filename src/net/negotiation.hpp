#pragma once

#include <string_view>

// What a request's header says about the bytes it wants.
namespace net {

// Whether Accept-Encoding takes gzip: named, or by `*`, and not with q=0.
bool accepts_gzip(std::string_view accept_encoding);

// Whether If-None-Match names this ETag (quoted, strong): the other side has these bytes already.
bool has_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace net
