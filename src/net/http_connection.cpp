#include "net/http_connection.hpp"

#include "net/client_address.hpp"
#include "net/deadline.hpp"
#include "net/http_beast.hpp"
#include "net/origins.hpp"
#include "net/write_answer.hpp"

#include <boost/asio/redirect_error.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <algorithm>

namespace net {

namespace {

using Parser = http::request_parser<http::string_body>;

constexpr std::size_t unread_most =
    1024UL * 1024;  // bytes that are still taken from a client that was refused
constexpr std::size_t unread_step = 8UL * 1024;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

// The last one counts: what a client wrote itself comes before what its proxy added.
std::string_view last_forwarded(const Request& request) {
    const auto [first, end] = request.equal_range("X-Forwarded-For");
    return first == end ? std::string_view() : view(std::prev(end)->value());
}

HttpRequest parts_of(const Request& request) {
    return in_origin_form({.method = view(request.method_string()),
                           .target = view(request.target()),
                           .host = view(request[http::field::host]),
                           .origin = view(request[http::field::origin]),
                           .if_none_match = view(request[http::field::if_none_match]),
                           .accept_encoding = view(request[http::field::accept_encoding]),
                           .authorization = view(request[http::field::authorization]),
                           .body = request.body(),
                           .header = [&request](std::string_view name) {
                               return name.empty() ? std::string_view() : view(request[name]);
                           }});
}

// The answer to what could not be read as a request; none where the other side is simply gone.
std::optional<HttpAnswer> answer_to_fault(error_code failure) {
    if (failure == http::error::header_limit)
        return problem_answer(431, "too_large", "the request's header is too large");
    if (failure == http::error::body_limit)
        return problem_answer(413, "too_large", "the request's body is too large");
    if (failure == http::error::end_of_stream || failure == http::error::partial_message) return std::nullopt;
    if (failure.category() == http::make_error_code(http::error::bad_method).category()) {
        return problem_answer(400, "bad_request", "not an HTTP request");
    }
    return std::nullopt;
}

// What a proxy before us may read otherwise than we do: it would see other requests in the same bytes.
std::optional<HttpAnswer> objection_to_form(const Request& request) {
    if (request.count(http::field::host) > 1)
        return problem_answer(400, "bad_request", "the request has more than one host header");
    const auto encodings = request.count(http::field::transfer_encoding);
    if (encodings == 0) return std::nullopt;
    const bool is_chunked = encodings == 1 && request.version() >= 11 &&
                            request.count(http::field::content_length) == 0 &&
                            beast::iequals(request[http::field::transfer_encoding], "chunked");
    if (is_chunked) return std::nullopt;
    return problem_answer(400, "bad_request",
                          "send a body with a content-length, or with the transfer-encoding chunked alone");
}

bool offers_our_protocol(const Request& request) {
    http::token_list offered(request[http::field::sec_websocket_protocol]);
    return offered.exists(protocol_name);
}

// RFC 6455, section 4.1; Beast takes anything.
bool is_websocket_key(std::string_view key) {
    constexpr std::size_t letters = 22;
    return key.size() == letters + 2 && key.ends_with("==") &&
           key.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") ==
               letters;
}

// Why a WebSocket is not given; nothing when it is.
std::optional<HttpAnswer> objection_to_upgrade(const Request& request, const Settings& settings,
                                               bool more_came) {
    const HttpRequest parts = parts_of(request);
    const std::string_view path = parts.target.substr(0, parts.target.find('?'));
    if (path != "/v1/ws") return problem_answer(404, "not_found", "the WebSocket is at /v1/ws");
    if (!is_our_host(parts.host, settings.hosts)) {
        return problem_answer(
            403, "forbidden",
            "this server does not go by the name in the host header; see \"hosts\" in the config");
    }
    if (!is_same_origin(parts.origin, parts.host) && !is_listed_origin(parts.origin, settings.origins)) {
        return problem_answer(
            403, "forbidden",
            "a page of this origin may not connect; name it under \"origins\" in the config");
    }
    if (!offers_our_protocol(request))
        return problem_answer(400, "bad_request", "ask for the subprotocol evenkeel.v1");
    if (!is_websocket_key(view(request[http::field::sec_websocket_key])))
        return problem_answer(400, "bad_request", "sec-websocket-key must be 16 bytes in base64");
    if (more_came)
        return problem_answer(400, "bad_request", "wait for the answer to the upgrade before speaking");
    return std::nullopt;
}

// A server on its way out lets nobody new in.
HttpAnswer sent_elsewhere(const Service& service) {
    service.hub.metrics().hung_up(HungUp::draining);
    return problem_answer(503, "unavailable", "this server is on its way out; connect to another");
}

// Ends the sending side and takes what still comes, up to a limit: hanging up on unread bytes would reset the
// connection, and the other side would lose the answer.
Awaitable<void> part(Link& link, Deadline& deadline, beast::flat_buffer& buffer, const Settings& settings) {
    deadline.set(settings.waits.close);
    co_await link.say_goodbye();
    error_code failure;
    for (std::size_t taken = 0; !failure && taken < unread_most;) {
        buffer.clear();
        const auto room = buffer.prepare(std::min(buffer.max_size(), unread_step));
        const std::size_t more =
            co_await link.async_read_some(room, asio::redirect_error(use_awaitable, failure));
        taken += more;
    }
}

// A request that asks for a WebSocket and may have one.
struct Upgrade {
    Upgrade(Request asked, std::string client, std::unique_ptr<Addresses::Seat> place)
        : request(std::move(asked)), address(std::move(client)), seat(std::move(place)) {}

    Request request;
    std::string address;
    std::unique_ptr<Addresses::Seat> seat;  // the client's own, behind a proxy; null: the connection's is
};

// Who is on the other side, and what for.
struct Caller {
    Service& service;
    const HttpService& http;
    Allowance& allowance;
    std::string peer;
    bool speaks_for_many = false;  // a webhook of another chat system was genuine
};

bool is_behind_proxy(const Settings& settings) { return settings.behind_proxy == "yes"; }

bool is_webhook(const Request& request) { return view(request.target()).starts_with(integrations_path); }

// Another chat system sends what all of its people write over a few connections.
void allow_more(Caller& caller, const Request& request, const HttpAnswer& answer) {
    if (caller.speaks_for_many || !is_webhook(request) || answer.status != 200) return;
    caller.speaks_for_many = true;
    caller.allowance.use(traffic_of_integrations(caller.service.settings.limits));
}

// Whose tokens are counted.
std::string address_of(const Request& request, const Caller& caller) {
    return client_address(caller.peer, last_forwarded(request), is_behind_proxy(caller.http.settings));
}

// What one request comes to.
struct Outcome {
    std::optional<HttpAnswer> answered = std::nullopt;  // nothing: it is an upgrade, or nobody is there
    bool is_upgrade = false;
    std::unique_ptr<Addresses::Seat> seat = nullptr;  // with an upgrade, as there
    bool last = false;
};

// Null, and told, when too many have come from there.
std::unique_ptr<Addresses::Seat> seat_of(const asio::ip::address& address, const Service& service) {
    auto seat = service.addresses.sit(address, std::chrono::steady_clock::now());
    if (seat) return seat;
    service.hub.metrics().hung_up(HungUp::address_full);
    service.remark(
        {Level::warning, "address_full", "a connection was hung up on: too many come from its address"});
    return nullptr;
}

// The same of a client_address().
std::unique_ptr<Addresses::Seat> seat_of(const std::string& address, const Service& service) {
    error_code unknown;
    const auto parsed = asio::ip::make_address(address, unknown);
    return unknown ? service.addresses.sit_uncounted() : seat_of(parsed, service);
}

HttpAnswer address_is_full() {
    return problem_answer(429, "too_many", "too many connections come from your address; end one first");
}

Outcome outcome_of_upgrade(const Request& request, bool more_came, const Caller& caller) {
    auto objection = objection_to_upgrade(request, caller.http.settings, more_came);
    if (!objection && caller.http.standing().stopping) objection = sent_elsewhere(caller.service);
    if (objection) return {.answered = std::move(objection), .last = true};
    if (!is_behind_proxy(caller.http.settings)) return {.is_upgrade = true};
    auto seat = seat_of(address_of(request, caller), caller.service);
    if (!seat) return {.answered = address_is_full(), .last = true};
    return {.is_upgrade = true, .seat = std::move(seat)};
}

Outcome outcome_of(const Request& request, bool more_came, std::chrono::seconds refused_for,
                   const Caller& caller) {
    if (auto objection = objection_to_form(request)) return {.answered = std::move(objection), .last = true};
    if (refused_for.count() > 0) return {.answered = slow_down_answer(refused_for), .last = true};
    if (beast::websocket::is_upgrade(request)) return outcome_of_upgrade(request, more_came, caller);
    const std::string address = address_of(request, caller);
    HttpRequest parts = parts_of(request);
    parts.address = address;
    return {.answered = answer(parts, caller.http)};
}

// What other chat systems send is larger than what people ask.
std::size_t body_limit_of(const Request& request, const Limits& limits) {
    return is_webhook(request) ? std::max(limits.webhook_bytes, limits.body_bytes) : limits.body_bytes;
}

// Answers requests until the connection ends (nothing) or one is a fit upgrade.
Awaitable<std::optional<Upgrade>> answer_requests(Link& link, Caller& caller) {
    const Connections::Seat seat(caller.service.connections, [&link] { link.close(); });
    Deadline deadline(link.get_executor(), [&link] { link.close(); });
    const Settings& settings = caller.service.settings;
    beast::flat_buffer buffer(settings.limits.header_bytes +
                              std::max(settings.limits.body_bytes, settings.limits.webhook_bytes));
    for (;;) {
        Parser parser;
        parser.header_limit(static_cast<std::uint32_t>(settings.limits.header_bytes));
        parser.body_limit(std::max(settings.limits.body_bytes, settings.limits.webhook_bytes));
        deadline.set(settings.waits.request);
        error_code failure;
        co_await http::async_read_header(link, buffer, parser, asio::redirect_error(use_awaitable, failure));
        if (!failure) {
            // Beast holds a length that was announced against the limit while it reads the header only.
            const std::size_t most = body_limit_of(parser.get(), settings.limits);
            parser.body_limit(most);
            if (parser.content_length().value_or(0) > most) failure = http::error::body_limit;
        }
        if (!failure)
            co_await http::async_read(link, buffer, parser, asio::redirect_error(use_awaitable, failure));
        const std::size_t bytes = parser.get().body().size();
        const auto verdict = caller.allowance.take(bytes, std::chrono::steady_clock::now());
        Outcome outcome;
        if (failure)
            outcome = {.answered = answer_to_fault(failure), .last = true};
        else
            outcome = outcome_of(parser.get(), buffer.size() > 0, verdict.refused_for, caller);
        if (outcome.is_upgrade) {
            std::string address = address_of(parser.get(), caller);
            co_return std::optional<Upgrade>(std::in_place, parser.release(), std::move(address),
                                             std::move(outcome.seat));
        }
        if (!outcome.answered) co_return std::nullopt;
        const bool last = outcome.last || !parser.get().keep_alive();
        if (last) parser.get().keep_alive(false);
        allow_more(caller, parser.get(), *outcome.answered);
        caller.service.hub.metrics().http_answered(outcome.answered->status);
        deadline.set(settings.waits.request);
        failure = co_await write_answer(link, *outcome.answered, parser.get());
        if (failure || last) break;
        if (verdict.pause.count() > 0) {
            Timer rest(link.get_executor(), verdict.pause);
            co_await rest.async_wait(asio::redirect_error(use_awaitable, failure));
        }
    }
    co_await part(link, deadline, buffer, settings);
    co_return std::nullopt;
}

// The first byte of a TLS handshake; anything else is somebody who speaks in the clear.
constexpr unsigned char tls_handshake = 22;

Awaitable<bool> speaks_in_the_clear(Link& link) {
    unsigned char first = tls_handshake;
    error_code failure;
    const auto room = asio::buffer(&first, 1);
    co_await link.socket().async_receive(room, Socket::message_peek,
                                         asio::redirect_error(use_awaitable, failure));
    co_return !failure && first != tls_handshake;
}

// To those who forgot the s of https. Nothing they said is read further than is needed to answer.
Awaitable<void> ask_for_tls(Link& link, Deadline& deadline, const Settings& settings) {
    const HttpAnswer answer =
        problem_answer(400, "tls_required", "this port speaks HTTPS; begin the address with https://");
    Request request;
    request.version(11);
    request.keep_alive(false);
    const error_code failure = co_await write_answer(link, answer, request);
    beast::flat_buffer buffer(unread_step);
    if (!failure) co_await part(link, deadline, buffer, settings);
}

// False when the connection is not to be served.
Awaitable<bool> agree_on_tls(Link& link, TlsContext& tls, Service& service) {
    const Connections::Seat seat(service.connections, [&link] { link.close(); });
    Deadline deadline(link.get_executor(), [&link] { link.close(); });
    deadline.set(service.settings.waits.handshake);
    const bool is_plain = co_await speaks_in_the_clear(link);
    if (is_plain) {
        co_await ask_for_tls(link, deadline, service.settings);
        co_return false;
    }
    const error_code failure = co_await link.encrypt(tls);
    co_return !failure;
}

// A client that is to have a session.
struct Guest {
    WebSocket socket;
    std::string address;
    std::unique_ptr<Addresses::Seat> seat;  // as of an Upgrade
};

// Everything before the session, which lasts hours: what only this needs is gone by then.
Awaitable<std::optional<Guest>> receive(Socket socket, std::shared_ptr<TlsContext> tls, Caller& caller) {
    Link link(std::move(socket));
    if (tls) {
        const bool is_safe = co_await agree_on_tls(link, *tls, caller.service);
        if (!is_safe) co_return std::nullopt;
    }
    std::optional<Upgrade> upgrade = co_await answer_requests(link, caller);
    if (!upgrade) co_return std::nullopt;
    WebSocket websocket(std::move(link), caller.service.settings);
    const UpgradeRequest request{upgrade->request};
    const error_code refused = co_await websocket.accept(request);
    if (refused) co_return std::nullopt;
    co_return std::optional<Guest>(std::in_place, std::move(websocket), std::move(upgrade->address),
                                   std::move(upgrade->seat));
}

}  // namespace

Awaitable<void> run_connection(Socket socket, std::shared_ptr<TlsContext> tls, Service& service,
                               const HttpService& http) {
    error_code ignored;
    socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    const Executor executor = socket.get_executor();
    const asio::ip::address peer = socket.remote_endpoint(ignored).address();
    const auto seat =
        is_behind_proxy(service.settings) ? service.addresses.sit_uncounted() : seat_of(peer, service);
    if (!seat) co_return;
    Allowance allowance(traffic_of_people(service.settings.limits), *seat);
    Caller caller{.service = service, .http = http, .allowance = allowance, .peer = peer.to_string()};
    std::optional<Guest> guest = co_await receive(std::move(socket), std::move(tls), caller);
    if (!guest) co_return;
    if (guest->seat) {
        Allowance own(traffic_of_people(service.settings.limits), *guest->seat);
        co_await run_session(guest->socket, executor, service, own, std::move(guest->address));
    } else {
        co_await run_session(guest->socket, executor, service, allowance, std::move(guest->address));
    }
}

}  // namespace net
