#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace base {

namespace detail {

inline std::uint64_t stirred(std::uint64_t value) {
    value *= 0x9e3779b97f4a7c15ULL;
    return value ^ (value >> 29U);
}

template <class Number>
std::uint64_t number_at(std::string_view bytes, std::size_t at) {
    Number number = 0;
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return number;
}

// Up to eight bytes as a number, in loads of fixed size: a memcpy of unknown size costs more than the hash.
inline std::uint64_t tail(std::string_view bytes) {
    const std::size_t size = bytes.size();
    if (size >= 4) {
        return number_at<std::uint32_t>(bytes, 0) | number_at<std::uint32_t>(bytes, size - 4) << 32U;
    }
    if (size == 0) return 0;
    const auto byte = [&](std::size_t at) { return number_at<std::uint8_t>(bytes, at); };
    return byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U;
}

}  // namespace detail

// Eight bytes at a step: for words as for caches of tens of megabytes. The same on every run of one machine.
inline std::uint64_t hash_of(std::string_view bytes) {
    std::uint64_t hash = detail::stirred(bytes.size());
    for (; bytes.size() > 8; bytes.remove_prefix(8))
        hash = detail::stirred(hash ^ detail::number_at<std::uint64_t>(bytes, 0));
    return detail::stirred(detail::stirred(hash ^ detail::tail(bytes)));
}

}  // namespace base
