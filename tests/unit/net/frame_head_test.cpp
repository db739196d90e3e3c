#include "net/frame_head.hpp"

#include <doctest/doctest.h>

#include <string>

using net::FrameHead;
using namespace std::string_literals;

TEST_SUITE("head of a frame") {
    TEST_CASE("the length stands in as few bytes as RFC 6455 asks for") {
        CHECK(FrameHead(0).bytes() == "\x81\x00"s);
        CHECK(FrameHead(125).bytes() == "\x81\x7d"s);
        CHECK(FrameHead(126).bytes() == "\x81\x7e\x00\x7e"s);
        CHECK(FrameHead(65'535).bytes() == "\x81\x7e\xff\xff"s);
        CHECK(FrameHead(65'536).bytes() == "\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00"s);
    }

    TEST_CASE("a close frame says so, with as few bytes") {
        CHECK(FrameHead(2, FrameHead::Kind::close).bytes() == "\x88\x02"s);
    }
}
