#pragma once

#include "base/result.hpp"
#include "net/asio.hpp"
#include "net/http_answers.hpp"
#include "net/link.hpp"
#include "net/session.hpp"

#include <boost/asio/basic_socket_acceptor.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>

namespace net {

struct DoorParts {
    Executor executor;
    Service& service;  // this and the next outlive the loop: with it go the connections that are left
    const HttpService& http;
    std::function<std::shared_ptr<TlsContext>()> tls;  // asked for at each connection; null: in the clear
    std::function<void()> left;                        // a connection is over, and no longer counted
};

// Where clients come in: takes whoever connects, up to limits.connections at a time, and counts them until
// their connections are over. All of it on the loop, whose coroutines refer to it: it goes when the loop runs
// no more, and before the loop does. What still waits then ends after it, and does not touch it any more.
class Door {
public:
    explicit Door(DoorParts parts);
    Door(const Door&) = delete;
    Door& operator=(const Door&) = delete;

    // Listens at the address and port of the settings; gives the port's number. Or why that cannot be.
    base::Result<std::uint16_t> open();
    // From here on those who connect are served. Once.
    void let_in();
    // Nobody new comes in; who is there stays.
    void close();

    std::size_t connected() const { return connected_; }

private:
    Awaitable<void> accept_connections();
    void serve(Socket socket);
    void see_off(const std::exception_ptr& failure);
    void tell_bug(const std::exception_ptr& failure, const char* event, const char* words);

    DoorParts parts_;
    asio::basic_socket_acceptor<asio::ip::tcp, Executor> acceptor_;
    std::size_t connected_ = 0;
};

}  // namespace net
