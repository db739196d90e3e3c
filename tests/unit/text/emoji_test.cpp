#include "text/emoji.hpp"

#include <doctest/doctest.h>

TEST_SUITE("emoji") {
    TEST_CASE("emoji have a mood, letters have none") {
        CHECK(text::emoji_mood(U'🤬') == text::EmojiMood::angry);
        CHECK(text::emoji_mood(U'🙏') == text::EmojiMood::warm);
        CHECK(text::emoji_mood(U'📦') == text::EmojiMood::other);
        CHECK_FALSE(text::emoji_mood(U'a'));
        CHECK_FALSE(text::emoji_mood(U'Ω'));
    }
    TEST_CASE("skin tones and joiners belong to the emoji before them") {
        CHECK(text::is_emoji_modifier(0x1f3fb));
        CHECK(text::is_emoji_modifier(0x200d));
        CHECK_FALSE(text::is_emoji_modifier(U'🙏'));
    }
}
