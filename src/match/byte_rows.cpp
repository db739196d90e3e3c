#include "match/byte_rows.hpp"

#include "base/vectorised.hpp"

#include <algorithm>
#include <cmath>

namespace match {

namespace {

constexpr std::size_t alignment = 16;
constexpr std::size_t cache_line = 64;
constexpr std::size_t fetched_ahead = 6;  // rows asked from memory before they are needed
constexpr float largest = 127;

EVENKEEL_VECTORISED void add_rows(const ByteRows::Factor* wanted, std::size_t count,
                                  const std::int8_t* numbers, std::size_t stride, const float* scales,
                                  float* sums, std::size_t columns) {
    for (std::size_t each = 0; each < count; ++each) {
        if (each + fetched_ahead < count) {
            const std::int8_t* ahead = numbers + wanted[each + fetched_ahead].row * stride;
            for (std::size_t at = 0; at < stride; at += cache_line) __builtin_prefetch(ahead + at);
        }
        const std::int8_t* row = numbers + wanted[each].row * stride;
        const float by = wanted[each].by * scales[wanted[each].row];
        for (std::size_t at = 0; at < columns; ++at) sums[at] += by * static_cast<float>(row[at]);
    }
}

}  // namespace

ByteRows::ByteRows(std::size_t rows, std::size_t columns)
    : columns_(columns),
      stride_((columns + alignment - 1) / alignment * alignment),
      numbers_(rows * stride_),
      scales_(rows) {}

void ByteRows::put(std::size_t row, const float* numbers) {
    float most = 0;
    for (std::size_t at = 0; at < columns_; ++at) most = std::max(most, std::abs(numbers[at]));
    scales_[row] = most / largest;
    if (most == 0) return;
    std::int8_t* to = numbers_.data() + row * stride_;
    for (std::size_t at = 0; at < columns_; ++at)
        to[at] = static_cast<std::int8_t>(std::nearbyint(numbers[at] / scales_[row]));
}

void ByteRows::add(std::span<const Factor> wanted, std::span<float> sums) const {
    add_rows(wanted.data(), wanted.size(), numbers_.data(), stride_, scales_.data(), sums.data(), columns_);
}

void ByteRows::write(ByteWriter& bytes) const {
    bytes.put<std::uint64_t>(columns_);
    bytes.put<std::uint64_t>(stride_);
    bytes.put_all(numbers_);
    bytes.put_all(scales_);
}

ByteRows ByteRows::read(ByteReader& bytes) {
    ByteRows rows;
    rows.columns_ = bytes.take<std::uint64_t>();
    rows.stride_ = bytes.take<std::uint64_t>();
    rows.numbers_ = bytes.take_all<std::int8_t>();
    rows.scales_ = bytes.take_all<float>();
    const bool fits = rows.stride_ >= rows.columns_ && rows.stride_ < rows.columns_ + alignment &&
                      rows.numbers_.size() == rows.scales_.size() * rows.stride_;
    if (!fits) bytes.spoil();
    return rows;
}

}  // namespace match
