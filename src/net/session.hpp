#pragma once

#include "net/allowance.hpp"
#include "net/connections.hpp"
#include "net/hub.hpp"
#include "net/remark.hpp"
#include "net/websocket.hpp"

namespace net {

// What connections need of the server; it outlives them all.
struct Service {
    const Settings& settings;
    Hub& hub;
    Connections& connections;
    Addresses& addresses;
    Say remark;
};

// Serves one client until it leaves, breaks the protocol, falls behind, or the server asks it to go.
// `address` is the client's.
Awaitable<void> run_session(WebSocket& socket, const Executor& executor, Service& service,
                            Allowance& allowance, std::string address);

}  // namespace net
