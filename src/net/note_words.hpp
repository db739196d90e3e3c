#pragma once

#include "assist/state.hpp"
#include "base/language.hpp"

#include <array>
#include <string_view>

namespace net {

// What a note says around the replies: the words that the console has for the same things.
struct NoteWords {
    std::array<std::string_view, 4> levels;
    std::array<std::string_view, 3> trends;  // rising, steady, falling
    std::string_view suggestions, why, care_first, do_now, hand_over, avoid, sent, better;
};

const NoteWords& note_words(base::Language language);

}  // namespace net
