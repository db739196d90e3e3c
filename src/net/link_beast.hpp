#pragma once

#include "net/link.hpp"

#include <boost/beast/websocket/teardown.hpp>

// What Beast looks for when it is to end a WebSocket over a link; websocket.cpp includes it, nobody else.
namespace net {

// When its own timers end the WebSocket.
inline void beast_close_socket(Link& link) { link.close(); }

// After the close frames. Those say that nothing was cut off, so TLS need not say it again: the socket alone
// is shut down.
inline void teardown(boost::beast::role_type role, Link& link, error_code& failure) {
    boost::beast::websocket::teardown(role, link.socket(), failure);
}

template <class Handler>
void async_teardown(boost::beast::role_type role, Link& link, Handler&& handler) {
    boost::beast::websocket::async_teardown(role, link.socket(), std::forward<Handler>(handler));
}

}  // namespace net
