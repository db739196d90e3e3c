#pragma once

#include "assist/insights_store.hpp"

#include <string>
#include <vector>

namespace tests {

inline base::Moment at_s(std::int64_t seconds) { return base::Moment(std::chrono::seconds(seconds)); }

// A conversation that a test tells line by line, folded into its record.
class Told {
public:
    Told(assist::Names& names, const std::string& id, std::int64_t starts_at_s = 0)
        : names_(names), now_s_(starts_at_s) {
        record.conversation = {id};
    }

    Told& wait(std::int64_t seconds) {
        now_s_ += seconds;
        return *this;
    }
    Told& customer(double anger, int level, const std::string& intent = "none",
                   std::optional<base::Language> language = base::Language::en) {
        assist::Heard heard{.seq = ++seq_, .at = at_s(now_s_), .reading = {}, .words = {}};
        heard.reading.anger = anger;
        heard.reading.level = level;
        heard.reading.intent = intent;
        anger_ = anger;
        happen(heard, "", std::exchange(outcome_, {}), language);
        return *this;
    }
    Told& agent(const std::string& name, std::vector<std::string> faults = {}) {
        assist::Spoke spoke;
        spoke.faults = std::move(faults);
        return speak(name, std::move(spoke));
    }
    // `distance` is 0 for a reply that is sent as it was suggested.
    Told& sends(const std::string& name, const std::string& reply, double distance = 0) {
        fresh_[reply] = {.sent = distance > 0 ? 0U : 1U, .edited = distance > 0 ? 1U : 0U};
        return agent(name);
    }
    Told& promises(const std::string& name, const std::string& id,
                   std::optional<base::Moment> due = std::nullopt) {
        assist::Spoke spoke;
        spoke.promises.push_back({.id = id, .seq = seq_ + 1, .text = "", .span = {}, .due = due});
        return speak(name, std::move(spoke));
    }
    Told& settles(const std::string& id, assist::PromiseState state) {
        happen(assist::Settled{.promise = id, .state = state}, "", {});
        return *this;
    }
    Told& offers(const std::vector<std::string>& replies) {
        assist::Tally shown;
        for (const std::string& reply : replies) shown[reply].shown = 1;
        happen(assist::Offered{}, "", shown);
        return *this;
    }
    Told& inserts(const std::string& name, const std::string& reply) {
        happen(assist::Answered{}, name, {{reply, {.inserted = 1}}});
        return *this;
    }
    Told& dismisses(const std::string& name, const std::string& reply) {
        happen(assist::Answered{}, name, {{reply, {.dismissed = 1}}});
        return *this;
    }
    // What the customer's next message will be counted as.
    Told& outcome(const std::string& reply, assist::ReplyRecord counted) {
        outcome_[reply] = std::move(counted);
        return *this;
    }
    Told& alerted(assist::AlertKind kind) {
        assist::take(record, names_,
                     {.events = {}, .alerts = {kind}, .replies = {}, .at = at_s(now_s_), .anger = anger_});
        return *this;
    }
    Told& closed() {
        happen(assist::Ended{.seq = ++seq_, .at = at_s(now_s_)}, "", {});
        return *this;
    }

    assist::ConversationRecord record;

private:
    Told& speak(const std::string& name, assist::Spoke spoke) {
        spoke.seq = ++seq_;
        spoke.at = at_s(now_s_);
        happen(std::move(spoke), name, std::exchange(fresh_, {}));
        return *this;
    }
    void happen(assist::Event event, const std::string& by, const assist::Tally& replies,
                std::optional<base::Language> language = std::nullopt) {
        const std::vector<assist::Event> events{std::move(event)};
        const std::vector<assist::AlertKind> alerts;
        assist::take(record, names_,
                     {.events = events,
                      .alerts = alerts,
                      .replies = replies,
                      .at = at_s(now_s_),
                      .by = by,
                      .anger = anger_,
                      .language = language});
    }

    assist::Names& names_;
    std::int64_t now_s_ = 0;
    std::uint64_t seq_ = 0;
    double anger_ = 0;
    assist::Tally fresh_, outcome_;
};

}  // namespace tests
