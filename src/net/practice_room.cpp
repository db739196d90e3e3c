#include "net/practice_room.hpp"

#include "net/room.hpp"
#include "net/stored_events.hpp"

#include <cmath>

namespace net {

namespace {

constexpr double same_anger = 0.01;  // as much as two machines may calculate apart

constexpr const char* not_stored =
    "the texts of this session were not stored (store_text of the config is none), so it cannot go on";
constexpr const char* changed =
    "the scenario or the intent files have changed since, so this session cannot go on as it was";

}  // namespace

PracticeRoom::Play PracticeRoom::begin(const practice::Setup& setup, bool swap,
                                       const assist::Knowledge& knowledge) {
    if (swap) return practice::SwappedSession(setup);
    return practice::Session(setup, knowledge);
}

PracticeRoom::PracticeRoom(base::ConversationId id, PracticeSetup setup,
                           std::shared_ptr<const practice::Scenarios> scenarios,
                           const practice::Scenario& scenario, const assist::Knowledge& knowledge)
    : id_(std::move(id)),
      setup_(std::move(setup)),
      scenarios_(std::move(scenarios)),
      scenario_(&scenario),
      play_(begin({.scenario = scenario_,
                   .common = &scenarios_->common[base::index_of(setup_.language)],
                   .language = setup_.language,
                   .difficulty = setup_.level,
                   .seed = setup_.seed},
                  setup_.swap, knowledge)) {
    if (session() == nullptr) return;
    const practice::Turn& opening = session()->turns().front();
    expected_.push_back(
        {.text = opening.answer, .anger = opening.feedback.after, .turn = 0, .explained = {}});
}

void PracticeRoom::begin(std::uint64_t seq, base::Moment at) {
    seq_ = seq;
    began_at_ = last_at_ = at;
}

PracticeNews PracticeRoom::hear(const storage::Event& event, const assist::Knowledge& knowledge) {
    seq_ = std::max(seq_, event.seq);
    if (!is_closed()) last_at_ = event.at;
    PracticeNews news;
    if (const auto answer = answer_of_practice_in(event)) {
        take(event, *answer, news);
    } else if (const auto step = step_in(event)) {
        take(event, *step, knowledge, news);
    } else if (practised_in(event)) {
        scored_ = true;
    } else if (const auto by = closer_in(event); by && !closed_) {
        closed_ = closed_frame(id_, event.seq, event.at, *by);
        news.frames.push_back(closed_);
    }
    return news;
}

void PracticeRoom::take(const storage::Event& event, const PracticeStep& step,
                        const assist::Knowledge& knowledge, PracticeNews& news) {
    last_second_ = std::max(last_second_, step.at);
    switch (step.kind) {
        case PracticeStep::Kind::said: return say(event, step, knowledge, news);
        case PracticeStep::Kind::waited:
            if (session() == nullptr) return;
            if (const auto* turn = session()->wait(step.at, knowledge)) conclude(*turn, std::nullopt, news);
            return;
        case PracticeStep::Kind::hinted:
            if (session() != nullptr) news.advice = session()->hint(knowledge);
            return;
        case PracticeStep::Kind::rewound: return rewind(event.seq, step, news);
    }
}

void PracticeRoom::say(const storage::Event& event, const PracticeStep& step,
                       const assist::Knowledge& knowledge, PracticeNews& news) {
    Said said{.seq = event.seq,
              .at = event.at,
              .id = std::nullopt,
              .from = {.role = Role::trainee, .name = setup_.trainee},
              .text = step.text,
              .stated = {},
              .zone = {}};
    if (step.id) {
        said.id = step.id->value;
        known_[*said.id] = {.seq = event.seq, .digest = digest_of(Role::trainee, step.text)};
    }
    if (step.text.empty() && !fault_) fault_ = not_stored;
    keep(event.seq, next_turn(), message_frame(id_, said), news);
    if (has_ended()) return;
    if (session() != nullptr) return conclude(session()->say(step.text, step.at, knowledge), event.seq, news);
    const auto* turn = std::get<practice::SwappedSession>(play_).say(step.text, step.at, knowledge);
    if (turn->answer.empty()) return;
    expected_.push_back({.text = turn->answer,
                         .anger = turn->explained.anger,
                         .turn = turn->number,
                         .explained = turn->explained});
}

void PracticeRoom::conclude(const practice::Turn& turn, std::optional<std::uint64_t> seq,
                            PracticeNews& news) {
    keep(seq.value_or(seq_), turn.number, practice_feedback_frame(id_, seq, turn, *scenario_), news);
    if (turn.answer.empty()) return;
    expected_.push_back(
        {.text = turn.answer, .anger = turn.feedback.after, .turn = turn.number, .explained = {}});
}

void PracticeRoom::take(const storage::Event& event, const PracticeAnswer& answer, PracticeNews& news) {
    const auto number = static_cast<std::size_t>(answer.number);
    if (number < expected_.size() && expected_[number].told) return;
    if (number >= expected_.size() || expected_[number].text != answer.text ||
        std::abs(expected_[number].anger - answer.anger) > same_anger) {
        if (!fault_) fault_ = changed;
        return;
    }
    Expected& expected = expected_[number];
    expected.told = true;
    expected.text.clear();  // it is in the history now
    told_ = std::max(told_, number + 1);
    asked_ = std::max(asked_, told_);
    const Said said{.seq = event.seq,
                    .at = event.at,
                    .id = std::nullopt,
                    .from = other_side(),
                    .text = answer.text,
                    .stated = {},
                    .zone = {}};
    keep(event.seq, expected.turn, message_frame(id_, said), news);
    if (expected.explained)
        keep(event.seq, expected.turn, explained_frame(id_, event.seq, *expected.explained), news);
}

// What was said on the path that is left goes; that it was left is told to those who come later.
void PracticeRoom::rewind(std::uint64_t seq, const PracticeStep& step, PracticeNews& news) {
    if (session() == nullptr || !session()->rewind(step.turn, step.at)) return;
    news.rewound = true;
    while (!history_.empty() && (history_.back().turn > step.turn || history_.back().rewinds))
        history_.pop_back();
    history_.push_back({.place = ++last_place_,
                        .seq = seq,
                        .turn = step.turn,
                        .rewinds = true,
                        .frame = rewound_frame({}, id_, *session())});
}

void PracticeRoom::keep(std::uint64_t seq, int turn, Frame frame, PracticeNews& news) {
    news.frames.push_back(frame);
    history_.push_back(
        {.place = ++last_place_, .seq = seq, .turn = turn, .rewinds = false, .frame = std::move(frame)});
}

int PracticeRoom::next_turn() const {
    if (session() != nullptr) return static_cast<int>(session()->turns().size());
    return static_cast<int>(std::get<practice::SwappedSession>(play_).turns().size()) + 1;
}

bool PracticeRoom::has_ended() const {
    return session() != nullptr ? session()->has_ended()
                                : std::get<practice::SwappedSession>(play_).has_ended();
}

Person PracticeRoom::other_side() const {
    if (setup_.swap) return {.role = Role::agent, .name = "Evenkeel"};
    return {.role = Role::customer, .name = scenario_->words(setup_.language).persona};
}

std::vector<PracticeAnswer> PracticeRoom::take_answers() {
    std::vector<PracticeAnswer> answers;
    for (; asked_ < expected_.size(); ++asked_) {
        const Expected& each = expected_[asked_];
        answers.push_back({.number = static_cast<int>(asked_), .text = each.text, .anger = each.anger});
    }
    return answers;
}

const PracticeRoom::Kept* PracticeRoom::kept_after(std::uint64_t place) const {
    const auto found =
        std::upper_bound(history_.begin(), history_.end(), place,
                         [](std::uint64_t wanted, const Kept& kept) { return wanted < kept.place; });
    return found == history_.end() ? nullptr : &*found;
}

std::uint64_t PracticeRoom::place_of(std::uint64_t seq) const {
    std::uint64_t place = 0;
    for (const Kept& kept : history_) {
        if (kept.seq > seq) break;
        place = kept.place;
        if (kept.seq == seq) break;  // what is about it may not have come
    }
    return place;
}

const PracticeRoom::Known* PracticeRoom::find(const std::string& message_id) const {
    const auto found = known_.find(message_id);
    return found == known_.end() ? nullptr : &found->second;
}

}  // namespace net
