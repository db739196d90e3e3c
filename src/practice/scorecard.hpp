#pragma once

#include "practice/session.hpp"

#include <map>
#include <string>
#include <vector>

namespace practice {

// domain.md section 6: needs practice < 50 <= developing < 75 <= solid < 90 <= excellent.
enum class Tier { needs_practice, developing, solid, excellent };
std::string_view name_of(Tier tier);
Tier tier_of(double total);

// A session that did not calm the customer is at most this: below "solid".
inline constexpr double most_without_calm = 74;
inline constexpr double points_per_hint = 3;

// Why points were not given. Every one names its rule.
struct Deduction {
    int turn = 0;       // 0: of the whole session
    std::string what;   // a fault, a tactic that was missed, "peak", "turns", "greeting", "hint", …
    double points = 0;  // taken from process or outcome, of 100
    int rule = 0;
    std::string because;
    std::string words;   // that cost it; may be empty
    std::string better;  // a line from the files; may be empty
};

// Something done well, with the words that earned it.
struct Earned {
    int turn = 0;
    std::string what;
    std::string words;
    int rule = 0;
};

// How often a skill was called for, and how often it was there. Skills are tactics, and "composure": turns
// without a fault.
struct SkillTally {
    int chances = 0, taken = 0;
    bool operator==(const SkillTally&) const = default;
};
using Skills = std::map<std::string, SkillTally>;

struct Outcome {
    EndingKind ending = EndingKind::walked_away;
    std::string debrief;
    double start = 0, end = 0, peak = 0, mean = 0;  // anger; mean is the area under the curve by its length
    int turns = 0;                                  // of the trainee
    std::optional<int> turns_to_calm;               // to anger below 25
    int promises = 0, with_time = 0, unkeepable = 0;
    bool greeted = false, closed = false;
};

struct Scorecard {
    std::string scenario, title, family;
    base::Language language = base::Language::en;
    Difficulty difficulty = Difficulty::standard;
    std::uint64_t seed = 0;
    bool finished = false;                       // the story came to its ending
    double process = 0, outcome = 0, total = 0;  // 0..100
    Tier tier = Tier::needs_practice;
    int par_score = 0, par_turns = 0;
    Outcome result;
    std::vector<Earned> earned;
    std::vector<Deduction> process_deductions,
        outcome_deductions;  // each list sums up to 100 minus its score
    std::vector<double> curve;
    std::vector<Attempt> attempts;
    int hints = 0;
    Skills skills;
    std::vector<Turn> turns;  // with their feedback
};

// Pure: the same session, the same card.
Scorecard score(const Session& session);

// What is kept of a session for one's own history: no words in it.
struct Result {
    std::string scenario, family;
    base::Language language = base::Language::en;
    Difficulty difficulty = Difficulty::standard;
    base::Moment at{};
    double process = 0, outcome = 0, total = 0;
    bool finished = true;  // the story came to its ending; else `ending` says nothing
    EndingKind ending = EndingKind::walked_away;
    Skills skills;
    int turns = 0, hints = 0, rewinds = 0;
    bool transfer = false;
};
Result result_of(const Scorecard& card, const Scenario& scenario, base::Moment at);

// One's own earlier sessions of the same scenario and difficulty.
struct Comparison {
    int sessions = 0;
    double best = 0, last = 0, change = 0;  // totals; change from the last one
};
std::optional<Comparison> compare(const Scorecard& card, const std::vector<Result>& earlier);

// How far a trainee is in each skill: shares 0..1, where a session weighs `older_share` of the next newer
// one.
inline constexpr double older_share = 0.7;
struct SkillLevel {
    double share = 0;
    int chances = 0;
};
std::map<std::string, SkillLevel> progress(const std::vector<Result>& results);  // oldest first

}  // namespace practice
