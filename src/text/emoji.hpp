#pragma once

#include <optional>

namespace text {

enum class EmojiMood { angry, warm, other };

// Nothing when the code point is no emoji.
std::optional<EmojiMood> emoji_mood(char32_t point);

// Skin tones, variation selectors, joiners, keycaps and tags.
bool is_emoji_modifier(char32_t point);

}  // namespace text
