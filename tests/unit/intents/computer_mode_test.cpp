#include "intents/computer_mode.hpp"

#include "unit/intents/shipped_files.hpp"

#include <doctest/doctest.h>

using base::Language;
using intents::Property;

namespace {
std::vector<Property> broken(std::string_view reply, Language language) {
    const intents::ComputerModeRules rules(shipped_files().catalogue.lexicons[base::index_of(language)]);
    std::vector<Property> properties;
    for (const auto& violation : rules.violations(reply)) {
        properties.push_back(violation.property);
    }
    return properties;
}
bool breaks(std::string_view reply, Language language, Property property) {
    for (const Property each : broken(reply, language)) {
        if (each == property) return true;
    }
    return false;
}
}  // namespace

TEST_SUITE("computer mode") {
    TEST_CASE("the replies of the source are computer mode") {
        CHECK(broken("I am sure there are some people who believe that customer service is not a priority.",
                     Language::en)
                  .empty());
        CHECK(
            broken("People do get annoyed when they do not get the help they need right away.", Language::en)
                .empty());
    }
    TEST_CASE("each property is checked in English") {
        CHECK(breaks("You do get annoyed when there is no help.", Language::en, Property::general));
        CHECK(breaks("I feel hurt by words like these.", Language::en, Property::impersonal));
        CHECK(breaks("People get annoyed when help is late!", Language::en, Property::unemotional));
        CHECK(breaks("People wait, but the rules are the rules.", Language::en, Property::no_defence));
        CHECK(breaks("What is the problem here?", Language::en, Property::no_counter_attack));
        CHECK(breaks("One. Two. Three.", Language::en, Property::short_enough));
        std::string long_winded;
        for (int word = 0; word < 26; ++word) long_winded += "people ";
        CHECK(breaks(long_winded, Language::en, Property::short_enough));
    }
    TEST_CASE("speaking to the customer is seen in every language") {
        const std::pair<Language, const char*> replies[] = {
            {Language::nb, "Du blir irritert når du må vente."},
            {Language::da, "Du bliver irriteret, når du skal vente."},
            {Language::it, "Lei si irrita quando aspetta."},
            {Language::hu, "Ön ideges, mert várnia kell."},
            {Language::el, "Εσείς εκνευρίζεστε όταν περιμένετε."},
        };
        for (const auto& [language, reply] : replies) {
            CAPTURE(base::code_of(language));
            CHECK(breaks(reply, language, Property::general));
        }
    }
}
