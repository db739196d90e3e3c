#include "integration/client.hpp"

#include "integration/schemas.hpp"

#include <doctest/doctest.h>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace tests {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace beast_http = boost::beast::http;
namespace websocket = boost::beast::websocket;
using tcp = asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::chrono::seconds patience{120};  // a sanitized build learns slowly

// Runs one operation to its end; what takes too long is a failed test, not one that hangs.
template <class Start>
error_code finish(asio::io_context& io, const Start& start) {
    bool done = false;
    error_code outcome;
    start([&](error_code failure, auto...) {
        done = true;
        outcome = failure;
    });
    io.restart();
    io.run_for(patience);
    if (!done) throw std::runtime_error("nothing came within two minutes");
    return outcome;
}

tcp::endpoint local(std::uint16_t port) { return {asio::ip::address_v4::loopback(), port}; }

void dress(websocket::request_type& request, const Client::Manners& manners) {
    if (!manners.subprotocol.empty())
        request.set(beast_http::field::sec_websocket_protocol, manners.subprotocol);
    if (!manners.origin.empty()) request.set(beast_http::field::origin, manners.origin);
    if (!manners.forwarded.empty()) request.set("X-Forwarded-For", manners.forwarded);
}

}  // namespace

struct Client::Parts {
    error_code connect(std::uint16_t port, const Manners& manners, const std::string& target,
                       websocket::response_type& response) {
        auto& socket = stream.next_layer();
        socket.open(tcp::v4());
        if (manners.receive_buffer > 0)
            socket.set_option(asio::socket_base::receive_buffer_size(manners.receive_buffer));
        socket.connect(local(port));
        stream.read_message_max(0);
        stream.set_option(websocket::stream_base::decorator(
            [manners](websocket::request_type& request) { dress(request, manners); }));
        return finish(io, [&](auto done) { stream.async_handshake(response, manners.host, target, done); });
    }

    asio::io_context io{1};
    websocket::stream<tcp::socket> stream{io};
    beast::flat_buffer buffer;
};

Client::Client(std::uint16_t port) : Client(port, Manners{}) {}

Client::Client(std::uint16_t port, const Manners& manners) : parts_(std::make_unique<Parts>()) {
    websocket::response_type response;
    const error_code failure = parts_->connect(port, manners, "/v1/ws", response);
    REQUIRE_MESSAGE(!failure, failure.message());
    CHECK(response[beast_http::field::sec_websocket_protocol] == manners.subprotocol);
}

Client::Client(std::uint16_t port, const std::string& role, const std::string& name) : Client(port) {
    const json welcome = ask({{"type", "hello"}, {"role", role}, {"name", name}});
    REQUIRE(welcome["type"] == "welcome");
}

Client::Client(Client&&) noexcept = default;
Client::~Client() = default;

void Client::say(const json& frame) {
    check_frame("client", frame);
    say_raw(frame.dump());
}

void Client::say_raw(const std::string& text, bool binary) {
    parts_->stream.binary(binary);
    finish(parts_->io, [&](auto done) { parts_->stream.async_write(asio::buffer(text), done); });
}

std::string Client::hear_raw() {
    parts_->buffer.clear();
    const error_code failure =
        finish(parts_->io, [&](auto done) { parts_->stream.async_read(parts_->buffer, done); });
    if (failure) throw std::runtime_error("the connection ended: " + failure.message());
    return beast::buffers_to_string(parts_->buffer.data());
}

json Client::hear() {
    const json frame = json::parse(hear_raw());
    check_frame("server", frame);
    return frame;
}

json Client::hear(const std::string& type) {
    for (;;) {
        json frame = hear();
        if (frame["type"] == type) return frame;
    }
}

std::string Client::types(int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += (i > 0 ? " " : "") + hear()["type"].get<std::string>();
    return all;
}

json Client::ask(json frame) {
    if (!frame.contains("id")) frame["id"] = "ask-" + std::to_string(++asked_);
    say(frame);
    for (;;) {
        json answer = hear();
        if (answer.contains("ref") && answer["ref"] == frame["id"]) return answer;
    }
}

json Client::join(const std::string& conversation, std::uint64_t after) {
    return ask({{"type", "join"}, {"conversation", conversation}, {"after", after}});
}

json Client::write(const std::string& text, const std::string& id, const std::string& conversation) {
    return ask({{"type", "message"}, {"id", id}, {"conversation", conversation}, {"text", text}});
}

int Client::close_code() {
    for (;;) {
        parts_->buffer.clear();
        const error_code failure =
            finish(parts_->io, [&](auto done) { parts_->stream.async_read(parts_->buffer, done); });
        if (!failure) continue;
        return failure == websocket::error::closed ? static_cast<int>(parts_->stream.reason().code) : 0;
    }
}

void Client::leave() {
    finish(parts_->io, [&](auto done) { parts_->stream.async_close(websocket::close_code::normal, done); });
}

void Client::vanish() { parts_->stream.next_layer().close(); }

unsigned upgrade_status(std::uint16_t port, const Client::Manners& manners, const std::string& target) {
    struct Opened {
        asio::io_context io{1};
        websocket::stream<tcp::socket> stream{io};
    } opened;
    opened.stream.next_layer().connect(local(port));
    opened.stream.set_option(websocket::stream_base::decorator(
        [manners](websocket::request_type& request) { dress(request, manners); }));
    websocket::response_type response;
    finish(opened.io,
           [&](auto done) { opened.stream.async_handshake(response, manners.host, target, done); });
    return response.result_int();
}

std::vector<HttpReply> http_on_one_connection(std::uint16_t port, const std::vector<HttpAsk>& requests) {
    asio::io_context io{1};
    tcp::socket socket(io);
    socket.connect(local(port));
    beast::flat_buffer buffer;
    std::vector<HttpReply> replies;
    for (const HttpAsk& ask : requests) {
        beast_http::request<beast_http::string_body> request(beast_http::string_to_verb(ask.method),
                                                             ask.target, 11);
        if (request.method() == beast_http::verb::unknown) request.method_string(ask.method);
        request.set(beast_http::field::host, "127.0.0.1:" + std::to_string(port));
        for (const auto& [name, value] : ask.fields) request.set(name, value);
        request.body() = ask.body;
        request.prepare_payload();
        finish(io, [&](auto done) { beast_http::async_write(socket, request, done); });
        beast_http::response_parser<beast_http::string_body> parser;
        parser.body_limit(1UL << 24);
        parser.skip(ask.method == "HEAD");
        const error_code failure =
            finish(io, [&](auto done) { beast_http::async_read(socket, buffer, parser, done); });
        REQUIRE_MESSAGE(!failure, failure.message());
        HttpReply& reply = replies.emplace_back();
        reply.status = parser.get().result_int();
        reply.body = parser.get().body();
        for (const auto& field : parser.get()) {
            std::string name(field.name_string());
            std::transform(name.begin(), name.end(), name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            reply.fields[name] = std::string(field.value());
        }
    }
    return replies;
}

HttpReply http(std::uint16_t port, const HttpAsk& request) {
    return http_on_one_connection(port, {request}).front();
}

std::string raw_http(std::uint16_t port, const std::string& bytes) {
    asio::io_context io{1};
    tcp::socket socket(io);
    socket.connect(local(port));
    finish(io, [&](auto done) { asio::async_write(socket, asio::buffer(bytes), done); });
    std::string answer;
    finish(io, [&](auto done) { asio::async_read(socket, asio::dynamic_buffer(answer), done); });
    return answer;
}

}  // namespace tests
