#include "integration/raw_websocket.hpp"

#include <array>
#include <chrono>
#include <stdexcept>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tests {

namespace {

constexpr std::chrono::milliseconds patience{120'000};  // a sanitized build learns slowly
constexpr std::array<char, 4> mask = {'\x37', '\x7a', '\x21', '\x5d'};

void append_number(std::string& bytes, std::uint64_t number, unsigned size) {
    for (unsigned left = size; left > 0; --left)
        bytes += static_cast<char>(number >> (8 * (left - 1)) & 0xffU);
}

void append_length(std::string& bytes, const RawFrame& frame) {
    const unsigned masked = frame.masked ? 0x80 : 0;
    const std::size_t size = frame.payload.size();
    const bool is_short = frame.length == RawFrame::Length::shortest;
    if (is_short && size < 126) {
        bytes += static_cast<char>(masked | static_cast<unsigned>(size));
    } else if (frame.length == RawFrame::Length::in_two_bytes || (is_short && size <= 0xffff)) {
        bytes += static_cast<char>(masked | 126U);
        append_number(bytes, size, 2);
    } else {
        bytes += static_cast<char>(masked | 127U);
        append_number(bytes, size, 8);
    }
}

}  // namespace

std::string bytes_of(const RawFrame& frame) {
    std::string bytes;
    bytes += static_cast<char>((frame.fin ? 0x80U : 0U) | frame.reserved << 4U | frame.opcode);
    append_length(bytes, frame);
    if (!frame.masked) return bytes + frame.payload;
    bytes.append(mask.data(), mask.size());
    for (std::size_t at = 0; at < frame.payload.size(); ++at)
        bytes += static_cast<char>(frame.payload[at] ^ mask[at % mask.size()]);
    return bytes;
}

std::string closing(unsigned code, const std::string& words) {
    std::string payload;
    append_number(payload, code, 2);
    return bytes_of({.opcode = close_frame, .payload = payload + words});
}

RawSocket::RawSocket(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int at_once = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("the server cannot be reached");
}

RawSocket::~RawSocket() { ::close(socket_); }

std::string RawSocket::upgrade(const std::string& further_fields) {
    send(
        "GET /v1/ws HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        "Sec-WebSocket-Protocol: evenkeel.v1\r\n" +
        further_fields + "\r\n");
    return head();
}

void RawSocket::send(const std::string& bytes) {
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const auto more = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (more <= 0) return;
        sent += static_cast<std::size_t>(more);
    }
}

void RawSocket::send_in_chops(const std::string& bytes, std::size_t size) {
    for (std::size_t at = 0; at < bytes.size(); at += size) send(bytes.substr(at, size));
}

void RawSocket::end_sending() { ::shutdown(socket_, SHUT_WR); }

bool RawSocket::receive() {
    pollfd waiting{.fd = socket_, .events = POLLIN, .revents = 0};
    if (::poll(&waiting, 1, static_cast<int>(patience.count())) <= 0)
        throw std::runtime_error("nothing came within two minutes");
    std::array<char, 16384> part{};
    const auto size = ::recv(socket_, part.data(), part.size(), 0);
    if (size <= 0) return false;
    received_.append(part.data(), static_cast<std::size_t>(size));
    return true;
}

bool RawSocket::ends_within(std::chrono::milliseconds time) {
    pollfd waiting{.fd = socket_, .events = POLLIN, .revents = 0};
    return ::poll(&waiting, 1, static_cast<int>(time.count())) > 0 && !receive();
}

bool RawSocket::has(std::size_t bytes) {
    while (received_.size() < bytes) {
        if (!receive()) return false;
    }
    return true;
}

std::string RawSocket::take(std::size_t bytes) {
    std::string taken = received_.substr(0, bytes);
    received_.erase(0, bytes);
    return taken;
}

std::optional<RawFrame> RawSocket::frame() {
    const auto byte = [this](std::size_t at) { return static_cast<unsigned char>(received_[at]); };
    if (!has(2)) return std::nullopt;
    RawFrame frame{.opcode = byte(0) & 0x0fU,
                   .fin = (byte(0) & 0x80U) != 0,
                   .reserved = byte(0) >> 4U & 0x07U,
                   .masked = (byte(1) & 0x80U) != 0};
    std::size_t size = byte(1) & 0x7fU;
    const std::size_t width = size == 127 ? 8 : size == 126 ? 2 : 0;
    if (!has(2 + width)) return std::nullopt;
    if (width > 0) size = 0;
    for (std::size_t at = 0; at < width; ++at) size = size << 8U | byte(2 + at);
    if (!has(2 + width + size)) return std::nullopt;
    take(2 + width);
    frame.payload = take(size);
    return frame;
}

std::string RawSocket::head() {
    for (;;) {
        const auto end = received_.find("\r\n\r\n");
        if (end != std::string::npos) return take(end + 4);
        if (!receive()) return take(received_.size());
    }
}

std::string RawSocket::rest() {
    while (receive()) {
    }
    return take(received_.size());
}

}  // namespace tests
