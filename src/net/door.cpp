#include "net/door.hpp"

#include "net/http_connection.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>

#include <exception>
#include <string>

namespace net {

namespace {

using tcp = asio::ip::tcp;

constexpr std::chrono::milliseconds accept_pause{100};  // when the system has no more sockets for us

}  // namespace

Door::Door(DoorParts parts) : parts_(std::move(parts)), acceptor_(parts_.executor) {}

base::Result<std::uint16_t> Door::open() {
    const Settings& settings = parts_.service.settings;
    const std::string place = settings.address + ":" + std::to_string(settings.port);
    error_code failure;
    const auto address = asio::ip::make_address(settings.address, failure);
    if (failure) return base::Problem(place, "not an IP address; give one such as 127.0.0.1");
    const tcp::endpoint endpoint(address, settings.port);
    acceptor_.open(endpoint.protocol(), failure);
    if (!failure) acceptor_.set_option(tcp::acceptor::reuse_address(true), failure);
    if (!failure) acceptor_.bind(endpoint, failure);
    if (!failure) acceptor_.listen(asio::socket_base::max_listen_connections, failure);
    if (failure == asio::error::address_in_use) {
        return base::Problem(place, "another program listens there; end it or give another --port");
    }
    if (failure) return base::Problem(place, "cannot be listened on: " + failure.message());
    return acceptor_.local_endpoint().port();
}

void Door::let_in() {
    asio::co_spawn(parts_.executor, accept_connections(), [this](const std::exception_ptr& failure) {
        tell_bug(failure, "accept_bug", "taking connections was ended by a bug: ");
    });
}

void Door::close() {
    error_code ignored;
    acceptor_.close(ignored);
}

Awaitable<void> Door::accept_connections() {
    while (acceptor_.is_open()) {
        error_code failure;
        Socket socket(parts_.executor);
        co_await acceptor_.async_accept(socket, asio::redirect_error(use_awaitable, failure));
        if (!failure) {
            serve(std::move(socket));
        } else if (acceptor_.is_open()) {
            parts_.service.remark(
                {Level::error, "not_accepted", "no connection taken: " + failure.message()});
            Timer pause(parts_.executor, accept_pause);
            co_await pause.async_wait(asio::redirect_error(use_awaitable, failure));
        }
    }
}

void Door::serve(Socket socket) {
    Service& service = parts_.service;
    if (connected_ >= service.settings.limits.connections) {
        service.hub.metrics().hung_up(HungUp::full);
        service.remark({Level::warning,
                        "connections_full",
                        "a connection was hung up on: there are " + std::to_string(connected_) + " already",
                        {{"connections", connected_}}});
        return;
    }
    ++connected_;
    asio::co_spawn(parts_.executor, run_connection(std::move(socket), parts_.tls(), service, parts_.http),
                   [this](const std::exception_ptr& failure) { see_off(failure); });
}

void Door::see_off(const std::exception_ptr& failure) {
    --connected_;
    tell_bug(failure, "connection_bug", "a connection was ended by a bug: ");
    parts_.left();
}

void Door::tell_bug(const std::exception_ptr& failure, const char* event, const char* words) {
    try {
        if (failure) std::rethrow_exception(failure);
    } catch (const std::exception& bug) {
        parts_.service.remark({Level::error, event, std::string(words) + bug.what()});
    }
}

}  // namespace net
