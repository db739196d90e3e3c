#include "text/emoji.hpp"

#include <unicode/uchar.h>

#include <string_view>

namespace text {

namespace {
// Anger, contempt and threats; then gratitude, joy and friendliness.
constexpr std::u32string_view angry = U"😠😡🤬👿💢🖕😤😾🤮🤢💩🙄😒😑👎";
constexpr std::u32string_view warm = U"😀😃😄😁🙂😊😇🥰😍😘🤗👍👌🙏❤💕💖🌸🎉✨👋💪🥳😉☺";
}  // namespace

std::optional<EmojiMood> emoji_mood(char32_t point) {
    if (point < 0x2190 || is_emoji_modifier(point)) return std::nullopt;
    if (angry.find(point) != std::u32string_view::npos) return EmojiMood::angry;
    if (warm.find(point) != std::u32string_view::npos) return EmojiMood::warm;
    if (u_hasBinaryProperty(static_cast<UChar32>(point), UCHAR_EXTENDED_PICTOGRAPHIC))
        return EmojiMood::other;
    return std::nullopt;
}

bool is_emoji_modifier(char32_t point) {
    return (point >= 0x1f3fb && point <= 0x1f3ff) || point == 0xfe0f || point == 0x200d || point == 0x20e3;
}

}  // namespace text
