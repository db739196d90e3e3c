#include "bench/load/wire.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>

namespace bench {

namespace {

constexpr char text_frame = '\x81';  // final, text
constexpr unsigned masked = 0x80;

void append_number(std::string& bytes, std::uint64_t number, int width) {
    for (int at = width - 1; at >= 0; --at) bytes += static_cast<char>(number >> (8 * at) & 0xff);
}

}  // namespace

void append_masked(std::string& bytes, std::string_view text, std::uint32_t mask) {
    bytes += text_frame;
    if (text.size() < 126) {
        bytes += static_cast<char>(masked | text.size());
    } else if (text.size() <= 0xffff) {
        bytes += static_cast<char>(masked | 126);
        append_number(bytes, text.size(), 2);
    } else {
        bytes += static_cast<char>(masked | 127);
        append_number(bytes, text.size(), 8);
    }
    append_number(bytes, mask, 4);
    const std::array<char, 4> key = {static_cast<char>(mask >> 24), static_cast<char>(mask >> 16),
                                     static_cast<char>(mask >> 8), static_cast<char>(mask)};
    const std::size_t from = bytes.size();
    bytes.append(text);
    for (std::size_t at = 0; at < text.size(); ++at)
        bytes[from + at] = static_cast<char>(bytes[from + at] ^ key[at % 4]);
}

std::optional<std::string_view> field(std::string_view frame, std::string_view name) {
    for (std::size_t at = frame.find(name); at != std::string_view::npos; at = frame.find(name, at + 1)) {
        const std::size_t colon = at + name.size() + 1;
        if (at == 0 || frame[at - 1] != '"' || frame.substr(colon - 1, 2) != "\":") continue;
        const std::string_view value = frame.substr(colon + 1);
        if (!value.starts_with('"')) return value.substr(0, value.find_first_not_of("0123456789"));
        std::size_t end = 1;
        while (end < value.size() && value[end] != '"') end += value[end] == '\\' ? 2 : 1;
        return value.substr(1, end - 1);
    }
    return std::nullopt;
}

std::optional<std::uint64_t> number_field(std::string_view frame, std::string_view name) {
    const auto digits = field(frame, name);
    if (!digits) return std::nullopt;
    std::uint64_t number = 0;
    const auto [rest, fault] = std::from_chars(digits->data(), digits->data() + digits->size(), number);
    if (fault != std::errc() || rest != digits->data() + digits->size()) return std::nullopt;
    return number;
}

std::string as_json(std::string_view text) { return nlohmann::json(text).dump(); }

}  // namespace bench
