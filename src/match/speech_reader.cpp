#include "match/speech_reader.hpp"

#include <algorithm>
#include <cmath>

namespace match {

namespace {

using base::Language;
using intents::Intent;

constexpr double sure_care_from = 0.6;      // of a single care intent
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

}  // namespace

SpeechReader::SpeechReader(const intents::Catalogue& catalogue,
                           const base::PerLanguage<LexiconReader>& lexicons, ByteReader* kept)
    : lexicons_(lexicons), heats_(catalogue.heats) {
    for (const Intent& intent : catalogue.intents) {
        if (intent.audience != intents::Audience::agent) intents_.push_back(&intent);
    }
    for (const Intent* intent : intents_) usual_heat_.push_back(usual_heat(*intent));
    for (const Language language : base::all_languages) {
        patterns_[base::index_of(language)] = std::make_unique<Patterns>(pattern_lists(intents_, language));
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

SpeechReader::Heard SpeechReader::hear(const text::Message& message, std::optional<Language> language) const {
    const LexiconCount lexicon =
        language ? lexicons_[base::index_of(*language)].count(message) : LexiconCount{};
    Heard heard{.scored = model_.score(message, lexicon, language), .confidences = {}};
    heard.confidences.resize(intents_.size() + extra_heads);
    for (std::size_t at = 0; at < heard.confidences.size(); ++at)
        heard.confidences[at] = model_.confidence(heard.scored, at);
    return heard;
}

std::vector<double> SpeechReader::confidences(const Heard& heard, const text::Message& message,
                                              std::optional<Language> language) const {
    std::vector<double> confidences = heard.confidences;
    if (!language) return confidences;
    for (const std::size_t at : patterns_[base::index_of(*language)]->find(text::normal_form(message)))
        confidences[at] = std::max(confidences[at], pattern_confidence);
    return confidences;
}

TemperEvidence SpeechReader::temper_evidence(const Heard& heard, const text::Message& message,
                                             std::optional<Language> language) const {
    const auto odds = [&](std::size_t at) {
        const double confidence = std::clamp(heard.confidences[at], least_confidence, 1 - least_confidence);
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
    return temper_evidence(hear(message, language), message, language);
}

double SpeechReader::anger(const text::Message& message, std::optional<Language> language) const {
    return temper_of(temper_evidence(message, language)).anger;
}

double SpeechReader::care_confidence(const std::vector<double>& confidences) const {
    double confidence = confidences[head(ExtraHead::care)];
    for (std::size_t at = 0; at < intents_.size(); ++at) {
        if (intents_[at]->care && confidences[at] >= sure_care_from)
            confidence = std::max(confidence, confidences[at]);
    }
    return confidence;
}

void SpeechReader::decide(const std::vector<double>& confidences, Reading& reading) const {
    const double suggest_confidence = confidences[head(suggest)];
    reading.care = care_confidence(confidences) >= care_from;
    reading.suggest = !reading.care && suggest_confidence >= suggest_from;
    if (reading.care)
        reading.silence = Silence::care;
    else if (!reading.suggest)
        reading.silence = suggest_confidence >= ambiguous_from ? Silence::ambiguous : Silence::calm;
}

// The main intent is of the kind that was decided on; what else fits comes after it.
void SpeechReader::rank(const std::vector<double>& confidences, Reading& reading) const {
    struct Ranked {
        bool eligible;
        double confidence;
        std::size_t at;
    };
    std::vector<Ranked> order;
    order.reserve(intents_.size() + 1);
    for (std::size_t at = 0; at < intents_.size(); ++at) {
        const Intent& intent = *intents_[at];
        const bool eligible = reading.care      ? intent.care
                              : reading.suggest ? intent.suggest
                                                : !intent.suggest && !intent.care;
        order.push_back({eligible, confidences[at], at});
    }
    order.push_back({!reading.suggest && !reading.care, confidences[head(none)], head(none)});
    const std::size_t wanted = std::min(order.size(), most_candidates + 1);
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(wanted), order.end(),
                      [](const Ranked& left, const Ranked& right) {
                          if (left.eligible != right.eligible) return left.eligible;
                          return left.confidence != right.confidence ? left.confidence > right.confidence
                                                                     : left.at < right.at;
                      });
    const Ranked& best = order.front();
    reading.intent = best.at < intents_.size() ? intents_[best.at]->id : "none";
    reading.confidence = best.confidence;
    for (std::size_t place = 0; place < wanted; ++place) {
        const Ranked& each = order[place];
        const bool kept = each.at < intents_.size() && (each.confidence >= worth_naming || place == 0) &&
                          reading.intents.size() < most_candidates;
        if (kept) reading.intents.push_back({intents_[each.at]->id, each.confidence});
    }
    if (reading.silence == Silence::calm && reading.intent == "question")
        reading.silence = Silence::answer_directly;
    if (reading.silence == Silence::calm && reading.intent == "none")
        reading.silence = Silence::below_threshold;
}

Reading SpeechReader::read(const Heard& heard, const text::Message& message,
                           std::optional<Language> language) const {
    Reading reading;
    const Temper temper = temper_of(temper_evidence(heard, message, language));
    reading.anger = temper.anger;
    reading.level = temper.level;
    const std::vector<double> sure = confidences(heard, message, language);
    decide(sure, reading);
    rank(sure, reading);
    for (const Candidate& candidate : reading.intents) {
        if (candidate.intent == reading.intent) continue;
        reading.runner_up = candidate.intent;
        reading.margin = reading.confidence - candidate.confidence;
        break;
    }
    reading.span = model_.span_for(heard.scored, index_of(reading.intent), message);
    return reading;
}

Reading SpeechReader::read(const text::Message& message, std::optional<Language> language) const {
    return read(hear(message, language), message, language);
}

}  // namespace match
