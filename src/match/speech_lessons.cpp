// What the examples teach the heads of a SpeechReader.
#include "match/speech_reader.hpp"

namespace match {

namespace {

using base::Language;
using intents::Heat;
using intents::Intent;

Lesson lesson(bool in_favour) { return in_favour ? Lesson::in_favour : Lesson::against; }

}  // namespace

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

}  // namespace match
