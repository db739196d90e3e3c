#include "match/cross_validate.hpp"

#include "small_catalogue.hpp"

#include <doctest/doctest.h>

namespace {
std::shared_ptr<intents::Catalogue> changed() {
    return std::make_shared<intents::Catalogue>(*small_catalogue());
}
std::vector<intents::Example>& examples_of(intents::Catalogue& catalogue, std::size_t intent) {
    return catalogue.intents[intent].wordings[base::index_of(base::Language::en)].examples;
}
}  // namespace

TEST_SUITE("cross-validation") {
    TEST_CASE("every example is read once, and it takes one training for each fold") {
        std::size_t trainings = 0;
        const auto validation = match::cross_validate(small_catalogue(), 3, [&] { ++trainings; });
        CHECK(trainings == 3);
        CHECK(validation.read == 24);
        CHECK(validation.misread.size() < validation.read);
    }
    TEST_CASE("the same catalogue gives the same result") {
        const auto once = match::cross_validate(small_catalogue(), 2);
        const auto again = match::cross_validate(small_catalogue(), 2);
        CHECK(once.misread == again.misread);
    }
    TEST_CASE("an example that only its twin would save is told with it") {
        auto catalogue = changed();
        // Words that no other example has: without its twin nobody could know.
        examples_of(*catalogue, 0).push_back({"zyx wvu tsr qpo nml", intents::Heat::angry, {}});
        examples_of(*catalogue, 0).push_back({"zyx wvu tsr qpo nml kji", intents::Heat::angry, {}});
        const auto validation = match::cross_validate(catalogue, 3);
        std::size_t saved = 0;
        for (const match::Misread& misread : validation.misread) {
            if (misread.example.intent != 0 || misread.example.number < 6) continue;
            ++saved;
            REQUIRE(misread.twin);
            CHECK(misread.example.number + misread.twin->number == 6 + 7);
        }
        CHECK(saved == 2);
    }
    TEST_CASE("a twin that belongs to another intent saves nobody") {
        auto catalogue = changed();
        examples_of(*catalogue, 0).push_back({"zyx wvu tsr qpo nml", intents::Heat::angry, {}});
        examples_of(*catalogue, 1).push_back({"zyx wvu tsr qpo nml kji", intents::Heat::angry, {}});
        for (const match::Misread& misread : match::cross_validate(catalogue, 3).misread) {
            if (misread.example.number == 6) CHECK_FALSE(misread.twin);
        }
    }
    TEST_CASE("an intent named in also is right as well") {
        auto catalogue = changed();
        for (std::size_t intent = 0; intent < 4; ++intent) {
            for (auto& example : examples_of(*catalogue, intent))
                example.also = {"long_wait", "personal_insult", "self_harm", "question", "none"};
        }
        CHECK(match::cross_validate(catalogue, 2).misread.empty());
    }
    TEST_CASE("pairs are counted both ways, the worst first, and what is read as none is no pair") {
        const auto catalogue = small_catalogue();
        const auto misread = [](std::size_t intent, std::size_t number, const char* read_as) {
            return match::Misread{{intent, base::Language::en, number}, read_as, std::nullopt};
        };
        const match::CrossValidation validation{
            .read = 24,
            .misread = {misread(0, 0, "question"), misread(0, 1, "question"), misread(1, 0, "self_harm"),
                        misread(1, 1, "none"), misread(3, 0, "long_wait"), misread(3, 1, "long_wait")}};
        const auto pairs = match::confused_pairs(*catalogue, validation);
        REQUIRE(pairs.size() == 2);
        CHECK(pairs[0].left == "long_wait");
        CHECK(pairs[0].right == "question");
        REQUIRE(pairs[0].examples.size() == 4);
        CHECK(pairs[0].examples[0].read_as == "question");
        CHECK(pairs[0].examples[1].read_as == "long_wait");
        CHECK(pairs[1].examples.size() == 1);
    }
}
