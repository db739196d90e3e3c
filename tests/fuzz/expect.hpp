#pragma once

#include "text/utf8.hpp"

#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace tests::fuzz {

// Ends the process, with the words, where something does not hold: the fuzzer and the replay both notice.
inline void expect(bool holds, const char* words) {
    if (holds) return;
    static_cast<void>(std::fprintf(stderr, "does not hold: %s\n", words));
    std::abort();
}

inline bool is_utf8(std::string_view bytes) { return text::encode(text::decode(bytes)) == bytes; }

// The first line, and all that follows it.
inline std::pair<std::string_view, std::string_view> cut_first_line(std::string_view bytes) {
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos) return {bytes, {}};
    return {bytes.substr(0, end), bytes.substr(end + 1)};
}

}  // namespace tests::fuzz
