#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace net {

// JSON written as it is said, in one line: no tree is built, so that a frame costs one string. For what is
// written with every message; the members keep their order. The caller opens and ends what nests.
class JsonText {
public:
    JsonText& begin_object() { return open('{'); }
    JsonText& end_object() { return end('}'); }
    JsonText& begin_array() { return open('['); }
    JsonText& end_array() { return end(']'); }

    // Names the value that comes next. Names are ours, and hold nothing to escape.
    JsonText& name(std::string_view name);

    // Bytes that are no UTF-8 are replaced; a number that JSON cannot say is null.
    JsonText& value(std::string_view text);
    JsonText& value(const std::string& text) { return value(std::string_view(text)); }
    JsonText& value(const char* text) { return value(std::string_view(text)); }
    template <std::integral Number>
    JsonText& value(Number number) {
        if constexpr (std::same_as<Number, bool>)
            return raw(number ? "true" : "false");
        else
            return raw(std::to_string(number));
    }
    JsonText& value(double number);
    JsonText& value(const std::vector<std::string>& texts);
    JsonText& null() { return raw("null"); }

    template <class Value>
    JsonText& put(std::string_view its_name, const Value& its_value) {
        return name(its_name).value(its_value);
    }
    // Null where there is no text.
    JsonText& put_or_null(std::string_view its_name, std::string_view text) {
        name(its_name);
        return text.empty() ? null() : value(text);
    }

    // Everything that was said; the writer is empty again.
    std::string take() { return std::exchange(text_, {}); }

private:
    JsonText& open(char bracket);
    JsonText& end(char bracket);
    JsonText& raw(std::string_view token);
    void separate();
    void append_escaped(std::string_view text);

    std::string text_;
};

}  // namespace net
