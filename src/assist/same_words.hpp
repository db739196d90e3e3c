#pragma once

#include <cstdint>
#include <string_view>

namespace assist {

// Of the words in their normal form: the same words typed another way have the same one.
std::uint64_t words_hash(std::string_view text);

// How much of `suggested` was changed to get `written`: words inserted, left out or exchanged, as a share of
// the longer of the two. 0 is the same words, 1 nothing in common. Texts are compared up to
// `longest_compared` words.
double word_distance(std::string_view suggested, std::string_view written);
inline constexpr std::size_t longest_compared = 200;

}  // namespace assist
