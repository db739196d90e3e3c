#include "match/model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace match {

namespace {

constexpr std::size_t held_out_every = 4;  // for the calibration
constexpr double word_costs = 0.1;
constexpr std::size_t longest_span = 8;  // words

std::vector<TrainingLine> weigh(const std::vector<Line>& lines, const Vocabulary& vocabulary, auto&& wanted) {
    std::vector<TrainingLine> weighed;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (wanted(at)) weighed.push_back({vocabulary.weigh(lines[at].features), lines[at].lessons});
    }
    return weighed;
}

Vocabulary vocabulary_of(const std::vector<Line>& lines, auto&& wanted) {
    Vocabulary vocabulary;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (wanted(at)) vocabulary.count(lines[at].features);
    }
    vocabulary.finish();
    return vocabulary;
}

KnownWords words_of(const std::vector<Line>& lines) {
    KnownWords words;
    for (const Line& line : lines) {
        for (const KnownWords::Kept& each : line.words.words()) words.add(each.view());
    }
    return words;
}

void settle(const std::vector<Contest>& contests, std::vector<float>& margins) {
    const auto best = [&](const std::vector<std::size_t>& heads) {
        float most = -std::numeric_limits<float>::max();
        for (const std::size_t head : heads) most = std::max(most, margins[head]);
        return most;
    };
    for (const Contest& contest : contests) {
        margins[contest.head] +=
            static_cast<float>(contest.share) * (best(contest.in_favour) - best(contest.against));
    }
}

// Trained on three lines of four, fitted on the fourth.
std::vector<Sigmoid> calibrate(const std::vector<Line>& lines, const Heads& heads,
                               const TrainingSettings& settings) {
    const auto kept = [](std::size_t at) { return at % held_out_every != 0; };
    const auto held_out = [](std::size_t at) { return at % held_out_every == 0; };
    const Vocabulary vocabulary = vocabulary_of(lines, kept);
    const LinearModel model(weigh(lines, vocabulary, kept), heads.count, vocabulary.size(), settings);
    std::vector<std::vector<Outcome>> outcomes(heads.count);
    for (const TrainingLine& line : weigh(lines, vocabulary, held_out)) {
        std::vector<float> margins = model.score(line.features);
        settle(heads.contests, margins);
        for (std::size_t head = 0; head < heads.count; ++head) {
            if (line.lessons[head] == Lesson::ignored) continue;
            outcomes[head < heads.pooled ? 0 : head].push_back(
                {static_cast<double>(margins[head]), line.lessons[head] == Lesson::in_favour});
        }
    }
    std::vector<Sigmoid> sigmoids(heads.count);
    for (std::size_t head = 0; head < heads.count; ++head) {
        sigmoids[head] = head > 0 && head < heads.pooled ? sigmoids[0] : fit(outcomes[head]);
    }
    return sigmoids;
}

}  // namespace

Line::Line(const text::Message& message, const LexiconCount& lexicon, std::optional<base::Language> language,
           std::vector<Lesson> lessons_of_line)
    : features(features_of(message, lexicon, language)), lessons(std::move(lessons_of_line)) {
    for (const text::Token& token : message.tokens) words.add(word_of(message, token, language));
}

Model::Model(const std::vector<Line>& lines, Heads heads, const TrainingSettings& settings)
    : heads_(std::move(heads)), sigmoids_(calibrate(lines, heads_, settings)) {
    const auto all = [](std::size_t) { return true; };
    const Vocabulary vocabulary = vocabulary_of(lines, all);
    const LinearModel linear(weigh(lines, vocabulary, all), heads_.count, vocabulary.size(), settings);
    scorer_ = Scorer(
        vocabulary, words_of(lines), [&](std::uint32_t feature) { return linear.weights(feature); },
        linear.bias());
}

void Model::write(ByteWriter& bytes) const {
    scorer_.write(bytes);
    bytes.put_all(sigmoids_);
}

Model Model::read(ByteReader& bytes, Heads heads) {
    Model model;
    model.heads_ = std::move(heads);
    model.scorer_ = Scorer::read(bytes);
    model.sigmoids_ = bytes.take_all<Sigmoid>();
    const bool fits =
        model.scorer_.columns() == model.heads_.count && model.sigmoids_.size() == model.heads_.count;
    if (!fits) bytes.spoil();
    return model;
}

Model::Scored Model::score(const text::Message& message, const LexiconCount& lexicon,
                           std::optional<base::Language> language) const {
    Scored scored = scorer_.score(message, lexicon, language);
    settle(heads_.contests, scored.sums);
    return scored;
}

std::vector<Model::Gain> Model::gains(const Scored& scored, std::size_t head) const {
    std::vector<Gain> gains;
    for (const Scorer::Part& part : scored.parts) {
        // An unknown word's letters are told as one, like the word that it is.
        const bool alone = part.kind == Kind::beginning || part.kind == Kind::letters;
        const Gain gain{alone ? Kind::word : part.kind, part.first_token, part.last_token,
                        static_cast<double>(scorer_.gain(part, head))};
        const auto same = std::find_if(gains.begin(), gains.end(), [&](const Gain& each) {
            return each.kind == gain.kind && each.first_token == gain.first_token &&
                   each.last_token == gain.last_token;
        });
        if (same == gains.end())
            gains.push_back(gain);
        else
            same->margin += gain.margin;
    }
    std::sort(gains.begin(), gains.end(), [](const Gain& one, const Gain& other) {
        const double more = std::abs(one.margin), less = std::abs(other.margin);
        if (more != less) return more > less;
        return std::tie(one.first_token, one.last_token, one.kind) <
               std::tie(other.first_token, other.last_token, other.kind);
    });
    return gains;
}

Span Model::span_for(const Scored& scored, std::size_t head, const text::Message& message) const {
    std::vector<double> share(message.tokens.size());
    for (const Scorer::Part& each : scored.parts) {
        const double gain = static_cast<double>(scorer_.gain(each, head));
        const std::size_t end = std::min<std::size_t>(each.last_token + 1U, share.size());
        for (std::size_t at = each.first_token; at < end; ++at)
            share[at] += gain / static_cast<double>(end - each.first_token);
    }
    // The contiguous run with the largest sum, each word less a part of the strongest one: a span is for
    // reading at a glance.
    const double most = share.empty() ? 0 : *std::max_element(share.begin(), share.end());
    for (double& each : share) each -= word_costs * most;
    double best = 0;
    Span span;
    for (std::size_t first = 0; first < share.size(); ++first) {
        double sum = 0;
        for (std::size_t last = first; last < std::min(share.size(), first + longest_span); ++last) {
            sum += share[last];
            if (sum > best) {
                best = sum;
                span = {message.tokens[first].begin, message.tokens[last].end};
            }
        }
    }
    return span;
}

}  // namespace match
