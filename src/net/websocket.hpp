#pragma once

#include "net/asio.hpp"
#include "net/outbox.hpp"
#include "net/settings.hpp"

#include <functional>
#include <memory>
#include <string_view>

namespace net {

class Link;
struct UpgradeRequest;  // http_beast.hpp

// One WebSocket connection, with Beast kept out of the files that use it.
// One read may be in flight at a time, no more. Silence of two heartbeats ends it.
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

    // Takes a frame's text; it leaves with the next flush. What is put in while there is no room is taken all
    // the same: it is for the caller to wait until there is.
    void put(std::string_view text);
    // Little waits to be sent. A client that stops reading leaves no room, and so its outbox fills.
    bool has_room() const;
    // Told when all was sent, or nothing can be any more.
    void when_room(std::function<void()> told);
    // Nothing more can be sent: sending failed.
    bool has_failed() const;
    // Sends what was put in, in one send with what else is put in before the loop comes round; while frames
    // that came are still being read, the answers to the others leave with it.
    void flush_soon();
    // At once: no read follows for now, which a flush would wait for.
    void flush();
    // Sends what was put in, then the close frame; nothing after it. It is said once, however often this is
    // called: the first reason counts. What the client sends until its own close frame is still read: only
    // then does read() fail, or when abort() ends a client that never answers.
    void say_goodbye(CloseReason reason);

    // Ends a pending read or write at once.
    void abort();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace net
