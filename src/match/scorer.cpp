#include "match/scorer.hpp"

#include "base/vectorised.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace match {

namespace {

constexpr std::size_t row_alignment = 16;
constexpr std::size_t fetched_ahead = 6;  // rows asked from memory before they are needed

// sums += row * factor, for every row asked for; the next ones are fetched from memory meanwhile.
EVENKEEL_VECTORISED void add_rows(float* sums, const std::int8_t* rows, std::size_t stride,
                                  const float* scales, const Scorer::Part* parts, std::size_t count,
                                  std::size_t columns) {
    for (std::size_t part = 0; part < count; ++part) {
        if (part + fetched_ahead < count) {
            const std::int8_t* ahead = rows + parts[part + fetched_ahead].row * stride;
            for (std::size_t at = 0; at < stride; at += 64) __builtin_prefetch(ahead + at);
        }
        const std::int8_t* row = rows + parts[part].row * stride;
        const float by = parts[part].factor * scales[parts[part].row];
        for (std::size_t at = 0; at < columns; ++at) sums[at] += by * static_cast<float>(row[at]);
    }
}

}  // namespace

void KnownWords::add(const Word& word) {
    if (seen_.insert(word.key()).second) words_.push_back({std::string(word.form), word});
}

// Finds the rows of one message.
class Scorer::Collector {
public:
    Collector(const Scorer& scorer, Scored& scored) : scorer_(scorer), scored_(scored) {}

    std::uint64_t read_word(const Word& word, std::uint16_t at) {
        const Slot* known = scorer_.find(word.key());
        if (known != nullptr) {
            add(*known, {.hash = 0, .kind = Kind::word, .first_token = at, .last_token = at});
            return known->stem;
        }
        spelled_.clear();
        const std::uint64_t stem = add_word_features(word, at, spelled_);
        for (const Feature& feature : spelled_) take(feature);
        return stem;
    }

    void take(const Feature& feature) {
        const Slot* known = scorer_.find(feature.hash);
        if (known != nullptr)
            add(*known, feature);
        else
            squares_.add(feature.kind, scorer_.unknown_squares_[static_cast<std::size_t>(feature.kind)]);
    }

    // To be called last: what each row counts depends on the whole message.
    void bring_to_length() {
        for (Part& part : scored_.parts) part.factor = squares_.factor(part.kind, scorer_.lengths_);
        scored_.known = squares_.main > 0 ? known_ / squares_.main : 0;
    }

private:
    void add(const Slot& slot, const Feature& feature) {
        squares_.add(feature.kind, slot.square);
        if (feature.kind != Kind::company && feature.kind != Kind::manner) known_ += slot.square;
        scored_.parts.push_back({slot.row, 0, feature.first_token, feature.last_token, feature.kind});
    }

    const Scorer& scorer_;
    Scored& scored_;
    Squares squares_;
    float known_ = 0;
    std::vector<Feature> spelled_;
};

Scorer::Scorer(const Vocabulary& vocabulary, const KnownWords& words, std::size_t columns,
               const std::function<const float*(std::uint32_t)>& weights, std::vector<float> bias,
               Lengths lengths, bool with_company)
    : slots_(std::bit_ceil((vocabulary.size() + words.size()) * 2 + 2)),
      stride_((columns + row_alignment - 1) / row_alignment * row_alignment),
      rows_((vocabulary.size() + words.size()) * stride_),
      scales_(vocabulary.size() + words.size()),
      bias_(std::move(bias)),
      lengths_(lengths),
      with_company_(with_company ? 1 : 0) {
    for (std::size_t kind = 0; kind < kind_count; ++kind) {
        const float value = vocabulary.value_of_unknown(static_cast<Kind>(kind));
        unknown_squares_.push_back(value * value);
    }
    std::vector<float> sum(columns);
    const auto add = [&](std::uint32_t number, float value) {
        const float* row = weights(number);
        for (std::size_t column = 0; column < columns; ++column) sum[column] += value * row[column];
    };
    for (std::uint32_t number = 0; number < vocabulary.size(); ++number) {
        const float value = vocabulary.value(number, vocabulary.kind(number));
        std::fill(sum.begin(), sum.end(), 0.0F);
        add(number, value);
        put_row(number, sum);
        put({vocabulary.hash(number), number, value * value, 0});
    }
    auto row = static_cast<std::uint32_t>(vocabulary.size());
    std::vector<Feature> features;
    for (const KnownWords::Kept& kept : words.words()) {
        const Word word = kept.view();
        std::fill(sum.begin(), sum.end(), 0.0F);
        features.clear();
        Slot slot{.hash = word.key(), .row = row, .square = 0, .stem = 0};
        slot.stem = add_word_features(word, 0, features);
        for (const Feature& feature : features) {
            const std::uint32_t number = vocabulary.find(feature.hash);
            const bool known = number != Vocabulary::unknown;
            const float value =
                known ? vocabulary.value(number, feature.kind) : vocabulary.value_of_unknown(feature.kind);
            slot.square += value * value;
            if (known) add(number, value);
        }
        put_row(row++, sum);
        put(slot);
    }
}

void Scorer::put(const Slot& slot) {
    std::size_t at = slot.hash & (slots_.size() - 1);
    while (slots_[at].row != Vocabulary::unknown && slots_[at].hash != slot.hash)
        at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
}

void Scorer::put_row(std::uint32_t row, const std::vector<float>& numbers) {
    float most = 0;
    for (const float each : numbers) most = std::max(most, std::abs(each));
    scales_[row] = most / 127;
    if (most == 0) return;
    std::int8_t* to = rows_.data() + row * stride_;
    for (const float each : numbers) *to++ = static_cast<std::int8_t>(std::lround(each / scales_[row]));
}

const Scorer::Slot* Scorer::find(std::uint64_t hash) const {
    if (slots_.empty()) return nullptr;
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].row != Vocabulary::unknown) {
        if (slots_[at].hash == hash) return &slots_[at];
        at = (at + 1) & (slots_.size() - 1);
    }
    return nullptr;
}

Scorer::Scored Scorer::score(const text::Message& message, const LexiconCount& lexicon,
                             std::optional<base::Language> language) const {
    Scored scored;
    scored.parts.reserve(message.tokens.size() * 4 + 16);
    Collector collector(*this, scored);
    walk(
        message, language, with_company_ != 0,
        [&](const Word& word, std::uint16_t at) { return collector.read_word(word, at); },
        [&](const Feature& between) { collector.take(between); });
    std::vector<Feature> manner;
    add_manner(message, lexicon, manner);
    for (const Feature& each : manner) collector.take(each);
    collector.bring_to_length();

    scored.sums = bias_;
    add_rows(scored.sums.data(), rows_.data(), stride_, scales_.data(), scored.parts.data(),
             scored.parts.size(), bias_.size());
    return scored;
}

float Scorer::gain(const Part& part, std::size_t column) const {
    return part.factor * scales_[part.row] * static_cast<float>(rows_[part.row * stride_ + column]);
}

void Scorer::write(ByteWriter& bytes) const {
    bytes.put_all(slots_);
    bytes.put<std::uint64_t>(stride_);
    bytes.put_all(rows_);
    bytes.put_all(scales_);
    bytes.put_all(bias_);
    bytes.put(lengths_);
    bytes.put_all(unknown_squares_);
    bytes.put(with_company_);
}

Scorer Scorer::read(ByteReader& bytes) {
    Scorer scorer;
    scorer.slots_ = bytes.take_all<Slot>();
    scorer.stride_ = bytes.take<std::uint64_t>();
    scorer.rows_ = bytes.take_all<std::int8_t>();
    scorer.scales_ = bytes.take_all<float>();
    scorer.bias_ = bytes.take_all<float>();
    scorer.lengths_ = bytes.take<Lengths>();
    scorer.unknown_squares_ = bytes.take_all<float>();
    scorer.with_company_ = bytes.take<std::uint8_t>();
    const bool fits = scorer.stride_ >= scorer.bias_.size() && scorer.unknown_squares_.size() == kind_count &&
                      scorer.rows_.size() == scorer.scales_.size() * scorer.stride_ &&
                      std::has_single_bit(scorer.slots_.size());
    if (!fits) bytes.spoil();
    return scorer;
}

}  // namespace match
