#include "assist/replay.hpp"

#include <algorithm>

namespace assist {

namespace {

constexpr double open_anger = 0.45;  // from here on silence about it breaks the communication chain

void count_customer_line(const Turn& turn, Replayed& replayed) {
    if (!turn.reading) return;
    replayed.suggested += turn.suggestion && !turn.reading->care ? 1U : 0U;
    replayed.care += turn.reading->care ? 1U : 0U;
    ++replayed.intents[turn.reading->intent];
}

void count_agent_line(const Turn& turn, Replayed& replayed) {
    if (!turn.draft) return;
    for (const auto& fault : turn.draft->faults) ++replayed.faults[fault.intent];
}

}  // namespace

Replayed replay(const Transcript& transcript, const match::Matcher& matcher) {
    Replayed replayed{
        .conversation = transcript.conversation, .lines = {}, .curve = {}, .faults = {}, .intents = {}};
    Conversation conversation;
    std::uint64_t seq = 0;
    for (const Transcript::Line& line : transcript.lines) {
        const State before = conversation.state();
        ReplayedLine step{
            .line = line,
            .turn = conversation.hear(
                {.seq = ++seq, .at = {}, .speaker = line.speaker, .text = line.text, .stated = {}}, matcher)};
        const State& after = conversation.state();
        step.stage = after.stage;
        if (line.speaker == Speaker::customer) {
            count_customer_line(step.turn, replayed);
        } else {
            const bool open =
                before.customer_waits && before.anger >= open_anger && !before.anger_acknowledged;
            step.missed_acknowledgement = open && !after.anger_acknowledged;
            replayed.missed_acknowledgements += step.missed_acknowledgement ? 1U : 0U;
            count_agent_line(step.turn, replayed);
        }
        replayed.lines.push_back(std::move(step));
    }
    replayed.curve = conversation.state().curve;
    replayed.peak = conversation.state().peak;
    return replayed;
}

}  // namespace assist
