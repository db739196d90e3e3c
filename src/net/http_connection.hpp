#pragma once

#include "net/http_answers.hpp"
#include "net/session.hpp"

namespace net {

// Serves one connection: HTTP requests one after the other, or a WebSocket session once it asks for one.
Awaitable<void> run_connection(Socket socket, Service& service, const HttpService& http);

}  // namespace net
