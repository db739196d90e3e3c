#include "match/model.hpp"

#include <algorithm>
#include <limits>

namespace match {

namespace {

constexpr std::uint32_t least_lines = 2;   // a feature seen in one line only says nothing in general
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
    vocabulary.finish(least_lines);
    return vocabulary;
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

Model::Model(const std::vector<Line>& lines, Heads heads, const TrainingSettings& settings)
    : heads_(std::move(heads)), sigmoids_(calibrate(lines, heads_, settings)) {
    const auto all = [](std::size_t) { return true; };
    vocabulary_ = vocabulary_of(lines, all);
    linear_ = LinearModel(weigh(lines, vocabulary_, all), heads_.count, vocabulary_.size(), settings);
}

void Model::write(ByteWriter& bytes) const {
    vocabulary_.write(bytes);
    linear_.write(bytes);
    bytes.put_all(sigmoids_);
}

Model Model::read(ByteReader& bytes, Heads heads) {
    Model model;
    model.heads_ = std::move(heads);
    model.vocabulary_ = Vocabulary::read(bytes);
    model.linear_ = LinearModel::read(bytes);
    model.sigmoids_ = bytes.take_all<Sigmoid>();
    const bool fits = model.linear_.fits(model.heads_.count, model.vocabulary_.size()) &&
                      model.sigmoids_.size() == model.heads_.count;
    if (!fits) bytes.spoil();
    return model;
}

Model::Scored Model::score(const std::vector<Feature>& features) const {
    Scored scored{.features = vocabulary_.weigh(features), .margins = {}};
    scored.margins = linear_.score(scored.features);
    settle(heads_.contests, scored.margins);
    return scored;
}

Span Model::span_for(const Scored& scored, std::size_t head, const text::Message& message) const {
    std::vector<double> share(message.tokens.size());
    for (const Weighted& each : scored.features) {
        const double gain = each.value * linear_.weight(each.number, head);
        const auto words = static_cast<double>(each.last_token - each.first_token + 1);
        for (std::size_t at = each.first_token; at <= each.last_token && at < share.size(); ++at)
            share[at] += gain / words;
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
