#include "net/http_connection.hpp"

#include "net/http_beast.hpp"
#include "net/origins.hpp"

#include <boost/asio/redirect_error.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <algorithm>

namespace net {

namespace {

using Stream = beast::basic_stream<asio::ip::tcp, Executor>;
using Parser = http::request_parser<http::string_body>;
using Response = http::response<http::span_body<const char>>;

constexpr std::size_t unread_most =
    1024UL * 1024;  // bytes that are still taken from a client that was refused
constexpr std::size_t unread_step = 8UL * 1024;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }
beast::string_view view(std::string_view text) { return {text.data(), text.size()}; }

HttpRequest parts_of(const Request& request) {
    return in_origin_form({.method = view(request.method_string()),
                           .target = view(request.target()),
                           .host = view(request[http::field::host]),
                           .origin = view(request[http::field::origin]),
                           .if_none_match = view(request[http::field::if_none_match]),
                           .accept_encoding = view(request[http::field::accept_encoding]),
                           .body = request.body()});
}

// What a browser may do with the answer. Nothing here asks for a device, so nothing may.
void set_guards(Response& response, const HttpAnswer& answer) {
    const std::string policy = answer.policy.empty() ? content_security_policy("'none'") : answer.policy;
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Referrer-Policy", "no-referrer");
    response.set("Content-Security-Policy", policy);
    response.set("Permissions-Policy",
                 "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
    response.set("Cross-Origin-Opener-Policy", "same-origin");
    response.set("Cross-Origin-Resource-Policy", answer.is_for_all ? "cross-origin" : "same-origin");
    if (answer.is_for_all) response.set(http::field::access_control_allow_origin, "*");
}

Response response_for(const HttpAnswer& answer, const Request& request) {
    Response response(static_cast<http::status>(answer.status), request.version());
    response.set(http::field::server, "evenkeel");
    response.set(http::field::content_type, view(answer.type));
    response.set(http::field::cache_control, view(answer.cache));
    set_guards(response, answer);
    if (!answer.etag.empty()) response.set(http::field::etag, view(answer.etag));
    if (answer.retry_after.count() > 0)
        response.set(http::field::retry_after, std::to_string(answer.retry_after.count()));
    if (!answer.allow.empty()) response.set(http::field::allow, view(answer.allow));
    if (answer.varies) response.set(http::field::vary, "Accept-Encoding");
    if (!answer.encoding.empty()) response.set(http::field::content_encoding, view(answer.encoding));
    response.keep_alive(request.keep_alive());
    const std::string_view bytes = answer.bytes();
    if (answer.status != 304) response.content_length(bytes.size());
    if (request.method() != http::verb::head) response.body() = {bytes.data(), bytes.size()};
    return response;
}

Awaitable<error_code> write_answer(Stream& stream, const HttpAnswer& answer, const Request& request) {
    const Response response = response_for(answer, request);
    http::response_serializer<http::span_body<const char>> serializer(response);
    // To HEAD only the header is sent, with the length that GET would have.
    serializer.split(request.method() == http::verb::head);
    error_code failure;
    if (request.method() == http::verb::head) {
        co_await http::async_write_header(stream, serializer, asio::redirect_error(use_awaitable, failure));
    } else {
        co_await http::async_write(stream, serializer, asio::redirect_error(use_awaitable, failure));
    }
    co_return failure;
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
    return offered.exists(view(protocol_name));
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
Awaitable<void> part(Stream& stream, beast::flat_buffer& buffer, const Settings& settings) {
    error_code failure;
    stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, failure);
    stream.expires_after(settings.waits.close);
    for (std::size_t taken = 0; !failure && taken < unread_most;) {
        buffer.clear();
        const auto room = buffer.prepare(std::min(buffer.max_size(), unread_step));
        const std::size_t more =
            co_await stream.async_read_some(room, asio::redirect_error(use_awaitable, failure));
        taken += more;
    }
}

// A request that asks for a WebSocket and may have one.
struct Upgrade {
    Upgrade(Request asked, Socket connected) : request(std::move(asked)), socket(std::move(connected)) {}

    Request request;
    Socket socket;
};

// Answers requests until the connection ends (nothing) or one is a fit upgrade.
Awaitable<std::optional<Upgrade>> answer_requests(Socket socket, Service& service, const HttpService& http,
                                                  Allowance& allowance) {
    Stream stream(std::move(socket));
    const Connections::Seat seat(service.connections, [&stream] { stream.close(); });
    const Settings& settings = service.settings;
    beast::flat_buffer buffer(settings.limits.header_bytes + settings.limits.body_bytes);
    for (;;) {
        Parser parser;
        parser.header_limit(static_cast<std::uint32_t>(settings.limits.header_bytes));
        parser.body_limit(settings.limits.body_bytes);
        stream.expires_after(settings.waits.request);
        error_code failure;
        co_await http::async_read(stream, buffer, parser, asio::redirect_error(use_awaitable, failure));
        const std::size_t bytes = parser.get().body().size();
        const auto verdict = allowance.take(bytes, std::chrono::steady_clock::now());
        std::optional<HttpAnswer> answered;
        bool last = false;
        if (failure) {
            answered = answer_to_fault(failure);
            last = true;
        } else if (auto objection = objection_to_form(parser.get())) {
            answered = std::move(objection);
            last = true;
        } else if (verdict.refused_for.count() > 0) {
            answered = slow_down_answer(verdict.refused_for);
            last = true;
        } else if (beast::websocket::is_upgrade(parser.get())) {
            answered = objection_to_upgrade(parser.get(), settings, buffer.size() > 0);
            if (!answered && http.standing().stopping) answered = sent_elsewhere(service);
            if (!answered)
                co_return std::optional<Upgrade>(std::in_place, parser.release(), stream.release_socket());
        } else {
            answered = answer(parts_of(parser.get()), http);
        }
        if (!answered) co_return std::nullopt;
        last = last || !parser.get().keep_alive();
        if (last) parser.get().keep_alive(false);
        service.hub.metrics().http_answered(answered->status);
        stream.expires_after(settings.waits.request);
        failure = co_await write_answer(stream, *answered, parser.get());
        if (failure || last) break;
        if (verdict.pause.count() > 0) {
            Timer rest(stream.get_executor(), verdict.pause);
            co_await rest.async_wait(asio::redirect_error(use_awaitable, failure));
        }
    }
    co_await part(stream, buffer, settings);
    co_return std::nullopt;
}

}  // namespace

Awaitable<void> run_connection(Socket socket, Service& service, const HttpService& http) {
    error_code ignored;
    socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    const Executor executor = socket.get_executor();
    const auto remote = socket.remote_endpoint(ignored);
    const auto seat = service.addresses.sit(remote.address(), std::chrono::steady_clock::now());
    if (!seat) {
        service.remark(
            {Level::warning, "address_full", "a connection was hung up on: too many come from its address"});
        co_return;
    }
    Allowance allowance(traffic_of_people(service.settings.limits), *seat);
    std::optional<Upgrade> upgrade = co_await answer_requests(std::move(socket), service, http, allowance);
    if (!upgrade) co_return;
    WebSocket websocket(std::move(upgrade->socket), service.settings);
    const UpgradeRequest request{upgrade->request};
    const error_code refused = co_await websocket.accept(request);
    upgrade.reset();  // a session lasts hours; the request's header need not
    if (refused) co_return;
    co_await run_session(websocket, executor, service, allowance);
}

}  // namespace net
