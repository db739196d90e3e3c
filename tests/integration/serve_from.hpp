#pragma once

#include "small_intents.hpp"

#include <string>
#include <vector>

namespace tests {

// The words of a command that serves on a free port, with the log in this folder. With the small intents it
// is there at once, sanitized or not; tests of what is recognised want the shipped ones.
inline std::vector<std::string> serve_from(const FreshFolder& data) {
    return {"serve", "--port", "0", "--data", data.path().string()};
}
inline std::vector<std::string> serve_from(const FreshFolder& data, const SmallIntents& intents) {
    auto words = serve_from(data);
    words.insert(words.end(), {"--intents", intents.root().string()});
    return words;
}

}  // namespace tests
