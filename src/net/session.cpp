#include "net/session.hpp"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/redirect_error.hpp>

#include <algorithm>
#include <exception>

namespace net {

namespace {

using namespace boost::asio::experimental::awaitable_operators;

// What the three loops of a session share; lives in run_session's frame.
struct Session {
    Session(WebSocket& connected, const Executor& executor, Service& served, std::string address)
        : socket(connected),
          service(served),
          outbox(executor, served.settings.limits.outbox_frames),
          member(served.hub, outbox, std::move(address)),
          alarm(executor, served.settings.waits.hello) {
        outbox.when_closed([this] {
            alarm.expires_after(service.settings.waits.close);
            if (outbox.reason() == CloseReason::too_slow)
                service.remark("a client that stopped reading is dropped");
        });
    }

    WebSocket& socket;
    Service& service;
    Outbox outbox;
    Member member;
    Timer alarm;  // for hello, then for the token's end; once the outbox is closed, for the last frames
    bool greeted = false;
    bool ended = false;
};

void end_by_bug(Session& session, const std::exception& bug) {
    session.service.remark(std::string("a session was ended by a bug: ") + bug.what());
    session.outbox.close(CloseReason::our_fault);
}

// The alarm's clock is a steady one and may stand still while the machine sleeps; the token's is the
// calendar's and may be set. So it is looked at again now and then.
void await_expiry(Session& session) {
    constexpr std::chrono::milliseconds longest_look = std::chrono::minutes(10);
    const auto left = session.member.time_left();
    if (left)
        session.alarm.expires_after(std::min(*left, longest_look));
    else
        session.alarm.expires_at(Timer::time_point::max());
}

void hear_text(Session& session, std::string_view text) {
    session.member.hear(text);
    if (session.greeted || !session.member.said_hello() || session.outbox.is_closed()) return;
    session.greeted = true;
    await_expiry(session);
}

// A bug met while answering costs this client its session, and nobody else anything.
void hear(Session& session, const WebSocket::Received& received) {
    try {
        switch (received.kind) {
            case WebSocket::Received::Kind::text: hear_text(session, received.text); break;
            case WebSocket::Received::Kind::binary: session.outbox.close(CloseReason::text_only); break;
            case WebSocket::Received::Kind::too_large: session.outbox.close(CloseReason::too_big); break;
        }
    } catch (const std::exception& bug) {
        end_by_bug(session, bug);
    }
}

Awaitable<void> read_frames(Session& session) {
    for (;;) {
        const std::size_t most = session.member.frame_bytes();
        const auto received = co_await session.socket.read(most);
        if (received.failure) break;
        if (!session.outbox.is_closed()) hear(session, received);
        if (received.kind == WebSocket::Received::Kind::too_large) break;
        while (session.member.is_busy() && !session.outbox.is_closed()) co_await session.outbox.changed();
    }
    session.outbox.close(CloseReason::finished);
}

Awaitable<void> write_waiting(Session& session) {
    for (;;) {
        const Frame frame = co_await session.outbox.take();
        if (!frame) break;
        const error_code failure = co_await session.socket.write(*frame);
        if (failure) break;
    }
}

// The writer says goodbye: it alone knows when everything is written.
Awaitable<void> write_frames(Session& session) {
    try {
        co_await write_waiting(session);
    } catch (const std::exception& bug) {
        end_by_bug(session, bug);
    }
    session.outbox.close(CloseReason::finished);
    co_await session.socket.close(session.outbox.reason());
    session.socket.abort();
    session.ended = true;
    session.alarm.cancel();
}

Awaitable<void> watch(Session& session) {
    Timer& alarm = session.alarm;
    while (!session.ended) {
        error_code woken;
        co_await alarm.async_wait(asio::redirect_error(use_awaitable, woken));
        if (session.ended || alarm.expiry() > Timer::clock_type::now()) continue;  // set anew, or over
        if (session.outbox.is_closed()) {
            session.socket.abort();
            alarm.expires_at(Timer::time_point::max());
        } else if (const auto left = session.member.time_left(); left && left->count() <= 0) {
            session.member.expire();
        } else if (session.member.said_hello()) {
            await_expiry(session);
        } else {
            session.outbox.close(CloseReason::no_hello);
        }
    }
}

}  // namespace

Awaitable<void> run_session(WebSocket& socket, const Executor& executor, Service& service,
                            std::string address) {
    Session session(socket, executor, service, std::move(address));
    const Connections::Seat seat(service.connections,
                                 [&session] { session.outbox.close(CloseReason::going_away); });
    co_await (read_frames(session) && write_frames(session) && watch(session));
}

}  // namespace net
