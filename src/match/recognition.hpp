#pragma once

#include "base/result.hpp"
#include "intents/check.hpp"
#include "match/matcher.hpp"

#include <optional>
#include <vector>

// How well a matcher recognises the tests beside the intent files.
namespace match {

// Recognition must reach this share in every language, or something was broken.
inline constexpr double least_recognised = 0.70;

// Of the tests in one language, how many were read rightly.
struct TestScore {
    std::size_t tests = 0;
    std::size_t intent = 0;   // the main or a further intent
    std::size_t suggest = 0;  // called for a suggestion or not, rightly
    std::size_t care = 0;     // care rightly seen
    std::size_t care_wanted = 0;
    std::size_t anger = 0;  // within one level
    std::size_t language = 0;

    bool operator==(const TestScore&) const = default;
};
using TestScores = base::PerLanguage<TestScore>;

// Is the intent that was recognised the test's main one, or one of its further ones?
bool names_intent(const intents::TestLine& test, const Reading& reading);

// One reading for each test.
std::vector<Reading> read_all(const Matcher& matcher, const std::vector<intents::TestLine>& tests);
TestScores scores_of(const std::vector<intents::TestLine>& tests, const std::vector<Reading>& readings);

// 1 of nothing.
double share(std::size_t part, std::size_t whole);

// What to say of a language in which too few tests are recognised; nothing where enough are.
std::optional<base::Problem> too_few_recognised(base::Language language, const TestScore& score);

// A test that two matchers read differently: another intent, level, or word on whether a reply is called for.
struct Rereading {
    std::size_t test = 0;        // its number
    std::optional<bool> better;  // nothing where both are as right, or as wrong
};
std::vector<Rereading> rereadings(const std::vector<intents::TestLine>& tests,
                                  const std::vector<Reading>& before, const std::vector<Reading>& after);

}  // namespace match
