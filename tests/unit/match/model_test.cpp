#include "match/model.hpp"

#include <doctest/doctest.h>

#include <string>

using base::Language;
using match::Lesson;

namespace {

match::Line line(std::string_view words, std::vector<Lesson> lessons,
                 const match::LexiconCount& lexicon = {}) {
    return {text::read_message(words), lexicon, Language::en, std::move(lessons)};
}

// Two pooled heads (parcel, weather) and one that only a contest between them can answer.
std::vector<match::Line> lines() {
    std::vector<match::Line> all;
    for (const char* each : {"my parcel is lost", "the parcel is late", "where is the parcel",
                             "lost parcel again", "parcel still missing", "no parcel today"}) {
        all.push_back(line(each, {Lesson::in_favour, Lesson::against, Lesson::ignored}));
    }
    for (const char* each : {"lovely weather", "what weather today", "rain again", "rainy weather again",
                             "weather and rain", "it will rain"}) {
        all.push_back(line(each, {Lesson::against, Lesson::in_favour, Lesson::ignored}));
    }
    return all;
}

// Enough to calibrate with.
std::vector<match::Line> many_lines() {
    std::vector<match::Line> all;
    for (int times = 0; times < 8; ++times) {
        for (const match::Line& each : lines()) all.push_back(each);
    }
    return all;
}

match::Heads heads() {
    return {.count = 3, .pooled = 2, .contests = {{.head = 2, .in_favour = {0}, .against = {1}, .share = 1}}};
}

match::Model::Scored scored(const match::Model& model, std::string_view words,
                            std::optional<Language> language = Language::en) {
    return model.score(text::read_message(words), {}, language);
}

std::string bytes_of(const match::Model& model) {
    match::ByteWriter writer;
    model.write(writer);
    return std::move(writer).bytes();
}

bool refused(std::string_view bytes, match::Heads expected) {
    match::ByteReader reader(bytes);
    match::Model::read(reader, std::move(expected));
    return !reader.good();
}

}  // namespace

TEST_SUITE("model") {
    TEST_CASE("a line keeps its features and each of its words once") {
        const match::Line kept = line("wait for the parcel, wait", {Lesson::in_favour});
        CHECK(kept.words.size() == 4);
        const auto seen =
            match::features_of(text::read_message("wait for the parcel, wait"), {}, Language::en);
        REQUIRE(kept.features.size() == seen.size());
        for (std::size_t at = 0; at < seen.size(); ++at) CHECK(kept.features[at].hash == seen[at].hash);
        CHECK(kept.lessons == std::vector{Lesson::in_favour});
    }
    TEST_CASE("heads answer their own questions") {
        const match::Model model(lines(), heads(), {});
        const auto parcel = scored(model, "the parcel");
        const auto weather = scored(model, "the weather");
        CHECK(parcel.sums.size() == 3);
        CHECK(model.confidence(parcel, 0) > model.confidence(weather, 0));
        CHECK(model.confidence(weather, 1) > model.confidence(parcel, 1));
    }
    TEST_CASE("a contest moves its head by the best of one side less the best of the other") {
        match::Heads apart = heads(), contested = heads();
        apart.contests.clear();
        contested.contests = {{.head = 2, .in_favour = {0, 1}, .against = {1}, .share = 0.5}};
        const match::Model without(lines(), apart, {}), with(lines(), contested, {});
        for (const char* words : {"the parcel", "the weather", "something else"}) {
            CAPTURE(words);
            const auto plain = scored(without, words).sums;
            const auto moved = scored(with, words).sums;
            CHECK(moved[0] == plain[0]);
            CHECK(moved[1] == plain[1]);
            const float gain = (std::max(plain[0], plain[1]) - plain[1]) / 2;
            CHECK(static_cast<double>(moved[2] - plain[2]) ==
                  doctest::Approx(static_cast<double>(gain)).epsilon(1e-4));
        }
        CHECK(scored(with, "the parcel").sums[2] > scored(without, "the parcel").sums[2]);
    }
    TEST_CASE("what the lexicon found counts") {
        std::vector<match::Line> all;
        for (const char* each : {"it is here", "that is it", "so this is it", "here we are"}) {
            all.push_back(line(each, {Lesson::against}));
            all.push_back(line(each, {Lesson::in_favour}, {.furious = 2}));
        }
        const match::Model model(all, {.count = 1, .pooled = 0, .contests = {}}, {});
        const text::Message message = text::read_message("it is here");
        CHECK(model.score(message, {.furious = 2}, Language::en).sums[0] > 0);
        CHECK(model.score(message, {}, Language::en).sums[0] < 0);
    }
    TEST_CASE("a word of another language is not known as a word of this one") {
        const match::Model model(lines(), heads(), {});
        const auto here = scored(model, "parcel"), elsewhere = scored(model, "parcel", Language::hu);
        CHECK(here.parts.size() < elsewhere.parts.size());
    }
    TEST_CASE("the span is where the words that speak for a head stand") {
        const match::Model model(lines(), heads(), {});
        const text::Message message = text::read_message("hello there dear people my parcel is lost");
        const match::Span span = model.span_for(model.score(message, {}, Language::en), 0, message);
        CHECK(span.begin >= 20);
        CHECK(span.end <= message.length);
        CHECK(span.begin < span.end);
    }
    TEST_CASE("the span holds a misspelt word too") {
        const match::Model model(lines(), heads(), {});
        const text::Message message = text::read_message("hello there dear people the parcell");
        const match::Span span = model.span_for(model.score(message, {}, Language::en), 0, message);
        CHECK(span.begin >= 24);
        CHECK(span.end == message.length);
    }
    TEST_CASE("nothing to point at gives an empty span") {
        const match::Model model(lines(), heads(), {});
        const text::Message message = text::read_message("");
        CHECK(model.span_for(model.score(message, {}, Language::en), 0, message) == match::Span{});
    }
    TEST_CASE("it comes back from its bytes the same") {
        const match::Model model(many_lines(), heads(), {});
        const std::string bytes = bytes_of(model);
        match::ByteReader reader(bytes);
        const match::Model back = match::Model::read(reader, heads());
        REQUIRE(reader.at_end());
        for (const char* words : {"the parcel", "rain and parcells", ""}) {
            CAPTURE(words);
            const auto one = scored(model, words), other = scored(back, words);
            CHECK(one.sums == other.sums);
            for (std::size_t head = 0; head < 3; ++head)
                CHECK(model.confidence(one, head) == back.confidence(other, head));
        }
    }
    TEST_CASE("bytes of a model with other heads are not taken") {
        const std::string bytes = bytes_of(match::Model(lines(), heads(), {}));
        match::Heads more = heads(), fewer = heads();
        more.count = 4;
        fewer.count = 2;
        CHECK(refused(bytes, more));
        CHECK(refused(bytes, fewer));
        CHECK_FALSE(refused(bytes, heads()));
    }
    TEST_CASE("a head without its calibration, or a calibration without its head, is not taken") {
        const std::string bytes = bytes_of(match::Model(lines(), heads(), {}));
        const std::string_view scorer = std::string_view(bytes).substr(
            0, bytes.size() - sizeof(std::uint64_t) - 3 * sizeof(match::Sigmoid));
        const auto with = [&](std::size_t count) {
            match::ByteWriter writer;
            writer.put_all(std::vector<match::Sigmoid>(count));
            return std::string(scorer) + std::move(writer).bytes();
        };
        match::Heads four = heads();
        four.count = 4;
        CHECK_FALSE(refused(with(3), heads()));
        CHECK(refused(with(4), heads()));
        CHECK(refused(with(2), heads()));
        CHECK(refused(with(4), four));
    }
    TEST_CASE("bytes that end too early are not taken") {
        const std::string bytes = bytes_of(match::Model(lines(), heads(), {}));
        for (const std::size_t missing :
             {std::size_t{1}, sizeof(match::Sigmoid), bytes.size() / 2, bytes.size()}) {
            CAPTURE(missing);
            CHECK(refused(std::string_view(bytes).substr(0, bytes.size() - missing), heads()));
        }
    }
}
