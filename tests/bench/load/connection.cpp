#include "bench/load/connection.hpp"

#include "bench/load/wire.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>

namespace bench {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using tcp = asio::ip::tcp;

struct Connection::Parts {
    Parts(const Executor& executor, Ears given) : stream(executor), ears(std::move(given)) {}

    void lose(const error_code& failure) {
        if (std::exchange(over, true)) return;
        ears.lost(failure.message());
    }

    void upgrade(const std::string& target, std::function<void()> opened) {
        error_code ignored;
        stream.next_layer().set_option(tcp::no_delay(true), ignored);
        stream.set_option(websocket::stream_base::decorator([](websocket::request_type& request) {
            request.set(beast::http::field::sec_websocket_protocol, "evenkeel.v1");
        }));
        stream.async_handshake("127.0.0.1", target, [this, opened = std::move(opened)](error_code failure) {
            if (failure) return lose(failure);
            read();
            opened();
        });
    }

    void read() {
        buffer.clear();
        stream.async_read(buffer, [this](error_code failure, std::size_t) {
            if (failure) return lose(failure);
            const auto bytes = buffer.cdata();
            ears.heard({static_cast<const char*>(bytes.data()), bytes.size()});
            read();
        });
    }

    void write() {
        if (writing || waiting.empty()) return;
        writing = true;
        leaving.swap(waiting);
        asio::async_write(stream.next_layer(), asio::buffer(leaving),
                          [this](error_code failure, std::size_t) {
                              writing = false;
                              leaving.clear();
                              if (failure) return lose(failure);
                              write();
                          });
    }

    websocket::stream<asio::basic_stream_socket<tcp, Executor>, false> stream;
    beast::flat_buffer buffer;
    Ears ears;
    std::string waiting, leaving;  // bytes: said, and on their way
    bool writing = false, due = false, over = false;
};

Connection::Connection(const Executor& executor, Ears ears)
    : parts_(std::make_unique<Parts>(executor, std::move(ears))) {}
Connection::~Connection() = default;

void Connection::open(std::uint16_t port, const std::string& target, std::function<void()> opened) {
    const tcp::endpoint server(asio::ip::address_v4::loopback(), port);
    parts_->stream.next_layer().async_connect(
        server, [parts = parts_.get(), target, opened = std::move(opened)](error_code failure) {
            if (failure) return parts->lose(failure);
            parts->upgrade(target, opened);
        });
}

void Connection::say(std::string_view text) {
    constexpr std::uint32_t mask = 0x5a17c3e9;  // it need not be secret from ourselves
    append_masked(parts_->waiting, text, mask);
    if (std::exchange(parts_->due, true)) return;
    asio::post(parts_->stream.get_executor(), [parts = parts_.get()] {
        parts->due = false;
        parts->write();
    });
}

}  // namespace bench
