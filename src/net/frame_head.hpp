#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace net {

// What stands before the payload of a server's WebSocket frame (RFC 6455, 5.2): a whole message, not masked.
class FrameHead {
public:
    enum class Kind : unsigned char { text = 0x81, close = 0x88 };

    explicit FrameHead(std::size_t payload_bytes, Kind kind = Kind::text) {
        bytes_[0] = static_cast<char>(kind);
        if (payload_bytes < 126) {
            bytes_[1] = static_cast<char>(payload_bytes);
        } else if (payload_bytes <= 0xffff) {
            bytes_[1] = 126;
            append(payload_bytes, 2);
        } else {
            bytes_[1] = 127;
            append(payload_bytes, 8);
        }
    }

    std::string_view bytes() const { return {bytes_.data(), size_}; }

private:
    // Highest byte first.
    void append(std::size_t number, std::size_t width) {
        while (width-- > 0) bytes_[size_++] = static_cast<char>(number >> (8 * width) & 0xff);
    }

    std::array<char, 10> bytes_{};
    std::size_t size_ = 2;
};

}  // namespace net
