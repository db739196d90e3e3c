#include "practice/swapped.hpp"

#include "assist/rules.hpp"
#include "text/code_points.hpp"

#include <algorithm>

namespace practice {

namespace {

// The nodes as the story meets them: from the start along the branches, each once.
std::vector<std::string> story_order(const Scenario& scenario) {
    std::vector<std::string> order = {scenario.start};
    for (std::size_t at = 0; at < order.size(); ++at) {
        const Node* node = scenario.node(order[at]);
        if (node == nullptr) continue;
        for (const Branch& branch : node->branches) {
            const bool known = std::find(order.begin(), order.end(), branch.to) != order.end();
            if (!known && scenario.node(branch.to) != nullptr) order.push_back(branch.to);
        }
    }
    return order;
}

const intents::Intent* intent_of(const intents::Catalogue& catalogue, const std::string& id) {
    const auto* intent = catalogue.find(id, intents::Audience::customer);
    return intent != nullptr ? intent : catalogue.find(id, intents::Audience::colleague);
}

}  // namespace

SwappedSession::SwappedSession(const Setup& setup) : setup_(setup), conversation_(setup.seed) {
    const Wording& wording = setup.scenario->wordings[base::index_of(setup.language)];
    for (const std::string& node : story_order(*setup.scenario)) {
        const auto answers = wording.answers.find(node);
        if (answers == wording.answers.end()) continue;
        for (const Answer& answer : answers->second) lines_.push_back({answer.text, answer.tactic});
    }
}

const SwappedTurn* SwappedSession::say(std::string_view text, std::chrono::seconds at,
                                       const assist::Knowledge& knowledge) {
    if (ended_) return nullptr;
    const base::Moment moment{at};
    const assist::Turn heard = conversation_.hear({.seq = ++seq_,
                                                   .at = moment,
                                                   .speaker = assist::Speaker::customer,
                                                   .text = std::string(text),
                                                   .stated = setup_.language},
                                                  knowledge);
    SwappedTurn turn{.number = static_cast<int>(turns_.size()) + 1,
                     .said = std::string(text),
                     .answer = {},
                     .explained = {},
                     .at = at};
    answer(heard, text, knowledge.catalogue(), turn);
    if (!turn.answer.empty()) {
        said_.insert(turn.answer);
        conversation_.hear({.seq = ++seq_,
                            .at = moment,
                            .speaker = assist::Speaker::agent,
                            .text = turn.answer,
                            .stated = setup_.language},
                           knowledge);
    }
    ended_ = turn.answer.empty() || turn.number >= most_turns;
    turns_.push_back(std::move(turn));
    return &turns_.back();
}

void SwappedSession::answer(const assist::Turn& heard, std::string_view text,
                            const intents::Catalogue& catalogue, SwappedTurn& turn) {
    Explained& why = turn.explained;
    const assist::State& state = conversation_.state();
    why.stage = state.stage;
    why.trend = state.trend;
    const match::Reading reading = heard.reading.value_or(match::Reading{});
    why.anger = reading.anger;
    why.level = reading.level;
    if (heard.suggestion && !heard.suggestion->replies.empty()) {
        const assist::Suggested& reply = heard.suggestion->replies.front();
        turn.answer = reply.text;
        why.reply = reply.id;
        why.tactic = reply.tactic;
        why.rule = heard.suggestion->why.rule;
        why.because = heard.suggestion->why.because;
        why.words = heard.suggestion->why.words;
        why.intent = heard.suggestion->why.intent;
        why.title = heard.suggestion->why.title;
        return;
    }
    const match::Span span = reading.span;
    why.words = text::slice(text, span.begin, span.end);
    why.intent = reading.intent;
    if (const auto* intent = intent_of(catalogue, why.intent))
        why.title = intent->wordings[base::index_of(setup_.language)].title;
    const auto line = next_line();
    if (!line) return;
    turn.answer = line->text;
    why.tactic = line->tactic;
    why.rule = assist::rule_of(line->tactic);
    why.because = assist::words_of_rule(why.rule);
}

std::optional<SwappedSession::Line> SwappedSession::next_line() {
    const auto fresh = std::find_if(lines_.begin(), lines_.end(),
                                    [&](const Line& line) { return !said_.contains(line.text); });
    if (fresh == lines_.end()) return std::nullopt;
    Line line = std::move(*fresh);
    lines_.erase(lines_.begin(), std::next(fresh));
    return line;
}

}  // namespace practice
