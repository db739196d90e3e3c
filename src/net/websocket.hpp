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
    // Takes the text; it leaves with the next flush(), and at the latest when much waits. Then this returns
    // only when there is room again: a client that stops reading holds up its writer, and so fills its
    // outbox.
    Awaitable<error_code> write(std::string_view text);
    // Sends what was written, in one send; while frames that came are still being read, the answers to the
    // others leave with it.
    void flush();
    // No read follows for now: flush() is not to wait for what it would bring.
    void pause();
    Awaitable<error_code> close(CloseReason reason);

    // Ends a pending read or write at once.
    void abort();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace net
