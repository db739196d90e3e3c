#include "match/bytes.hpp"

#include <doctest/doctest.h>

TEST_SUITE("bytes") {
    TEST_CASE("values come back in the order they went in") {
        match::ByteWriter writer;
        writer.put<std::uint32_t>(7);
        writer.put_all(std::vector<float>{1.5F, -2});
        const std::string bytes = std::move(writer).bytes();
        match::ByteReader reader(bytes);
        CHECK(reader.take<std::uint32_t>() == 7);
        CHECK(reader.take_all<float>() == std::vector<float>{1.5F, -2});
        CHECK(reader.at_end());
    }
    TEST_CASE("a length beyond the bytes that are there is refused, not allocated") {
        match::ByteWriter writer;
        writer.put<std::uint64_t>(0xffffffffffffULL);
        const std::string bytes = std::move(writer).bytes();
        match::ByteReader reader(bytes);
        CHECK(reader.take_all<double>().empty());
        CHECK_FALSE(reader.good());
        CHECK(reader.take<int>() == 0);
    }
}
