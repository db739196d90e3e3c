#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace intents {

// Sixteen hexadecimal digits that change when a text does; the same on every machine (FNV-1a). They tell
// versions apart, they prove nothing.
class Digest {
public:
    void add(std::string_view text);
    std::string digits() const;

private:
    std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

std::string digest_of(std::string_view text);

}  // namespace intents
