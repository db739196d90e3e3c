#include "match/linear_model.hpp"

#include <doctest/doctest.h>

using match::Lesson;

namespace {
std::vector<match::TrainingLine> lines() {
    std::vector<match::TrainingLine> all;
    for (int times = 0; times < 6; ++times) {
        all.push_back({{{0, 1.0F, 0, 0}}, {Lesson::in_favour, Lesson::against, Lesson::ignored}});
        all.push_back({{{1, 1.0F, 0, 0}}, {Lesson::against, Lesson::in_favour, Lesson::ignored}});
    }
    return all;
}
}  // namespace

TEST_SUITE("linear model") {
    TEST_CASE("each head learns its own question") {
        const match::LinearModel model(lines(), 3, 2, {});
        const auto first = model.score({{0, 1.0F, 0, 0}});
        const auto second = model.score({{1, 1.0F, 0, 0}});
        CHECK(first[0] > 0);
        CHECK(first[1] < 0);
        CHECK(second[0] < 0);
        CHECK(second[1] > 0);
        CHECK(model.weight(0, 0) > 0);
    }
    TEST_CASE("a head without a line in favour always says no") {
        const match::LinearModel model(lines(), 3, 2, {});
        CHECK(model.score({{0, 1.0F, 0, 0}})[2] < 0);
    }
    TEST_CASE("the same lines give the same weights") {
        const match::LinearModel one(lines(), 3, 2, {}), other(lines(), 3, 2, {});
        for (std::uint32_t feature = 0; feature < 2; ++feature) {
            for (std::size_t head = 0; head < 3; ++head) CHECK(one.weight(feature, head) == other.weight(feature, head));
        }
    }
}
