#include "intents/catalogue.hpp"

#include <doctest/doctest.h>

TEST_SUITE("catalogue") {
    TEST_CASE("every tactic has a name that leads back to it") {
        for (int number = 0; number <= static_cast<int>(intents::Tactic::rewrite); ++number) {
            const auto tactic = static_cast<intents::Tactic>(number);
            CHECK(intents::tactic_from(intents::name_of(tactic)) == tactic);
        }
        CHECK_FALSE(intents::tactic_from("shout_back"));
    }
    TEST_CASE("an agent's sarcasm is another intent than a customer's") {
        intents::Catalogue catalogue;
        catalogue.intents = {
            {.id = "sarcasm", .pack = "attacks", .group = "bait", .tactics = {}, .wordings = {}},
            {.id = "sarcasm",
             .pack = "drafts",
             .audience = intents::Audience::agent,
             .group = "fault",
             .tactics = {},
             .wordings = {}}};
        CHECK(catalogue.find("sarcasm", intents::Audience::customer)->pack == "attacks");
        CHECK(catalogue.find("sarcasm", intents::Audience::colleague)->pack == "attacks");
        CHECK(catalogue.find("sarcasm", intents::Audience::agent)->pack == "drafts");
        CHECK(catalogue.find("nothing", intents::Audience::customer) == nullptr);
    }
}
