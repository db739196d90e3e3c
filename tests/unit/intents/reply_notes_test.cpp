#include "intents/reply_notes.hpp"

#include "unit/intents/shipped_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using base::Language;

namespace {

struct Shipped {
    intents::SourceFiles files = shipped_files().files;
    intents::Catalogue catalogue = shipped_files().catalogue;
    intents::Places places{files};

    intents::Reply& first_reply(std::string_view id, Language language, intents::Tactic tactic) {
        for (intents::Intent& intent : catalogue.intents) {
            if (intent.id != id) continue;
            for (intents::Reply& reply : intent.wordings[base::index_of(language)].replies) {
                if (reply.tactic == tactic) return reply;
            }
        }
        throw std::runtime_error("no such reply");
    }
};

bool tells(const base::Problems& notes, std::string_view where, std::string_view what) {
    return std::any_of(notes.begin(), notes.end(), [&](const base::Problem& note) {
        return note.where.starts_with(where) && note.what.find(what) != std::string::npos;
    });
}

}  // namespace

TEST_SUITE("reply notes") {
    TEST_CASE("the shipped replies hold their file's form of address and do what their tactic says") {
        Shipped shipped;
        for (const auto& note : intents::address_notes(shipped.catalogue, shipped.places))
            FAIL_CHECK(base::to_string(note));
        for (const auto& note : intents::tactic_notes(shipped.catalogue, shipped.places))
            FAIL_CHECK(base::to_string(note));
    }
    TEST_CASE("every shipped file of a language with two forms of address states one") {
        const Shipped shipped;
        for (const intents::Intent& intent : shipped.catalogue.intents) {
            for (const Language language : base::all_languages) {
                CAPTURE(intent.id);
                CHECK(intent.wordings[base::index_of(language)].form_of_address.has_value() ==
                      (language != Language::en));
            }
        }
    }
    TEST_CASE("a conditional apology is told with the file and the line of the reply") {
        Shipped shipped;
        auto& reply = shipped.first_reply("long_wait", Language::en, intents::Tactic::apologise);
        reply.text = "I am sorry if you had to wait.";
        const auto notes = intents::tactic_notes(shipped.catalogue, shipped.places);
        CHECK(tells(notes, "intents/grievances/en.json:", "\"if\""));
        CHECK(tells(notes, "intents/grievances/en.json:", reply.id));
    }
    TEST_CASE("the other form of address is told in each language that has two") {
        const std::pair<Language, const char*> mixed[] = {
            {Language::nb, "Nå kan De være trygg."},        {Language::da, "Nu kan De være rolig."},
            {Language::it, "Ora puoi stare tranquillo."},   {Language::hu, "Most már te is tudod."},
            {Language::el, "Καταλαβαίνω το πρόβλημά σου."},
        };
        Shipped shipped;
        for (const auto& [language, text] : mixed)
            shipped.first_reply("long_wait", language, intents::Tactic::acknowledge).text = text;
        const auto notes = intents::address_notes(shipped.catalogue, shipped.places);
        for (const auto& [language, text] : mixed) {
            CAPTURE(text);
            CHECK(tells(notes, "intents/grievances/" + std::string(base::code_of(language)) + ".json:",
                        "this file speaks"));
        }
    }
    TEST_CASE("colleagues are spoken to informally, so a formal word is told there") {
        Shipped shipped;
        shipped.first_reply("late_input", Language::it, intents::Tactic::acknowledge).text =
            "Capisco che Lei aspetta.";
        CHECK(tells(intents::address_notes(shipped.catalogue, shipped.places),
                    "intents/internal/it.json:", "\"Lei\" is formal; this file speaks informally"));
    }
    TEST_CASE("a file that states no form of address is left alone") {
        Shipped shipped;
        for (intents::Intent& intent : shipped.catalogue.intents) {
            for (intents::Wording& wording : intent.wordings) wording.form_of_address.reset();
        }
        shipped.first_reply("long_wait", Language::it, intents::Tactic::acknowledge).text = "Capisco te.";
        CHECK(intents::address_notes(shipped.catalogue, shipped.places).empty());
    }
}

TEST_SUITE("places") {
    TEST_CASE("examples, near misses and replies are found by their number") {
        Shipped shipped;
        const std::string& text = shipped.files.wordings.front().text;
        const auto line_at = [&](const std::string& place) {
            const std::size_t colon = place.find(':');
            auto line = std::stoul(place.substr(colon + 1));
            std::size_t at = 0;
            while (--line > 0) at = text.find('\n', at) + 1;
            return text.substr(at, text.find('\n', at) - at);
        };
        const std::string path = shipped.files.wordings.front().path;  // intents/attacks/da.json
        REQUIRE(path == "intents/attacks/da.json");
        const intents::Intent& intent = *shipped.catalogue.find("indifference", intents::Audience::customer);
        const intents::Wording& wording = intent.wordings[base::index_of(Language::da)];
        for (const std::size_t number : {std::size_t{0}, wording.examples.size() - 1}) {
            const std::string place = shipped.places.of_example(intent, Language::da, number);
            CHECK(line_at(place).find(wording.examples[number].text) != std::string::npos);
        }
        CHECK(
            line_at(shipped.places.of_near_miss(intent, Language::da, 1)).find(wording.near_misses[1].text) !=
            std::string::npos);
        const std::size_t last = wording.replies.size() - 1;
        CHECK(line_at(shipped.places.of_reply(intent, Language::da, last)).find(wording.replies[last].text) !=
              std::string::npos);
    }
    TEST_CASE("where there is no such file, the file is named alone") {
        const intents::SourceFiles none;
        intents::Places places(none);
        intents::Intent intent;
        intent.pack = "p";
        CHECK(places.of(intent, Language::en, "") == "intents/p/en.json");
    }
}
