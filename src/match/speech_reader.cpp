#include "match/speech_reader.hpp"

#include <algorithm>
#include <cmath>

namespace match {

namespace {

using base::Language;
using intents::Heat;
using intents::Intent;

constexpr double suggest_from = 0.5;
constexpr double care_from = 0.3;       // recall matters more than precision: a missed one is the worst error
constexpr double sure_care_from = 0.6;  // of a single care intent
constexpr double ambiguous_from = 0.42;     // just below a suggestion
constexpr double pattern_confidence = 0.9;  // a fixed phrase that is never innocent
constexpr double worth_naming = 0.03;
constexpr std::size_t most_candidates = 6;
constexpr double contest_share = 2;  // how much the intents have to say in "suggest" and "care"
constexpr double least_confidence = 1e-4;
constexpr TrainingSettings training{.cost = 1.0, .in_favour = 2.0};

// How heated an intent's examples are on average, 0..3.
double usual_heat(const Intent& intent) {
    double sum = 0;
    double count = 0;
    for (const intents::Wording& wording : intent.wordings) {
        for (const intents::Example& example : wording.examples) sum += static_cast<int>(example.heat);
        count += static_cast<double>(wording.examples.size());
    }
    return count > 0 ? sum / count : 0;
}

Lesson lesson(bool in_favour) { return in_favour ? Lesson::in_favour : Lesson::against; }

}  // namespace

SpeechReader::SpeechReader(const intents::Catalogue& catalogue,
                           const base::PerLanguage<LexiconReader>& lexicons, ByteReader* kept)
    : lexicons_(lexicons), heats_(catalogue.heats) {
    for (const Intent& intent : catalogue.intents) {
        if (intent.audience != intents::Audience::agent) intents_.push_back(&intent);
    }
    for (const Intent* intent : intents_) usual_heat_.push_back(usual_heat(*intent));
    for (const Language language : base::all_languages) {
        patterns_[base::index_of(language)] = std::make_unique<Patterns>(intents_, language);
    }
    model_ = kept != nullptr ? Model::read(*kept, heads()) : Model(lines(catalogue), heads(), training);
}

Heads SpeechReader::heads() const {
    Contest suggested{
        .head = head(suggest), .in_favour = {}, .against = {head(none)}, .share = contest_share};
    Contest cared{
        .head = head(ExtraHead::care), .in_favour = {}, .against = {head(none)}, .share = contest_share};
    for (std::size_t at = 0; at < intents_.size(); ++at) {
        const Intent& intent = *intents_[at];
        if (intent.suggest)
            suggested.in_favour.push_back(at);
        else if (!intent.care)
            suggested.against.push_back(at);
        (intent.care ? cared.in_favour : cared.against).push_back(at);
    }
    return {.count = intents_.size() + extra_heads,
            .pooled = intents_.size() + 1,
            .contests = {std::move(suggested), std::move(cared)}};
}

std::size_t SpeechReader::index_of(const std::string& id) const {
    const auto found =
        std::find_if(intents_.begin(), intents_.end(), [&](const Intent* each) { return each->id == id; });
    return static_cast<std::size_t>(found - intents_.begin());  // "none" comes right after the intents
}

std::vector<Lesson> SpeechReader::lessons_of(const Intent& intent, const intents::Example& example) const {
    std::vector<Lesson> lessons(intents_.size() + extra_heads, Lesson::against);
    bool care_too = intent.care;
    lessons[index_of(intent.id)] = Lesson::in_favour;
    for (const std::string& id : example.also) {
        const std::size_t at = index_of(id);
        if (at >= intents_.size()) continue;
        lessons[at] = Lesson::in_favour;
        care_too = care_too || intents_[at]->care;
    }
    lessons[head(suggest)] = lesson(intent.suggest && !care_too);
    lessons[head(ExtraHead::care)] = lesson(care_too);
    lessons[head(irritated)] = lesson(example.heat >= Heat::irritated);
    lessons[head(angry)] = lesson(example.heat >= Heat::angry);
    lessons[head(furious)] = lesson(example.heat >= Heat::furious);
    return lessons;
}

std::vector<Lesson> SpeechReader::lessons_of(const Intent& mistaken_for,
                                             const intents::NearMiss& miss) const {
    std::vector<Lesson> lessons(intents_.size() + extra_heads, Lesson::against);
    const std::size_t at = index_of(miss.is);
    lessons[at] = Lesson::in_favour;
    lessons[index_of(mistaken_for.id)] = Lesson::against;
    const bool calm = at >= intents_.size() || intents_[at]->group == "calm";
    if (calm) return lessons;
    lessons[head(suggest)] = lesson(intents_[at]->suggest);
    lessons[head(ExtraHead::care)] = lesson(intents_[at]->care);
    // How heated a near miss is, its author does not say.
    for (const ExtraHead step : {irritated, angry, furious}) lessons[head(step)] = Lesson::ignored;
    return lessons;
}

void SpeechReader::add_line(std::vector<Line>& lines, const std::string& text, Language language,
                            std::vector<Lesson> lessons) const {
    text::Message message = text::read_message(text);
    const LexiconReader& lexicon = lexicons_[base::index_of(language)];
    lexicon.unmask(message);
    lines.emplace_back(message, lexicon.count(message), language, std::move(lessons));
}

std::vector<Line> SpeechReader::lines(const intents::Catalogue& catalogue) const {
    std::vector<Line> lines;
    for (const Language language : base::all_languages) {
        for (const Intent* intent : intents_) {
            const intents::Wording& wording = intent->wordings[base::index_of(language)];
            for (const auto& example : wording.examples)
                add_line(lines, example.text, language, lessons_of(*intent, example));
            for (const auto& miss : wording.near_misses)
                add_line(lines, miss.text, language, lessons_of(*intent, miss));
        }
        for (const std::string& text : catalogue.backgrounds[base::index_of(language)].customer) {
            std::vector<Lesson> lessons(intents_.size() + extra_heads, Lesson::against);
            lessons[head(none)] = Lesson::in_favour;
            add_line(lines, text, language, std::move(lessons));
        }
    }
    return lines;
}

Model::Scored SpeechReader::score(const text::Message& message, std::optional<Language> language) const {
    const LexiconCount lexicon =
        language ? lexicons_[base::index_of(*language)].count(message) : LexiconCount{};
    return model_.score(message, lexicon, language);
}

TemperEvidence SpeechReader::temper_evidence(const Model::Scored& scored, const text::Message& message,
                                             std::optional<Language> language) const {
    const auto odds = [&](std::size_t at) {
        const double confidence =
            std::clamp(model_.confidence(scored, at), least_confidence, 1 - least_confidence);
        return confidence / (1 - confidence);
    };
    double all = odds(head(none));
    double heated = 0;
    for (std::size_t at = 0; at < intents_.size(); ++at) {
        const double each = odds(at);
        all += each;
        heated += each * usual_heat_[at];
    }
    return {.irritated = std::log(odds(head(irritated))),
            .angry = std::log(odds(head(angry))),
            .furious = std::log(odds(head(furious))),
            .usual = heated / all,
            .heat = heats_.read(message, language)};
}

TemperEvidence SpeechReader::temper_evidence(const text::Message& message,
                                             std::optional<Language> language) const {
    return temper_evidence(score(message, language), message, language);
}

double SpeechReader::anger(const text::Message& message, std::optional<Language> language) const {
    return temper_of(temper_evidence(message, language)).anger;
}

void SpeechReader::decide(const Model::Scored& scored, const std::vector<double>& confidences,
                          Reading& reading) const {
    double care_confidence = model_.confidence(scored, head(ExtraHead::care));
    for (std::size_t at = 0; at < intents_.size(); ++at) {
        if (intents_[at]->care && confidences[at] >= sure_care_from)
            care_confidence = std::max(care_confidence, confidences[at]);
    }
    const double suggest_confidence = model_.confidence(scored, head(suggest));
    reading.care = care_confidence >= care_from;
    reading.suggest = !reading.care && suggest_confidence >= suggest_from;
    if (reading.care)
        reading.silence = Silence::care;
    else if (!reading.suggest)
        reading.silence = suggest_confidence >= ambiguous_from ? Silence::ambiguous : Silence::calm;
}

void SpeechReader::read_intents(const Model::Scored& scored, const std::vector<std::size_t>& pattern_hits,
                                Reading& reading) const {
    std::vector<double> confidences(intents_.size() + 1);
    for (std::size_t at = 0; at < confidences.size(); ++at) confidences[at] = model_.confidence(scored, at);
    for (const std::size_t at : pattern_hits) confidences[at] = std::max(confidences[at], pattern_confidence);
    decide(scored, confidences, reading);

    // The main intent is of the kind that was decided on; what else fits comes after it.
    const auto eligible = [&](std::size_t at) {
        if (at == intents_.size()) return !reading.suggest && !reading.care;
        const Intent& intent = *intents_[at];
        return reading.care      ? intent.care
               : reading.suggest ? intent.suggest
                                 : !intent.suggest && !intent.care;
    };
    std::vector<std::size_t> order(confidences.size());
    for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
    std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        if (eligible(left) != eligible(right)) return eligible(left);
        return confidences[left] != confidences[right] ? confidences[left] > confidences[right]
                                                       : left < right;
    });
    const std::size_t best = order.front();
    reading.intent = best < intents_.size() ? intents_[best]->id : "none";
    reading.confidence = confidences[best];
    for (const std::size_t at : order) {
        const bool kept = at < intents_.size() && (confidences[at] >= worth_naming || at == best) &&
                          reading.intents.size() < most_candidates;
        if (kept) reading.intents.push_back({intents_[at]->id, confidences[at]});
    }
    if (reading.silence == Silence::calm && reading.intent == "question")
        reading.silence = Silence::answer_directly;
    if (reading.silence == Silence::calm && reading.intent == "none")
        reading.silence = Silence::below_threshold;
}

Reading SpeechReader::read(const text::Message& message, std::optional<Language> language) const {
    Reading reading;
    const Model::Scored scored = score(message, language);
    const Temper temper = temper_of(temper_evidence(scored, message, language));
    reading.anger = temper.anger;
    reading.level = temper.level;
    std::vector<std::size_t> hits;
    if (language) hits = patterns_[base::index_of(*language)]->find(text::normal_form(message));
    read_intents(scored, hits, reading);
    for (const Candidate& candidate : reading.intents) {
        if (candidate.intent == reading.intent) continue;
        reading.runner_up = candidate.intent;
        reading.margin = reading.confidence - candidate.confidence;
        break;
    }
    reading.span = model_.span_for(scored, index_of(reading.intent), message);
    return reading;
}

}  // namespace match
