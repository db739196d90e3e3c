#pragma once

#include "match/bytes.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace match {

// A matrix with eight bits a number and a scale for each row: a quarter of the memory to be read, and in the
// trials no less accurate. Made once, then only added up.
class ByteRows {
public:
    ByteRows() = default;
    ByteRows(std::size_t rows, std::size_t columns);

    // `numbers` has one for each column.
    void put(std::size_t row, const float* numbers);

    struct Factor {
        std::uint32_t row = 0;
        float by = 0;
    };

    // sums[column] += row[column] * by, for every row wanted. `sums` grows to hold a few numbers more than
    // there are columns, to which nothing is added.
    void add(std::span<const Factor> wanted, std::vector<float>& sums) const;

    float at(std::size_t row, std::size_t column) const {
        return scales_[row] * static_cast<float>(numbers_[row * stride_ + column]);
    }
    std::size_t rows() const { return scales_.size(); }
    std::size_t columns() const { return columns_; }

    void write(ByteWriter& bytes) const;
    static ByteRows read(ByteReader& bytes);  // spoils the reader when they do not fit together

private:
    std::size_t columns_ = 0;
    std::size_t stride_ = 0;  // bytes from row to row
    std::vector<std::int8_t> numbers_;
    std::vector<float> scales_;  // by row
};

}  // namespace match
