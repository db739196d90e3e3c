#include "net/room.hpp"

#include "net/code_points.hpp"
#include "net/stored_events.hpp"

#include <algorithm>
#include <functional>

namespace net {

namespace {

constexpr std::size_t preview_characters = 80;
constexpr int highest_level = 3;
constexpr int respect_rule = 20;  // domain.md section 2: abuse is dealt with at once

}  // namespace

std::size_t digest_of(Role role, std::string_view text) {
    return std::hash<std::string_view>{}(text) ^ (static_cast<std::size_t>(role) + 1);
}

News Room::hear(const storage::Event& event, const match::Matcher& matcher) {
    seq_ = std::max(seq_, event.seq);
    line_.seq = seq_;
    if (const auto said = message_in(event)) return hear_message(*said, matcher);
    News news;
    if (const auto about = suggestion_in(event)) suggested_.insert(*about);
    if (const auto about = dismissal_in(event); about && *about == advice_about_) advice_ = nullptr;
    if (const auto by = closer_in(event); by && !closed_) {
        closed_ = news.closed = closed_frame(id_, event.seq, event.at, *by);
        advice_ = nullptr;
        line_.open = line_.waiting = line_.care = false;
        line_.at = event.at;
    }
    return news;
}

News Room::hear_message(const Said& said, const match::Matcher& matcher) {
    if (said.id) known_[*said.id] = {.seq = said.seq, .digest = digest_of(said.from.role, said.text)};
    const bool by_customer = said.from.role == Role::customer;
    const assist::Utterance utterance{
        .seq = said.seq,
        .at = said.at,
        .speaker = by_customer ? assist::Speaker::customer : assist::Speaker::agent,
        .text = said.text,
        .stated = said.stated};
    assist::Turn turn = conversation_.hear(utterance, matcher);

    News news{.message = message_frame(id_, said)};
    advice_ = nullptr;
    if (turn.reading) {
        news.reading =
            reading_frame(id_, said.seq, *turn.reading, conversation_.state(), matcher.catalogue());
        news.alerts = alerts_for(*turn.reading, matcher.catalogue());
        line_.anger = turn.reading->anger;
        line_.level = turn.reading->level;
        line_.care = line_.care || turn.reading->care;
        advice_ = news.advice = turn.suggestion ? suggestion_frame(id_, said.seq, *turn.suggestion, said.text)
                                                : no_suggestion_frame(id_, said.seq, turn.silence);
        advice_about_ = said.seq;
    }
    if (turn.suggestion) suggested_.insert(said.seq);
    news.suggestion = std::move(turn.suggestion);
    if (by_customer) name_customer(said.from.name);
    line_.at = said.at;
    line_.waiting = by_customer;
    line_.care = line_.care && by_customer;
    line_.preview = std::string(slice(said.text, 0, preview_characters));
    keep({.seq = said.seq, .message = news.message, .reading = news.reading});
    return news;
}

void Room::name_customer(const std::string& name) {
    if (!name.empty()) line_.customer = name;
}

void Room::keep(Kept kept) {
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

std::vector<AlertKind> Room::alerts_for(const match::Reading& reading, const intents::Catalogue& catalogue) {
    std::vector<AlertKind> alerts;
    if (reading.care) alerts.push_back(AlertKind::care);
    // Only the step up is news; a supervisor who knows need not be told with every further line.
    if (reading.level == highest_level && line_.level < highest_level) alerts.push_back(AlertKind::anger);
    const auto* intent = catalogue.find(reading.intent, intents::Audience::customer);
    if (intent && !intent->care && intent->rule == respect_rule) alerts.push_back(AlertKind::abuse);
    return alerts;
}

}  // namespace net
