#include "net/write_answer.hpp"

#include <boost/asio/redirect_error.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/write.hpp>

namespace net {

namespace {

using Response = http::response<http::span_body<const char>>;

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
    response.set(http::field::content_type, answer.type);
    response.set(http::field::cache_control, answer.cache);
    set_guards(response, answer);
    if (!answer.etag.empty()) response.set(http::field::etag, answer.etag);
    if (answer.retry_after.count() > 0)
        response.set(http::field::retry_after, std::to_string(answer.retry_after.count()));
    if (!answer.allow.empty()) response.set(http::field::allow, answer.allow);
    if (answer.asks_for_token) response.set(http::field::www_authenticate, "Bearer");
    if (answer.varies) response.set(http::field::vary, "Accept-Encoding");
    if (!answer.encoding.empty()) response.set(http::field::content_encoding, answer.encoding);
    response.keep_alive(request.keep_alive());
    const std::string_view bytes = answer.bytes();
    if (answer.status != 304) response.content_length(bytes.size());
    if (request.method() != http::verb::head) response.body() = {bytes.data(), bytes.size()};
    return response;
}

}  // namespace

Awaitable<error_code> write_answer(Link& link, const HttpAnswer& answer, const Request& request) {
    const Response response = response_for(answer, request);
    http::response_serializer<http::span_body<const char>> serializer(response);
    // To HEAD only the header is sent, with the length that GET would have.
    serializer.split(request.method() == http::verb::head);
    error_code failure;
    if (request.method() == http::verb::head) {
        co_await http::async_write_header(link, serializer, asio::redirect_error(use_awaitable, failure));
    } else {
        co_await http::async_write(link, serializer, asio::redirect_error(use_awaitable, failure));
    }
    co_return failure;
}

}  // namespace net
