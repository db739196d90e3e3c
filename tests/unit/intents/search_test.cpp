#include "intents/search.hpp"

#include "small_catalogue.hpp"

#include <doctest/doctest.h>

using namespace intents;

namespace {

struct Searched {
    explicit Searched(const std::string& title = "") {
        auto copy = std::make_shared<Catalogue>(*small_catalogue());
        if (!title.empty()) copy->intents[0].wordings[base::index_of(base::Language::en)].title = title;
        catalogue = copy;
    }
    Search::Found find(std::string_view words, std::optional<Where> where = std::nullopt,
                       std::size_t most = 100) const {
        return Search(*catalogue).find(words, std::nullopt, where, most);
    }
    std::string texts(std::string_view words, std::optional<Where> where = std::nullopt) const {
        std::string all;
        const Search search(*catalogue);
        for (const Search::Hit& hit : search.find(words, std::nullopt, where, 100).hits)
            all += (all.empty() ? "" : " | ") + *hit.text;
        return all;
    }
    std::shared_ptr<const Catalogue> catalogue;
};

}  // namespace

TEST_SUITE("searching the intents") {
    TEST_CASE("capitals, accents, apostrophes and blanks do not count") {
        const Searched searched("Don’t  wait på FØRESPØRSEL");
        for (const std::string words :
             {"dont wait", "DON'T WAIT", "wait   pa", "forespørsel", " førespørsel "}) {
            CAPTURE(words);
            CHECK(searched.texts(words, Where::title) == "Don’t  wait på FØRESPØRSEL");
        }
    }
    TEST_CASE("a hit tells where its words are, in code points of the text as it is") {
        const Searched searched("Ærlig, don’t  wait");
        const auto found = searched.find("dont wait", Where::title);
        REQUIRE(found.hits.size() == 1);
        CHECK(found.hits[0].begin == 7);
        CHECK(found.hits[0].end == 18);
        CHECK(searched.find("aerlig", Where::title).hits.at(0).end == 5);
    }
    TEST_CASE("texts with the words in a row come before those that only have them all") {
        const Searched searched;
        CHECK(searched.texts("you are a", Where::example) ==
              "you are an idiot | you are a stupid useless fool | what an idiot you are");
        CHECK(searched.texts("hour hold", Where::example) == "on hold for an hour now");
    }
    TEST_CASE("titles, examples and replies are told apart, and a reply has its id") {
        const Searched searched;
        CHECK(searched.texts("waited too") == "Waited too long");
        const auto replies = searched.find("a long time", Where::reply);
        REQUIRE(replies.hits.size() == 1);
        REQUIRE(replies.hits[0].reply != nullptr);
        CHECK(*replies.hits[0].reply == "en.long_wait.acknowledge.1");
        CHECK(replies.hits[0].intent->id == "long_wait");
        CHECK(Search(*searched.catalogue).find("waited", base::Language::nb, std::nullopt, 100).hits.empty());
    }
    TEST_CASE("no more are given than asked for, and that there are more is said") {
        const Searched searched;
        const auto two = searched.find("hour", Where::example, 2);
        CHECK(two.hits.size() == 2);
        CHECK(two.more);
        CHECK_FALSE(searched.find("hour", Where::example, 3).more);
    }
    TEST_CASE("where there is no word nothing is found") {
        const Searched searched;
        for (const std::string words : {"", "   ", "'", "zzz"}) CHECK(searched.find(words).hits.empty());
    }
}
