#include "net/room.hpp"

#include "base/hash.hpp"
#include "net/insight_events.hpp"
#include "net/queue_line.hpp"
#include "net/stored_events.hpp"
#include "net/turn_events.hpp"

#include <algorithm>
#include <functional>

namespace net {

namespace {

constexpr std::size_t most_names = 100;  // remembered of one conversation, to be taken out of what is stored

// What follows from an event is stored under one name, whoever comes to store it.
storage::Event named(std::string_view kind, std::uint64_t about, storage::Event event) {
    event.id = base::MessageId{"#" + std::string(kind) + "/" + std::to_string(about)};
    return event;
}

}  // namespace

assist::Utterance utterance_of(const Said& said, const assist::Zone* zone) {
    return {.seq = said.seq,
            .at = said.at,
            .speaker = said.from.role == Role::customer ? assist::Speaker::customer : assist::Speaker::agent,
            .text = said.text,
            .stated = said.stated,
            .zone = zone};
}

std::size_t digest_of(Role role, std::string_view stored_text) {
    return std::hash<std::string_view>{}(stored_text) ^ (static_cast<std::size_t>(role) + 1);
}

Room::Room(base::ConversationId id, std::size_t history_messages, assist::Names& names)
    : id_(std::move(id)),
      history_messages_(history_messages),
      conversation_(base::hash_of(id_.value)),
      record_names_(&names) {
    record_.conversation = id_;
}

News Room::hear(const storage::Event& event, const Original& original, const Situation& situation) {
    seq_ = std::max(seq_, event.seq);
    line_.seq = seq_;
    News news;
    news.seq = event.seq;
    auto said = message_in(event);
    if (!said) {
        take_other(event, original.name, situation.knowledge.catalogue(), news);
        return news;
    }
    const std::string stored_name = std::exchange(said->from.name, original.name);
    meet(*said);
    said->text = original.text;
    assist::Turn turn = conversation_.hear(utterance_of(*said, situation.zone), situation.knowledge);
    note(turn.events, turn.alerts, said->at, stored_name);
    news.keep.push_back(
        turn_event(id_, said->at, {said->seq, turn.events, turn.alerts}, situation.discretion));
    take(*said, std::move(turn), situation.knowledge.catalogue(), news);
    news.listen_until = state().listen_until;
    return news;
}

News Room::settle(const Situation& situation) {
    News news;
    news.seq = seq_;
    const assist::Turn turn = conversation_.settle(situation.now, situation.knowledge);
    if (turn.about == 0) return news;
    note(turn.events, turn.alerts, situation.now, {});
    if (turn.stands) {
        assist::Turn left;
        left.about = suggestion_ ? suggestion_about_ : turn.about;
        left.suggestion = suggestion_;
        left.silence = match::Silence::exhausted;  // where all of it was dismissed
        take_advice(left, news);
        return news;
    }
    take_advice(turn, news);
    if (!turn.events.empty())
        news.keep.push_back(turn_event(id_, situation.now, {turn.about, turn.events}, situation.discretion));
    news.turn = turn;
    return news;
}

void Room::meet(const Said& said) {
    if (said.id) known_[*said.id] = {.seq = said.seq, .digest = digest_of(said.from.role, said.text)};
    const bool known = std::find(names_.begin(), names_.end(), said.from.name) != names_.end();
    if (!known && !said.from.name.empty() && names_.size() < most_names) names_.push_back(said.from.name);
}

// What the conversation has taken in, for its record and for what is learned of the replies.
void Room::note(const std::vector<assist::Event>& events, const std::vector<assist::AlertKind>& alerts,
                base::Moment at, std::string_view by) {
    const assist::Tally fresh = conversation_.take_fresh();
    assist::take(record_, *record_names_,
                 {.events = events,
                  .alerts = alerts,
                  .replies = fresh,
                  .at = at,
                  .by = by,
                  .anger = state().anger,
                  .language = language()});
    assist::add(learned_, fresh);
}

void Room::take(const Said& said, assist::Turn turn, const intents::Catalogue& catalogue, News& news) {
    const bool by_customer = said.from.role == Role::customer;
    news.message = message_frame(id_, said);
    news.message_id = said.id.value_or("");
    news.writer = said.from;
    news.alerts = turn.alerts;
    news.moves_line = true;
    advice_ = nullptr;
    if (turn.reading) {
        news.reading = reading_frame(id_, said.seq, *turn.reading, state(), catalogue);
        line_.anger = turn.reading->anger;
        line_.level = turn.reading->level;
        line_.care = line_.care || turn.reading->care;
        turn.about = said.seq;
        take_advice(turn, news);
    }
    if (turn.spoke) {
        news.reading = spoke_frame(id_, *turn.spoke);
        if (said.from.role == Role::agent) news.agent_heat = agent_heat_frame(id_, said.seq, state());
        for (const assist::Promise& promise : turn.spoke->promises)
            news.promises.push_back(promise_frame(id_, promise));
        news.new_promises = turn.spoke->promises;
    }
    if (by_customer) name_customer(said.from.name);
    line_.at = said.at;
    line_.waiting = by_customer;
    line_.care = line_.care && by_customer;
    line_.preview = preview_of(said.text);
    keep({.seq = said.seq, .message = news.message, .reading = news.reading});
    news.turn = std::move(turn);
}

void Room::take_advice(const assist::Turn& turn, News& news) {
    advice_about_ = turn.about;
    if (!turn.suggestion) {
        advice_ = news.advice = no_suggestion_frame(id_, turn.about, turn.silence);
        return;
    }
    advice_ = news.advice = suggestion_frame(id_, turn.about, *turn.suggestion);
    suggestion_ = turn.suggestion;
    suggestion_about_ = turn.about;
    suggested_.try_emplace(turn.about, turn.suggestion->replies);
    if (suggested_.size() > history_messages_) suggested_.erase(suggested_.begin());
}

// All of a suggestion where no reply is named.
void Room::dismiss(std::uint64_t about, const std::string& reply) {
    if (about == advice_about_) advice_ = nullptr;
    if (about != suggestion_about_ || !suggestion_) return;
    std::erase_if(suggestion_->replies,
                  [&](const assist::Suggested& each) { return reply.empty() || each.id == reply; });
    if (reply.empty() || (suggestion_->replies.empty() && !suggestion_->card)) suggestion_.reset();
}

// Everything but messages.
void Room::take_other(const storage::Event& event, std::string_view name, const intents::Catalogue& catalogue,
                      News& news) {
    bool changed = false;
    if (const auto answered = answer_in(event)) {
        conversation_.take(*answered);
        note({*answered}, {}, event.at, doer_in(event));
        changed = true;
        if (answered->action == assist::FeedbackAction::dismissed) dismiss(answered->about, answered->reply);
    }
    if (const auto settled = settled_in(event)) {
        conversation_.take(*settled);
        note({*settled}, {}, event.at, doer_in(event));
        changed = true;
        for (const assist::Promise& promise : state().promises) {
            if (promise.id == settled->promise) news.promises.push_back(promise_frame(id_, promise));
        }
    }
    if (const auto reminded = reminded_in(event)) {
        reminded_.insert({reminded->promise, reminded->is_late});
        for (const assist::Promise& promise : state().promises) {
            if (promise.id == reminded->promise && promise.state == assist::PromiseState::open)
                news.reminders.push_back({.promise = promise, .is_late = reminded->is_late});
        }
    }
    if (changed && closed_)
        news.keep.push_back(named("summary", event.seq, summary_event(record_, *record_names_, event.at)));
    auto by = closer_in(event);
    if (!by || closed_) return;
    if (!name.empty()) by->name = name;
    const assist::Ended ended{.seq = event.seq, .at = event.at};
    conversation_.take(ended);
    note({ended}, {}, event.at, {});
    closed_ = news.closed = closed_frame(id_, event.seq, event.at, *by);
    debrief_ = news.debrief =
        debrief_frame(id_, assist::debrief(state(), language().value_or(base::Language::en), catalogue));
    news.keep.push_back(
        named("learned", event.seq, learned_event(id_, event.at, state().tally, state().promises)));
    news.keep.push_back(named("summary", event.seq, summary_event(record_, *record_names_, event.at)));
    news.moves_line = true;
    advice_ = nullptr;
    line_.open = line_.waiting = line_.care = false;
    line_.at = event.at;
}

void Room::name_customer(const std::string& name) {
    if (!name.empty()) line_.customer = name;
}

// What was shown before it was read gets its reading.
void Room::keep(Kept kept) {
    for (auto shown = history_.rbegin(); shown != history_.rend() && shown->seq >= kept.seq; ++shown) {
        if (shown->seq != kept.seq) continue;
        shown->reading = kept.reading;
        return;
    }
    history_.push_back(std::move(kept));
    if (history_.size() <= history_messages_) return;
    forgotten_ = history_.front().seq;
    history_.pop_front();
}

const Room::Kept* Room::kept_after(std::uint64_t after) const {
    const auto found = std::upper_bound(history_.begin(), history_.end(), after,
                                        [](std::uint64_t seq, const Kept& kept) { return seq < kept.seq; });
    return found == history_.end() ? nullptr : &*found;
}

const Room::Known* Room::find(const std::string& message_id) const {
    const auto found = known_.find(message_id);
    return found == known_.end() ? nullptr : &found->second;
}

const assist::Suggested* Room::suggested(std::uint64_t about, const std::string& reply) const {
    const auto found = suggested_.find(about);
    if (found == suggested_.end()) return nullptr;
    for (const assist::Suggested& each : found->second) {
        if (each.id == reply) return &each;
    }
    return nullptr;
}

}  // namespace net
