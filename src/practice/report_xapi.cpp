#include "practice/report.hpp"

#include <fmt/format.h>
#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace practice {

using Json = nlohmann::json;

namespace {

// Ours, from the DNS name space of RFC 4122 and "evenkeel.practice": ids of statements are names in it.
const boost::uuids::uuid& name_space() {
    static const boost::uuids::uuid ours =
        boost::uuids::name_generator_sha1(boost::uuids::ns::dns())("evenkeel.practice");
    return ours;
}

std::string id_of(const std::string& name) {
    return to_string(boost::uuids::name_generator_sha1(name_space())(name));
}

std::chrono::seconds length_of(const Scorecard& card) {
    return card.turns.empty() ? std::chrono::seconds(0) : card.turns.back().at;
}

std::string scenario_iri(std::string_view scenario) {
    return fmt::format("urn:evenkeel:practice:{}", scenario);
}

Json activity(const Scorecard& card) {
    const std::string language(code_of(card.language));
    return {
        {"objectType", "Activity"},
        {"id", scenario_iri(card.scenario)},
        {"definition",
         {{"type", "http://adlnet.gov/expapi/activities/simulation"}, {"name", {{language, card.title}}}}}};
}

Json context(const Scorecard& card, const std::string& registration) {
    return {
        {"registration", registration},
        {"platform", "Evenkeel"},
        {"language", code_of(card.language)},
        {"contextActivities", {{"grouping", Json::array({{{"id", scenario_iri("family:" + card.family)}}})}}},
        {"extensions",
         {{"urn:evenkeel:practice:level", name_of(card.difficulty)},
          {"urn:evenkeel:practice:seed", card.seed}}}};
}

// With what is known once it has ended: a statement that is told before must not change.
Json ended_context(const Scorecard& card, const std::string& registration) {
    Json ended = context(card, registration);
    ended["extensions"]["urn:evenkeel:practice:hints"] = card.hints;
    ended["extensions"]["urn:evenkeel:practice:rewinds"] = card.attempts.size();
    return ended;
}

// What the ids are made of.
std::string identity(const Scorecard& card, const XapiActor& actor, base::Moment at,
                     const std::optional<XapiSession>& session) {
    if (session) return fmt::format("{}|{}|{}", actor.home, actor.name, session->name);
    return fmt::format("{}|{}|{}|{}|{}|{}|{}", actor.home, actor.name, card.scenario, code_of(card.language),
                       name_of(card.difficulty), card.seed, at.time_since_epoch().count());
}

// Two decimals, and never outside of what xAPI allows.
Json score_json(const Scorecard& card) {
    const double raw = std::clamp(std::round(card.total * 100) / 100, 0.0, 100.0);
    return {{"scaled", raw / 100}, {"raw", raw}, {"min", 0}, {"max", 100}};
}

Json verb_json(std::string_view name) {
    return {{"id", fmt::format("http://adlnet.gov/expapi/verbs/{}", name)}, {"display", {{"en", name}}}};
}

}  // namespace

Json xapi_statements(const Scorecard& card, const XapiActor& actor, base::Moment at,
                     const std::optional<XapiSession>& session) {
    const std::string registration = id_of(identity(card, actor, at, session));
    Json statements = Json::array();
    const auto state = [&](std::string_view verb, base::Moment when, const Json& result) {
        const bool when_ended = !result.is_null();
        Json one = {{"id", id_of(fmt::format("{}|{}", registration, verb))},
                    {"actor",
                     {{"objectType", "Agent"},
                      {"name", actor.name},
                      {"account", {{"homePage", actor.home}, {"name", actor.name}}}}},
                    {"verb", verb_json(verb)},
                    {"object", activity(card)},
                    {"context", when_ended ? ended_context(card, registration) : context(card, registration)},
                    {"timestamp", base::iso_time(when)}};
        if (when_ended) one["result"] = result;
        statements.push_back(std::move(one));
    };
    state("attempted", session ? session->began : at - length_of(card), nullptr);
    if (!card.finished) return statements;

    const bool passed = card.tier >= Tier::solid;
    Json result = {{"completion", true}, {"duration", fmt::format("PT{}S", length_of(card).count())}};
    state("completed", at, result);
    result["score"] = score_json(card);
    result["success"] = passed;
    state(passed ? "passed" : "failed", at, result);
    return statements;
}

}  // namespace practice
