#include "match/features.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using base::Language;
using match::Feature;
using match::Kind;

namespace {

std::vector<Feature> features(std::string_view line, std::optional<Language> language = Language::en,
                              bool with_company = false) {
    return match::features_of(text::read_message(line), {}, language, with_company);
}

std::vector<Feature> of_kind(Kind kind, const std::vector<Feature>& features) {
    std::vector<Feature> found;
    std::copy_if(features.begin(), features.end(), std::back_inserter(found),
                 [&](const Feature& feature) { return feature.kind == kind; });
    return found;
}

std::multiset<std::uint64_t> hashes(const std::vector<Feature>& features) {
    std::multiset<std::uint64_t> all;
    for (const Feature& feature : features) all.insert(feature.hash);
    return all;
}

std::multiset<std::uint64_t> manner(std::string_view line, const match::LexiconCount& lexicon = {}) {
    std::vector<Feature> found;
    match::add_manner(text::read_message(line), lexicon, found);
    return hashes(found);
}

}  // namespace

TEST_SUITE("features") {
    TEST_CASE("spelling variants have the same features") {
        CHECK(hashes(features("Où est déjà")) == hashes(features("ou est deja")));
        CHECK(hashes(features("paraggelia", Language::el)) == hashes(features("παραγγελία", Language::el)));
    }
    TEST_CASE("Greek letters are read as Greek in any language") {
        CHECK(hashes(features("παραγγελία", Language::en)) == hashes(features("παραγγελία", Language::el)));
        CHECK(hashes(features("παραγγελία", std::nullopt)) == hashes(features("παραγγελία", Language::el)));
        CHECK(hashes(features("paraggelia", Language::en)) != hashes(features("paraggelia", Language::el)));
    }
    TEST_CASE("one sort of number is like another") {
        CHECK(hashes(features("order 1234")) == hashes(features("order 9876")));
        CHECK(hashes(features("order 1234")) != hashes(features("order 98765")));
    }
    TEST_CASE("forms of a word share their stem, and reading a word tells it") {
        const auto stem = [](std::string_view word) {
            std::vector<Feature> found;
            const text::Message message = text::read_message(word);
            const std::uint64_t told =
                match::add_word_features(match::word_of(message, message.tokens[0], Language::en), 0, found);
            REQUIRE(of_kind(Kind::word, found).size() == 1);
            CHECK(of_kind(Kind::word, found)[0].hash == told);
            return told;
        };
        CHECK(stem("refund") == stem("refunds"));
        CHECK(stem("refund") != stem("return"));
        CHECK(stem("😡") != stem("😊"));
    }
    TEST_CASE("what is said three times is there three times") {
        CHECK(of_kind(Kind::word, features("wait wait wait")).size() == 3);
        CHECK(hashes(of_kind(Kind::word, features("wait wait wait"))).count(features("wait")[0].hash) == 3);
        CHECK(of_kind(Kind::letters, features("wait wait")).size() ==
              2 * of_kind(Kind::letters, features("wait")).size());
    }
    TEST_CASE("a feature knows the words it was seen in") {
        const auto all = features("my lost parcel", Language::en, true);
        for (const Feature& feature : of_kind(Kind::letters, all))
            CHECK(feature.first_token == feature.last_token);
        const auto pairs = of_kind(Kind::neighbours, all);
        REQUIRE(pairs.size() == 4);
        CHECK(pairs[0].first_token == 0);  // with the line's begin
        CHECK(pairs[0].last_token == 0);
        CHECK(pairs[1].first_token == 0);
        CHECK(pairs[1].last_token == 1);
        CHECK(pairs[3].first_token == 2);  // with the line's end
        CHECK(pairs[3].last_token == 3);
        const auto company = of_kind(Kind::company, all);
        REQUIRE(company.size() == 3);
        CHECK(company[1].first_token == 0);
        CHECK(company[1].last_token == 2);
    }
    TEST_CASE("an emoji is the same in every language and has no letters") {
        for (const Language language : base::all_languages)
            CHECK(hashes(features("😡", language)) == hashes(features("😡", std::nullopt)));
        CHECK(of_kind(Kind::letters, features("😡")).empty());
        CHECK(of_kind(Kind::word, features("😡")).size() == 1);
    }
    TEST_CASE("neighbours have an order, company has none") {
        CHECK(match::neighbours(1, 2, 0, 1).hash != match::neighbours(2, 1, 0, 1).hash);
        CHECK(match::company(1, 2, 0, 1).hash == match::company(2, 1, 0, 1).hash);
        const auto one = features("a refund parcel b", Language::en, true);
        const auto other = features("b parcel refund a", Language::en, true);
        CHECK(hashes(of_kind(Kind::neighbours, one)) != hashes(of_kind(Kind::neighbours, other)));
        CHECK(hashes(of_kind(Kind::company, one)) == hashes(of_kind(Kind::company, other)));
        CHECK(of_kind(Kind::company, one).size() == 6);
    }
    TEST_CASE("company is kept only when asked for, and never with oneself") {
        CHECK(of_kind(Kind::company, features("refund parcel")).empty());
        CHECK(of_kind(Kind::company, features("wait wait wait", Language::en, true)).empty());
    }
    TEST_CASE("a word is looked up by its form and its language") {
        const text::Message message = text::read_message("order ordre");
        const auto key = [&](std::size_t at, std::optional<Language> language) {
            return match::word_of(message, message.tokens[at], language).key();
        };
        std::set<std::uint64_t> keys = {key(0, std::nullopt), key(1, std::nullopt)};
        for (const Language language : base::all_languages) {
            keys.insert(key(0, language));
            keys.insert(key(1, language));
        }
        CHECK(keys.size() == 2 * (base::language_count + 1));
        CHECK(key(0, Language::da) == key(0, Language::da));
    }
    TEST_CASE("more of a manner adds to less of it, up to a limit") {
        const auto none = manner("no"), one = manner("no!"), three = manner("no!!!");
        CHECK(none.empty());
        CHECK(one.size() == 1);
        CHECK(three.size() == 3);
        CHECK(std::includes(three.begin(), three.end(), one.begin(), one.end()));
        CHECK(manner("no!!!!!!!") == three);
    }
    TEST_CASE("every count of the lexicon is told, each as its own") {
        using Count = match::LexiconCount;
        std::set<std::multiset<std::uint64_t>> told;
        for (const auto member : {&Count::irritated, &Count::angry, &Count::furious, &Count::profane,
                                  &Count::harmless, &Count::intensified, &Count::negated}) {
            Count count;
            count.*member = 1;
            told.insert(manner("no", count));
            count.*member = -1;
            CHECK(manner("no", count).empty());
        }
        CHECK(told.size() == 7);
        CHECK(told.count({}) == 0);
    }
    TEST_CASE("an empty message has no features") {
        CHECK(features("").empty());
        CHECK(features(" \n ", std::nullopt, true).empty());
    }
    TEST_CASE("an endless message has features within bounds") {
        std::string words, digits = "x";
        for (int word = 0; word < 100000; ++word) {
            words += "a" + std::string(1, static_cast<char>('b' + word % 20)) + ' ';
            digits += "12";
        }
        const auto all = features(words, std::nullopt, true);
        CHECK(of_kind(Kind::word, all).size() == match::most_tokens);
        CHECK(of_kind(Kind::neighbours, all).size() == match::most_tokens + 1);
        CHECK(of_kind(Kind::company, all).size() <= match::most_company * (match::most_company - 1) / 2);
        CHECK(of_kind(Kind::company, all).size() > match::most_company);
        CHECK(of_kind(Kind::manner, all).size() < 10);
        CHECK(features(digits).size() < 5 * text::longest_read);
    }
}
