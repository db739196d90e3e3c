#include "text/variants.hpp"

#include "text/letter_ways.hpp"
#include "text/message.hpp"
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using base::Language;
using text::VariantKind;

namespace {

const std::vector<std::string> rude = {"fuck*", "shit*",  "damn", "faen",
                                       "merda", "μαλακ*", "hi",   "big idiot"};

// The variant of that kind; "(none)" when the sentence has none.
std::string variant(std::string_view sentence, VariantKind kind, std::optional<Language> language) {
    for (const text::Variant& each : text::variants(sentence, language, rude)) {
        if (each.kind == kind) return each.text;
    }
    return "(none)";
}

// Letters that were taken out, put in or changed.
std::size_t words_changed(const std::string& left, const std::string& right) {
    const text::Message plain = text::read_message(left);
    const text::Message slipped = text::read_message(right);
    const auto& before = plain.tokens;
    const auto& after = slipped.tokens;
    std::size_t changed = before.size() == after.size() ? 0 : 100;
    for (std::size_t at = 0; at < std::min(before.size(), after.size()); ++at)
        changed += before[at].end - before[at].begin != after[at].end - after[at].begin ||
                           plain.word(before[at]) != slipped.word(after[at])
                       ? 1U
                       : 0U;
    return changed;
}

}  // namespace

TEST_SUITE("variants") {
    TEST_CASE("lower case goes without punctuation, but keeps what stands inside words and masks") {
        CHECK(variant("Hello... WHERE is it?! Don't say 2,5 days, d*** e-mail!", VariantKind::lower_case,
                      Language::en) == "hello where is it don't say 2,5 days d*** e-mail");
        CHECK(variant("already plain", VariantKind::lower_case, Language::en) == "(none)");
        CHECK(variant("Ο ΛΟΓΟΣ", VariantKind::lower_case, Language::el) == "ο λογος");
    }
    TEST_CASE("diacritics go in every language, case stays") {
        CHECK(text::without_diacritics("Før kjæresten kom på Øya") == "For kjaeresten kom pa Oya");
        CHECK(text::without_diacritics("Perché no, hülyeség, őrült") == "Perche no, hulyeseg, orult");
        CHECK(text::without_diacritics("Άργησε η παραγγελία μου ΐ") == "Αργησε η παραγγελια μου ι");
    }
    TEST_CASE("Greek capitals bear no accents, other capitals do") {
        CHECK(text::capitals("πού είναι") == "ΠΟΥ ΕΙΝΑΙ");
        CHECK(text::capitals("perché på őrült") == "PERCHÉ PÅ ŐRÜLT");
    }
    TEST_CASE("Greeklish comes by sound and by look, for Greek only") {
        CHECK(variant("Θέλω την παραγγελία!", VariantKind::greeklish_by_sound, Language::el) ==
              "thelo tin paraggelia!");
        CHECK(variant("Θέλω την παραγγελία!", VariantKind::greeklish_by_look, Language::el) ==
              "8elw thn paraggelia!");
        CHECK(variant("μου", VariantKind::greeklish_by_sound, Language::el) == "mou");
        CHECK(variant("Where is it?", VariantKind::greeklish_by_sound, Language::en) == "(none)");
    }
    TEST_CASE("letters a keyboard lacks are typed in the national way") {
        const auto national = [](std::string_view sentence, std::optional<Language> language) {
            return variant(sentence, VariantKind::national_letters, language);
        };
        CHECK(national("Æsj, får dø", Language::nb) == "Aesj, faar doe");
        CHECK(national("Få på øen", Language::da) == "Faa paa oeen");
        CHECK(national("Őrült ügyfél", Language::hu) == "Orult ugyfél");
        CHECK(national("perché è così", Language::it) == "perche' e' cosi'");
        CHECK(national("Æsj", std::nullopt) == "(none)");
        CHECK(national("café", Language::en) == "(none)");
    }
    TEST_CASE("a slip changes one word in every run of eight") {
        const std::string eight = "where does this parcel hide since last tuesday";
        for (const auto kind : {VariantKind::neighbouring_key, VariantKind::swapped_letters,
                                VariantKind::dropped_letter, VariantKind::doubled_letter}) {
            CAPTURE(text::name_of(kind));
            CHECK(words_changed(eight, variant(eight, kind, Language::en)) <= 1);
            const std::string longer = eight + " while nobody bothers about that order here";
            CHECK(words_changed(longer, variant(longer, kind, Language::en)) <= 2);
        }
    }
    TEST_CASE("slips are the same each time and leave short words and first letters alone") {
        const auto once = text::variants("where is my parcel", Language::en, rude);
        const auto again = text::variants("where is my parcel", Language::en, rude);
        REQUIRE(once.size() == again.size());
        for (std::size_t at = 0; at < once.size(); ++at) CHECK(once[at].text == again[at].text);
        CHECK(variant("it is so", VariantKind::dropped_letter, Language::en) == "(none)");
        const std::string dropped = variant("parcel", VariantKind::dropped_letter, Language::en);
        CHECK(dropped.size() == 5);
        CHECK(dropped.front() == 'p');
        CHECK(dropped.back() == 'l');
        CHECK(variant("parcel", VariantKind::doubled_letter, Language::en).size() == 7);
    }
    TEST_CASE("a neighbouring key is one of the language's own keyboard") {
        const std::string typed = variant("θέλω", VariantKind::neighbouring_key, Language::el);
        REQUIRE(typed != "(none)");
        for (const char32_t letter : text::decode(typed)) CHECK(letter >= 0x370);
    }
    TEST_CASE("profanity is masked in three ways, with its endings") {
        CHECK(variant("What the fucking hell", VariantKind::masked_letter, Language::en) ==
              "What the f*cking hell");
        CHECK(variant("damn it", VariantKind::masked_rest, Language::en) == "d*** it");
        CHECK(variant("Shit happens", VariantKind::masked_by_digit, Language::en) == "Sh1t happens");
        CHECK(variant("ρε μαλάκα", VariantKind::masked_letter, Language::el) == "ρε μ*λάκα");
    }
    TEST_CASE("only single words of three letters or more are masked, and no mask twice") {
        CHECK(variant("hi there", VariantKind::masked_rest, Language::en) == "(none)");
        CHECK(variant("you big idiot", VariantKind::masked_rest, Language::en) == "(none)");
        CHECK(variant("d*mn", VariantKind::masked_rest, Language::en) == "(none)");
    }
    TEST_CASE("a stretched letter is a vowel that the reader takes back") {
        const std::string stretched = variant("useless", VariantKind::stretched_letters, Language::en);
        CHECK(stretched == "useleeeess");
        CHECK(text::read_message(stretched).form == " useless ");
    }
    TEST_CASE("apostrophes are dropped, with the accent that follows them") {
        CHECK(text::without_apostrophes("don't, c'è, l'ho, dell’anno 'quoted'") ==
              "dont, ce, lho, dellanno 'quoted'");
    }
    TEST_CASE("the space after punctuation goes") {
        CHECK(text::without_space_after_stops("Hello, where is it? I waited") ==
              "Hello,where is it?I waited");
    }
    TEST_CASE("only what differs is a variant, and nothing comes of nothing") {
        for (const text::Variant& each : text::variants("Hvor er pakken min?", Language::nb, rude))
            CHECK(each.text != "Hvor er pakken min?");
        CHECK(text::variants("", Language::en, rude).empty());
        CHECK(text::variants("ok", Language::en, {}).size() == 1);  // capitals
    }
}
