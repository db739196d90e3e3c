#include "intents/tactic_rules.hpp"

#include "unit/intents/shipped_files.hpp"

#include <doctest/doctest.h>

using base::Language;
using intents::Tactic;

namespace {

const intents::Lexicon& shipped_lexicon(Language language) {
    return shipped_files().catalogue.lexicons[base::index_of(language)];
}

std::size_t faults(Tactic tactic, std::string_view reply, Language language = Language::en) {
    return intents::TacticRules(shipped_lexicon(language)).faults(tactic, reply).size();
}

struct Case {
    Language language;
    const char* reply;
};

}  // namespace

TEST_SUITE("tactic rules") {
    TEST_CASE("an apology apologises without conditions, in every language") {
        const Case good[] = {
            {Language::en, "I am sorry. If you send me the number, I will look."},
            {Language::nb, "Jeg beklager ventetiden."},
            {Language::da, "Undskyld for ventetiden."},
            {Language::it, "Mi scuso per l'attesa."},
            {Language::hu, "Elnézést kérek a várakozásért."},
            {Language::el, "Σας ζητώ συγγνώμη για την αναμονή."},
        };
        const Case conditional[] = {
            {Language::en, "I am sorry if you feel that way."},
            {Language::nb, "Beklager hvis du opplevde det slik."},
            {Language::da, "Undskyld, hvis du blev skuffet."},
            {Language::it, "Mi scuso se si è sentito trascurato."},
            {Language::hu, "Elnézést kérek, ha így érezte."},
            {Language::el, "Ζητώ συγγνώμη αν ενοχληθήκατε."},
        };
        for (const auto& [language, reply] : good) {
            CAPTURE(reply);
            CHECK(faults(Tactic::apologise, reply, language) == 0);
        }
        for (const auto& [language, reply] : conditional) {
            CAPTURE(reply);
            CHECK(faults(Tactic::apologise, reply, language) == 1);
        }
        CHECK(faults(Tactic::apologise, "That was bad luck.") == 1);
    }
    TEST_CASE("acknowledging neither solves nor blames") {
        CHECK(faults(Tactic::acknowledge, "You have waited far too long, and I can see why you are angry.") ==
              0);
        CHECK(faults(Tactic::acknowledge, "I will refund you at once.") == 1);
        CHECK(faults(Tactic::acknowledge, "This is your fault.") == 1);
    }
    TEST_CASE("clarifying asks, with a question mark or a request, in every language") {
        CHECK(faults(Tactic::clarify, "What happened?") == 0);
        CHECK(faults(Tactic::clarify, "Please tell me what happened.") == 0);
        CHECK(faults(Tactic::clarify, "Τι συνέβη;", Language::el) == 0);
        CHECK(faults(Tactic::clarify, "Things happen.") == 1);
        CHECK(faults(Tactic::clarify, "Συμβαίνουν αυτά.", Language::el) == 1);
    }
    TEST_CASE("options are two or more") {
        const Case two[] = {
            {Language::en, "I can send it again or refund it."},
            {Language::nb, "Bytte eller pengene tilbake."},
            {Language::da, "Bytte eller pengene tilbage."},
            {Language::it, "Un cambio o un rimborso."},
            {Language::hu, "Csere vagy visszatérítés."},
            {Language::el, "Αλλαγή ή επιστροφή."},
        };
        for (const auto& [language, reply] : two) {
            CAPTURE(reply);
            CHECK(faults(Tactic::offer_options, reply, language) == 0);
        }
        CHECK(faults(Tactic::offer_options, "I can send it again.") == 1);
        CHECK(faults(Tactic::offer_options, "Η αλλαγή γίνεται αύριο.", Language::el) == 1);
    }
    TEST_CASE("a commitment neither hedges nor asks") {
        CHECK(faults(Tactic::commit, "I will check it now and tell you what I find.") == 0);
        CHECK(faults(Tactic::commit, "Perhaps I can look at it.") == 1);
        CHECK(faults(Tactic::commit, "Shall I look at it?") == 1);
    }
    TEST_CASE("thanking thanks, closing says goodbye, a boundary does not blame") {
        CHECK(faults(Tactic::thank, "Thank you for waiting.") == 0);
        CHECK(faults(Tactic::thank, "Noted.") == 1);
        CHECK(faults(Tactic::close, "Have a lovely day.") == 0);
        CHECK(faults(Tactic::close, "Done.") == 1);
        CHECK(faults(Tactic::boundary, "Let us keep to what went wrong.") == 0);
        CHECK(faults(Tactic::boundary, "This is your fault.") == 1);
    }
    TEST_CASE("a rule whose list is not there rests, and so do tactics without a rule") {
        const intents::TacticRules none{intents::Lexicon{}};
        for (const Tactic tactic : {Tactic::apologise, Tactic::offer_options, Tactic::thank, Tactic::close,
                                    Tactic::acknowledge, Tactic::boundary})
            CHECK(none.faults(tactic, "Words.").empty());
        CHECK(faults(Tactic::care, "Words.") == 0);
        CHECK(faults(Tactic::rewrite, "Words.") == 0);
    }
}
