#include "assist/insights_sums.hpp"

namespace assist {

namespace {

void add_agent(Core& core, const ConversationRecord::AgentPart& part) {
    core.agent_messages += part.messages;
    core.faulty_messages += part.faulty_messages;
    for (const ConversationRecord::FaultCount& each : part.faults) core.faults += each.count;
}

void add_reply(Core::Funnel& funnel, const ConversationRecord::ReplyPart& part) {
    funnel.shown += part.shown;
    funnel.inserted += part.inserted;
    funnel.edited += part.edited;
    funnel.sent += part.sent;
    funnel.dismissed += part.dismissed;
}

void add_promise(Core& core, const ConversationRecord::PromisePart& promise, base::Moment now) {
    ++core.promises.made;
    switch (promise.state) {
        case PromiseState::open: ++core.promises.open; break;
        case PromiseState::kept: ++core.promises.kept; break;
        case PromiseState::broken: ++core.promises.broken; break;
        case PromiseState::dropped: ++core.promises.dropped; break;
    }
    core.promises.late += promise.late(now) ? 1U : 0U;
}

}  // namespace

Contribution::Contribution(const ConversationRecord& record, std::optional<std::uint32_t> agent,
                           base::Moment now) {
    const auto counts = [&](std::uint32_t who) { return !agent || who == *agent; };
    core.conversations = 1;
    core.open = record.ended ? 0 : 1;
    core.customer_messages = record.customer_messages;
    core.heated = record.heated() ? 1 : 0;
    core.calmed = record.calmed() ? 1 : 0;
    core.anger = Core::Anger{.start = record.start, .end = record.end, .peak = record.peak};
    for (std::uint32_t at = 0; at < record.agents.size(); ++at) {
        if (counts(at)) add_agent(core, record.agents[at]);
    }
    if (!agent) core.agent_messages = record.agent_messages;
    for (const ConversationRecord::ReplyPart& part : record.replies) {
        if (counts(part.agent)) add_reply(core.funnel, part);
    }
    for (const ConversationRecord::PromisePart& promise : record.promises) {
        if (counts(promise.agent)) add_promise(core, promise, now);
        core.alerts[static_cast<std::size_t>(AlertKind::promise_due)] += promise.came_due(now) ? 1U : 0U;
    }
    for (std::size_t kind = 0; kind < record.alerts.size(); ++kind) core.alerts[kind] = record.alerts[kind];
    if (const auto time = record.time_to_calm()) time_to_calm = time->count();
    if (const auto time = record.first_response()) first_response = time->count();
}

void CoreSum::add(const Contribution& more) {
    const Core& core = more.core;
    sum_.conversations += core.conversations;
    sum_.open += core.open;
    sum_.customer_messages += core.customer_messages;
    sum_.agent_messages += core.agent_messages;
    sum_.heated += core.heated;
    sum_.calmed += core.calmed;
    sum_.faults += core.faults;
    sum_.faulty_messages += core.faulty_messages;
    sum_.funnel.shown += core.funnel.shown;
    sum_.funnel.inserted += core.funnel.inserted;
    sum_.funnel.edited += core.funnel.edited;
    sum_.funnel.sent += core.funnel.sent;
    sum_.funnel.dismissed += core.funnel.dismissed;
    sum_.promises.made += core.promises.made;
    sum_.promises.kept += core.promises.kept;
    sum_.promises.broken += core.promises.broken;
    sum_.promises.dropped += core.promises.dropped;
    sum_.promises.open += core.promises.open;
    sum_.promises.late += core.promises.late;
    for (std::size_t kind = 0; kind < core.alerts.size(); ++kind) sum_.alerts[kind] += core.alerts[kind];
    if (const auto& anger = core.anger) {
        anger_.start += anger->start;
        anger_.end += anger->end;
        anger_.peak += anger->peak;
    }
    if (more.time_to_calm) times_to_calm_.push_back(*more.time_to_calm);
    if (more.first_response) first_responses_.push_back(*more.first_response);
}

Core CoreSum::core() && {
    sum_.time_to_calm = quantiles_of(std::move(times_to_calm_));
    sum_.first_response = quantiles_of(std::move(first_responses_));
    if (sum_.conversations > 0) {
        const auto n = static_cast<double>(sum_.conversations);
        sum_.anger = Core::Anger{.start = anger_.start / n, .end = anger_.end / n, .peak = anger_.peak / n};
    }
    return sum_;
}

}  // namespace assist
