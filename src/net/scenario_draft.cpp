#include "net/scenario_draft.hpp"

#include "net/stored_events.hpp"
#include "net/turn_events.hpp"
#include "text/redaction.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace net {

namespace {

constexpr double patient_share = 0.7;  // of answers that calmed: from here on the customer is forgiving
constexpr double hot_share = 0.4;      // of answers without a fault that heated all the same

int points(double anger) { return static_cast<int>(std::lround(anger * 100)); }

// The readings of the messages, by the message.
std::map<std::uint64_t, assist::Event> readings_in(const std::vector<storage::Event>& events) {
    std::map<std::uint64_t, assist::Event> readings;
    for (const storage::Event& event : events) {
        const auto turn = turn_in(event);
        if (!turn) continue;
        for (const assist::Event& each : turn->events) {
            if (!std::holds_alternative<assist::Offered>(each)) readings.insert_or_assign(turn->about, each);
        }
    }
    return readings;
}

// How the customer took what the agent did.
class Temperament {
public:
    void customer(double anger) {
        if (answered_) {
            ++answers_;
            calmed_ += anger < before_ - assist::outcome_step ? 1 : 0;
            heated_ += anger > before_ + assist::outcome_step && !faulty_ ? 1 : 0;
        }
        before_ = anger;
        answered_ = faulty_ = false;
    }
    void agent(bool faulty) {
        answered_ = true;
        faulty_ = faulty_ || faulty;
    }
    std::string_view name() const {
        if (answers_ == 0) return "even";
        if (heated_ >= hot_share * answers_) return "hot";
        return calmed_ >= patient_share * answers_ ? "forgiving" : "even";
    }

private:
    double before_ = 0, answers_ = 0, calmed_ = 0, heated_ = 0;
    bool answered_ = false, faulty_ = false;
};

Json customer_turn(const std::string& text, const assist::Heard& heard) {
    Json intents = Json::array();
    for (const match::Candidate& each : heard.reading.intents) intents.push_back(each.intent);
    return {{"customer", text},
            {"anger", points(heard.reading.anger)},
            {"intents", intents},
            {"attacks", heard.reading.attack_patterns}};
}

Json agent_turn(const std::string& text, const assist::Spoke& spoke) {
    Json tactics = Json::array();
    for (const intents::Tactic tactic : spoke.tactics) tactics.push_back(name_of(tactic));
    return {{"agent", text}, {"tactics", tactics}, {"faults", spoke.faults}};
}

}  // namespace

std::optional<std::string> scenario_draft(const base::ConversationId& conversation,
                                          const std::vector<storage::Event>& events) {
    const std::map<std::uint64_t, assist::Event> readings = readings_in(events);
    std::vector<Said> said;
    std::set<std::string> people;
    for (const storage::Event& event : events) {
        if (auto message = message_in(event); message && !message->text.empty()) {
            people.insert(message->from.name);
            said.push_back(std::move(*message));
        }
    }
    const std::vector<std::string> names(people.begin(), people.end());
    Temperament temperament;
    std::map<std::string, std::size_t> languages;
    Json turns = Json::array();
    std::optional<double> first;
    double last = 0, peak = 0;
    for (const Said& message : said) {
        const auto reading = readings.find(message.seq);
        if (reading == readings.end()) continue;
        const std::string text = text::redact(message.text, names).text;
        if (const auto* heard = std::get_if<assist::Heard>(&reading->second)) {
            turns.push_back(customer_turn(text, *heard));
            temperament.customer(heard->reading.anger);
            ++languages[std::string(base::code_of(heard->reading.language))];
            last = heard->reading.anger;
            if (!first) first = last;
            peak = std::max(peak, last);
        } else if (const auto* spoke = std::get_if<assist::Spoke>(&reading->second)) {
            turns.push_back(agent_turn(text, *spoke));
            temperament.agent(!spoke->faults.empty());
        }
    }
    if (!first) return std::nullopt;
    const auto most = std::max_element(languages.begin(), languages.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool calmed = last < peak / 2;
    const Json draft = {{"draft", true},
                        {"from", conversation.value},
                        {"lang", most->first},
                        {"persona", {{"temperament", temperament.name()}, {"opening_anger", points(*first)}}},
                        {"peak", points(peak)},
                        {"ending", calmed ? "calmed" : "escalated"},
                        {"turns", turns}};
    return print(draft);
}

}  // namespace net
