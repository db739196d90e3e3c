#pragma once

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace bench {

using Executor = boost::asio::io_context::executor_type;
using boost::system::error_code;

// A client over a WebSocket that reads all the time. Beast reads; writing is ours, so that what is said in
// one turn of the loop leaves in one send. Lives until the loop has ended.
class Connection {
public:
    struct Ears {
        std::function<void(std::string_view frame)> heard;
        std::function<void(const std::string& why)> lost;  // cannot be opened, or the other side ended it
    };
    Connection(const Executor& executor, Ears ears);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Connects to this machine.
    void open(std::uint16_t port, const std::string& target, std::function<void()> opened);
    void say(std::string_view text);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace bench
