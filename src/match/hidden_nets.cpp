#include "match/hidden_nets.hpp"

#include "base/vectorised.hpp"
#include "match/add_features.hpp"
#include "match/shuffler.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace match {

namespace {

constexpr float least_gradient = 1e-6F;  // Adagrad's sums of squares start here
constexpr std::size_t lanes = 16;

// Each of these is one whole loop over a layer, so that the processor's own version of it is chosen once.

// sums += rows[unit] * units[unit], for every unit that is awake.
EVENKEEL_VECTORISED void add_units(float* sums, const float* rows, const float* units, std::size_t count,
                                   std::size_t width) {
    for (std::size_t unit = 0; unit < count; ++unit) {
        const float* row = rows + unit * width;
        const float value = units[unit];
        if (value <= 0) continue;
        for (std::size_t at = 0; at < width; ++at) sums[at] += value * row[at];
    }
}

// Numbers that are learned with Adagrad, and what each has moved already.
struct Learned {
    float* numbers;
    float* moved;
    float rate;
};

// A step against the gradient `by * row`, the smaller the more a number has moved already.
inline __attribute__((always_inline)) void step(Learned learned, const float* row, float by,
                                                std::size_t count) {
    for (std::size_t at = 0; at < count; ++at) {
        const float gradient = by * row[at];
        learned.moved[at] += gradient * gradient;
        learned.numbers[at] -= learned.rate * gradient / std::sqrt(learned.moved[at]);
    }
}

EVENKEEL_VECTORISED void step_bias(Learned learned, const float* gradient, std::size_t count) {
    step(learned, gradient, 1, count);
}

// The units of a layer: `back` gets the gradient of each that is awake.
struct Units {
    const float* values;
    float* back;
    std::size_t count;
};

// Through the second layer: each awake unit's row takes a step.
EVENKEEL_VECTORISED void learn_units(Learned rows, const float* gradient, Units units, std::size_t width) {
    const auto [values, back, count] = units;
    for (std::size_t unit = 0; unit < count; ++unit) {
        back[unit] = 0;
        if (values[unit] <= 0) continue;
        float* row = rows.numbers + unit * width;
        std::array<float, lanes> sums{};
        std::size_t at = 0;
        for (; at + lanes <= width; at += lanes) {
            for (std::size_t lane = 0; lane < lanes; ++lane)
                sums[lane] += row[at + lane] * gradient[at + lane];
        }
        for (; at < width; ++at) back[unit] += row[at] * gradient[at];
        for (const float each : sums) back[unit] += each;
        step({row, rows.moved + unit * width, rows.rate}, gradient, values[unit], width);
    }
}

// Not a span: of what that brings along, clang 19 leaves out some where a function has several versions.
struct Features {
    const Weighted* first;
    std::size_t count;
};

// Through the first layer: each feature's row takes a step, one step size a row.
EVENKEEL_VECTORISED void learn_features(Learned rows, const float* back, float square, Features features,
                                        std::size_t width) {
    for (std::size_t feature = 0; feature < features.count; ++feature) {
        const auto [number, value] = features.first[feature];
        rows.moved[number] += square * value * value;
        float* row = rows.numbers + number * width;
        const float by = rows.rate * value / std::sqrt(rows.moved[number]);
        for (std::size_t at = 0; at < width; ++at) row[at] -= by * back[at];
    }
}

}  // namespace

void to_probabilities(std::span<float> numbers) {
    const float most = *std::max_element(numbers.begin(), numbers.end());
    float sum = 0;
    for (float& each : numbers) sum += each = std::exp(each - most);
    for (float& each : numbers) each /= sum;
}

// Trains one net after the other; each has its own seed.
class HiddenNets::Trainer {
public:
    Trainer(HiddenNets& nets, std::span<const AnsweredLine> lines, std::size_t features,
            const NetSettings& settings)
        : nets_(nets),
          lines_(lines),
          features_(features),
          settings_(settings),
          sums_(nets.hidden_),
          back_(nets.hidden_),
          answers_(nets.answers_) {}

    void train(std::size_t net) {
        Shuffler random(net + 1);
        first_.resize(features_ * nets_.hidden_);
        const float spread = 2 / std::sqrt(static_cast<float>(nets_.hidden_));
        for (float& each : first_) each = random.between(-spread, spread);
        first_moved_.assign(features_, least_gradient);
        first_bias_ = nets_.first_bias_.data() + net * nets_.hidden_;
        first_bias_moved_.assign(nets_.hidden_, least_gradient);
        second_.resize(nets_.hidden_ * nets_.answers_);
        const float second_spread = std::sqrt(6.0F / static_cast<float>(nets_.hidden_ + nets_.answers_));
        for (float& each : second_) each = random.between(-second_spread, second_spread);
        second_moved_.assign(nets_.hidden_ * nets_.answers_, least_gradient);
        second_bias_.assign(nets_.answers_, 0);
        second_bias_moved_.assign(nets_.answers_, least_gradient);

        std::vector<std::uint32_t> order(lines_.size());
        std::iota(order.begin(), order.end(), 0U);
        for (int pass = 0; pass < settings_.passes; ++pass) {
            rate_ = settings_.rate * (1 - static_cast<float>(pass) / static_cast<float>(settings_.passes));
            random.shuffle(order);
            for (const std::uint32_t line : order) learn(lines_[line], random);
        }
        for (std::size_t feature = 0; feature < features_; ++feature) {
            std::copy_n(first_.data() + feature * nets_.hidden_, nets_.hidden_,
                        nets_.first_.data() + feature * nets_.units() + net * nets_.hidden_);
        }
        for (std::size_t unit = 0; unit < nets_.hidden_; ++unit)
            nets_.second_.put(net * nets_.hidden_ + unit, second_.data() + unit * nets_.answers_);
        for (std::size_t answer = 0; answer < nets_.answers_; ++answer)
            nets_.second_bias_[answer] += second_bias_[answer] / static_cast<float>(nets_.nets_);
    }

private:
    void learn(const AnsweredLine& line, Shuffler& random) {
        const std::size_t hidden = nets_.hidden_, answers = nets_.answers_;
        std::copy_n(first_bias_, hidden, sums_.begin());
        add_features(sums_.data(), first_.data(), line.features, hidden);
        const float louder = 1 / (1 - settings_.dropout);
        for (float& sum : sums_)
            sum = sum > 0 && random.between(0, 1) >= settings_.dropout ? sum * louder : 0;
        std::copy(second_bias_.begin(), second_bias_.end(), answers_.begin());
        add_units(answers_.data(), second_.data(), sums_.data(), hidden, answers);
        to_probabilities(answers_);
        answers_[line.answer] -= 1;  // now the gradient of the cross-entropy

        learn_units({second_.data(), second_moved_.data(), rate_}, answers_.data(),
                    {sums_.data(), back_.data(), hidden}, answers);
        step_bias({second_bias_.data(), second_bias_moved_.data(), rate_}, answers_.data(), answers);
        float square = 0;
        for (float& each : back_) {
            each *= louder;
            square += each * each / static_cast<float>(hidden);
        }
        learn_features({first_.data(), first_moved_.data(), rate_}, back_.data(), square,
                       {line.features.data(), line.features.size()}, hidden);
        step_bias({first_bias_, first_bias_moved_.data(), rate_}, back_.data(), hidden);
    }

    HiddenNets& nets_;
    std::span<const AnsweredLine> lines_;
    std::size_t features_;
    const NetSettings& settings_;
    float rate_ = 0;
    std::vector<float> first_, first_moved_, first_bias_moved_, second_, second_moved_, second_bias_,
        second_bias_moved_;
    float* first_bias_ = nullptr;  // parts of the nets' own
    std::vector<float> sums_, back_, answers_;
};

HiddenNets::HiddenNets(std::span<const AnsweredLine> lines, std::size_t answers, std::size_t features,
                       const NetSettings& settings)
    : nets_(settings.nets),
      hidden_(settings.hidden),
      answers_(answers),
      first_(features * units()),
      first_bias_(units()),
      second_(units(), answers),
      second_bias_(answers) {
    Trainer trainer(*this, lines, features, settings);
    for (std::size_t net = 0; net < nets_; ++net) trainer.train(net);
}

std::vector<float> HiddenNets::answer(std::span<const float> sums) const {
    // Without a branch: which units are awake cannot be foretold.
    std::vector<ByteRows::Factor> awake(units() + 1);
    std::size_t count = 0;
    for (std::uint32_t unit = 0; unit < units(); ++unit) {
        awake[count] = {unit, sums[unit] / static_cast<float>(nets_)};
        count += sums[unit] > 0 ? 1U : 0U;
    }
    awake.resize(count);
    std::vector<float> answers = second_bias_;
    second_.add(awake, answers);
    answers.resize(answers_);
    return answers;
}

}  // namespace match
