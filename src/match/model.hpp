#pragma once

#include "match/calibration.hpp"
#include "match/linear_model.hpp"
#include "match/reading.hpp"
#include "match/scorer.hpp"
#include "text/message.hpp"

#include <string_view>
#include <vector>

namespace match {

// A line to learn from, before it is weighed.
struct Line {
    Line(const text::Message& message, const LexiconCount& lexicon, std::optional<base::Language> language,
         std::vector<Lesson> lessons);

    std::vector<Feature> features;
    KnownWords words;
    std::vector<Lesson> lessons;  // one per head
};

// A head that is also told by others: the best of `in_favour` less the best of `against` is added to its
// margin. So "is a suggestion called for?" hears which intents fit, and a strong calm intent outweighs a weak
// suspicion.
struct Contest {
    std::size_t head = 0;
    std::vector<std::size_t> in_favour;
    std::vector<std::size_t> against;
    double share = 1;
};

// What a model is asked: so many heads, of which the first `pooled` share one sigmoid (there are few lines
// for each).
struct Heads {
    std::size_t count = 0;
    std::size_t pooled = 0;
    std::vector<Contest> contests;
};

// Linear heads and their calibration, learned together from one set of lines.
class Model {
public:
    Model() = default;

    Model(const std::vector<Line>& lines, Heads heads, const TrainingSettings& settings);

    void write(ByteWriter& bytes) const;

    // The reader is no longer good when the bytes hold another model than one with these heads.
    static Model read(ByteReader& bytes, Heads heads);

    // `sums` are margins, one per head.
    using Scored = Scorer::Scored;
    Scored score(const text::Message& message, const LexiconCount& lexicon,
                 std::optional<base::Language> language) const;

    double confidence(const Scored& scored, std::size_t head) const {
        return sigmoids_[head](scored.sums[head]);
    }

    // What parts of the message added to a head's margin: one entry for each run of words, and one for the
    // manner of speaking (kind Kind::manner); the strongest first, whether for or against.
    struct Gain {
        Kind kind = Kind::word;
        std::uint16_t first_token = 0;
        std::uint16_t last_token = 0;
        double margin = 0;
    };
    std::vector<Gain> gains(const Scored& scored, std::size_t head) const;

    // The run of words that spoke most for a head; empty when none did.
    Span span_for(const Scored& scored, std::size_t head, const text::Message& message) const;

private:
    Heads heads_;
    Scorer scorer_;
    std::vector<Sigmoid> sigmoids_;
};

}  // namespace match
