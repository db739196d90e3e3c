#include "match/matcher.hpp"

#include "shipped.hpp"
#include "small_catalogue.hpp"

#include <doctest/doctest.h>

using base::Language;

namespace {
const std::shared_ptr<const match::Matcher>& small() {
    static const auto matcher = match::Matcher::train(small_catalogue());
    return matcher;
}
}  // namespace

TEST_SUITE("matcher") {
    TEST_CASE("a message like an example is recognised and explained by its words") {
        const match::Reading reading =
            small()->read("I have been waiting an hour for you to answer", {}, Language::en);
        CHECK(reading.intent == "long_wait");
        CHECK(reading.suggest);
        CHECK_FALSE(reading.care);
        CHECK(reading.span.begin < reading.span.end);
        CHECK(reading.confidence > 0);
        CHECK(reading.intents.front().intent == "long_wait");
    }
    TEST_CASE("care comes before everything and never asks for a de-escalating reply") {
        const match::Reading reading =
            small()->read("i do not want to live, i want to end it all", {}, Language::en);
        CHECK(reading.care);
        CHECK_FALSE(reading.suggest);
        CHECK(reading.intent == "self_harm");
        CHECK(reading.silence == match::Silence::care);
    }
    TEST_CASE("a fixed phrase is recognised whatever stands around it") {
        CHECK(small()->read("zzz hold music qqq you stupid", {}, Language::en).intents.size() > 0);
        bool named = false;
        for (const auto& candidate : small()->read("hold music", {}, Language::en).intents)
            named = named || (candidate.intent == "long_wait" && candidate.confidence >= 0.9);
        CHECK(named);
    }
    TEST_CASE("training twice gives the same matcher") {
        const auto again = match::Matcher::train(small_catalogue());
        CHECK(again->dump() == small()->dump());
    }
    TEST_CASE("a kept matcher reads like the trained one") {
        const auto restored = match::Matcher::restore(small_catalogue(), small()->dump());
        REQUIRE(restored);
        for (const char* line : {"you stupid idiot", "when does it open?", "still on hold"}) {
            CHECK(restored->read(line, {}, Language::en).confidence ==
                  small()->read(line, {}, Language::en).confidence);
        }
    }
    TEST_CASE("bytes that were cut, changed or belong to other files are not taken") {
        const std::string bytes = small()->dump();
        CHECK_FALSE(match::Matcher::restore(small_catalogue(), ""));
        CHECK_FALSE(
            match::Matcher::restore(small_catalogue(), std::string_view(bytes).substr(0, bytes.size() / 2)));
        std::string changed = bytes;
        changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
        CHECK_FALSE(match::Matcher::restore(small_catalogue(), changed));
        auto other = std::make_shared<intents::Catalogue>(*small_catalogue());
        other->digest = "other";
        CHECK_FALSE(match::Matcher::restore(other, bytes));
    }
    TEST_CASE("a message in a language that is not known gets no suggestion, and says so") {
        const match::Reading reading = shipped_matcher()->read(
            "Ich warte seit drei Wochen auf meine Bestellung, das ist eine Frechheit");
        CHECK_FALSE(reading.language);
        CHECK_FALSE(reading.suggest);
        CHECK(reading.silence == match::Silence::language_unknown);
    }
    TEST_CASE("the same accusation is bait in all six languages") {
        const std::pair<Language, const char*> lines[] = {
            {Language::en, "You don't give a d*** about us, you just lock people into contracts!"},
            {Language::nb,
             "Dere gir f*** i kundene, når folk først er bundet av kontrakten er servicen slutt!"},
            {Language::da,
             "I er sk*** ligeglade med kunderne, når først man er bundet af en kontrakt er servicen slut!"},
            {Language::it,
             "Non ve ne frega un c**** dei clienti, una volta firmato il contratto il servizio è finito!"},
            {Language::hu,
             "Magasról sz*rnak az ügyfelekre, ha egyszer aláírta valaki a szerződést, vége a "
             "szolgáltatásnak!"},
            {Language::el,
             "Δεν δίνετε δεκάρα για τους πελάτες, μόλις δέσετε κάποιον με συμβόλαιο η εξυπηρέτηση "
             "τελειώνει!"},
        };
        for (const auto& [language, line] : lines) {
            CAPTURE(line);
            const match::Reading reading = shipped_matcher()->read(line);
            CHECK(reading.language == language);
            CHECK(reading.suggest);
            CHECK(reading.level >= 2);
            CHECK((reading.intent == "contract_trap" || reading.intent == "indifference"));
        }
    }
    TEST_CASE("calm lines with hot words in them stay calm") {
        for (const char* line : {"Do you have the Angry Birds game in stock?",
                                 "That was a killer deal, thank you so much", "When do you open tomorrow?"}) {
            CAPTURE(line);
            const match::Reading reading = shipped_matcher()->read(line);
            CHECK_FALSE(reading.suggest);
            CHECK(reading.level == 0);
        }
    }
    TEST_CASE("any bytes are read without harm, with the span inside the message") {
        for (const std::string& line : {std::string(), std::string("\0\xff\xfe", 3), std::string(20000, '!'),
                                        std::string("🤬🤬🤬"), std::string(9000, 'a')}) {
            const match::Reading reading = shipped_matcher()->read(line);
            CHECK(reading.anger >= 0);
            CHECK(reading.anger <= 1);
            CHECK(reading.span.end <= line.size());
        }
    }
}
