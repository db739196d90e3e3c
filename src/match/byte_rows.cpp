#include "match/byte_rows.hpp"

#include "base/vectorised.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace match {

namespace {

constexpr std::size_t block = 32;  // numbers summed up in registers; rows are a whole number of blocks long
constexpr std::size_t cache_line = 64;
constexpr float largest = 127;

// A row that is wanted, and what its numbers are times.
struct Ready {
    const std::int8_t* row = nullptr;
    float by = 0;
};

EVENKEEL_VECTORISED void add_rows(const Ready* rows, std::size_t count, std::size_t stride, float* sums) {
    for (std::size_t begin = 0; begin < stride; begin += block) {
        std::array<float, block> sum;
        std::copy_n(sums + begin, block, sum.begin());
        for (std::size_t each = 0; each < count; ++each) {
            const std::int8_t* row = rows[each].row + begin;
            const float by = rows[each].by;
            for (std::size_t at = 0; at < block; ++at) sum[at] += by * static_cast<float>(row[at]);
        }
        std::copy_n(sum.begin(), block, sums + begin);
    }
}

}  // namespace

ByteRows::ByteRows(std::size_t rows, std::size_t columns)
    : columns_(columns),
      stride_((columns + block - 1) / block * block),
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

void ByteRows::add(std::span<const Factor> wanted, std::vector<float>& sums) const {
    std::vector<Ready> ready(wanted.size());
    for (std::size_t each = 0; each < wanted.size(); ++each) {
        const std::int8_t* row = numbers_.data() + wanted[each].row * stride_;
        for (std::size_t at = 0; at < stride_; at += cache_line) __builtin_prefetch(row + at);
        ready[each] = {row, wanted[each].by * scales_[wanted[each].row]};
    }
    if (sums.size() < stride_) sums.resize(stride_);
    add_rows(ready.data(), ready.size(), stride_, sums.data());
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
    const bool fits = rows.stride_ >= rows.columns_ && rows.stride_ < rows.columns_ + block &&
                      rows.stride_ % block == 0 &&
                      rows.numbers_.size() % std::max<std::size_t>(rows.stride_, 1) == 0 &&
                      rows.numbers_.size() / std::max<std::size_t>(rows.stride_, 1) == rows.scales_.size();
    if (!fits) bytes.spoil();
    return rows;
}

}  // namespace match
