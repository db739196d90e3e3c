#include "match/lexicon_reader.hpp"

#include "small_catalogue.hpp"

#include <doctest/doctest.h>

namespace {
const match::LexiconReader& reader() {
    static const auto catalogue = small_catalogue();
    static const match::LexiconReader lexicon(catalogue->lexicons[0]);
    return lexicon;
}
match::LexiconCount count(std::string_view line) {
    text::Message message = text::read_message(line);
    reader().unmask(message);
    return reader().count(message);
}
}  // namespace

TEST_SUITE("lexicon") {
    TEST_CASE("heat words count by how hot they are") {
        CHECK(count("you useless idiot").angry == 1);
        CHECK(count("you useless idiot").furious == 1);
        CHECK(count("so annoying").irritated == 1);
        CHECK(count("so annoying").intensified == 1);
    }
    TEST_CASE("negated heat is no heat") {
        const auto counts = count("i am not at all stupid");
        CHECK(counts.furious == 0);
        CHECK(counts.negated == 1);
    }
    TEST_CASE("a harmless idiom overrules the hot word in it") {
        const auto counts = count("that burger is stupid good");
        CHECK(counts.furious == 0);
        CHECK(counts.harmless == 1);
    }
    TEST_CASE("a masked word counts as the word behind it") { CHECK(count("f*ck this").profane == 1); }
}
