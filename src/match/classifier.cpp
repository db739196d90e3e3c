#include "match/classifier.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace match {

namespace {

constexpr float margin_sharpness = 5;  // brings margins to the size of log odds
constexpr int least_passes = 10, most_passes = 30;
constexpr std::size_t lines_wanted = 100000;  // lines times passes: few lines need more passes

int passes_for(std::size_t lines) {
    return std::clamp(static_cast<int>(lines_wanted / std::max<std::size_t>(lines, 1)), least_passes,
                      most_passes);
}

// "card_arrival" and "CardArrival" as words.
std::string words_of(std::string_view label) {
    std::string words;
    bool lower_before = false;
    for (const char byte : label) {
        const bool upper = byte >= 'A' && byte <= 'Z';
        if (upper && lower_before) words += ' ';
        lower_before = byte >= 'a' && byte <= 'z';
        words += byte == '_' || byte == '-' || byte == '/' || byte == '.' ? ' ' : byte;
    }
    return words;
}

struct Example {
    text::Message message;
    std::uint32_t answer = 0;
    std::vector<Feature> features;
};

KnownWords known_words(const std::vector<Example>& examples) {
    KnownWords words;
    for (const Example& example : examples) {
        for (const text::Token& token : example.message.tokens)
            words.add(word_of(example.message, token, std::nullopt));
    }
    return words;
}

TrainingLine lesson(const AnsweredLine& line, std::size_t answers) {
    std::vector<Lesson> lessons(answers, Lesson::against);
    lessons[line.answer] = Lesson::in_favour;
    return {line.features, std::move(lessons)};
}

}  // namespace

Classifier::Classifier(std::span<const LabelledLine> lines, std::span<const std::string> neutral,
                       const ClassifierSettings& settings) {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (const LabelledLine& line : lines) {
        if (line.label == out_of_scope) continue;
        if (numbers.emplace(line.label, static_cast<std::uint32_t>(labels_.size())).second)
            labels_.push_back(line.label);
    }
    const auto none = static_cast<std::uint32_t>(labels_.size());
    const std::size_t answers = labels_.size() + 1;
    std::vector<Example> examples;
    const auto add = [&](std::string_view text, std::uint32_t answer) {
        text::Message message = text::read_message(text);
        std::vector<Feature> features = features_of(message, {}, std::nullopt, true);
        examples.push_back({std::move(message), answer, std::move(features)});
    };
    for (const LabelledLine& line : lines)
        add(line.text, line.label == out_of_scope ? none : numbers.at(line.label));
    for (std::uint32_t label = 0; label < none; ++label) add(words_of(labels_[label]), label);
    for (const std::string& line : neutral) add(line, none);

    Vocabulary vocabulary;
    for (const Example& example : examples) vocabulary.count(example.features);
    vocabulary.finish();
    std::vector<AnsweredLine> answered;
    std::vector<TrainingLine> lessons;
    for (const Example& example : examples) {
        answered.push_back({vocabulary.weigh(example.features), example.answer});
        lessons.push_back(lesson(answered.back(), answers));
    }
    const LinearModel linear(lessons, answers, vocabulary.size(), settings.linear);
    NetSettings net_settings = settings.nets;
    if (net_settings.passes == 0) net_settings.passes = passes_for(answered.size());
    // Words in company are the linear model's alone: the nets see combinations by themselves.
    for (AnsweredLine& line : answered)
        std::erase_if(line.features,
                      [&](const Weighted& each) { return vocabulary.kind(each.number) == Kind::company; });
    nets_ = HiddenNets(answered, answers, vocabulary.size(), net_settings);

    std::vector<float> bias = linear.bias();
    bias.insert(bias.end(), nets_.bias().begin(), nets_.bias().end());
    std::vector<float> row(bias.size());
    const auto weights = [&](std::uint32_t feature) {
        std::copy_n(linear.weights(feature), answers, row.begin());
        const auto rest = row.begin() + static_cast<std::ptrdiff_t>(answers);
        if (vocabulary.kind(feature) != Kind::company)
            std::copy_n(nets_.weights(feature), nets_.units(), rest);
        return static_cast<const float*>(row.data());
    };
    scorer_ = Scorer(vocabulary, known_words(examples), weights, std::move(bias), answers);
    nets_.forget_first_layer();
}

Classification Classifier::classify(std::string_view text) const {
    const text::Message message = text::read_message(text);
    Scorer::Scored scored = scorer_.score(message, {}, std::nullopt);
    const std::span<float> sums(scored.sums);
    const std::span<float> answers = sums.first(labels_.size() + 1);
    const std::vector<float> nets = nets_.answer(sums.subspan(labels_.size() + 1));
    for (std::size_t at = 0; at < answers.size(); ++at)
        answers[at] = (margin_sharpness * answers[at] + nets[at]) / 2;
    to_probabilities(answers);

    Classification found;
    found.out_of_scope = answers.back();
    const auto best = std::max_element(answers.begin(), answers.end() - 1);
    if (labels_.empty()) return found;
    found.best = static_cast<std::size_t>(best - answers.begin());
    found.confidence = *best;
    // Few examples make every confidence low, many leave it to "none of them": the two together hold for
    // both.
    found.in_scope = found.confidence / (found.confidence + std::sqrt(found.out_of_scope));
    return found;
}

}  // namespace match
