#include "practice/session.hpp"

#include "assist/same_words.hpp"
#include "base/hash.hpp"
#include "practice/hearing.hpp"
#include "practice/turn_points.hpp"

#include <algorithm>
#include <array>

namespace practice {

namespace {

using std::chrono::seconds;

// Decides among the lines of a pool: the same for the same seed, turn and pool on every run.
std::uint64_t draw_number(std::uint64_t seed, int turn, std::string_view pool) {
    std::string key(pool);
    key += '/' + std::to_string(turn) + '/' + std::to_string(seed);
    return base::hash_of(key);
}

// Longer ones are cut before a code point.
std::string_view shortened(std::string_view text) {
    if (text.size() <= longest_said) return text;
    std::size_t end = longest_said;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

std::vector<Win> wins_of(const PlotState& before, const PlotState& after, const Feedback& feedback,
                         const Scenario& scenario) {
    std::vector<Win> wins;
    const bool clean = feedback.faults.empty() && feedback.input == Input::words;
    if (!before.acknowledged && after.acknowledged) wins.push_back(Win::acknowledged);
    if (before.baited && clean && after.anger < before.anger) wins.push_back(Win::bait_not_taken);
    if (band_of(after.anger) < band_of(before.anger)) wins.push_back(Win::cooled);
    const Ending* ending = scenario.ending(after.ending);
    if (ending != nullptr && ending->kind == EndingKind::calmed) wins.push_back(Win::calmed);
    return wins;
}

}  // namespace

std::string_view name_of(Win win) {
    static constexpr std::array<std::string_view, 4> names = {"acknowledged", "bait_not_taken", "cooled",
                                                              "calmed"};
    return names[static_cast<std::size_t>(win)];
}

Session::Session(const Setup& setup, const assist::Knowledge& knowledge) : setup_(setup) {
    now_.plot = opening(*setup_.scenario, setup_.difficulty);
    Step step;
    if (const Node* node = setup_.scenario->node(now_.plot.node)) step.pools = {node->lines};
    Turn turn;
    turn.feedback.before = turn.feedback.after = now_.plot.anger;
    conclude(std::move(turn), step, knowledge);
}

const Turn& Session::say(std::string_view text, seconds at, const assist::Knowledge& knowledge) {
    if (has_ended()) return turns_.back();
    const std::string_view words = shortened(text);
    const PlotState before = now_.plot;
    const std::vector<Candidate> at_hand = candidates(setup_, before, conversation(), now_.seq, knowledge);
    Turn turn{.number = static_cast<int>(turns_.size()), .said = std::string(words), .at = at - shift_};
    const Hearing heard = hear(words, ++now_.seq, moment(turn.at), now_.conversation,
                               {setup_, knowledge, at_hand, now_.persona_said, now_.trainee_said});
    now_.trainee_said.insert(assist::words_hash(words));
    const Step step = advance(*setup_.scenario, setup_.difficulty, now_.plot, heard.signs);
    Feedback& feedback = turn.feedback;
    feedback = {.turn = turn.number,
                .input = heard.signs.input,
                .tactics = heard.tactics,
                .faults = heard.faults,
                .effects = step.effects,
                .before = step.before,
                .after = step.after};
    const std::optional<Advice> best = best_of(at_hand, setup_, before);
    if (best) feedback.called_for = best->tactic;
    give_points(feedback, setup_, before);
    if (feedback.points < good_enough) feedback.better = best;
    feedback.wins = wins_of(before, now_.plot, feedback, *setup_.scenario);
    return conclude(std::move(turn), step, knowledge);
}

const TimedEvent* Session::next_of_story() const {
    const TimedEvent* next = nullptr;
    for (const TimedEvent& event : setup_.scenario->events) {
        const bool here = event.nodes.empty() || std::find(event.nodes.begin(), event.nodes.end(),
                                                           now_.plot.node) != event.nodes.end();
        if (here && !now_.plot.happened.contains(event.id) && (next == nullptr || event.at < next->at))
            next = &event;
    }
    return next;
}

std::optional<seconds> Session::next_event() const {
    if (has_ended()) return std::nullopt;
    seconds next = now_.spoke_at + setup_.scenario->level(setup_.difficulty).patience;
    if (const TimedEvent* event = next_of_story()) next = std::min(next, std::max(event->at, now_.spoke_at));
    return next + shift_;
}

const Turn* Session::wait(seconds at, const assist::Knowledge& knowledge) {
    const std::optional<seconds> due = next_event();
    if (!due || at < *due) return nullptr;
    const seconds now = *due - shift_;
    const std::optional<Advice> best = advice(knowledge);
    const TimedEvent* event = next_of_story();
    const bool of_story = event != nullptr && event->at <= now;
    const Step step = of_story ? happen(*setup_.scenario, now_.plot, *event)
                               : advance(*setup_.scenario, setup_.difficulty, now_.plot,
                                         {.tactics = {}, .faults = {}, .input = Input::silence});
    Turn turn{.number = static_cast<int>(turns_.size()), .at = now};
    turn.feedback = {.turn = turn.number,
                     .event = of_story ? event->id : "",
                     .input = Input::silence,
                     .effects = step.effects,
                     .before = step.before,
                     .after = step.after};
    if (!of_story && best) {
        turn.feedback.called_for = best->tactic;
        turn.feedback.better = best;
    }
    return &conclude(std::move(turn), step, knowledge);
}

std::optional<Advice> Session::advice(const assist::Knowledge& knowledge) const {
    if (has_ended()) return std::nullopt;
    return best_of(candidates(setup_, now_.plot, conversation(), now_.seq, knowledge), setup_, now_.plot);
}

std::optional<Advice> Session::hint(const assist::Knowledge& knowledge) {
    std::optional<Advice> best = advice(knowledge);
    if (best) hinted_.insert(static_cast<int>(turns_.size()));
    return best;
}

bool Session::rewind(int number, seconds at) {
    const auto last = static_cast<int>(turns_.size()) - 1;
    if (number < 0 || number >= last || attempts_.size() >= most_rewinds) return false;
    attempts_.push_back({number, curve()});
    const auto kept = static_cast<std::size_t>(number) + 1;
    turns_.resize(kept);
    moments_.resize(kept);
    now_ = moments_.back();
    shift_ = at - now_.spoke_at;
    return true;
}

std::vector<double> Session::curve() const {
    std::vector<double> points;
    points.reserve(turns_.size());
    for (const Turn& turn : turns_) points.push_back(turn.feedback.after);
    return points;
}

// One that was not said yet, or nothing.
std::string Session::take_line(const std::vector<std::string>& lines, std::string_view pool, int turn) {
    std::vector<const std::string*> left;
    for (const std::string& line : lines) {
        if (!now_.persona_said.contains(assist::words_hash(line))) left.push_back(&line);
    }
    if (left.empty()) return {};
    const std::string& line = *left[draw_number(setup_.seed, turn, pool) % left.size()];
    now_.persona_said.insert(assist::words_hash(line));
    return line;
}

// From the first pool that has something left, the scenario's own before what anybody may say.
std::string Session::draw(const Step& step, int turn) {
    const auto& own = setup_.wording().lines;
    for (const std::string& pool : step.pools) {
        for (const auto* lines : {&own, setup_.common}) {
            const auto found = lines->find(pool);
            if (found == lines->end()) continue;
            std::string line = take_line(found->second, pool, turn);
            if (line.empty()) continue;
            now_.plot.baited = setup_.scenario->is_bait(pool);
            return line;
        }
    }
    return {};
}

void Session::speak(std::string line, seconds at, const assist::Knowledge& knowledge) {
    now_.spoke_at = at;
    now_.conversation.hear({.seq = ++now_.seq,
                            .at = moment(at),
                            .speaker = assist::Speaker::customer,
                            .text = std::move(line),
                            .stated = setup_.language,
                            .zone = nullptr},
                           knowledge);
}

const Turn& Session::conclude(Turn turn, const Step& step, const assist::Knowledge& knowledge) {
    turn.answer = draw(step, turn.number);
    if (turn.answer.empty() && !has_ended()) {
        // Nothing is left to be said: nobody repeats themselves, they go.
        const Ending& ending = setup_.scenario->first_ending(EndingKind::walked_away);
        now_.plot.ending = ending.id;
        turn.answer = draw({.effects = {}, .fact = {}, .pools = {"gave_up", ending.lines}}, turn.number);
    }
    turn.ending = now_.plot.ending;
    if (!turn.answer.empty()) speak(turn.answer, turn.at, knowledge);
    turns_.push_back(std::move(turn));
    moments_.push_back(now_);
    return turns_.back();
}

}  // namespace practice
