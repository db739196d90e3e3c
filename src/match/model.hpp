#pragma once

#include "match/calibration.hpp"
#include "match/linear_model.hpp"
#include "match/reading.hpp"
#include "text/message.hpp"

#include <string_view>
#include <vector>

namespace match {

// A line to learn from, before it is weighed.
struct Line {
    std::vector<Feature> features;
    std::vector<Lesson> lessons;
};

// Vocabulary, linear heads and their calibration, learned together from one set of lines.
class Model {
public:
    Model() = default;

    // `pooled` heads at the front share one sigmoid (there are few lines for each); every later head has its own.
    Model(const std::vector<Line>& lines, std::size_t heads, std::size_t pooled, const TrainingSettings& settings);

    void write(ByteWriter& bytes) const;

    // For so many heads; the reader is no longer good when the bytes hold anything else.
    static Model read(ByteReader& bytes, std::size_t heads);

    struct Scored {
        std::vector<Weighted> features;
        std::vector<float> margins;  // by head
    };
    Scored score(const std::vector<Feature>& features) const;

    double confidence(const Scored& scored, std::size_t head) const { return sigmoids_[head](scored.margins[head]); }

    // The run of words that spoke most for a head; empty when none did.
    Span span_for(const Scored& scored, std::size_t head, const text::Message& message) const;

private:
    Vocabulary vocabulary_;
    LinearModel linear_;
    std::vector<Sigmoid> sigmoids_;
};

}  // namespace match
