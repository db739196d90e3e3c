#include "assist/insights_record.hpp"

#include <algorithm>
#include <utility>

namespace assist {

namespace {

using std::chrono::milliseconds;

// A clock that was set back makes no time less than nothing.
milliseconds between(base::Moment from, base::Moment to) { return std::max(to - from, milliseconds(0)); }

std::uint32_t agent_at(ConversationRecord& record, Names& names, std::string_view name) {
    const Names::Number number = names.number_of(name);
    const auto found = std::find_if(record.agents.begin(), record.agents.end(),
                                    [&](const auto& each) { return each.name == number; });
    if (found != record.agents.end()) return static_cast<std::uint32_t>(found - record.agents.begin());
    if (record.agents.size() >= ConversationRecord::most_agents) return ConversationRecord::nobody;
    record.agents.push_back({.name = number});
    return static_cast<std::uint32_t>(record.agents.size() - 1);
}

// Null where the record is full.
ConversationRecord::ReplyPart* reply_at(ConversationRecord& record, Names::Number reply,
                                        std::uint32_t agent) {
    const auto found = std::find_if(record.replies.begin(), record.replies.end(), [&](const auto& each) {
        return each.reply == reply && each.agent == agent;
    });
    if (found != record.replies.end()) return &*found;
    if (record.replies.size() >= ConversationRecord::most_replies) return nullptr;
    record.replies.push_back({.reply = reply, .agent = agent});
    return &record.replies.back();
}

// Twice as many messages to a point, the angrier of two counting: so the curve keeps its shape and its peak.
void thin(ConversationRecord& record) {
    std::vector<float> thinner;
    for (std::size_t at = 0; at < record.curve.size(); at += 2) {
        const bool paired = at + 1 < record.curve.size();
        thinner.push_back(paired ? std::max(record.curve[at], record.curve[at + 1]) : record.curve[at]);
    }
    record.curve = std::move(thinner);
    record.messages_per_point *= 2;
}

void add_point(ConversationRecord& record, double anger) {
    const auto value = static_cast<float>(anger);
    if (record.customer_messages % record.messages_per_point != 0) {
        record.curve.back() = std::max(record.curve.back(), value);
        return;
    }
    if (record.curve.size() == ConversationRecord::most_points) {
        thin(record);
        return add_point(record, anger);
    }
    record.curve.push_back(value);
}

void hear(ConversationRecord& record, Names& names, const Heard& heard) {
    const match::Reading& reading = heard.reading;
    if (!record.at) {
        record.at = heard.at;
        record.start = reading.anger;
        record.level_at_start = reading.level;
    }
    const bool recognised = !reading.intent.empty() && reading.intent != "none";
    if (recognised && (!record.intent || reading.anger > record.intent_anger)) {
        record.intent = names.number_of(reading.intent);
        record.intent_anger = reading.anger;
    }
    add_point(record, reading.anger);
    ++record.customer_messages;
    record.end = reading.anger;
    record.level_at_end = reading.level;
    record.peak = std::max(record.peak, reading.anger);
    if (reading.level >= 1) {
        if (!record.heated_at) record.heated_at = heard.at;
        record.calm_since.reset();
    } else if (record.heated() && !record.calm_since) {
        record.calm_since = heard.at;
    }
}

void speak(ConversationRecord& record, Names& names, const Spoke& spoke, std::string_view by) {
    const std::uint32_t agent = agent_at(record, names, by);
    ++record.agent_messages;
    record.spoke_last = agent;
    record.spoken_seq = spoke.seq;
    if (record.at && !record.answered_at) record.answered_at = spoke.at;
    for (const Promise& promise : spoke.promises) {
        if (record.promises.size() < most_promises)
            record.promises.push_back({.id = promise.id, .agent = agent, .due = promise.due, .settled = {}});
    }
    if (agent == ConversationRecord::nobody) return;
    ConversationRecord::AgentPart& part = record.agents[agent];
    ++part.messages;
    part.faulty_messages += spoke.faults.empty() ? 0U : 1U;
    for (const std::string& id : spoke.faults) {
        const Names::Number fault = names.number_of(id);
        const auto found = std::find_if(part.faults.begin(), part.faults.end(),
                                        [&](const auto& each) { return each.fault == fault; });
        if (found != part.faults.end())
            ++found->count;
        else
            part.faults.push_back({.fault = fault, .count = 1});
    }
}

// Whoever writes or chooses next has seen what stood there.
void show_to(ConversationRecord& record, std::uint32_t agent) {
    if (agent == ConversationRecord::nobody) return;
    std::vector<std::pair<Names::Number, std::uint32_t>> unseen;
    std::erase_if(record.replies, [&](auto& each) {
        if (each.agent != ConversationRecord::nobody) return false;
        unseen.emplace_back(each.reply, std::exchange(each.shown, 0U));
        return each.inserted + each.sent + each.edited + each.dismissed + each.answered() == 0;
    });
    for (const auto& [reply, shown] : unseen) {
        if (auto* part = reply_at(record, reply, agent)) part->shown += shown;
    }
}

void use(ConversationRecord& record, Names::Number reply, std::uint32_t agent, bool edited,
         const Happening& happening) {
    if (record.uses.size() == ConversationRecord::most_uses) record.uses.erase(record.uses.begin());
    record.uses.push_back({.reply = reply,
                           .agent = agent,
                           .seq = record.spoken_seq,
                           .at = happening.at,
                           .edited = edited,
                           .from = happening.anger,
                           .to = {}});
}

// What the customer's next message did is counted for whoever sent the reply.
void judge(ConversationRecord& record, Names::Number reply, const ReplyRecord& outcome, double anger) {
    const auto used = std::find_if(record.uses.rbegin(), record.uses.rend(),
                                   [&](const auto& each) { return each.reply == reply && !each.to; });
    if (used == record.uses.rend()) return;
    used->to = anger;
    auto* part = reply_at(record, reply, used->agent);
    if (part == nullptr) return;
    const double change = anger - used->from;
    part->calmer += static_cast<std::uint32_t>(outcome.calmer);
    part->same += static_cast<std::uint32_t>(outcome.same);
    part->angrier += static_cast<std::uint32_t>(outcome.angrier);
    part->change += change;
    part->change_squares += change * change;
}

void count(ConversationRecord& record, Names& names, const Happening& happening, std::uint32_t agent) {
    for (const auto& [id, more] : happening.replies) {
        const Names::Number reply = names.number_of(id);
        if (more.answered() > 0) judge(record, reply, more, happening.anger);
        if (more.shown > 0) {
            if (auto* part = reply_at(record, reply, ConversationRecord::nobody))
                part->shown += static_cast<std::uint32_t>(more.shown);
        }
        if (more.inserted + more.sent + more.edited + more.dismissed == 0) continue;
        if (more.sent + more.edited > 0) use(record, reply, agent, more.edited > 0, happening);
        auto* part = reply_at(record, reply, agent);
        if (part == nullptr) continue;
        part->inserted += static_cast<std::uint32_t>(more.inserted);
        part->sent += static_cast<std::uint32_t>(more.sent);
        part->edited += static_cast<std::uint32_t>(more.edited);
        part->dismissed += static_cast<std::uint32_t>(more.dismissed);
    }
}

}  // namespace

Names::Number Names::number_of(std::string_view name) {
    const auto found = numbers_.find(name);
    if (found != numbers_.end()) return found->second;
    if (names_.size() >= most) name = "other";
    if (const auto other = numbers_.find(name); other != numbers_.end()) return other->second;
    names_.emplace_back(name);
    const auto number = static_cast<Number>(names_.size() - 1);
    numbers_.emplace(names_.back(), number);
    return number;
}

std::optional<Names::Number> Names::find(std::string_view name) const {
    const auto found = numbers_.find(name);
    return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<milliseconds> ConversationRecord::time_to_calm() const {
    return heated_at && calm_since ? std::optional(between(*heated_at, *calm_since)) : std::nullopt;
}

std::optional<milliseconds> ConversationRecord::first_response() const {
    return at && answered_at ? std::optional(between(*at, *answered_at)) : std::nullopt;
}

void take(ConversationRecord& record, Names& names, const Happening& happening) {
    std::uint32_t agent = ConversationRecord::nobody;
    for (const Event& event : happening.events) {
        if (const auto* heard = std::get_if<Heard>(&event)) {
            hear(record, names, *heard);
            if (!happening.by.empty()) record.customer = happening.by;
            if (happening.language) record.language = happening.language;
        } else if (const auto* spoke = std::get_if<Spoke>(&event)) {
            speak(record, names, *spoke, happening.by);
            agent = record.spoke_last;
            show_to(record, agent);
        } else if (std::holds_alternative<Answered>(event)) {
            agent = agent_at(record, names, happening.by);
            show_to(record, agent);
        } else if (const auto* settled = std::get_if<Settled>(&event)) {
            for (ConversationRecord::PromisePart& promise : record.promises) {
                if (promise.id != settled->promise) continue;
                promise.state = settled->state;
                promise.settled = happening.at;
            }
        } else if (std::holds_alternative<Ended>(event)) {
            record.ended = happening.at;
        }
    }
    for (const AlertKind kind : happening.alerts) {
        if (kind != AlertKind::promise_due) ++record.alerts[static_cast<std::size_t>(kind)];
    }
    count(record, names, happening, agent);
}

}  // namespace assist
