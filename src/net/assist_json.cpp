#include "net/assist_json.hpp"

#include "net/code_points.hpp"

#include <cmath>

namespace net {

std::string print(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

double rounded(double share) { return std::round(share * 1000) / 1000; }

Json intents_json(const match::Reading& reading, const intents::Catalogue& catalogue, bool with_titles) {
    const auto language = base::index_of(reading.language.value_or(base::Language::en));
    Json list = Json::array();
    for (const match::Candidate& candidate : reading.intents) {
        Json one = {{"id", candidate.intent}};
        if (with_titles) {
            const auto* intent = catalogue.find(candidate.intent, intents::Audience::customer);
            one["title"] = intent ? intent->wordings[language].title : candidate.intent;
        }
        one["confidence"] = rounded(candidate.confidence);
        list.push_back(std::move(one));
    }
    return list;
}

Json why_json(const assist::Why& why, std::string_view text) {
    const Json span = {{"start", why.span.begin},
                       {"end", why.span.end},
                       {"text", slice(text, why.span.begin, why.span.end)}};
    return {{"span", span},
            {"intent", why.intent},
            {"title", why.title},
            {"rule", why.rule},
            {"because", why.because},
            {"confidence", rounded(why.confidence)},
            {"runner_up", why.runner_up.empty() ? Json() : Json(why.runner_up)},
            {"margin", rounded(why.margin)}};
}

Json card_json(const intents::Card& card) {
    return {{"do", card.steps}, {"hand_over", card.hand_over}, {"avoid", card.avoid}};
}

void put_review(Json& into, const assist::Review& review) {
    into["faults"] = Json::array();
    for (const assist::Fault& fault : review.faults) {
        into["faults"].push_back({{"id", fault.id},
                                  {"start", fault.span.begin},
                                  {"end", fault.span.end},
                                  {"why", fault.why},
                                  {"rewrite", fault.rewrite}});
    }
    into["tactics"] = review.tactics;
    into["computer_mode"] = Json::array();
    for (const intents::Violation& each : review.computer_mode)
        into["computer_mode"].push_back({{"property", name_of(each.property)}, {"words", each.words}});
    into["heat"] = rounded(review.heat);
}

}  // namespace net
