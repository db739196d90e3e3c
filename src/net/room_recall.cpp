#include "net/room.hpp"

#include "assist/ladder.hpp"
#include "net/insight_events.hpp"
#include "net/stored_events.hpp"
#include "net/turn_events.hpp"

#include <algorithm>

// A room from its log: what was stored before, and what other nodes store.
namespace net {

std::vector<News> Room::follow(const storage::Event& event, const std::optional<Own>& own,
                               const Situation& situation) {
    if (own && held_.empty()) {
        Situation there = situation;
        there.zone = own->zone;
        return {hear(event, {.text = own->text, .name = own->name}, there)};
    }
    seq_ = std::max(seq_, event.seq);
    line_.seq = seq_;
    if (is_read(event)) return {};
    std::vector<News> news;
    if (hold(event, situation.now)) {
        Held& held = held_.back();
        held.own = own;
        if (held.event.kind == "message") news.push_back(show(held));
    }
    for (News& each : release(situation, false)) news.push_back(std::move(each));
    return news;
}

// The reading of a message that was read here, and folded.
bool Room::is_read(const storage::Event& turn) const {
    if (turn.kind != "turn" || !turn.id || turn.id->value.ends_with("/later")) return false;
    return std::none_of(held_.begin(), held_.end(), [&](const Held& each) {
        return each.turn.empty() && turn.id->value == "#turn/" + std::to_string(each.event.seq);
    });
}

std::optional<base::Moment> Room::unread_since() const {
    return held_.empty() ? std::nullopt : std::optional(held_.front().since);
}

std::vector<News> Room::read_unread(const Situation& situation) {
    if (held_.empty()) return {};
    const Held held = std::move(held_.front());
    held_.pop_front();
    std::vector<News> news{let_go(held, situation)};
    news.front().is_own = true;
    for (News& each : release(situation, false)) news.push_back(std::move(each));
    return news;
}

void Room::show_recalled() {
    for (Held& held : held_) {
        if (held.event.kind == "message" && !held.is_shown) show(held);
    }
}

// As it was said here, or as it was stored.
News Room::show(Held& held) {
    News news;
    news.seq = held.event.seq;
    news.is_own = held.own.has_value();
    auto said = message_in(held.event);
    if (!said) return news;
    meet(*said);
    if (held.own) {
        said->text = held.own->text;
        said->from.name = held.own->name;
    } else {
        name_speaker(*said);
    }
    news.message = message_frame(id_, *said);
    keep({.seq = said->seq, .message = news.message, .reading = nullptr});
    held.is_shown = true;
    return news;
}

// A customer's name may not be stored, but is known as long as they are there.
void Room::name_speaker(Said& said) const {
    if (said.from.role == Role::customer && said.from.name.empty()) said.from.name = line_.customer;
}

void Room::recall(const storage::Event& event, const Situation& situation) {
    seq_ = std::max(seq_, event.seq);
    line_.seq = seq_;
    hold(event, situation.now);
    release(situation, false);
}

void Room::recalled(const Situation& situation) {
    release(situation, true);
    static_cast<void>(take_learned());
}

// False where it is the reading of a message that waited for it.
bool Room::hold(const storage::Event& event, base::Moment now) {
    auto turn = turn_in(event);
    if (!turn) {
        held_.push_back({.event = event, .since = now});
        return true;
    }
    // An answer after a pause is a turn of its own, after the message's.
    const auto message = std::find_if(held_.begin(), held_.end(), [&](const Held& each) {
        return each.event.seq == turn->about && each.event.kind == "message" && each.turn.empty();
    });
    if (message == held_.end()) {
        held_.push_back({.event = event, .turn = std::move(turn->events), .since = now});
        return true;
    }
    message->turn = std::move(turn->events);
    return false;
}

// A message waits for its reading, and all that came after it waits for the message.
std::vector<News> Room::release(const Situation& situation, bool all) {
    std::vector<News> news;
    while (!held_.empty()) {
        const Held& first = held_.front();
        const bool is_unread = first.event.kind == "message" && first.turn.empty() && !first.own;
        if (is_unread && !all) break;
        const Held held = std::move(held_.front());
        held_.pop_front();
        news.push_back(let_go(held, situation));
    }
    return news;
}

News Room::let_go(const Held& held, const Situation& situation) {
    News news;
    const auto said = message_in(held.event);
    if (said && held.own) {
        Situation there = situation;
        there.zone = held.own->zone;
        news = hear(held.event, {.text = held.own->text, .name = held.own->name}, there);
    } else if (said) {
        if (!held.is_shown) meet(*said);
        news = replay(*said, held.turn, situation);
    } else if (held.event.kind == "turn") {  // an answer after a pause
        const assist::Turn turn = refold(held.turn, situation.knowledge);
        note(held.turn, turn.alerts, held.event.at, {});
        if (turn.suggestion && state().customer_waits) take_advice(turn, news);
    } else {
        take_other(held.event, held.own ? held.own->name : "", situation.knowledge.catalogue(), news);
    }
    if (held.is_shown) news.message = nullptr;
    news.seq = held.event.seq;
    news.is_own = held.own.has_value();
    return news;
}

// The turn that these events were made in; replies that were blocked since then are left out.
assist::Turn Room::refold(const std::vector<assist::Event>& events, const assist::Knowledge& knowledge) {
    assist::Turn turn;
    for (const assist::Event& event : events) {
        for (const assist::AlertKind alert : conversation_.take(event)) turn.alerts.push_back(alert);
        if (const auto* heard = std::get_if<assist::Heard>(&event)) turn.reading = heard->reading;
        if (const auto* spoke = std::get_if<assist::Spoke>(&event)) turn.spoke = *spoke;
        if (const auto* offered = std::get_if<assist::Offered>(&event)) {
            turn.suggestion = offered->suggestion;
            turn.about = offered->about;
        }
    }
    if (turn.suggestion) {
        std::erase_if(turn.suggestion->replies,
                      [&](const assist::Suggested& reply) { return !knowledge.allows(reply.id); });
    }
    return turn;
}

News Room::replay(const Said& said, const std::vector<assist::Event>& events, const Situation& situation) {
    News news;
    assist::Turn turn = events.empty()
                            ? conversation_.hear(utterance_of(said, situation.zone), situation.knowledge)
                            : refold(events, situation.knowledge);
    note(events.empty() ? turn.events : events, turn.alerts, said.at, said.from.name);
    if (events.empty())
        news.keep.push_back(
            turn_event(id_, said.at, {said.seq, turn.events, turn.alerts}, situation.discretion));
    else if (turn.reading && !turn.suggestion)
        turn.silence = assist::silence_after(state(), *turn.reading);
    Said named = said;
    name_speaker(named);
    take(named, std::move(turn), situation.knowledge.catalogue(), news);
    news.listen_until = state().listen_until;
    return news;
}

}  // namespace net
