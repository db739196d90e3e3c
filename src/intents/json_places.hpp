#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace intents {

// A key as a part of a JSON pointer (RFC 6901).
std::string escaped_for_pointer(const std::string& key);

// Where the values of a JSON text stand, so that an error can name line and column; also notices keys given
// twice, which JSON readers swallow.
class JsonPlaces {
public:
    // `text` must outlive this.
    explicit JsonPlaces(std::string_view text);

    // "12:7" for a JSON pointer such as "/intents/0/id"; the nearest enclosing value when it stands nowhere.
    std::string at(std::string pointer) const;

    // Where the value at a JSON pointer begins; that of the nearest enclosing one when it stands nowhere.
    std::size_t byte_of(std::string pointer) const;

    // The value at a JSON pointer as it is written, quotes and all; empty when it stands nowhere.
    std::string_view written(const std::string& pointer) const;

    // "12:7" for a byte of the text.
    std::string at_byte(std::size_t byte) const;

    // Pointers of keys that were given a second time.
    const std::vector<std::string>& doubled() const { return doubled_; }

    // Nested deeper than any file of ours, or under longer names; such a text must not reach a recursive
    // reader.
    bool too_deep() const { return too_deep_; }

private:
    struct Stretch {
        std::size_t begin = 0;
        std::size_t end = 0;  // in a text that is no JSON it may be the beginning
    };
    void value(const std::string& pointer, std::size_t depth);
    void object(const std::string& pointer, std::size_t depth);
    void array(const std::string& pointer, std::size_t depth);
    std::string string();
    void blanks();
    bool take(char expected);

    std::string_view text_;
    std::size_t byte_ = 0;
    std::unordered_map<std::string, Stretch> stretches_;
    std::vector<std::string> doubled_;
    bool too_deep_ = false;
};

}  // namespace intents
