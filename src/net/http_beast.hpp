#pragma once

#include "net/asio.hpp"

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

// What websocket.cpp, http_connection.cpp and write_answer share; nobody else includes it.
namespace net {

namespace beast = boost::beast;
namespace http = boost::beast::http;

using Request = http::request<http::string_body>;

struct UpgradeRequest {
    const Request& request;
};

}  // namespace net
