#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>

namespace net {

namespace asio = boost::asio;
using boost::system::error_code;

// One loop on one thread: with the executor's type known, Asio needs no locks and no type erasure (a fifth
// less CPU).
using Executor = asio::io_context::executor_type;
template <class Value>
using Awaitable = asio::awaitable<Value, Executor>;
inline constexpr asio::use_awaitable_t<Executor> use_awaitable;

using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;

}  // namespace net
