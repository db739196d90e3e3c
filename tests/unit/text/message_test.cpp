#include "text/message.hpp"

#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <random>

namespace {
std::string form(std::string_view line) { return text::normal_form(text::read_message(line)); }
}  // namespace

TEST_SUITE("message") {
    TEST_CASE("the normal form has one space between words and one at each end") {
        const std::pair<const char*, const char*> pairs[] = {
            {"", " "},
            {"!!!", " "},
            {"Hello, WORLD", " hello world "},
            {"I don't   know\n", " i dont know "},
            {"c'è un problema con l'ordine", " c e un problema con l ordine "},
            {"dell’anno", " dell anno "},
            {"sooooo slow", " so slow "},
            {"100000 kr", " 100000 kr "},
            {"μου ’χουν", " μου χουν "},
            {"Ο ΛΟΓΟΣ μας", " ο λογοσ μασ "},
            {"cafe\u0301 e\u0301te\u0301", " cafe ete "},
            {"𝐀𝐍𝐆𝐑𝐘 \U00010400\U00010400", " angry \U00010428\U00010428 "},
            {"ærææære", " aeraeaeaere "},
            {"3333 ****", " 3333 **** "},
        };
        for (const auto& [written, expected] : pairs) {
            CAPTURE(written);
            CHECK(form(written) == expected);
        }
    }
    TEST_CASE("masks stay part of their word") {
        for (const char* word : {"d***", "f*cking", "@rchidi", "sh1t", "a$$", "b!tch", "k*rva"}) {
            CAPTURE(word);
            const text::Message message = text::read_message(std::string("you ") + word + " there");
            REQUIRE(message.tokens.size() == 3);
            CHECK(message.tokens[1].masked);
            CHECK(message.manner.masked_words == 1);
        }
    }
    TEST_CASE("names with digits and mentions of times are no masks") {
        for (const char* word : {"b2b", "mp3", "iphone13", "2x", "10:30"}) {
            CAPTURE(word);
            CHECK(text::read_message(word).manner.masked_words == 0);
        }
    }
    TEST_CASE("offsets count code points of the message as it came") {
        const text::Message message = text::read_message("Δεν 😡 SVARER!!");
        REQUIRE(message.tokens.size() == 3);
        CHECK(message.tokens[0].begin == 0);
        CHECK(message.tokens[0].end == 3);
        CHECK(message.tokens[1].begin == 4);
        CHECK(message.tokens[1].end == 5);
        CHECK(message.tokens[2].begin == 6);
        CHECK(message.tokens[2].end == 12);
        CHECK(message.length == 14);
    }
    TEST_CASE("shouting, marks, stretching and emoji are counted, not thrown away") {
        const text::Message message = text::read_message("WHY IS NOBODY ANSWERING?!! soooo annoying... 😡🙏");
        CHECK(message.manner.exclamations == 2);
        CHECK(message.manner.questions == 1);
        CHECK(message.manner.ellipses == 1);
        CHECK(message.manner.stretched_words == 1);
        CHECK(message.manner.angry_emoji == 1);
        CHECK(message.manner.warm_emoji == 1);
        CHECK(message.manner.shouted_words == 3);
    }
    TEST_CASE("a message mostly in capitals shouts, an abbreviation does not") {
        CHECK(text::read_message("THIS IS RIDICULOUS").manner.shouts());
        CHECK_FALSE(text::read_message("my TV is ok").manner.shouts());
        CHECK_FALSE(text::read_message("OK").manner.shouts());
    }
    TEST_CASE("a Greek question mark asks, a semicolon elsewhere does not") {
        CHECK(text::read_message("Πού είναι το δέμα;").manner.questions == 1);
        CHECK(text::read_message("late; again").manner.questions == 0);
    }
    TEST_CASE("a very long message is read up to the limit, its length is told whole") {
        const std::string line(text::longest_read * 3, 'a');
        const text::Message message = text::read_message(line);
        CHECK(message.length == text::longest_read * 3);
        CHECK(message.tokens.back().end <= text::longest_read);
    }
    TEST_CASE("a message as long as the server takes is cut inside a word, without a trace in the next") {
        std::string line;
        while (line.size() < 100'000) line += "d*** παραγγελιών μ ";
        const text::Message message = text::read_message(line);
        CHECK(message.length > text::longest_read);
        CHECK(message.tokens.back().end == text::longest_read);
        CHECK(message.word(message.tokens.front()) == "d***");
        CHECK(text::read_message("x").form == " x ");
    }
    TEST_CASE("another word in a token's place moves the words after it") {
        text::Message message = text::read_message("such d*** f***ing cheats");
        message.replace_word(1, "damn");
        message.replace_word(2, "fuck");
        CHECK(message.form == " such damn fuck cheats ");
        CHECK(message.word(message.tokens[3]) == "cheats");
        message.replace_word(0, "so very much");
        CHECK(message.word(message.tokens[0]) == "so very much");
        CHECK(message.word(message.tokens[3]) == "cheats");
        CHECK(message.tokens[1].hash == text::read_message("damn").tokens[0].hash);
        CHECK(message.tokens[3].begin == 18);
    }
    TEST_CASE("any bytes have a reading with tokens inside the message") {
        std::mt19937 random(7);
        for (int round = 0; round < 2000; ++round) {
            std::string bytes(random() % 60, ' ');
            for (char& byte : bytes) byte = static_cast<char>(random() % 256);
            const text::Message message = text::read_message(bytes);
            for (const text::Token& token : message.tokens) {
                REQUIRE(token.begin < token.end);
                REQUIRE(token.end <= message.length);
                REQUIRE_FALSE(message.word(token).empty());
            }
        }
    }
}
