#include "match/reading.hpp"

#include <array>

namespace match {

std::string_view name_of(Silence silence) {
    static constexpr std::array<std::string_view, 9> names = {
        "none", "calm",      "answer_directly", "below_threshold", "ambiguous", "language_unknown",
        "care", "exhausted", "listening"};
    return names[static_cast<std::size_t>(silence)];
}

}  // namespace match
