#include "match/hidden_nets.hpp"

#include "match/linear_model.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using match::AnsweredLine;
using match::HiddenNets;
using match::Weighted;

namespace {

constexpr std::size_t features = 2;

// Either of two features, but not both.
std::vector<AnsweredLine> either_or() {
    std::vector<AnsweredLine> lines;
    for (int times = 0; times < 10; ++times) {
        lines.push_back({{}, 0});
        lines.push_back({{{0, 1.0F}}, 1});
        lines.push_back({{{1, 1.0F}}, 1});
        lines.push_back({{{0, 1.0F}, {1, 1.0F}}, 0});
    }
    return lines;
}

match::NetSettings settings() { return {.nets = 3, .hidden = 32, .passes = 150}; }

std::vector<float> sums(const HiddenNets& nets, const std::vector<Weighted>& line) {
    std::vector<float> sum = nets.bias();
    for (const Weighted& each : line) {
        for (std::size_t unit = 0; unit < nets.units(); ++unit)
            sum[unit] += each.value * nets.weights(each.number)[unit];
    }
    return sum;
}

std::vector<float> answer(const HiddenNets& nets, const std::vector<Weighted>& line) {
    std::vector<float> probabilities = nets.answer(sums(nets, line));
    match::to_probabilities(probabilities);
    return probabilities;
}

std::size_t best(const std::vector<float>& numbers) {
    return static_cast<std::size_t>(std::max_element(numbers.begin(), numbers.end()) - numbers.begin());
}

double total(const std::vector<float>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

}  // namespace

TEST_SUITE("hidden nets") {
    TEST_CASE("they learn what is one or the other but not both, which no linear model can") {
        const auto lines = either_or();
        const HiddenNets nets(lines, 2, features, settings());
        std::vector<match::TrainingLine> lessons;
        for (const AnsweredLine& line : lines) {
            const auto side = [&](std::uint32_t answer) {
                return line.answer == answer ? match::Lesson::in_favour : match::Lesson::against;
            };
            lessons.push_back({line.features, {side(0), side(1)}});
        }
        const match::LinearModel linear(lessons, 2, features, {.in_favour = 1, .most_passes = 1000});
        int missed = 0;
        for (const AnsweredLine& line : std::span(lines).first(4)) {
            CHECK(best(answer(nets, line.features)) == line.answer);
            CHECK(answer(nets, line.features)[line.answer] > 0.8F);
            missed += best(linear.score(line.features)) == line.answer ? 0 : 1;
        }
        CHECK(missed > 0);
    }
    TEST_CASE("the same lines give the same nets") {
        const HiddenNets one(either_or(), 2, features, settings()),
            other(either_or(), 2, features, settings());
        CHECK(one.bias() == other.bias());
        for (std::uint32_t feature = 0; feature < features; ++feature)
            CHECK(
                std::equal(one.weights(feature), one.weights(feature) + one.units(), other.weights(feature)));
        CHECK(answer(one, {{0, 0.7F}}) == answer(other, {{0, 0.7F}}));
    }
    TEST_CASE("each net begins elsewhere") {
        const HiddenNets nets(either_or(), 2, features, settings());
        REQUIRE(nets.units() == 3 * 32);
        const float* row = nets.weights(0);
        CHECK_FALSE(std::equal(row, row + 32, row + 32));
        CHECK_FALSE(std::equal(row, row + 32, row + 64));
        CHECK_FALSE(std::equal(row + 32, row + 64, row + 64));
    }
    TEST_CASE("probabilities sum up to one, however far the sums are") {
        const HiddenNets nets(either_or(), 5, features, settings());
        for (const float value : {0.0F, 1.0F, -1.0F, 100.0F, 1e6F}) {
            CAPTURE(value);
            const auto found = answer(nets, {{0, value}, {1, -value / 2}});
            REQUIRE(found.size() == 5);
            for (const float each : found) {
                CHECK(each >= 0);
                CHECK(each <= 1);
            }
            CHECK(total(found) == doctest::Approx(1).epsilon(1e-5));
        }
    }
    TEST_CASE("an answer that no line had is unlikely") {
        const HiddenNets nets(either_or(), 3, features, settings());
        for (const AnsweredLine& line : either_or()) CHECK(answer(nets, line.features)[2] < 0.1F);
    }
    TEST_CASE("units that are left out of a step learn nothing from it") {
        const std::vector<AnsweredLine> line = {{{{0, 1.0F}}, 0}};
        const auto moved = [&](float dropout) {
            const HiddenNets nets(line, 2, 1, {.nets = 1, .hidden = 1000, .passes = 1, .dropout = dropout});
            return std::count_if(nets.bias().begin(), nets.bias().end(),
                                 [](float each) { return each != 0; });
        };
        CHECK(moved(0) > 400);  // about half of them are above zero
        CHECK(moved(0) < 600);
        CHECK(moved(0.9F) > 20);
        CHECK(moved(0.9F) < 80);
    }
    TEST_CASE("no unit is left out when answering") {
        match::NetSettings most = settings();
        most.dropout = 0.9F;
        const HiddenNets nets(either_or(), 2, features, most);
        const std::vector<float> rest(nets.units(), 0.0F);
        for (std::size_t unit = 0; unit < nets.units(); ++unit) {
            CAPTURE(unit);
            std::vector<float> awake = rest;
            awake[unit] = 10;
            CHECK(nets.answer(awake) != nets.answer(rest));
            CHECK(nets.answer(awake) == nets.answer(awake));
        }
    }
    TEST_CASE("a unit below zero says nothing") {
        const HiddenNets nets(either_or(), 2, features, settings());
        const std::vector<float> rest(nets.units(), 0.0F), below(nets.units(), -3.0F);
        CHECK(nets.answer(below) == nets.answer(rest));
    }
    TEST_CASE("answers need the second layer only") {
        HiddenNets nets(either_or(), 2, features, settings());
        const std::vector<float> sum = sums(nets, {{1, 1.0F}});
        const auto before = nets.answer(sum);
        nets.forget_first_layer();
        CHECK(nets.answer(sum) == before);
        CHECK(nets.units() == sum.size());
    }
    TEST_CASE("without a line every answer is possible") {
        const HiddenNets nets({}, 2, 0, settings());
        CHECK(total(answer(nets, {})) == doctest::Approx(1));
    }
}

TEST_SUITE("probabilities") {
    TEST_CASE("they keep the order of the numbers and sum up to one") {
        std::vector<float> numbers = {1, 3, 2};
        match::to_probabilities(numbers);
        CHECK(total(numbers) == doctest::Approx(1));
        CHECK(static_cast<double>(numbers[1] / numbers[2]) == doctest::Approx(std::exp(1)));
        CHECK(static_cast<double>(numbers[2] / numbers[0]) == doctest::Approx(std::exp(1)));
    }
    TEST_CASE("large numbers do not overflow and a single one is certain") {
        std::vector<float> large = {1e30F, -1e30F, 1e30F}, single = {-7};
        match::to_probabilities(large);
        match::to_probabilities(single);
        CHECK(large == std::vector<float>{0.5F, 0, 0.5F});
        CHECK(single == std::vector<float>{1});
    }
}
