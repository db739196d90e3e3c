#include "shipped.hpp"

#include <doctest/doctest.h>

using base::Language;

namespace {
bool has(const std::vector<match::DraftReading::Found>& found, std::string_view id) {
    for (const auto& each : found) {
        if (each.intent == id) return true;
    }
    return false;
}
}  // namespace

TEST_SUITE("drafts") {
    TEST_CASE("telling people to calm down is a fault in every language") {
        const std::pair<Language, const char*> drafts[] = {
            {Language::en, "You need to calm down."},   {Language::nb, "Nå må du roe deg ned."},
            {Language::da, "Nu må du lige slappe af."}, {Language::it, "Si calmi, per favore."},
            {Language::hu, "Kérem, nyugodjon meg."},    {Language::el, "Ηρεμήστε, παρακαλώ."},
        };
        for (const auto& [language, draft] : drafts) {
            CAPTURE(draft);
            CHECK(has(shipped_matcher()->read_draft(draft, language).faults, "calm_down"));
        }
    }
    TEST_CASE("an apology without conditions is a tactic in every language") {
        const std::pair<Language, const char*> drafts[] = {
            {Language::en, "I am sorry about this delay."},
            {Language::nb, "Jeg beklager forsinkelsen."},
            {Language::da, "Jeg beklager forsinkelsen."},
            {Language::it, "Le chiedo scusa per il ritardo."},
            {Language::hu, "Elnézést kérek a késésért."},
            {Language::el, "Σας ζητώ συγγνώμη για την καθυστέρηση."},
        };
        for (const auto& [language, draft] : drafts) {
            CAPTURE(draft);
            CHECK(has(shipped_matcher()->read_draft(draft, language).tactics, "apologise"));
        }
    }
    TEST_CASE("capitals and exclamation marks are shouting, without any learning") {
        CHECK(has(shipped_matcher()->read_draft("SEND US THE NUMBER NOW", Language::en).faults, "shouting"));
        CHECK(has(shipped_matcher()->read_draft("Send the number!!!", Language::en).faults, "shouting"));
        CHECK_FALSE(
            has(shipped_matcher()->read_draft("Please send the number.", Language::en).faults, "shouting"));
    }
    TEST_CASE("a fault is found in the sentence that carries it") {
        const std::string draft = "Thank you for the photos. You need to calm down.";
        for (const auto& found : shipped_matcher()->read_draft(draft, Language::en).faults) {
            if (found.intent != "calm_down") continue;
            CHECK(found.span.begin >= 20);
            CHECK(found.span.end <= draft.size());
        }
    }
    TEST_CASE("an empty draft has neither faults nor tactics") {
        CHECK(shipped_matcher()->read_draft("", Language::en).faults.empty());
        CHECK(shipped_matcher()->read_draft("", Language::en).tactics.empty());
    }
}
