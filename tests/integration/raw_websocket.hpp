#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace tests {

// The kinds of frames of RFC 6455.
enum Opcode : unsigned {
    continuation = 0,
    text_frame = 1,
    binary_frame = 2,
    close_frame = 8,
    ping_frame = 9,
    pong_frame = 10
};

// A frame as it goes over the wire, right or wrong.
struct RawFrame {
    enum class Length { shortest, in_two_bytes, in_eight_bytes };

    unsigned opcode = text_frame;
    std::string payload = {};
    bool fin = true;
    unsigned reserved = 0;  // the three bits, as a number
    bool masked = true;     // as every frame of a client must be
    Length length = Length::shortest;
};
std::string bytes_of(const RawFrame& frame);

// A close frame with a code and words.
std::string closing(unsigned code, const std::string& words = {});

// A connection of bytes, and a WebSocket made of it by hand, so that everything may be sent that no library
// would send. Whatever does not come within two minutes fails the test.
class RawSocket {
public:
    explicit RawSocket(std::uint16_t port);
    ~RawSocket();
    RawSocket(const RawSocket&) = delete;
    RawSocket& operator=(const RawSocket&) = delete;

    // Asks for a WebSocket, with further lines of the header; gives the head of the answer.
    std::string upgrade(const std::string& further_fields = {});

    // What the other side no longer takes is lost.
    void send(const std::string& bytes);
    // So many bytes at a time.
    void send_in_chops(const std::string& bytes, std::size_t size);
    void end_sending();

    // The next frame; nothing when the connection has ended.
    std::optional<RawFrame> frame();
    // The head of an HTTP answer, with the empty line; what came until the end, if it ended before.
    std::string head();
    // Whether the other side hangs up within that time; what it says meanwhile is kept.
    bool ends_within(std::chrono::milliseconds time);
    // Everything up to the end of the connection.
    std::string rest();

private:
    bool receive();  // false at the end
    bool has(std::size_t bytes);
    std::string take(std::size_t bytes);

    int socket_ = -1;
    std::string received_;
};

}  // namespace tests
