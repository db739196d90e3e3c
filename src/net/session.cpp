#include "net/session.hpp"

#include "net/deadline.hpp"

#include <boost/asio/redirect_error.hpp>

#include <algorithm>
#include <exception>
#include <optional>

namespace net {

namespace {

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

// Lives in run_session's frame.
struct Session {
    Session(WebSocket& connected, const Executor& executor, Service& served, Allowance& allowed,
            std::string address);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    WebSocket& socket;
    Service& service;
    Allowance& allowance;
    Outbox outbox;
    Member member;
    Deadline alarm;  // for hello, then for the token's end; once the outbox is closed, for the last frames
    Timer pause;     // of reading, for a client that sends too much
    bool greeted = false;
};

void report_bug(Session& session, const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& bug) {
        session.service.remark(
            {Level::error, "session_bug", std::string("a session was ended by a bug: ") + bug.what()});
    }
}

// The alarm's clock is a steady one and may stand still while the machine sleeps; the token's is the
// calendar's and may be set. So it is looked at again now and then.
void await_expiry(Session& session) {
    constexpr std::chrono::milliseconds longest_look = std::chrono::minutes(10);
    if (const auto left = session.member.time_left())
        session.alarm.set(std::min(*left, longest_look));
    else
        session.alarm.clear();
}

void look_at_the_time(Session& session) {
    if (session.outbox.is_closed()) {
        session.socket.abort();
    } else if (const auto left = session.member.time_left(); left && left->count() <= 0) {
        session.member.expire();
    } else if (session.member.said_hello()) {
        await_expiry(session);
    } else {
        session.outbox.close(CloseReason::no_hello);
    }
}

void write_waiting(Session& session) {
    if (session.socket.has_failed()) {
        session.outbox.close(CloseReason::finished);  // wakes a reader that waits for room
        return session.socket.abort();
    }
    while (!session.outbox.is_empty() && session.socket.has_room()) {
        session.socket.put(*session.outbox.next());
        session.service.hub.metrics().frame_out();
    }
    if (!session.outbox.is_empty()) return session.socket.flush();
    if (session.outbox.is_closed()) return session.socket.say_goodbye(session.outbox.reason());
    session.socket.flush_soon();
}

// What is in it still leaves, as long as the alarm allows.
void be_closed(Session& session) {
    const CloseReason reason = session.outbox.reason();
    session.alarm.set(session.service.settings.waits.close);
    session.pause.cancel();
    if (reason == CloseReason::too_slow)
        session.service.remark(
            {Level::warning, "client_too_slow", "a client that stopped reading is dropped"});
    if (const auto why = hung_up_for(reason)) session.service.hub.metrics().hung_up(*why);
    write_waiting(session);
}

Session::Session(WebSocket& connected, const Executor& executor, Service& served, Allowance& allowed,
                 std::string address)
    : socket(connected),
      service(served),
      allowance(allowed),
      outbox(executor, served.settings.limits.outbox_frames, served.settings.limits.outbox_bytes),
      member(served.hub, outbox, std::move(address)),
      alarm(executor, [this] { look_at_the_time(*this); }),
      pause(executor) {
    service.hub.metrics().session_began();
    alarm.set(service.settings.waits.hello);
    outbox.when_put([this] { write_waiting(*this); });
    outbox.when_closed([this] { be_closed(*this); });
    socket.when_room([this] {
        write_waiting(*this);
        outbox.ask_for_more();
    });
}

Session::~Session() {
    socket.when_room({});
    service.hub.metrics().session_ended();
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
    } catch (const std::exception&) {
        report_bug(session, std::current_exception());
        session.outbox.close(CloseReason::our_fault);
    }
}

// What comes meanwhile waits in the network. Over as soon as the connection is to end.
Awaitable<void> rest(Session& session, std::chrono::milliseconds time) {
    if (session.outbox.is_closed()) co_return;
    session.pause.expires_after(time);
    error_code woken;
    co_await session.pause.async_wait(asio::redirect_error(use_awaitable, woken));
}

// Until the connection has ended. After our goodbye nothing is heard that comes before the client's.
Awaitable<void> read_frames(Session& session) {
    for (;;) {
        const std::size_t most = session.member.frame_bytes();
        const auto received = co_await session.socket.read(most);
        if (received.failure) break;
        if (session.outbox.is_closed()) continue;
        const auto verdict = session.allowance.take(received.text.size(), std::chrono::steady_clock::now());
        hear(session, received, verdict.refused_for);
        while (session.member.is_busy() && !session.outbox.is_closed()) {
            session.socket.flush();
            co_await session.outbox.changed();
        }
        if (verdict.pause.count() > 0) {
            session.socket.flush();
            co_await rest(session, verdict.pause);
        }
    }
}

}  // namespace

Awaitable<void> run_session(WebSocket& socket, const Executor& executor, Service& service,
                            Allowance& allowance, std::string address) {
    Session session(socket, executor, service, allowance, std::move(address));
    const Connections::Seat seat(service.connections,
                                 [&session] { session.outbox.close(CloseReason::going_away); });
    co_await read_frames(session);
    session.socket.abort();
}

}  // namespace net
