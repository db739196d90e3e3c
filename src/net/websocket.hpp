#pragma once

#include "net/asio.hpp"
#include "net/outbox.hpp"
#include "net/settings.hpp"

#include <memory>
#include <string_view>

namespace net {

class Link;
struct UpgradeRequest;  // http_beast.hpp

// One WebSocket connection, with Beast kept out of the files that use it.
// One read and one write may be in flight at a time, no more. Silence of two heartbeats ends it.
class WebSocket {
public:
    WebSocket(Link link, const Settings& settings);
    WebSocket(WebSocket&&) noexcept;
    ~WebSocket();

    Awaitable<error_code> accept(const UpgradeRequest& request);

    // A frame of up to `frame_bytes`. The text stays valid until the next read. Of one that is too large only
    // the beginning is read; the connection can then only be closed. What is no UTF-8 is a failure, and ends
    // the connection with 1007.
    struct Received {
        enum class Kind { text, binary, too_large };
        error_code failure = {};
        Kind kind = Kind::text;
        std::string_view text = {};
    };
    Awaitable<Received> read(std::size_t frame_bytes);
    Awaitable<error_code> write(std::string_view text);
    Awaitable<error_code> close(CloseReason reason);

    // Ends a pending read or write at once.
    void abort();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace net
