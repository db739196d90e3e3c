#pragma once

#include "cli/source_files.hpp"
#include "practice/read_scenarios.hpp"

#include <stdexcept>

// A scenario of three nodes in English, as files and as values: just enough to see the machinery work.
namespace practice::small {

inline const std::string story_path = "intents/practice/late_parcel/scenario.json";
inline const std::string words_path = "intents/practice/late_parcel/en.json";
inline const std::string common_path = "intents/practice/common/en.json";

// opening -> matter -> settled -> calmed; policy in the opening leads to the wall, a clerk's insults to the
// end, and the shop closes after five minutes.
inline const std::string story = R"({
"$schema": "s", "id": "late_parcel", "family": "promises", "transfer": false, "audience": "customer",
"rule": 25, "source": "made up", "brief": "A parcel is late.",
"levels": {"standard": {"temperament": "even", "opening_anger": 70, "patience_s": 60},
           "hard": {"temperament": "hot", "opening_anger": 80, "patience_s": 40}},
"effects": {"policy_wall": 15},
"start": "opening",
"nodes": {
"opening": {"lines": "opening", "branches": [
  {"when": {"faults": ["takes_bait"], "from": 90}, "to": "escalated"},
  {"when": {"faults": ["policy_wall"]}, "to": "wall"},
  {"when": {"tactics": ["acknowledge", "apologise", "diplomacy", "computer_mode"], "clean": true, "below": 60}, "to": "matter"}]},
"wall": {"lines": "wall", "branches": [
  {"when": {"faults": ["policy_wall"]}, "to": "walked_away"},
  {"when": {"tactics": ["acknowledge", "apologise"], "clean": true}, "to": "matter", "lines": "back"}]},
"matter": {"lines": "matter", "facts": ["fact_number"], "branches": [
  {"when": {"tactics": ["offer_options", "commit"], "clean": true, "acknowledged": true, "below": 50}, "to": "settled"}]},
"settled": {"lines": "settled", "branches": [
  {"when": {"faults": ["any"]}, "to": "matter", "anger": 10, "lines": "relapse"},
  {"when": {"inputs": ["words"], "clean": true}, "to": "calmed"}]}
},
"events": {"shop_closes": {"at_s": 300, "nodes": ["opening", "wall"], "anger": 10, "lines": "shop_closes"}},
"endings": {"calmed": {"kind": "calmed", "lines": "calmed"},
            "walked_away": {"kind": "walked_away", "lines": "walked_away"},
            "escalated": {"kind": "escalated", "lines": "escalated"}},
"pools": {
"opening": {"band": "angry", "bait": true, "note": "Nobody cares where the parcel is."},
"wall": {"band": "furious", "bait": true, "note": "Was answered with the terms."},
"back": {"band": "angry", "bait": false, "note": "Comes back to the parcel."},
"matter": {"band": "angry", "bait": false, "note": "It was promised for Monday."},
"fact_number": {"band": "irritated", "bait": false, "note": "The parcel's number."},
"settled": {"band": "calm", "bait": false, "note": "Accepts."},
"relapse": {"band": "irritated", "bait": false, "note": "It was agreed, and then this."},
"shop_closes": {"band": "angry", "bait": false, "note": "The pick-up shop has closed."},
"calmed": {"band": "calm", "bait": false, "note": "Goodbye."},
"walked_away": {"band": "angry", "bait": false, "note": "Buys elsewhere."},
"escalated": {"band": "furious", "bait": true, "note": "Wants the manager."}
},
"par": {"score": 80, "turns": 5}
})";

// A pool with so many lines that are told apart by a letter.
inline std::string pool_of(const std::string& name, std::size_t lines) {
    std::string list;
    for (std::size_t at = 0; at < lines; ++at)
        list += (at == 0 ? "\"" : ", \"") + name + " line " + static_cast<char>('a' + at) + "\"";
    return "\"" + name + "\": [" + list + "]";
}

inline std::string pools_of(const std::vector<StandardPool>& pools, const std::string& prefix) {
    std::string all;
    for (const StandardPool& each : pools) {
        const std::string name(each.name);
        std::string pool = pool_of(prefix + name, each.at_least);
        all += (all.empty() ? "" : ",\n") + pool.replace(1, prefix.size() + name.size(), name);
    }
    return all;
}

inline const std::string words = R"({
"$schema": "s", "scenario": "late_parcel", "language": "en",
"title": "Late parcel", "role": "You answer the chat of a parcel service.", "story": "A parcel is late.",
"know": ["The parcel is in Leeds.", "It can be there on Friday.", "The fee can be paid back."],
"persona": "Ann Reed", "about": "She runs a small shop.",
"lines": {
"opening": ["You lot could not care less where my parcel is.", "Nobody there cares, do they?", "Where is it? Does anybody work there?"],
"wall": ["Terms? I want my parcel.", "Do not read your terms to me."],
"back": ["Well. It is still not here.", "Fine. So where is it?"],
"matter": ["It was promised for Monday.", "On Monday somebody was to be here."],
"fact_number": ["The number ends in 4711."],
"settled": ["All right, Friday then. Thank you.", "OK. Thanks for that."],
"relapse": ["And I thought we had got somewhere.", "There we go again."],
"shop_closes": ["The shop is closing. Great.", "Now the shop has closed."],
"calmed": ["Bye, and thanks.", "Have a good day."],
"walked_away": ["I will buy elsewhere.", "Never mind."],
"escalated": ["Get me your manager.", "Your manager will hear of this."],
)" + pools_of(standard_pools(), "") +
                                 R"(
},
"answers": {
"opening": [{"tactic": "acknowledge", "text": "I can see how annoying this wait is."}, {"tactic": "apologise", "text": "I am sorry that the parcel is late."}],
"wall": [{"tactic": "acknowledge", "text": "That was no answer to your question, I see that."}, {"tactic": "apologise", "text": "I apologise for that answer."}],
"matter": [{"tactic": "commit", "text": "It will be with you on Friday at ten."}, {"tactic": "clarify", "text": "What is the parcel's number?"}],
"settled": [{"tactic": "close", "text": "Goodbye, and have a good day."}, {"tactic": "thank", "text": "Thank you for your patience."}]
},
"debrief": {"calmed": "You kept to what can be kept.", "walked_away": "They left.", "escalated": "It went up."}
})";

inline const std::string common =
    R"({"$schema": "s", "language": "en", "lines": {)" + pools_of(common_pools(), "any ") + "}}";

// The schemas are those of the checkout; `with` is put in the place of `replaced` in one of the three texts.
inline intents::SourceFiles files(const std::string& replaced = "", const std::string& with = "") {
    static const auto schemas = cli::read_source_files(EVENKEEL_HOME).value().schemas;
    intents::SourceFiles files;
    files.schemas = schemas;
    files.scenarios = {{story_path, story}};
    files.scenario_words = {{words_path, words}};
    files.common_lines = {{common_path, common}};
    if (replaced.empty()) return files;
    for (auto* list : {&files.scenarios, &files.scenario_words, &files.common_lines}) {
        std::string& text = list->front().text;
        const std::size_t at = text.find(replaced);
        if (at == std::string::npos) continue;
        text.replace(at, replaced.size(), with);
        return files;
    }
    throw std::runtime_error("no file holds " + replaced);
}

// Speaks English, and knows the faults that drafts are read for.
inline const intents::Catalogue& catalogue() {
    static const intents::Catalogue made = [] {
        intents::Catalogue catalogue;
        intents::Intent wait{
            .id = "long_wait", .pack = "p", .group = "grievance", .tactics = {}, .wordings = {}};
        wait.wordings[base::index_of(base::Language::en)].title = "Waited too long";
        catalogue.intents.push_back(wait);
        for (const char* id : {"takes_bait", "sarcasm", "blames_customer", "blames_colleague", "complains",
                               "policy_wall", "calm_down", "dismissive", "overpromise", "hollow_apology",
                               "defends", "shouting", "jargon", "depersonalises"})
            catalogue.intents.push_back({.id = id,
                                         .pack = "drafts",
                                         .audience = intents::Audience::agent,
                                         .group = "fault",
                                         .tactics = {},
                                         .wordings = {}});
        return catalogue;
    }();
    return made;
}

// The scenario and the common lines as values, made once.
inline const Scenarios& scenarios() {
    static const std::shared_ptr<const Scenarios> read = [] {
        ScenariosReading reading = read_scenarios(files(), catalogue());
        if (!reading.problems.empty()) throw std::runtime_error(base::to_string(reading.problems.front()));
        return reading.scenarios;
    }();
    return *read;
}

inline const Scenario& scenario() { return scenarios().all.front(); }
inline const CommonLines& common_lines() { return scenarios().common[base::index_of(base::Language::en)]; }

}  // namespace practice::small
