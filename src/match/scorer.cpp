#include "match/scorer.hpp"

#include "match/slips.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace match {

namespace {

constexpr Lengths lengths;

}  // namespace

void KnownWords::add(const Word& word) {
    if (seen_.insert(word.key()).second) words_.push_back({std::string(word.form), word});
}

// Finds the rows of one message.
class Scorer::Collector {
public:
    Collector(const Scorer& scorer, Scored& scored) : scorer_(scorer), scored_(scored) {
        pending_.reserve(scored.parts.capacity());
    }

    std::uint64_t read_word(const Word& word, std::uint16_t at) {
        const Slot* known = scorer_.find(word.key());
        if (known != nullptr) {
            add(*known, {.hash = 0, .kind = Kind::word, .first_token = at, .last_token = at});
            return known->stem;
        }
        spelled_.clear();
        const std::uint64_t stem = add_word_features(word, at, spelled_);
        // A word that nobody wrote may be a slip in one that somebody did: its letters are its own, its stem
        // is that word's.
        if (scorer_.find(stem) == nullptr) {
            if (const Slot* meant = scorer_.find_meant(word)) spelled_.front().hash = meant->stem;
        }
        const std::uint64_t stem_meant = spelled_.front().hash;
        for (const Feature& feature : spelled_) look_up(feature);
        return stem_meant;
    }

    // Looked up later, when its slot has come from memory.
    void take(const Feature& feature) {
        scorer_.fetch(feature.hash);
        pending_.push_back(feature);
    }

    // To be called last: what each row counts depends on the whole message.
    void finish() {
        for (const Feature& feature : pending_) look_up(feature);
        std::array<float, kind_count> factors{};
        for (std::size_t kind = 0; kind < kind_count; ++kind)
            factors[kind] = squares_.factor(static_cast<Kind>(kind), lengths);
        for (Part& part : scored_.parts) part.factor = factors[static_cast<std::size_t>(part.kind)];
        scored_.known = squares_.main > 0 ? known_ / squares_.main : 0;
    }

private:
    void look_up(const Feature& feature) {
        const Slot* known = scorer_.find(feature.hash);
        if (known != nullptr)
            add(*known, feature);
        else
            squares_.add(feature.kind, scorer_.unknown_squares_[static_cast<std::size_t>(feature.kind)]);
    }

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
    std::vector<Feature> pending_;
};

Scorer::Scorer(const Vocabulary& vocabulary, const KnownWords& words,
               const std::function<const float*(std::uint32_t)>& weights, std::vector<float> bias,
               std::size_t company_columns)
    : bias_(std::move(bias)) {
    std::size_t slips = 0;
    for (const KnownWords::Kept& kept : words.words()) slips += slip_keys(kept.view()).size();
    slots_.resize(std::bit_ceil((vocabulary.size() + words.size() + slips) * 2 + 2));
    std::size_t of_company = 0;
    for (std::uint32_t number = 0; number < vocabulary.size(); ++number)
        of_company += vocabulary.kind(number) == Kind::company ? 1U : 0U;
    rows_ = ByteRows(vocabulary.size() - of_company + words.size(), bias_.size());
    company_ = ByteRows(of_company, company_columns);
    for (std::size_t kind = 0; kind < kind_count; ++kind) {
        const float value = vocabulary.value_of_unknown(static_cast<Kind>(kind));
        unknown_squares_[kind] = value * value;
    }
    put_features(vocabulary, weights);
    put_words(vocabulary, words, weights);
}

void Scorer::put_features(const Vocabulary& vocabulary,
                          const std::function<const float*(std::uint32_t)>& weights) {
    std::vector<float> numbers(bias_.size());
    std::uint32_t row = 0, company_row = 0;
    for (std::uint32_t feature = 0; feature < vocabulary.size(); ++feature) {
        const Kind kind = vocabulary.kind(feature);
        const float value = vocabulary.value(feature, kind);
        const float* weight = weights(feature);
        for (std::size_t column = 0; column < numbers.size(); ++column)
            numbers[column] = value * weight[column];
        const bool company = kind == Kind::company;
        const std::uint32_t own = company ? company_row++ : row++;
        (company ? company_ : rows_).put(own, numbers.data());
        const auto behind = company ? static_cast<std::uint32_t>(rows_.rows()) : 0;
        put({vocabulary.hash(feature), own + behind, value * value, 0});
    }
}

void Scorer::put_words(const Vocabulary& vocabulary, const KnownWords& words,
                       const std::function<const float*(std::uint32_t)>& weights) {
    std::vector<float> sum(bias_.size());
    std::vector<Feature> features;
    std::vector<Slot> slots;
    auto row = static_cast<std::uint32_t>(rows_.rows() - words.size());
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
            if (!known) continue;
            const float* weight = weights(number);
            for (std::size_t column = 0; column < sum.size(); ++column) sum[column] += value * weight[column];
        }
        rows_.put(row++, sum.data());
        put(slot);
        slots.push_back(slot);
    }
    for (std::size_t at = 0; at < slots.size(); ++at) {
        for (const std::uint64_t key : slip_keys(words.words()[at].view())) {
            if (find(key) == nullptr) put({key, slots[at].row, slots[at].square, slots[at].stem});
        }
    }
}

const Scorer::Slot* Scorer::find_meant(const Word& word) const {
    const std::vector<std::uint64_t> candidates = slip_candidates(word);
    for (const std::uint64_t key : candidates) fetch(key);
    for (const std::uint64_t key : candidates) {
        if (const Slot* meant = find(key)) return meant;
    }
    return nullptr;
}

void Scorer::put(const Slot& slot) {
    std::size_t at = slot.hash & (slots_.size() - 1);
    while (slots_[at].row != Vocabulary::unknown && slots_[at].hash != slot.hash)
        at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
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

void Scorer::fetch(std::uint64_t hash) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
}

Scorer::Scored Scorer::score(const text::Message& message, const LexiconCount& lexicon,
                             std::optional<base::Language> language) const {
    Scored scored;
    const std::size_t words = message.tokens.size();
    scored.parts.reserve(words * 8 + 16);
    for (const text::Token& token : message.tokens) fetch(word_of(message, token, language).key());
    Collector collector(*this, scored);
    walk(
        message, language, company_.columns() > 0,
        [&](const Word& word, std::uint16_t at) { return collector.read_word(word, at); },
        [&](const Feature& between) { collector.take(between); });
    std::vector<Feature> manner;
    add_manner(message, lexicon, manner);
    for (const Feature& each : manner) collector.take(each);
    collector.finish();

    scored.sums = bias_;
    std::vector<ByteRows::Factor> wanted, company_wanted;
    wanted.reserve(scored.parts.size());
    company_wanted.reserve(scored.parts.size());
    for (const Part& part : scored.parts) {
        if (part.row < rows_.rows())
            wanted.push_back({part.row, part.factor});
        else
            company_wanted.push_back({part.row - static_cast<std::uint32_t>(rows_.rows()), part.factor});
    }
    rows_.add(wanted, scored.sums);
    company_.add(company_wanted, scored.sums);
    scored.sums.resize(bias_.size());
    return scored;
}

float Scorer::gain(const Part& part, std::size_t column) const {
    if (part.row < rows_.rows()) return part.factor * rows_.at(part.row, column);
    return column < company_.columns() ? part.factor * company_.at(part.row - rows_.rows(), column) : 0;
}

void Scorer::write(ByteWriter& bytes) const {
    bytes.put_all(slots_);
    rows_.write(bytes);
    company_.write(bytes);
    bytes.put_all(bias_);
    bytes.put(unknown_squares_);
}

// A search ends at an empty slot, so there must be one.
bool Scorer::fits_together() const {
    const std::size_t rows = rows_.rows() + company_.rows();
    std::size_t empty = 0;
    for (const Slot& slot : slots_) {
        if (slot.row == Vocabulary::unknown)
            ++empty;
        else if (slot.row >= rows)
            return false;
    }
    return empty > 0 && std::has_single_bit(slots_.size()) && rows_.columns() == bias_.size() &&
           company_.columns() <= bias_.size();
}

Scorer Scorer::read(ByteReader& bytes) {
    Scorer scorer;
    scorer.slots_ = bytes.take_all<Slot>();
    scorer.rows_ = ByteRows::read(bytes);
    scorer.company_ = ByteRows::read(bytes);
    scorer.bias_ = bytes.take_all<float>();
    scorer.unknown_squares_ = bytes.take<std::array<float, kind_count>>();
    if (!scorer.fits_together()) bytes.spoil();
    return scorer;
}

}  // namespace match
