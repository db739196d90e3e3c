#include "net/websocket.hpp"

#include "net/corked.hpp"
#include "net/frame_head.hpp"
#include "net/http_beast.hpp"
#include "net/link_beast.hpp"
#include "net/protocol.hpp"

#include <boost/asio/redirect_error.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>

#include <algorithm>
#include <array>

namespace net {

namespace websocket = boost::beast::websocket;

namespace {

// What an idle connection waits with; most of what clients say fits, and the rest of a longer frame is read
// into room that is made for it then.
constexpr std::size_t idle_buffer_bytes = 384;
constexpr std::size_t least_step = 1536;

constexpr std::size_t gathered_bytes = 64UL * 1024;  // on their way to one client, beside its outbox

constexpr bool with_deflate = false;  // 133 KB a connection and two to four times the CPU, for lines of chat

}  // namespace

struct WebSocket::Impl {
    explicit Impl(Link link) : stream(Corked<Link>(std::move(link))) {}
    ~Impl() { stream.next_layer().when_empty({}); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    // For the next part of a frame. Whoever announces much gets no more than twice what came of it.
    std::size_t next_room() const {
        return std::min(stream.read_size_hint(idle_buffer_bytes), std::max(least_step, buffer.size()));
    }

    websocket::stream<Corked<Link>, with_deflate> stream;
    beast::flat_buffer buffer;
};

WebSocket::WebSocket(Link link, const Settings& settings) : impl_(std::make_unique<Impl>(std::move(link))) {
    auto& stream = impl_->stream;
    // read() has a limit of its own: Beast 1.81 hangs up with bytes unread, and then the close code gets lost
    // on the way.
    stream.read_message_max(0);
    stream.auto_fragment(false);
    stream.text(true);
    // Beast's own timer: it pings after half of the idle time, and closes the plain socket beneath when it is
    // over.
    websocket::stream_base::timeout waits{};
    waits.handshake_timeout = settings.waits.close;
    waits.idle_timeout = settings.waits.heartbeat * 2;
    waits.keep_alive_pings = true;
    stream.set_option(waits);
    stream.set_option(websocket::stream_base::decorator([](websocket::response_type& response) {
        response.set(http::field::sec_websocket_protocol, {protocol_name.data(), protocol_name.size()});
        response.set(http::field::server, "evenkeel");
    }));
}

WebSocket::WebSocket(WebSocket&&) noexcept = default;
WebSocket::~WebSocket() = default;

Awaitable<error_code> WebSocket::accept(const UpgradeRequest& request) {
    error_code failure;
    co_await impl_->stream.async_accept(request.request, asio::redirect_error(use_awaitable, failure));
    co_return failure;
}

Awaitable<WebSocket::Received> WebSocket::read(std::size_t frame_bytes) {
    Received received;
    auto& buffer = impl_->buffer;
    buffer.clear();
    if (buffer.capacity() > idle_buffer_bytes) buffer.shrink_to_fit();
    do {
        const auto room = buffer.prepare(std::min(frame_bytes + 1 - buffer.size(), impl_->next_room()));
        const std::size_t taken = co_await impl_->stream.async_read_some(
            room, asio::redirect_error(use_awaitable, received.failure));
        if (received.failure) co_return received;
        buffer.commit(taken);
    } while (!impl_->stream.is_message_done() && buffer.size() <= frame_bytes);
    impl_->stream.next_layer().hold();
    const auto bytes = buffer.cdata();
    received.text = std::string_view(static_cast<const char*>(bytes.data()), bytes.size());
    if (buffer.size() > frame_bytes)
        received.kind = Received::Kind::too_large;
    else if (!impl_->stream.got_text())
        received.kind = Received::Kind::binary;
    co_return received;
}

// Past Beast, which would take a send for each frame. It would also write nothing once the end was said.
void WebSocket::put(std::string_view text) {
    if (!impl_->stream.is_open()) return;
    auto& layer = impl_->stream.next_layer();
    layer.put(FrameHead(text.size()).bytes());
    layer.put(text);
}

bool WebSocket::has_room() const { return impl_->stream.next_layer().waiting_bytes() <= gathered_bytes; }

void WebSocket::when_room(std::function<void()> told) {
    impl_->stream.next_layer().when_empty(std::move(told));
}

bool WebSocket::has_failed() const { return bool(impl_->stream.next_layer().failure()); }

void WebSocket::flush_soon() { impl_->stream.next_layer().flush_soon(); }

void WebSocket::flush() { impl_->stream.next_layer().release(); }

// Past Beast as well. Its own close would read beside the read that is under way; where that one then meets a
// broken frame, each waits in Beast 1.81 for the other to end, and no timer frees them.
void WebSocket::say_goodbye(CloseReason reason) {
    auto& layer = impl_->stream.next_layer();
    if (impl_->stream.is_open()) {
        const auto code = static_cast<std::uint16_t>(reason);
        const std::array payload{static_cast<char>(code >> 8), static_cast<char>(code & 0xff)};
        layer.put(FrameHead(payload.size(), FrameHead::Kind::close).bytes());
        layer.put({payload.data(), payload.size()});
        layer.put_no_more();
    }
    flush();
}

void WebSocket::abort() { impl_->stream.next_layer().next_layer().close(); }

}  // namespace net
