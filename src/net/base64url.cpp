#include "net/base64url.hpp"

#include <cstdint>

namespace net {

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr unsigned bits_of_letter = 6;
constexpr unsigned bits_of_byte = 8;

}  // namespace

std::string to_base64url(std::string_view bytes) {
    std::string text;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char byte : bytes) {
        held = held << bits_of_byte | static_cast<unsigned char>(byte);
        for (bits += bits_of_byte; bits >= bits_of_letter; bits -= bits_of_letter)
            text += letters[held >> (bits - bits_of_letter) & 0x3FU];
    }
    if (bits > 0) text += letters[held << (bits_of_letter - bits) & 0x3FU];
    return text;
}

std::optional<std::string> from_base64url(std::string_view text) {
    std::string bytes;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char letter : text) {
        const auto value = letters.find(letter);
        if (value == std::string_view::npos) return std::nullopt;
        held = held << bits_of_letter | static_cast<std::uint32_t>(value);
        bits += bits_of_letter;
        if (bits < bits_of_byte) continue;
        bits -= bits_of_byte;
        bytes += static_cast<char>(held >> bits & 0xFFU);
    }
    const bool is_whole = bits < bits_of_letter && (held & ((1U << bits) - 1U)) == 0;
    return is_whole ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace net
