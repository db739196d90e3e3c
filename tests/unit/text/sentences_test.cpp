#include "text/sentences.hpp"

#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

std::vector<std::string> cut(std::string_view message) {
    std::vector<std::string> sentences;
    for (const text::Sentence& each : text::sentences_of(message)) sentences.emplace_back(each.text);
    return sentences;
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_SUITE("sentences") {
    TEST_CASE("a message is cut at its signs and its line ends") {
        CHECK(cut("Done. I'll call!  Thanks…Bye\nJo") ==
              Sentences{"Done.", "I'll call!", "Thanks…", "Bye", "Jo"});
        CHECK(cut("i will check it. you will hear from us; ok") ==
              Sentences{"i will check it.", "you will hear from us;", "ok"});
        CHECK(cut("Done.We will call") == Sentences{"Done.", "We will call"});
        CHECK(cut("(It is done.) Bye") == Sentences{"(It is done.)", "Bye"});
        CHECK(cut("").empty());
        CHECK(cut(" \n ").empty());
        CHECK(cut("...") == Sentences{"..."});
    }
    TEST_CASE("times, dates and abbreviations are not cut") {
        for (const char* whole :
             {"Vi ringer kl. 17 i dag", "Jeg ringer d. 5. maj", "Hívom december 5. előtt",
              "I'll call at 5 p.m. today", "by 17.00 today", "den 12.5. og ikke før",
              "see www.shop.example for it", "a quote for Mr. Smith", "θα σας καλέσω στις 5 μ.μ. σήμερα",
              "ca. en time", "12.5.-ig küldöm", "kb. 3 óra", "One moment... i will look"}) {
            CAPTURE(whole);
            CHECK(cut(whole) == Sentences{whole});
        }
        CHECK(cut("I'll call by 5. You can wait.") == Sentences{"I'll call by 5.", "You can wait."});
    }
    TEST_CASE("a question mark asks, and so does a semicolon after Greek") {
        const auto asks = [](std::string_view message) {
            return text::sentences_of(message).front().question;
        };
        CHECK(asks("Shall I call you?"));
        CHECK(asks("Really?!"));
        CHECK(asks("Να σας καλέσω;"));
        CHECK(asks("Να σας καλέσω\u037e"));
        CHECK_FALSE(asks("I will call; bye"));
        CHECK_FALSE(asks("I will call!"));
    }
    TEST_CASE("places count code points") {
        const auto sentences = text::sentences_of("Ναι. 😊 Θα σας καλέσω. Ok");
        REQUIRE(sentences.size() == 3);
        CHECK(sentences[1].begin == 5);
        CHECK(sentences[1].end == 21);
        CHECK(sentences[1].text == "😊 Θα σας καλέσω.");
        CHECK(sentences[2].begin == 22);
    }
    TEST_CASE("bytes that are no text come through unharmed") { CHECK(cut("\xff\xfe. a\xc3").size() == 2); }
}
