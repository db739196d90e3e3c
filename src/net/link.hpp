#pragma once

#include "net/asio.hpp"

#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>

#include <memory>
#include <utility>

namespace net {

using TlsContext = asio::ssl::context;

// The bytes of one connection, in the clear or through TLS: an Asio stream that HTTP and WebSocket are
// written for once. One read and one write may be in flight at a time.
class Link {
public:
    using executor_type = Executor;
    using Tls = asio::ssl::stream<Socket&>;

    struct ReadSome {
        template <class Handler, class Buffers>
        void operator()(Handler&& handler, Link* link, const Buffers& into) const {
            if (link->tls_)
                link->tls_->async_read_some(into, std::forward<Handler>(handler));
            else
                link->socket_->async_read_some(into, std::forward<Handler>(handler));
        }
    };
    struct WriteSome {
        template <class Handler, class Buffers>
        void operator()(Handler&& handler, Link* link, const Buffers& from) const {
            if (link->tls_)
                link->tls_->async_write_some(from, std::forward<Handler>(handler));
            else
                link->socket_->async_write_some(from, std::forward<Handler>(handler));
        }
    };

    explicit Link(Socket socket) : socket_(std::make_unique<Socket>(std::move(socket))) {}

    executor_type get_executor() noexcept { return socket_->get_executor(); }
    Socket& socket() { return *socket_; }
    bool is_encrypted() const { return tls_ != nullptr; }

    // From here on everything goes through TLS, beginning with the handshake. The context must be there only
    // now: OpenSSL keeps what it needs of it.
    Awaitable<error_code> encrypt(TlsContext& context);

    // Both sides know that nothing more comes; waits for the other side's word.
    Awaitable<void> say_goodbye();

    // Ends a pending read or write at once.
    void close();

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token)
        -> decltype(asio::async_initiate<Token, void(error_code, std::size_t)>(std::declval<ReadSome>(),
                                                                               token, this, buffers)) {
        return asio::async_initiate<Token, void(error_code, std::size_t)>(ReadSome{}, token, this, buffers);
    }

    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token)
        -> decltype(asio::async_initiate<Token, void(error_code, std::size_t)>(std::declval<WriteSome>(),
                                                                               token, this, buffers)) {
        return asio::async_initiate<Token, void(error_code, std::size_t)>(WriteSome{}, token, this, buffers);
    }

private:
    std::unique_ptr<Socket> socket_;  // stays where it is when the link moves: TLS refers to it
    std::unique_ptr<Tls> tls_;
};

}  // namespace net
