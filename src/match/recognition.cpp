#include "match/recognition.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

namespace match {

namespace {

void add(TestScore& score, const intents::TestLine& test, const Reading& reading) {
    ++score.tests;
    score.intent += names_intent(test, reading) ? 1U : 0U;
    score.suggest += test.suggest == reading.suggest ? 1U : 0U;
    score.care_wanted += test.care ? 1U : 0U;
    score.care += test.care && reading.care ? 1U : 0U;
    score.anger += std::abs(test.anger - reading.level) <= 1 ? 1U : 0U;
    score.language += reading.language == test.language ? 1U : 0U;
}

bool differ(const Reading& left, const Reading& right) {
    return left.intent != right.intent || left.level != right.level || left.suggest != right.suggest;
}

// What a reading has right, the weightiest first: the greater is the better one.
std::array<int, 3> rightness(const intents::TestLine& test, const Reading& reading) {
    return {names_intent(test, reading) ? 1 : 0, test.suggest == reading.suggest ? 1 : 0,
            -std::abs(test.anger - reading.level)};
}

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + " %"; }

}  // namespace

bool names_intent(const intents::TestLine& test, const Reading& reading) {
    return test.intent == reading.intent ||
           std::find(test.also.begin(), test.also.end(), reading.intent) != test.also.end();
}

std::vector<Reading> read_all(const Matcher& matcher, const std::vector<intents::TestLine>& tests) {
    std::vector<Reading> readings;
    readings.reserve(tests.size());
    for (const intents::TestLine& test : tests) readings.push_back(matcher.read(test.text));
    return readings;
}

TestScores scores_of(const std::vector<intents::TestLine>& tests, const std::vector<Reading>& readings) {
    TestScores scores;
    for (std::size_t at = 0; at < tests.size(); ++at)
        add(scores[base::index_of(tests[at].language)], tests[at], readings[at]);
    return scores;
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::optional<base::Problem> too_few_recognised(base::Language language, const TestScore& score) {
    const double recognised = share(score.intent, score.tests);
    if (recognised >= least_recognised) return std::nullopt;
    return base::Problem("tests/intents/" + std::string(base::code_of(language)) + ".jsonl",
                         "only " + percent(recognised) + " of the tests are recognised; " +
                             percent(least_recognised) + " are the least");
}

std::vector<Rereading> rereadings(const std::vector<intents::TestLine>& tests,
                                  const std::vector<Reading>& before, const std::vector<Reading>& after) {
    std::vector<Rereading> changed;
    for (std::size_t at = 0; at < tests.size(); ++at) {
        if (!differ(before[at], after[at])) continue;
        const auto was = rightness(tests[at], before[at]);
        const auto is = rightness(tests[at], after[at]);
        changed.push_back({at, was == is ? std::nullopt : std::optional(is > was)});
    }
    return changed;
}

}  // namespace match
