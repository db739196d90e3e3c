#include "match/draft_reader.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace match {

namespace {

using base::Language;
using intents::Intent;

constexpr double tactic_from = 0.5;
constexpr double fault_from = 0.55;
constexpr double faulty_from = 0.3;  // no fault is named in a sentence that is less likely to have one at all
constexpr TrainingSettings training{.cost = 1.0, .in_favour = 3.0};
constexpr std::size_t shortest_sentence = 8;  // code points; less belongs to its neighbour

struct Sentence {
    std::size_t begin = 0;  // code points
    std::string text;
};

// Cut after '.', '!', '?', ';' and line ends that a blank follows.
std::vector<Sentence> sentences_of(std::string_view draft) {
    const std::u32string points = text::decode(draft);
    std::vector<Sentence> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < points.size(); ++at) {
        const bool last = at + 1 == points.size();
        const bool stop = points[at] == '\n' ||
                          (std::u32string_view(U".!?;…").find(points[at]) != std::u32string_view::npos &&
                           !last && points[at + 1] == ' ');
        if (!last && (!stop || at - begin < shortest_sentence)) continue;
        sentences.push_back({begin, text::encode(std::u32string_view(points).substr(begin, at + 1 - begin))});
        begin = at + 1;
    }
    return sentences;
}

}  // namespace

DraftReader::DraftReader(const intents::Catalogue& catalogue,
                         const base::PerLanguage<LexiconReader>& lexicons, ByteReader* kept)
    : lexicons_(lexicons) {
    for (const Intent& intent : catalogue.intents) {
        if (intent.audience == intents::Audience::agent) intents_.push_back(&intent);
    }
    const Heads heads{.count = intents_.size() + 1, .pooled = intents_.size(), .contests = {}};
    model_ = kept != nullptr ? Model::read(*kept, heads) : Model(lines(catalogue), heads, training);
}

std::size_t DraftReader::index_of(const std::string& id) const {
    const auto found =
        std::find_if(intents_.begin(), intents_.end(), [&](const Intent* each) { return each->id == id; });
    return static_cast<std::size_t>(found - intents_.begin());
}

text::Message DraftReader::message_of(std::string_view text, Language language) const {
    text::Message message = text::read_message(text);
    lexicons_[base::index_of(language)].unmask(message);
    return message;
}

// Teaches the last head, "any fault at all", as well.
Line DraftReader::line_of(const std::string& text, Language language, std::vector<Lesson> lessons) const {
    for (std::size_t at = 0; at < intents_.size(); ++at) {
        if (is_fault(at) && lessons[at] == Lesson::in_favour) lessons.back() = Lesson::in_favour;
    }
    const text::Message message = message_of(text, language);
    return {message, lexicons_[base::index_of(language)].count(message), language, std::move(lessons)};
}

std::vector<Line> DraftReader::lines(const intents::Catalogue& catalogue) const {
    std::vector<Line> lines;
    for (const Language language : base::all_languages) {
        for (std::size_t at = 0; at < intents_.size(); ++at) {
            const intents::Wording& wording = intents_[at]->wordings[base::index_of(language)];
            for (const auto& example : wording.examples) {
                std::vector<Lesson> lessons(intents_.size() + 1, Lesson::against);
                lessons[at] = Lesson::in_favour;
                for (const std::string& id : example.also) {
                    if (index_of(id) < intents_.size()) lessons[index_of(id)] = Lesson::in_favour;
                }
                lines.push_back(line_of(example.text, language, std::move(lessons)));
            }
            for (const auto& miss : wording.near_misses) {
                std::vector<Lesson> lessons(intents_.size() + 1, Lesson::against);
                if (index_of(miss.is) < intents_.size()) lessons[index_of(miss.is)] = Lesson::in_favour;
                lines.push_back(line_of(miss.text, language, std::move(lessons)));
            }
            // The replies of a tactic are examples of it as well: they are what agents will send.
            for (const auto& reply : wording.replies) {
                if (reply.tactic == intents::Tactic::rewrite) continue;
                std::vector<Lesson> lessons(intents_.size() + 1, Lesson::against);
                lessons[at] = Lesson::in_favour;
                lines.push_back(line_of(reply.text, language, std::move(lessons)));
            }
        }
        for (const std::string& text : catalogue.backgrounds[base::index_of(language)].agent) {
            lines.push_back(
                line_of(text, language, std::vector<Lesson>(intents_.size() + 1, Lesson::against)));
        }
    }
    return lines;
}

// Capitals and exclamation marks are seen, not learned.
void DraftReader::find_shouting(const text::Message& message, std::vector<DraftReading::Found>& best) const {
    const std::size_t shouting = index_of("shouting");
    const text::Manner& manner = message.manner;
    if (shouting >= intents_.size() || !(manner.shouts() || manner.exclamations >= 3)) return;
    best[shouting] = {intents_[shouting]->id, 1.0, {0, message.length}};
}

DraftReading DraftReader::read(std::string_view draft, Language language) const {
    std::vector<DraftReading::Found> best(intents_.size());
    const auto take = [&](const Sentence& sentence) {
        const text::Message message = message_of(sentence.text, language);
        const Model::Scored scored =
            model_.score(message, lexicons_[base::index_of(language)].count(message), language);
        const double faulty = model_.confidence(scored, intents_.size());
        for (std::size_t at = 0; at < intents_.size(); ++at) {
            const double confidence = model_.confidence(scored, at);
            const bool found =
                is_fault(at) ? confidence >= fault_from && faulty >= faulty_from : confidence >= tactic_from;
            if (!found || confidence <= best[at].confidence) continue;
            Span span = model_.span_for(scored, at, message);
            span.begin += sentence.begin;
            span.end += sentence.begin;
            best[at] = {intents_[at]->id, confidence, span};
        }
    };
    const std::vector<Sentence> sentences = sentences_of(draft);
    for (const Sentence& sentence : sentences) take(sentence);
    if (sentences.size() > 1) take({0, std::string(draft)});
    find_shouting(message_of(draft, language), best);

    DraftReading reading;
    for (std::size_t at = 0; at < intents_.size(); ++at) {
        if (best[at].intent.empty()) continue;
        (is_fault(at) ? reading.faults : reading.tactics).push_back(best[at]);
    }
    const auto surer = [](const DraftReading::Found& left, const DraftReading::Found& right) {
        return left.confidence != right.confidence ? left.confidence > right.confidence
                                                   : left.intent < right.intent;
    };
    std::sort(reading.faults.begin(), reading.faults.end(), surer);
    std::sort(reading.tactics.begin(), reading.tactics.end(), surer);
    return reading;
}

}  // namespace match
