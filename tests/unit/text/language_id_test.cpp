#include "text/language_id.hpp"

#include "text/language_model.hpp"

#include <doctest/doctest.h>

using base::Language;

TEST_SUITE("language") {
    TEST_CASE("one short chat line is enough") {
        const std::pair<const char*, Language> lines[] = {
            {"where is my order?", Language::en},
            {"jeg vil ha pengene mine tilbake", Language::nb},
            {"jeg vil gerne have mine penge tilbage", Language::da},
            {"ma quando arriva il mio pacco?", Language::it},
            {"mikor jön már meg a csomagom", Language::hu},
            {"πότε θα έρθει το δέμα μου;", Language::el},
            {"pote tha erthei to dema mou re paidia", Language::el},
            {"hva skjer med bestillingen min", Language::nb},
            {"hvad sker der med min bestilling", Language::da},
        };
        for (const auto& [line, language] : lines) {
            CAPTURE(line);
            CHECK(text::decide_language(text::language_evidence(line)) == language);
        }
    }
    TEST_CASE("a seventh language and noise are unknown") {
        for (const char* line : {"Guten Tag, ich möchte meine Bestellung stornieren",
                                 "Quiero hablar con un supervisor ahora mismo por favor",
                                 "Здравствуйте, где мой заказ?", "我的包裹在哪里", "", "12345", "🙂"}) {
            CAPTURE(line);
            CHECK_FALSE(text::decide_language(text::language_evidence(line)));
        }
    }
    TEST_CASE("a line that could be either follows the conversation") {
        const auto line = text::language_evidence("ok");
        text::LanguageEvidence danish;
        danish.add(text::language_evidence("hej, jeg har ikke fået min pakke, hvad gør jeg nu"));
        CHECK(text::decide_language(line, danish) == Language::da);
        text::LanguageEvidence norwegian;
        norwegian.add(text::language_evidence("hei, jeg har ikke fått pakken min, hva gjør jeg nå"));
        CHECK(text::decide_language(line, norwegian) == Language::nb);
    }
    TEST_CASE("a customer who changes language is followed") {
        text::LanguageEvidence prior;
        for (int message = 0; message < 10; ++message)
            prior.add(text::language_evidence("hvor er pakken min, jeg venter fortsatt"));
        CHECK(text::decide_language(
                  text::language_evidence("sorry, I would rather write in English if you don't mind"),
                  prior) == Language::en);
    }
    TEST_CASE("only a line that leaves doubt needs a second opinion") {
        CHECK(text::in_doubt({}));
        text::LanguageEvidence evidence;
        evidence.weight = {9, 1, 1, 1, 1, 1};
        CHECK_FALSE(text::in_doubt(evidence));
        evidence.foreign = 8;
        CHECK(text::in_doubt(evidence));
        evidence = {.weight = {0, 6, 5}, .foreign = 0};
        CHECK(text::in_doubt(evidence));
    }
    TEST_CASE("inner apostrophes are part of a word, outer ones are not") {
        const auto weight = [](std::string_view line) {
            return text::word_evidence(text::read_letters(line)).weight[base::index_of(Language::en)];
        };
        CHECK(weight("don't") > 0);
        CHECK(weight("'don’t''") == weight("don't"));
        CHECK(weight("do'nt") == 0);
    }
    TEST_CASE("a model knows the lines it was taught and their like") {
        text::LanguageModel model;
        for (const char* line :
             {"hvor er pakken min", "jeg venter på svar fra dere", "dette er ikke bra nok"})
            model.learn(line, Language::nb);
        for (const char* line : {"hvor er min pakke", "jeg venter på svar fra jer", "det er ikke godt nok"})
            model.learn(line, Language::da);
        model.finish();
        CHECK(text::decide_language(model.evidence(text::read_letters("venter på dere"))) == Language::nb);
        CHECK(text::decide_language(model.evidence(text::read_letters("venter på jer"))) == Language::da);
    }
}
