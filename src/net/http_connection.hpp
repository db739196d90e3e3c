#pragma once

#include "net/http_answers.hpp"
#include "net/link.hpp"
#include "net/session.hpp"

namespace net {

// Serves one connection: HTTP requests one after the other, or a WebSocket session once it asks for one. With
// `tls` all of it is encrypted; null: in the clear.
Awaitable<void> run_connection(Socket socket, std::shared_ptr<TlsContext> tls, Service& service,
                               const HttpService& http);

}  // namespace net
