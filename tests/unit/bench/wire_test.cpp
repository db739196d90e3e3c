#include "bench/load/wire.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace bench;

TEST_SUITE("wire of a load") {
    TEST_CASE("a frame is masked as RFC 6455 shows it") {
        std::string bytes;
        append_masked(bytes, "Hello", 0x37fa213d);
        CHECK(bytes == "\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58");
    }

    TEST_CASE("a longer frame says its length in more bytes") {
        std::string middle, large;
        append_masked(middle, std::string(126, 'x'), 0);
        CHECK(middle.size() == 4 + 4 + 126);
        CHECK(middle.substr(1, 3) == std::string("\xfe\x00\x7e", 3));
        append_masked(large, std::string(70'000, 'x'), 0);
        CHECK(large.size() == 10 + 4 + 70'000);
        CHECK(large.substr(1, 9) == std::string("\xff\x00\x00\x00\x00\x00\x01\x11\x70", 9));
    }

    TEST_CASE("fields are found as a parser finds them") {
        const std::string frame =
            R"({"type":"ack","ref":"m1","seq":17,"text":"say \"seq\":5 \\","last":true})";
        CHECK(field(frame, "type") == "ack");
        CHECK(field(frame, "ref") == "m1");
        CHECK(number_field(frame, "seq") == 17);
        CHECK(field(frame, "text") == R"(say \"seq\":5 \\)");
        CHECK_FALSE(field(frame, "re"));
        CHECK_FALSE(number_field(frame, "ref"));
        CHECK_FALSE(number_field(frame, "last"));
        CHECK_FALSE(field("", "type"));
        CHECK_FALSE(field("type\":", "type"));
    }

    TEST_CASE("what was quoted is read back") {
        const std::string text = "she said \"no\"\n\\ \u00e5";
        CHECK(nlohmann::json::parse(as_json(text)).get<std::string>() == text);
    }
}
