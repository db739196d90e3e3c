#pragma once

#include "net/asio.hpp"

#include <boost/asio/async_result.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/websocket/teardown.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace net {

// A layer between Beast's websocket::stream and the bytes beneath it (`Next`: a socket, or TLS over one) that
// gathers writes: what was written since the last send leaves in one send, for a send costs more than
// everything else about a small frame. Whole frames may also be put in from beside; Beast's own go in whole
// too, so they never mix. One thread, and one read at a time, as beneath Beast.
template <class Next>
class Corked {
public:
    using executor_type = typename Next::executor_type;
    using next_layer_type = Next;

    explicit Corked(Next next) : parts_(std::make_shared<Parts>(std::move(next))) {}

    executor_type get_executor() { return parts_->next.get_executor(); }
    Next& next_layer() { return parts_->next; }
    const Next& next_layer() const { return parts_->next; }

    // Bytes of a frame; they leave with the next flush.
    void put(std::string_view bytes) { parts_->put(bytes); }
    // What is in it still leaves; what comes later, from Beast too, is thrown away.
    void put_no_more() { parts_->ended = true; }
    // Not sent yet.
    std::size_t waiting_bytes() const { return parts_->waiting.size() + parts_->leaving.size(); }
    // Why nothing is sent any more; no error while it is.
    error_code failure() const { return parts_->failure; }
    // Told when everything is sent, or cannot be.
    void when_empty(std::function<void()> told) { parts_->told_empty = std::move(told); }

    // Before the loop comes round, with what else is put in until then.
    void flush_soon() {
        if (!parts_->waiting.empty()) Parts::send_soon(parts_);
    }
    // More frames may lie read already, and their answers are to leave together: nothing is sent until Beast
    // has to wait for bytes, or release().
    void hold() { parts_->held = true; }
    void release() {
        parts_->held = false;
        Parts::send(parts_);
    }

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token) {
        release();
        return parts_->next.async_read_some(buffers, std::forward<Token>(token));
    }

    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token) {
        const auto start = [](auto handler, const std::shared_ptr<Parts>& parts, const Buffers& bytes) {
            for (auto at = asio::buffer_sequence_begin(bytes); at != asio::buffer_sequence_end(bytes); ++at) {
                const asio::const_buffer piece = *at;
                parts->put({static_cast<const char*>(piece.data()), piece.size()});
            }
            Parts::send_soon(parts);
            asio::post(
                parts->next.get_executor(),
                boost::beast::bind_handler(std::move(handler), parts->failure, asio::buffer_size(bytes)));
        };
        return asio::async_initiate<Token, void(error_code, std::size_t)>(start, token, parts_, buffers);
    }

    // Beast ends a connection through these.
    friend void teardown(boost::beast::role_type role, Corked& stream, error_code& failure) {
        using boost::beast::websocket::teardown;
        stream.release();
        teardown(role, stream.parts_->next, failure);
    }
    template <class Handler>
    friend void async_teardown(boost::beast::role_type role, Corked& stream, Handler&& handler) {
        using boost::beast::websocket::async_teardown;
        stream.release();
        async_teardown(role, stream.parts_->next, std::forward<Handler>(handler));
    }

private:
    static constexpr std::size_t kept_bytes = 64;  // of each buffer, of a connection that has nothing to send

    // Apart, and shared with the send that is under way: it may come back when the stream is gone.
    struct Parts {
        explicit Parts(Next given) : next(std::move(given)) {}

        void put(std::string_view bytes) {
            if (!ended) waiting.append(bytes);
        }

        static void send_soon(const std::shared_ptr<Parts>& parts) {
            if (parts->held || std::exchange(parts->due, true)) return;
            asio::post(parts->next.get_executor(), [parts] {
                parts->due = false;
                if (!parts->held) send(parts);
            });
        }

        static void send(const std::shared_ptr<Parts>& parts) {
            if (parts->sending || parts->waiting.empty() || parts->failure) return;
            parts->sending = true;
            parts->leaving.swap(parts->waiting);
            asio::async_write(parts->next, asio::buffer(parts->leaving),
                              [parts](error_code failed, std::size_t) { sent(parts, failed); });
        }

        static void sent(const std::shared_ptr<Parts>& parts, error_code failed) {
            parts->sending = false;
            parts->failure = failed;
            parts->leaving.clear();
            if (!failed && !parts->held) send(parts);
            if (parts->sending) return;
            for (std::string* bytes : {&parts->leaving, &parts->waiting}) {
                if (bytes->empty() && bytes->capacity() > kept_bytes) std::string().swap(*bytes);
            }
            if (parts->told_empty) parts->told_empty();
        }

        Next next;
        std::string waiting, leaving;
        bool sending = false, due = false, held = false, ended = false;
        error_code failure;
        std::function<void()> told_empty;
    };
    std::shared_ptr<Parts> parts_;
};

}  // namespace net
