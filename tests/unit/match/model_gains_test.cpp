#include "match/model.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

using base::Language;
using match::Kind;
using match::Lesson;
using match::Model;

namespace {

// Parcel, weather, and what only a contest between them can answer.
const Model& model() {
    static const Model trained = [] {
        std::vector<match::Line> lines;
        const auto add = [&](std::initializer_list<const char*> words, std::vector<Lesson> lessons) {
            for (const char* each : words)
                lines.emplace_back(text::read_message(each), match::LexiconCount{}, Language::en, lessons);
        };
        add({"my parcel is lost", "the parcel is late!", "where is the parcel", "lost parcel again!!",
             "parcel still missing", "no parcel today!"},
            {Lesson::in_favour, Lesson::against, Lesson::ignored});
        add({"lovely weather", "what weather today", "rain again", "rainy weather again", "weather and rain",
             "it will rain"},
            {Lesson::against, Lesson::in_favour, Lesson::ignored});
        match::Heads heads{.count = 3,
                           .pooled = 2,
                           .contests = {{.head = 2, .in_favour = {0}, .against = {1}, .share = 0.5}}};
        return Model(lines, std::move(heads), {});
    }();
    return trained;
}

Model::Scored scored(std::string_view words) {
    return model().score(text::read_message(words), {}, Language::en);
}

std::vector<Model::Gain> gains(std::string_view words, std::size_t head = 0) {
    return model().gains(scored(words), head);
}

std::size_t count_of(const std::vector<Model::Gain>& gains, Kind kind) {
    std::size_t count = 0;
    for (const Model::Gain& gain : gains) count += gain.kind == kind ? 1U : 0U;
    return count;
}

constexpr const char* messages[] = {"the parcel is lost",
                                    "the parcell is losst!!",
                                    "parcel",
                                    "parcel parcel parcel",
                                    "rainy parcels, lovely weather, still missing today",
                                    "zyxq"};

}  // namespace

TEST_SUITE("model's gains") {
    TEST_CASE("there is one entry for each run of words, whatever was seen in it") {
        for (const char* words : messages) {
            CAPTURE(words);
            std::set<std::tuple<Kind, int, int>> runs;
            for (const Model::Gain& gain : gains(words))
                CHECK(runs.insert({gain.kind, gain.first_token, gain.last_token}).second);
        }
    }
    TEST_CASE("known words and known neighbours have an entry each") {
        const auto found = gains("the parcel is lost");
        CHECK(count_of(found, Kind::word) == 4);
        CHECK(count_of(found, Kind::neighbours) == 5);  // both ends, and each two
        CHECK(count_of(found, Kind::manner) == 0);
        CHECK(found.size() == 9);
    }
    TEST_CASE("an unknown word's letters are one entry, of a word") {
        for (const char* word : {"parcelloz", "weatherman"}) {
            CAPTURE(word);
            REQUIRE(scored(word).parts.size() > 3);
            const auto found = gains(word);
            REQUIRE(found.size() == 1);
            CHECK(found[0].kind == Kind::word);
        }
        CHECK(gains("parcelloz")[0].margin > 0);
        CHECK(gains("weatherman")[0].margin < 0);
    }
    TEST_CASE("a slip in a known word is one entry as a word, and keeps the word's neighbours") {
        const auto found = gains("the parcell is lost");
        CHECK(count_of(found, Kind::word) == 4);
        CHECK(count_of(found, Kind::neighbours) == 5);
    }
    TEST_CASE("a word that is said three times has three entries") {
        CHECK(count_of(gains("parcel parcel parcel"), Kind::word) == 3);
    }
    TEST_CASE("the manner of speaking is one entry") {
        REQUIRE(scored("parcel!!!").parts.size() > scored("parcel!").parts.size());
        CHECK(count_of(gains("parcel!"), Kind::manner) == 1);
        CHECK(count_of(gains("parcel!!!"), Kind::manner) == 1);
        CHECK(count_of(gains("parcel"), Kind::manner) == 0);
    }
    TEST_CASE("the strongest come first, whether for or against") {
        for (const char* words : messages) {
            CAPTURE(words);
            for (const std::size_t head : {0U, 1U}) {
                const auto found = gains(words, head);
                for (std::size_t at = 1; at < found.size(); ++at)
                    CHECK(std::abs(found[at - 1].margin) >= std::abs(found[at].margin));
            }
        }
        const auto found = gains("where is the weather");
        CHECK(std::any_of(found.begin(), found.end(), [](const auto& each) { return each.margin > 0; }));
        CHECK(std::any_of(found.begin(), found.end(), [](const auto& each) { return each.margin < 0; }));
    }
    TEST_CASE("a head's gains and its bias are its margin") {
        for (const char* words : messages) {
            CAPTURE(words);
            for (const std::size_t head : {0U, 1U}) {
                double margin = static_cast<double>(scored("").sums[head]);
                for (const Model::Gain& gain : gains(words, head)) margin += gain.margin;
                CHECK(margin == doctest::Approx(static_cast<double>(scored(words).sums[head])).epsilon(1e-4));
            }
        }
    }
    TEST_CASE("what a contest adds to a head is not among its gains") {
        const auto sums = scored("the parcel").sums, none = scored("").sums;
        double own = 0;
        for (const Model::Gain& gain : gains("the parcel", 2)) own += gain.margin;
        const auto contest = [](const std::vector<float>& of) {
            return static_cast<double>(of[0] - of[1]) / 2;
        };
        CHECK(static_cast<double>(sums[2] - none[2]) ==
              doctest::Approx(own + contest(sums) - contest(none)).epsilon(1e-4));
    }
    TEST_CASE("what training never saw gains nothing") {
        CHECK(gains("").empty());
        CHECK(gains("中文").empty());
    }
}
