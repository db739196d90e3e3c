#pragma once

#include "practice/scorecard.hpp"

namespace practice {

// A card with something in every field: two turns, a way that was left, and words that are a danger to a
// spreadsheet or a page.
inline Scorecard sample_card() {
    const std::string formula = "=HYPERLINK(\"http://x\",\"y\")";
    Feedback first{.turn = 1,
                   .tactics = {{.id = "acknowledge",
                                .words = "I see",
                                .span = {2, 7},
                                .fits = true,
                                .rule = 2,
                                .because = "Own words."}},
                   .effects = {{"acknowledge", -15, 2}},
                   .before = 70,
                   .after = 55,
                   .wins = {Win::acknowledged},
                   .points = 10};
    Feedback second{
        .turn = 2,
        .faults = {{.id = "policy_wall",
                    .words = "our \"terms\"",
                    .span = {0, 11},
                    .rule = 30,
                    .because = "",
                    .better = "Let me look."}},
        .effects = {{"policy_wall", 12.346, 30}},
        .before = 55,
        .after = 67.346,
        .better =
            Advice{.tactic = intents::Tactic::commit, .text = "I will look.", .rule = 25, .because = ""}};
    Scorecard card;
    card.scenario = "late_parcel";
    card.title = "Late <parcel> & \"co\"";
    card.family = "promises";
    card.language = base::Language::el;
    card.seed = 7;
    card.finished = true;
    card.process = 80.5;
    card.outcome = 70;
    card.total = 75.25;
    card.tier = tier_of(card.total);
    card.par_score = 80;
    card.par_turns = 5;
    card.result = {.ending = EndingKind::calmed,
                   .debrief = "Well <done>.",
                   .start = 70,
                   .end = 67.346,
                   .peak = 70,
                   .mean = 64.1,
                   .turns = 2,
                   .turns_to_calm = std::nullopt,
                   .promises = 1,
                   .with_time = 1,
                   .greeted = true};
    card.earned = {{1, "acknowledge", "I see", 2}};
    card.process_deductions = {{.turn = 2,
                                .what = "policy_wall",
                                .points = 19.5,
                                .rule = 30,
                                .because = "",
                                .words = "our \"terms\"",
                                .better = "Let me look."}};
    card.outcome_deductions = {
        {.turn = 0, .what = "close", .points = 30, .rule = 23, .because = "", .words = "", .better = ""}};
    card.curve = {70, 55, 67.346};
    card.attempts = {{.from = 1, .curve = {70, 55, 90, 95}}};
    card.hints = 1;
    card.skills = {{"acknowledge", {.chances = 2, .taken = 1}}, {"composure", {.chances = 2, .taken = 1}}};
    card.turns = {{.number = 0, .answer = "Where is it?", .feedback = {.before = 70, .after = 70}},
                  {.number = 1,
                   .said = formula,
                   .answer = "Line one,\nline two",
                   .feedback = first,
                   .at = std::chrono::seconds(20)},
                  {.number = 2,
                   .said = " +49 <b>'x'</b>",
                   .answer = "Bye",
                   .feedback = second,
                   .ending = "calmed",
                   .at = std::chrono::seconds(75)}};
    return card;
}

}  // namespace practice
