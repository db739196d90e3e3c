#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// What the generator writes and reads without a JSON parser: it shares the machine with the server, and is to
// cost little.
namespace bench {

// A client's text frame as it goes over the wire, masked with `mask`, appended to `bytes`.
void append_masked(std::string& bytes, std::string_view text, std::uint32_t mask);

// The characters of a string field, as they stand in the frame (escapes and all), or the digits of a number.
// The first field of this name counts, at whatever depth; nothing when there is none.
std::optional<std::string_view> field(std::string_view frame, std::string_view name);

// The same as a number; nothing when there is none or it is no whole number.
std::optional<std::uint64_t> number_field(std::string_view frame, std::string_view name);

// The text within quotes, as JSON writes it.
std::string as_json(std::string_view text);

}  // namespace bench
