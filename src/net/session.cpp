#include "net/session.hpp"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/redirect_error.hpp>

#include <algorithm>
#include <exception>
#include <optional>

namespace net {

namespace {

using namespace boost::asio::experimental::awaitable_operators;

// Nothing where the client, or the end of the server, ended it.
std::optional<HungUp> hung_up_for(CloseReason reason) {
    switch (reason) {
        case CloseReason::finished:
        case CloseReason::going_away: return std::nullopt;
        case CloseReason::text_only: return HungUp::text_only;
        case CloseReason::no_hello: return HungUp::no_hello;
        case CloseReason::too_big: return HungUp::too_big;
        case CloseReason::our_fault: return HungUp::our_fault;
        case CloseReason::too_slow: return HungUp::too_slow;
        case CloseReason::unauthorized:
        case CloseReason::too_many_logins: return HungUp::unauthorized;
    }
    return std::nullopt;
}

// What the three loops of a session share; lives in run_session's frame.
struct Session {
    Session(WebSocket& connected, const Executor& executor, Service& served, Allowance& allowed,
            std::string address)
        : socket(connected),
          service(served),
          allowance(allowed),
          outbox(executor, served.settings.limits.outbox_frames, served.settings.limits.outbox_bytes),
          member(served.hub, outbox, std::move(address)),
          alarm(executor, served.settings.waits.hello),
          pause(executor) {
        service.hub.metrics().session_began();
        outbox.when_closed([this] {
            alarm.expires_after(service.settings.waits.close);
            pause.cancel();
            if (outbox.reason() == CloseReason::too_slow)
                service.remark(
                    {Level::warning, "client_too_slow", "a client that stopped reading is dropped"});
            if (const auto why = hung_up_for(outbox.reason())) service.hub.metrics().hung_up(*why);
        });
    }
    ~Session() { service.hub.metrics().session_ended(); }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    WebSocket& socket;
    Service& service;
    Allowance& allowance;
    Outbox outbox;
    Member member;
    Timer alarm;  // for hello, then for the token's end; once the outbox is closed, for the last frames
    Timer pause;  // of reading, for a client that sends too much
    bool greeted = false;
    bool ended = false;
};

void end_by_bug(Session& session, const std::exception& bug) {
    session.service.remark(
        {Level::error, "session_bug", std::string("a session was ended by a bug: ") + bug.what()});
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

void hear_text(Session& session, std::string_view text, std::chrono::seconds refused_for) {
    if (refused_for.count() > 0) return session.member.slow_down(text, refused_for);
    session.member.hear(text);
    if (session.greeted || !session.member.said_hello()) return;
    session.greeted = true;
    if (session.member.is_integration())
        session.allowance.use(traffic_of_integrations(session.service.settings.limits));
    if (!session.outbox.is_closed()) await_expiry(session);
}

// A bug met while answering costs this client its session, and nobody else anything.
void hear(Session& session, const WebSocket::Received& received, std::chrono::seconds refused_for) {
    try {
        switch (received.kind) {
            case WebSocket::Received::Kind::text: hear_text(session, received.text, refused_for); break;
            case WebSocket::Received::Kind::binary: session.outbox.close(CloseReason::text_only); break;
            case WebSocket::Received::Kind::too_large: session.outbox.close(CloseReason::too_big); break;
        }
    } catch (const std::exception& bug) {
        end_by_bug(session, bug);
    }
}

// What comes meanwhile waits in the network. Over as soon as the connection is to end.
Awaitable<void> rest(Session& session, std::chrono::milliseconds time) {
    if (session.outbox.is_closed()) co_return;
    session.pause.expires_after(time);
    error_code woken;
    co_await session.pause.async_wait(asio::redirect_error(use_awaitable, woken));
}

Awaitable<void> read_frames(Session& session) {
    for (;;) {
        const std::size_t most = session.member.frame_bytes();
        const auto received = co_await session.socket.read(most);
        if (received.failure) break;
        const auto verdict = session.allowance.take(received.text.size(), std::chrono::steady_clock::now());
        if (!session.outbox.is_closed()) hear(session, received, verdict.refused_for);
        if (received.kind == WebSocket::Received::Kind::too_large) break;
        while (session.member.is_busy() && !session.outbox.is_closed()) {
            session.socket.pause();
            co_await session.outbox.changed();
        }
        if (verdict.pause.count() > 0) {
            session.socket.pause();
            co_await rest(session, verdict.pause);
        }
    }
    session.socket.pause();
    session.outbox.close(CloseReason::finished);
}

Awaitable<void> write_waiting(Session& session) {
    for (;;) {
        if (session.outbox.is_empty()) session.socket.flush();
        const Frame frame = co_await session.outbox.take();
        if (!frame) break;
        const error_code failure = co_await session.socket.write(*frame);
        if (failure) break;
        session.service.hub.metrics().frame_out();
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
                            Allowance& allowance, std::string address) {
    Session session(socket, executor, service, allowance, std::move(address));
    const Connections::Seat seat(service.connections,
                                 [&session] { session.outbox.close(CloseReason::going_away); });
    co_await (read_frames(session) && write_frames(session) && watch(session));
}

}  // namespace net
