#include "net/json_text.hpp"

#include "net/assist_json.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using net::JsonText;

namespace {

std::string written(const auto& value) { return JsonText().value(value).take(); }

}  // namespace

TEST_SUITE("JSON text") {
    TEST_CASE("members and elements are separated, and only they") {
        JsonText text;
        text.begin_object().put("a", 1).name("b").begin_array().value("x").begin_object().end_object();
        text.begin_array().end_array().end_array().put("c", true).name("d").null().end_object();
        CHECK(text.take() == R"({"a":1,"b":["x",{},[]],"c":true,"d":null})");
    }

    TEST_CASE("texts are escaped as the JSON library escapes them") {
        std::string all;
        for (int c = 0; c < 0x80; ++c) all += static_cast<char>(c);
        for (const std::string& text : {all, std::string("på blåbærturen \u20ac \U0001f600"),
                                        std::string("says \"no\" [{:,"), std::string()}) {
            CAPTURE(text);
            CHECK(written(text) == net::print(net::Json(text)));
        }
    }

    TEST_CASE("bytes that are no UTF-8 are replaced") {
        for (const std::string text : {"broken \xff\xc3( \xe2\x82 end", "cut \xf0\x9f\x98", "\xed\xa0\x80"}) {
            const auto read = nlohmann::json::parse(written(text), nullptr, false);
            REQUIRE(read.is_string());
            CHECK(read.get<std::string>().find("\xef\xbf\xbd") != std::string::npos);
        }
    }

    TEST_CASE("numbers are read back as they were") {
        for (const double number : {0.0, 1.0, -3.0, 0.5, 0.123, 1e-7, 1.0 / 3, 123456789.25, 1e300, -0.001}) {
            CAPTURE(number);
            const auto read = nlohmann::json::parse(written(number));
            CHECK(read.is_number_float());
            CHECK(read.get<double>() == number);
        }
        CHECK(written(std::nan("")) == "null");
        CHECK(written(std::numeric_limits<double>::infinity()) == "null");
        CHECK(written(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
        CHECK(written(-7) == "-7");
    }

    TEST_CASE("what is not said is null") {
        CHECK(JsonText().begin_object().put_or_null("a", "").put_or_null("b", "x").end_object().take() ==
              R"({"a":null,"b":"x"})");
        CHECK(written(std::vector<std::string>{"a", "\""}) == R"(["a","\""])");
    }
}
