#include "assist/replay.hpp"

#include <chrono>

namespace assist {

namespace {

// Transcripts do not say when: one speaker's lines in a row count as one outburst, and an answer takes a
// minute.
constexpr std::chrono::minutes answer_time{1};

void count_customer_line(const Turn& turn, Replayed& replayed) {
    if (!turn.reading) return;
    replayed.suggested += turn.suggestion && !turn.reading->care ? 1U : 0U;
    replayed.care += turn.reading->care ? 1U : 0U;
    ++replayed.intents[turn.reading->intent];
}

void count_agent_line(const Turn& turn, Replayed& replayed) {
    if (!turn.spoke) return;
    for (const std::string& fault : turn.spoke->faults) ++replayed.faults[fault];
}

void settle(Conversation& conversation, ReplayedLine& step, base::Moment at, const Knowledge& knowledge) {
    Turn settled = conversation.settle(at, knowledge);
    if (settled.about == 0 || settled.stands) return;
    step.turn.suggestion = std::move(settled.suggestion);
    step.turn.silence = settled.silence;
    step.turn.about = settled.about;
}

}  // namespace

Replayed replay(const Transcript& transcript, const Knowledge& knowledge) {
    Replayed replayed{.conversation = transcript.conversation,
                      .lines = {},
                      .curve = {},
                      .faults = {},
                      .intents = {},
                      .debrief = {}};
    Conversation conversation;
    base::Moment at{};
    const auto& lines = transcript.lines;
    for (std::size_t number = 0; number < lines.size(); ++number) {
        const Transcript::Line& line = lines[number];
        const bool turns = number + 1 == lines.size() || lines[number + 1].speaker != line.speaker;
        ReplayedLine step{
            .line = line,
            .turn = conversation.hear(
                {.seq = number + 1, .at = at, .speaker = line.speaker, .text = line.text, .stated = {}},
                knowledge)};
        if (turns) {
            at += answer_time;
            settle(conversation, step, at, knowledge);
        }
        const State& state = conversation.state();
        step.stage = state.stage;
        if (line.speaker == Speaker::customer) {
            count_customer_line(step.turn, replayed);
        } else {
            step.missed_acknowledgement = state.steps.back().missed_acknowledgement;
            replayed.missed_acknowledgements += step.missed_acknowledgement ? 1U : 0U;
            count_agent_line(step.turn, replayed);
        }
        replayed.lines.push_back(std::move(step));
    }
    for (const CurvePoint& point : conversation.state().curve) replayed.curve.push_back(point.anger);
    replayed.peak = conversation.state().peak;
    replayed.debrief = debrief(conversation.state(), conversation.language().value_or(base::Language::en),
                               knowledge.catalogue());
    return replayed;
}

}  // namespace assist
