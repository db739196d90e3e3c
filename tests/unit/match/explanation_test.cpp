#include "match/explanation.hpp"

#include "match/matcher.hpp"
#include "shipped.hpp"
#include "small_catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

using base::Language;
using match::Explanation;
using match::IntentReasons;
using match::Matcher;
using match::Reading;

namespace {

const Matcher& small() {
    static const auto matcher = Matcher::train(small_catalogue());
    return *matcher;
}

Explanation explain(std::string_view message, const std::string& asked = "",
                    std::optional<Language> stated = Language::en) {
    return small().explain(message, stated, asked);
}

const IntentReasons& of(const Explanation& told, std::string_view intent) {
    for (const IntentReasons& each : told.intents) {
        if (each.intent == intent) return each;
    }
    FAIL("the intent is not told of");
    return told.intents.front();
}

std::vector<std::string> names(const Explanation& told) {
    std::vector<std::string> names;
    for (const IntentReasons& each : told.intents) names.push_back(each.intent);
    return names;
}

std::set<std::string> words(const IntentReasons& intent) {
    std::set<std::string> words;
    for (const match::Reason& reason : intent.reasons) words.insert(reason.words);
    return words;
}

void check_same(const Reading& one, const Reading& other) {
    CHECK(one.language == other.language);
    CHECK(one.evidence.weight == other.evidence.weight);
    CHECK(one.evidence.foreign == other.evidence.foreign);
    CHECK(one.anger == other.anger);
    CHECK(one.level == other.level);
    CHECK(one.intent == other.intent);
    CHECK(one.confidence == other.confidence);
    CHECK(one.care == other.care);
    CHECK(one.suggest == other.suggest);
    CHECK(one.silence == other.silence);
    CHECK(one.span == other.span);
    CHECK(one.runner_up == other.runner_up);
    CHECK(one.margin == other.margin);
    REQUIRE(one.intents.size() == other.intents.size());
    for (std::size_t at = 0; at < one.intents.size(); ++at) {
        CHECK(one.intents[at].intent == other.intents[at].intent);
        CHECK(one.intents[at].confidence == other.intents[at].confidence);
    }
}

constexpr const char* lines[] = {"I have been waiting an hour for you to answer",
                                 "you stupid idiot!!!",
                                 "i want to end it all",
                                 "when does it open?",
                                 "hold music",
                                 "zyxq",
                                 "",
                                 "🤬"};

constexpr const char* german = "Ich warte seit drei Wochen auf meine Bestellung, das ist eine Frechheit";

}  // namespace

TEST_SUITE("explanation") {
    TEST_CASE("it explains the very reading that the message gets") {
        for (const char* line : lines) {
            CAPTURE(line);
            check_same(explain(line).reading, small().read(line, {}, Language::en));
            check_same(explain(line, "question").reading, small().read(line, {}, Language::en));
        }
        for (const char* line : {"You don't give a d*** about us!", "Hvor er pakken min?", german, ""}) {
            CAPTURE(line);
            check_same(shipped_matcher()->explain(line, std::nullopt, "").reading,
                       shipped_matcher()->read(line));
        }
    }
    TEST_CASE("the chosen intent comes first, then the runner-up, then the one asked for") {
        const std::string line = "waiting an hour on hold, you stupid idiot";
        const Reading reading = explain(line).reading;
        REQUIRE_FALSE(reading.runner_up.empty());
        CHECK(names(explain(line)) == std::vector{reading.intent, reading.runner_up});
        CHECK(names(explain(line, "question")) ==
              std::vector<std::string>{reading.intent, reading.runner_up, "question"});
    }
    TEST_CASE("each intent comes once, also when the one asked for was chosen or came second") {
        const std::string line = "waiting an hour on hold, you stupid idiot";
        const Reading reading = explain(line).reading;
        for (const std::string& asked : {reading.intent, reading.runner_up})
            CHECK(names(explain(line, asked)) == std::vector{reading.intent, reading.runner_up});
    }
    TEST_CASE("where none of the intents was chosen, that is what is told of") {
        const Explanation told = explain("lovely weather today", "none");
        REQUIRE(told.reading.intent == "none");
        CHECK(told.intents.front().intent == "none");
        const auto all = names(told);
        CHECK(std::count(all.begin(), all.end(), "none") == 1);
    }
    TEST_CASE("what each intent is told of does not depend on what was asked") {
        const IntentReasons chosen = explain("you stupid idiot").intents.front();
        const IntentReasons asked = of(explain("you stupid idiot", "personal_insult"), "personal_insult");
        CHECK(chosen.margin == asked.margin);
        CHECK(words(chosen) == words(asked));
    }
    TEST_CASE("reasons are the strongest first, whether for or against, and at most so many") {
        for (const char* line : {lines[0], lines[1], lines[2],
                                 "an hour in the queue and nobody answers the phone, how much longer must I "
                                 "wait for an answer from you useless clown"}) {
            CAPTURE(line);
            for (const IntentReasons& intent : explain(line, "question").intents) {
                CHECK_FALSE(intent.reasons.empty());
                CHECK(intent.reasons.size() <= match::most_reasons);
                for (std::size_t at = 1; at < intent.reasons.size(); ++at)
                    CHECK(std::abs(intent.reasons[at - 1].margin) >= std::abs(intent.reasons[at].margin));
            }
        }
        CHECK(explain("an hour in the queue and nobody answers the phone", "long_wait")
                  .intents.front()
                  .reasons.size() == match::most_reasons);
    }
    TEST_CASE("all reasons and the bias are the margin, where there are fewer than the limit") {
        for (const char* line :
             {"on hold", "you stupid idiot!", "when does it open?", "zyxq", "the parcell"}) {
            CAPTURE(line);
            for (const char* asked : {"long_wait", "personal_insult", "question", "none"}) {
                CAPTURE(asked);
                const Explanation told = explain(line, asked);
                const IntentReasons& intent = of(told, asked);
                if (intent.reasons.size() == match::most_reasons) continue;
                double margin = of(explain("", asked), asked).margin;  // nothing was said: the bias
                for (const match::Reason& reason : intent.reasons) margin += reason.margin;
                CHECK(intent.margin == doctest::Approx(margin).epsilon(1e-4));
            }
        }
    }
    TEST_CASE("reasons are named by their words, with the line's ends, and the manner by its name") {
        CHECK(words(of(explain("on hold", "long_wait"), "long_wait")) ==
              std::set<std::string>{"on", "hold", "^ on", "on hold", "hold $"});
        CHECK(words(of(explain("On HOLD!", "long_wait"), "long_wait")).contains("on hold"));
        CHECK(words(of(explain("you idiot", "personal_insult"), "personal_insult")).contains("(manner)"));
    }
    TEST_CASE("a masked word is named as what it hides") {
        const Explanation told = explain("you are an id**t", "personal_insult");
        CHECK(words(of(told, "personal_insult")).contains("idiot"));
        CHECK(told.normal_form == "you are an idiot");
    }
    TEST_CASE("a misspelt word is one reason") {
        std::size_t named = 0;
        const Explanation told = explain("waitingg", "long_wait");
        for (const match::Reason& reason : of(told, "long_wait").reasons)
            named += reason.words == "waitingg" ? 1U : 0U;
        CHECK(named == 1);
    }
    TEST_CASE("the patterns that were found are named, under their own intent only") {
        const Explanation told = explain("47 minutes of hold music", "long_wait");
        CHECK(of(told, "long_wait").patterns == std::vector<std::string>{" hold music "});
        CHECK(of(explain("threshold music", "long_wait"), "long_wait").patterns.empty());
        CHECK(of(explain("hold music", "question"), "question").patterns.empty());
        CHECK(of(explain("hold music", "long_wait", Language::hu), "long_wait").patterns.empty());
    }
    TEST_CASE("of anger it tells what anger was told from") {
        for (const char* line : lines) {
            CAPTURE(line);
            const Explanation told = explain(line);
            const match::Temper temper = match::temper_of(told.temper);
            CHECK(temper.anger == told.reading.anger);
            CHECK(temper.level == told.reading.level);
        }
    }
    TEST_CASE("care and suggestion are told with what they took") {
        for (const char* line : lines) {
            CAPTURE(line);
            const Explanation told = explain(line);
            CHECK(told.reading.care == (told.care >= told.care_from));
            CHECK(told.reading.suggest == (!told.reading.care && told.suggest >= told.suggest_from));
        }
    }
    TEST_CASE("a pattern that calls for care is in the care that is told of") {
        // It was told from the heads alone, so the message was read as care that was "not reached".
        auto catalogue = std::make_shared<intents::Catalogue>(*small_catalogue());
        catalogue->intents[2].wordings[0].patterns = {" parcel on the roof "};
        const auto matcher = Matcher::train(catalogue);
        const Explanation told = matcher->explain("parcel on the roof", Language::en, "");
        REQUIRE(told.reading.care);
        REQUIRE(told.reading.intent == "self_harm");
        CHECK(told.care >= told.care_from);
        CHECK(told.intents.front().confidence == told.reading.confidence);
    }
    TEST_CASE("of a line of one word each end is named as what it is") {
        // Training saw "hold" at the end of a line only.
        const auto reasons = words(of(explain("hold", "long_wait"), "long_wait"));
        CHECK(reasons.contains("hold $"));
        CHECK_FALSE(reasons.contains("^ hold"));
    }
    TEST_CASE("in a language that is not known it tells of words, but of no pattern") {
        const Explanation told = shipped_matcher()->explain(german, std::nullopt, "long_wait");
        CHECK_FALSE(told.reading.language);
        CHECK(told.reading.silence == match::Silence::language_unknown);
        CHECK_FALSE(told.reading.suggest);
        CHECK(told.language.foreign > 0);
        CHECK(of(told, "long_wait").intent == "long_wait");
        for (const IntentReasons& intent : told.intents) CHECK(intent.patterns.empty());
    }
    TEST_CASE("a stated language is the one that patterns are looked for in") {
        const auto has_pattern = [](Language language) {
            const Explanation told = shipped_matcher()->explain("I feel suicidal", language, "self_harm");
            return !of(told, "self_harm").patterns.empty();
        };
        CHECK(has_pattern(Language::en));
        CHECK_FALSE(has_pattern(Language::el));
    }
    TEST_CASE("of an empty message there is nothing to tell") {
        for (const char* line : {"", "   ", "\n"}) {
            const Explanation told = explain(line, "long_wait");
            CHECK(told.normal_form.empty());
            CHECK_FALSE(told.intents.empty());
            for (const IntentReasons& intent : told.intents) {
                CHECK(intent.reasons.empty());
                CHECK(intent.patterns.empty());
                CHECK(intent.confidence >= 0);
                CHECK(intent.confidence <= 1);
            }
        }
    }
    TEST_CASE("any bytes are explained without harm") {
        for (const std::string& line :
             {std::string("\0\xff\xfe", 3), std::string(20000, '!'), std::string(9000, 'a')}) {
            for (const IntentReasons& intent : explain(line, "question").intents)
                CHECK(intent.reasons.size() <= match::most_reasons);
        }
    }
    TEST_CASE("all shipped intents can be asked for") {
        for (const intents::Intent& intent : shipped_matcher()->catalogue().intents) {
            if (intent.audience == intents::Audience::agent) continue;
            CAPTURE(intent.id);
            const Explanation told =
                shipped_matcher()->explain("where is my refund, you idiots", Language::en, intent.id);
            const auto all = names(told);
            CHECK(std::count(all.begin(), all.end(), intent.id) == 1);
            CHECK(all.size() <= 3);
        }
    }
}
