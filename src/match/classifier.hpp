#pragma once

#include "match/hidden_nets.hpp"
#include "match/linear_model.hpp"
#include "match/scorer.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace match {

// A line and its intent. The label "oos" (out of scope) means none of them.
struct LabelledLine {
    std::string text;
    std::string label;
};
inline constexpr std::string_view out_of_scope = "oos";

struct ClassifierSettings {
    TrainingSettings linear{.cost = 1, .in_favour = 1};
    NetSettings nets{.passes = 0};  // as many as so few or so many lines need
};

// What a line is, of the intents it was trained on.
struct Classification {
    std::size_t best = 0;    // of labels(): what fits best, whether in scope or not
    float confidence = 0;    // probability of that, 0..1
    float out_of_scope = 0;  // probability that it is none of them, 0..1
    float in_scope = 0;      // 0..1, from both: confidence / (confidence + sqrt(out_of_scope))

    bool rejected() const { return in_scope < accepted_from; }
    static constexpr float accepted_from = 0.5F;
};

// The matcher's reading of words as a classifier of single intents, for any labelled lines: a linear model
// and small nets over the same features, their log odds averaged. Immutable after training; any number
// of readers may share one.
class Classifier {
public:
    // `neutral` lines are examples of what is out of scope, in the language of `lines`; they may be empty. A
    // label's own words ("card_arrival") count as one more example of it.
    Classifier(std::span<const LabelledLine> lines, std::span<const std::string> neutral,
               const ClassifierSettings& settings = {});

    Classification classify(std::string_view text) const;

    // Without "oos", in the order in which training met them.
    const std::vector<std::string>& labels() const { return labels_; }

private:
    std::vector<std::string> labels_;
    Scorer scorer_;  // columns: one per label, "none of them", then the nets' hidden units
    HiddenNets nets_;
};

}  // namespace match
