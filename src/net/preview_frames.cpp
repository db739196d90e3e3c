#include "net/frame_json.hpp"
#include "net/intent_frames.hpp"
#include "net/problem_json.hpp"

#include <algorithm>

// What a sentence is read as, and what an edit would do to readings.
namespace net {

namespace {

Json explanation_json(const match::Explanation& told, const intents::Catalogue& catalogue) {
    Json language = Json::object();
    for (const base::Language each : base::all_languages)
        language[std::string(base::code_of(each))] = rounded(told.language.weight[base::index_of(each)]);
    language["foreign"] = rounded(told.language.foreign);
    Json fared = Json::array();
    const std::size_t titles = base::index_of(told.reading.language.value_or(base::Language::en));
    for (const match::IntentReasons& each : told.intents) {
        Json reasons = Json::array();
        for (const match::Reason& reason : each.reasons)
            reasons.push_back({{"words", reason.words}, {"margin", rounded(reason.margin)}});
        const auto* intent = catalogue.find(each.intent, intents::Audience::customer);
        fared.push_back({{"intent", each.intent},
                         {"title", intent != nullptr ? intent->wordings[titles].title : each.intent},
                         {"confidence", rounded(each.confidence)},
                         {"margin", rounded(each.margin)},
                         {"patterns", each.patterns},
                         {"reasons", std::move(reasons)}});
    }
    const match::TemperEvidence& temper = told.temper;
    return {{"normal_form", told.normal_form},
            {"known", rounded(told.known)},
            {"language", std::move(language)},
            {"temper",
             {{"irritated", rounded(temper.irritated)},
              {"angry", rounded(temper.angry)},
              {"furious", rounded(temper.furious)},
              {"usual", rounded(temper.usual)},
              {"heat", {{"anger", rounded(temper.heat.anger)}, {"chat", rounded(temper.heat.chat)}}}}},
            {"suggest", {{"value", rounded(told.suggest)}, {"from", rounded(told.suggest_from)}}},
            {"care", {{"value", rounded(told.care)}, {"from", rounded(told.care_from)}}},
            {"intents", std::move(fared)}};
}

}  // namespace

Frame try_frame(const Ref& ref, const std::string& suggested, const match::Explanation& told,
                const intents::Catalogue& catalogue) {
    Json frame = head("intents.try", ref);
    frame["reading"] = Json::parse(suggested);
    frame["explanation"] = explanation_json(told, catalogue);
    return share(frame);
}

namespace {

Json reading_json(const match::Reading& reading) {
    return {{"intent", reading.intent},
            {"confidence", rounded(reading.confidence)},
            {"suggest", reading.suggest},
            {"level", reading.level}};
}

Json tests_json(const Previewed& previewed) {
    const match::TestScores before = match::scores_of(previewed.tests, previewed.before);
    const match::TestScores after = match::scores_of(previewed.tests, previewed.after);
    Json all = Json::object();
    for (const base::Language language : base::all_languages) {
        const std::size_t at = base::index_of(language);
        if (after[at].tests == 0) continue;
        all[std::string(base::code_of(language))] = {
            {"tests", after[at].tests}, {"before", before[at].intent}, {"after", after[at].intent}};
    }
    return all.empty() ? Json() : all;
}

}  // namespace

Frame preview_frame(const Ref& ref, const Previewed& previewed) {
    Json frame = head("intents.preview", ref);
    frame["fine"] = previewed.problems.empty();
    frame["problems"] = listed_problems(previewed.problems);
    frame["changes"] = Json::array();
    const auto changed = match::rereadings(previewed.tests, previewed.before, previewed.after);
    for (std::size_t at = 0; at < std::min(changed.size(), most_changes); ++at) {
        const intents::TestLine& test = previewed.tests[changed[at].test];
        const auto& better = changed[at].better;
        frame["changes"].push_back({{"text", test.text},
                                    {"lang", base::code_of(test.language)},
                                    {"wanted", test.intent},
                                    {"before", reading_json(previewed.before[changed[at].test])},
                                    {"after", reading_json(previewed.after[changed[at].test])},
                                    {"better", better ? Json(*better) : Json()}});
    }
    frame["more"] = changed.size() > most_changes;
    frame["tests"] = tests_json(previewed);
    frame["texts"] = Json::array();
    for (const intents::SourceFile& file : previewed.texts)
        frame["texts"].push_back({{"file", file.path}, {"text", file.text}});
    frame["took_ms"] = previewed.took.count();
    return share(frame);
}

}  // namespace net
