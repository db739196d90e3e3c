#pragma once

#include "small_intents.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tests {

// The words of a command that serves on a port, or any free one, with the log in this folder. With the small
// intents it is there at once, sanitized or not.
inline std::vector<std::string> serve_from(const FreshFolder& data, const SmallIntents& intents,
                                           std::uint16_t port = 0) {
    return {"serve",
            "--port",
            std::to_string(port),
            "--data",
            data.path().string(),
            "--intents",
            intents.root().string()};
}

}  // namespace tests
