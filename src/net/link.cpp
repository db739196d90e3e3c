#include "net/link.hpp"

#include <boost/asio/redirect_error.hpp>

namespace net {

Awaitable<error_code> Link::encrypt(TlsContext& context) {
    tls_ = std::make_unique<Tls>(*socket_, context);
    error_code failure;
    co_await tls_->async_handshake(asio::ssl::stream_base::server,
                                   asio::redirect_error(use_awaitable, failure));
    co_return failure;
}

Awaitable<void> Link::say_goodbye() {
    error_code ignored;
    if (tls_) {
        co_await tls_->async_shutdown(asio::redirect_error(use_awaitable, ignored));
    } else {
        socket_->shutdown(Socket::shutdown_send, ignored);
    }
}

void Link::close() {
    error_code ignored;
    socket_->close(ignored);
}

}  // namespace net
