#include "match/byte_rows.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using match::ByteReader;
using match::ByteRows;
using match::ByteWriter;

namespace {

constexpr std::size_t columns = 37;  // more than rows are summed up in at once, but no multiple of it

std::vector<float> numbers(std::size_t row, std::size_t width = columns) {
    std::vector<float> all(width);
    for (std::size_t column = 0; column < width; ++column)
        all[column] = std::sin(static_cast<float>(row * 37 + column * 11)) * static_cast<float>(row);
    return all;
}

// The first row is nothing but zeros.
ByteRows filled(std::size_t count = 10, std::size_t width = columns) {
    ByteRows rows(count, width);
    for (std::size_t row = 0; row < count; ++row) rows.put(row, numbers(row, width).data());
    return rows;
}

std::string bytes_of(const ByteRows& rows) {
    ByteWriter writer;
    rows.write(writer);
    return std::move(writer).bytes();
}

// The bytes of rows, open for spoiling.
struct Opened {
    std::uint64_t width = 0, stride = 0;
    std::vector<std::int8_t> cells;
    std::vector<float> scales;
};

bool refused(std::string_view bytes) {
    ByteReader reader(bytes);
    ByteRows::read(reader);
    return !reader.good();
}

bool refused_with(auto&& spoil) {
    const std::string bytes = bytes_of(filled());
    ByteReader reader(bytes);
    Opened opened{reader.take<std::uint64_t>(), reader.take<std::uint64_t>(), reader.take_all<std::int8_t>(),
                  reader.take_all<float>()};
    REQUIRE(reader.at_end());  // or the bytes are laid out in another way now, and this must follow
    spoil(opened);
    ByteWriter writer;
    writer.put(opened.width);
    writer.put(opened.stride);
    writer.put_all(opened.cells);
    writer.put_all(opened.scales);
    return refused(std::move(writer).bytes());
}

}  // namespace

TEST_SUITE("byte rows") {
    TEST_CASE("numbers are kept to half a step, of which the row's largest is 127") {
        const ByteRows rows = filled();
        CHECK(rows.rows() == 10);
        CHECK(rows.columns() == columns);
        for (std::size_t row = 0; row < rows.rows(); ++row) {
            const std::vector<float> exact = numbers(row);
            float most = 0;
            for (const float each : exact) most = std::max(most, std::abs(each));
            for (std::size_t column = 0; column < columns; ++column) {
                CAPTURE(row);
                CAPTURE(column);
                CHECK(std::abs(rows.at(row, column) - exact[column]) <= most / 127 / 2 * 1.001F);
                if (std::abs(exact[column]) == most)
                    CHECK(rows.at(row, column) == doctest::Approx(static_cast<double>(exact[column])));
            }
        }
    }
    TEST_CASE("what is added is each row as often as wanted") {
        for (const std::size_t width : {1U, 15U, 16U, 31U, 32U, 33U, 64U, 150U}) {
            CAPTURE(width);
            const ByteRows rows = filled(10, width);
            std::vector<float> sums(width, 1.0F);
            rows.add(std::vector<ByteRows::Factor>{{3, 0.5F}, {9, -2}, {3, 1}, {0, 100}}, sums);
            for (std::size_t column = 0; column < width; ++column) {
                const float expected = 1 + 1.5F * rows.at(3, column) - 2 * rows.at(9, column);
                CHECK(sums[column] == doctest::Approx(static_cast<double>(expected)));
            }
        }
    }
    TEST_CASE("to numbers beyond the columns nothing is added") {
        std::vector<float> sums(columns + 200, 1.0F);
        filled().add(std::vector<ByteRows::Factor>{{3, 0.5F}, {9, -2}}, sums);
        REQUIRE(sums.size() == columns + 200);
        for (std::size_t beyond = columns; beyond < sums.size(); ++beyond) CHECK(sums[beyond] == 1);
    }
    TEST_CASE("many rows are added like few") {
        const ByteRows rows = filled(100);
        std::vector<ByteRows::Factor> all;
        std::vector<float> at_once(columns), one_by_one(columns);
        for (std::uint32_t row = 0; row < 100; ++row) {
            all.push_back({row, 0.01F});
            rows.add(std::vector<ByteRows::Factor>{{row, 0.01F}}, one_by_one);
        }
        rows.add(all, at_once);
        for (std::size_t column = 0; column < columns; ++column)
            CHECK(at_once[column] == doctest::Approx(static_cast<double>(one_by_one[column])));
    }
    TEST_CASE("nothing wanted adds nothing, and neither do rows without columns") {
        std::vector<float> sums(columns, 1.0F);
        filled().add({}, sums);
        ByteRows(5, 0).add(std::vector<ByteRows::Factor>{{4, 1}}, sums);
        ByteRows().add({}, sums);
        for (std::size_t column = 0; column < columns; ++column) CHECK(sums[column] == 1);
    }
    TEST_CASE("they come back from their bytes the same") {
        const std::string bytes = bytes_of(filled());
        ByteReader reader(bytes);
        const ByteRows back = ByteRows::read(reader);
        REQUIRE(reader.at_end());
        CHECK(back.rows() == 10);
        CHECK(back.columns() == columns);
        CHECK(bytes_of(back) == bytes);
        for (std::size_t column = 0; column < columns; ++column)
            CHECK(back.at(7, column) == filled().at(7, column));
    }
    TEST_CASE("bytes that end too early are refused, wherever that is") {
        const std::string bytes = bytes_of(filled());
        REQUIRE_FALSE(refused(bytes));
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            CAPTURE(size);
            CHECK(refused(std::string_view(bytes).substr(0, size)));
        }
    }
    TEST_CASE("opening and closing without spoiling is not refused") {
        CHECK_FALSE(refused_with([](Opened&) {}));
    }
    TEST_CASE("a stride that does not fit the columns or the numbers is refused") {
        CHECK(refused_with([](Opened& it) { it.stride = 0; }));
        CHECK(refused_with([](Opened& it) { it.stride += 1; }));
        CHECK(refused_with([](Opened& it) { it.stride *= 2; }));
        CHECK(refused_with([](Opened& it) { it.width = it.stride + 1; }));
        CHECK(refused_with([](Opened& it) { it.width = 1ULL << 63U; }));
        CHECK(refused_with([](Opened& it) {  // far more than a row
            it.stride += 64;
            it.cells.resize(it.stride * it.scales.size());
        }));
        CHECK(refused_with([](Opened& it) {  // not whole blocks
            it.stride = columns;
            it.cells.resize(it.stride * it.scales.size());
        }));
        CHECK(refused_with([](Opened& it) {  // less than a row for the columns there are
            it.stride = columns - 1;
            it.cells.resize(it.stride * it.scales.size());
        }));
    }
    TEST_CASE("sizes whose product or sum is too large for a number are refused") {
        constexpr std::uint64_t most = ~0ULL;
        for (const std::uint64_t width : {most, most - 30, most - 31, most - 32, most - 39}) {
            CAPTURE(width);
            for (const std::uint64_t stride : {std::uint64_t{0}, std::uint64_t{32}, most - 31, most}) {
                CAPTURE(stride);
                CHECK(refused_with([&](Opened& it) { it.width = width, it.stride = stride; }));
                CHECK(refused_with([&](Opened& it) {
                    it.width = width, it.stride = stride;
                    it.cells.clear();
                }));
            }
        }
        for (const unsigned bits :
             {1U, 2U, 5U, 8U}) {  // so many rows of such a stride are 2^64 numbers, or none
            CAPTURE(bits);
            CHECK(refused_with([&](Opened& it) {
                it.stride = it.width = 1ULL << (64 - bits);
                it.cells.clear();
                it.scales.assign(1U << bits, 1);
            }));
        }
    }
    TEST_CASE("more numbers or scales than there are bytes in the world are refused") {
        for (const std::uint64_t count : {~0ULL, 1ULL << 63U, 1ULL << 62U, (1ULL << 62U) + 1}) {
            CAPTURE(count);
            ByteWriter cells, scales;
            for (const std::uint64_t each : {std::uint64_t{32}, std::uint64_t{32}, count}) cells.put(each);
            for (const std::uint64_t each : {std::uint64_t{32}, std::uint64_t{32}}) scales.put(each);
            scales.put_all(std::vector<std::int8_t>(32));
            scales.put(count);
            CHECK(refused(std::move(cells).bytes() + std::string(64, '\0')));
            CHECK(refused(std::move(scales).bytes() + std::string(64, '\0')));
        }
    }
    TEST_CASE("numbers and scales that do not belong together are refused") {
        CHECK(refused_with([](Opened& it) { it.cells.resize(it.cells.size() - it.stride); }));
        CHECK(refused_with([](Opened& it) { it.cells.push_back(1); }));
        CHECK(refused_with([](Opened& it) { it.scales.pop_back(); }));
        CHECK(refused_with([](Opened& it) { it.scales.push_back(1); }));
    }
}
