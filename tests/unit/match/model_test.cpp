#include "match/model.hpp"

#include <doctest/doctest.h>

using match::Lesson;

namespace {

match::Line line(std::string_view words, std::vector<Lesson> lessons) {
    return {match::features_of(text::read_message(words), {}, base::Language::en), std::move(lessons)};
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

match::Heads heads() {
    return {.count = 3, .pooled = 2, .contests = {{.head = 2, .in_favour = {0}, .against = {1}, .share = 1}}};
}

match::Model::Scored scored(const match::Model& model, std::string_view words) {
    return model.score(match::features_of(text::read_message(words), {}, base::Language::en));
}

}  // namespace

TEST_SUITE("model") {
    TEST_CASE("a contest moves its head by the best on either side") {
        const match::Model model(lines(), heads(), {});
        const auto parcel = scored(model, "the parcel");
        const auto weather = scored(model, "the weather");
        CHECK(parcel.margins[2] > weather.margins[2]);
        CHECK(model.confidence(parcel, 0) > model.confidence(weather, 0));
    }
    TEST_CASE("the span is where the words that speak for a head stand") {
        const match::Model model(lines(), heads(), {});
        const text::Message message = text::read_message("hello there dear people my parcel is lost");
        const auto features = match::features_of(message, {}, base::Language::en);
        const match::Span span = model.span_for(model.score(features), 0, message);
        CHECK(span.begin >= 20);
        CHECK(span.end <= message.length);
        CHECK(span.begin < span.end);
    }
    TEST_CASE("nothing to point at gives an empty span") {
        const match::Model model(lines(), heads(), {});
        const text::Message message = text::read_message("");
        CHECK(model.span_for(model.score({}), 0, message) == match::Span{});
    }
    TEST_CASE("bytes of a model with other heads are not taken") {
        const match::Model model(lines(), heads(), {});
        match::ByteWriter writer;
        model.write(writer);
        const std::string bytes = std::move(writer).bytes();
        match::ByteReader reader(bytes);
        match::Heads other = heads();
        other.count = 4;
        match::Model::read(reader, other);
        CHECK_FALSE(reader.good());
    }
}
