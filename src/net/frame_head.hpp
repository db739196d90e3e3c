#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace net {

// What stands before the text of a server's WebSocket frame (RFC 6455, 5.2): a whole text message, not
// masked.
class FrameHead {
public:
    explicit FrameHead(std::size_t text_bytes) {
        constexpr char whole_text = '\x81';
        bytes_[0] = whole_text;
        if (text_bytes < 126) {
            bytes_[1] = static_cast<char>(text_bytes);
        } else if (text_bytes <= 0xffff) {
            bytes_[1] = 126;
            append(text_bytes, 2);
        } else {
            bytes_[1] = 127;
            append(text_bytes, 8);
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
