#include "intents/json_places.hpp"

#include <doctest/doctest.h>

TEST_SUITE("json places") {
    TEST_CASE("a pointer leads to line and column") {
        const std::string text = "{\n  \"a\": [1, {\"b\": true}],\n  \"c/d\": \"x\"\n}";
        const intents::JsonPlaces places(text);
        CHECK(places.at("") == "1:1");
        CHECK(places.at("/a") == "2:8");
        CHECK(places.at("/a/1/b") == "2:18");
        CHECK(places.at("/c~1d") == "3:10");
    }
    TEST_CASE("a pointer to nothing leads to what is around it") {
        const std::string text = "{\"a\": {\"b\": 1}}";
        CHECK(intents::JsonPlaces(text).at("/a/zzz") == "1:7");
    }
    TEST_CASE("a value is given as it is written") {
        const std::string text = R"({"a": [1, {"b":  "x\"}"} ], "c": true})";
        const intents::JsonPlaces places(text);
        CHECK(places.written("/a") == R"([1, {"b":  "x\"}"} ])");
        CHECK(places.written("/a/1/b") == R"("x\"}")");
        CHECK(places.written("/c") == "true");
        CHECK(places.written("/zzz").empty());
    }
    TEST_CASE("a key given twice is noticed") {
        const std::string text = "{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2}}";
        CHECK(intents::JsonPlaces(text).doubled() == std::vector<std::string>{"/b/c"});
    }
    TEST_CASE("text that is no JSON is survived") {
        for (const std::string text :
             {"", "{", "[", "{\"a\"", "{\"a\":", "[1,,]", "\"", "{{{{", "]", "[}", "{\"a\" 1}"}) {
            CAPTURE(text);
            CHECK_FALSE(intents::JsonPlaces(text).too_deep());
        }
    }
    TEST_CASE("nesting beyond reason is told before a recursive reader sees it") {
        const std::string text(100000, '[');
        CHECK(intents::JsonPlaces(text).too_deep());
    }
    TEST_CASE("names beyond reason are told as well: the places beneath them would fill the memory") {
        const std::string name(600, 'n');
        CHECK(intents::JsonPlaces("{\"" + name + "\": [1]}").too_deep());
        CHECK_FALSE(intents::JsonPlaces("{\"" + name.substr(0, 400) + "\": [1]}").too_deep());
    }
    TEST_CASE("an object of very many keys is read in no time, and the doubled one is found") {
        std::string text = "{";
        for (int key = 0; key < 100'000; ++key) text += "\"k" + std::to_string(key) + "\":0,";
        CHECK(intents::JsonPlaces(text + "\"k7\":1}").doubled() == std::vector<std::string>{"/k7"});
    }
}
