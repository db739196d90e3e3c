#include "match/linear_model.hpp"

#include <doctest/doctest.h>
#include <linear.h>

#include <cstdlib>
#include <random>

using match::Lesson;

namespace {
std::vector<match::TrainingLine> lines() {
    std::vector<match::TrainingLine> all;
    for (int times = 0; times < 6; ++times) {
        all.push_back({{{0, 1.0F}}, {Lesson::in_favour, Lesson::against, Lesson::ignored}});
        all.push_back({{{1, 1.0F}}, {Lesson::against, Lesson::in_favour, Lesson::ignored}});
    }
    return all;
}

// Random lines over a handful of features, with answers that depend on them and some noise.
std::vector<match::TrainingLine> random_lines(std::size_t count, std::uint32_t features) {
    std::mt19937 random(11);
    std::normal_distribution<float> value(0, 1);
    std::vector<match::TrainingLine> all;
    for (std::size_t line = 0; line < count; ++line) {
        std::vector<match::Weighted> weighted;
        for (std::uint32_t feature = 0; feature < features; ++feature)
            weighted.push_back({feature, value(random)});
        const bool yes = weighted[0].value + 0.5F * weighted[1].value + 0.3F * value(random) > 0;
        const bool also = weighted[2].value > 0.5F;
        all.push_back(
            {weighted,
             {yes ? Lesson::in_favour : Lesson::against, also ? Lesson::in_favour : Lesson::against}});
    }
    return all;
}

// The weights that LIBLINEAR finds for one head, the bias last.
std::vector<double> by_liblinear(const std::vector<match::TrainingLine>& lines, std::size_t head,
                                 int features, double in_favour) {
    set_print_string_function([](const char*) {});
    std::vector<std::vector<feature_node>> rows;
    std::vector<double> answers;
    for (const auto& line : lines) {
        std::vector<feature_node> row;
        for (const auto& each : line.features)
            row.push_back({static_cast<int>(each.number) + 1, static_cast<double>(each.value)});
        row.push_back({features + 1, 1.0});
        row.push_back({-1, 0.0});
        rows.push_back(std::move(row));
        answers.push_back(line.lessons[head] == Lesson::in_favour ? 1 : -1);
    }
    std::vector<feature_node*> pointers;
    for (auto& row : rows) pointers.push_back(row.data());
    problem task{};
    task.l = static_cast<int>(rows.size());
    task.n = features + 1;
    task.y = answers.data();
    task.x = pointers.data();
    task.bias = 1;
    int labels[] = {1, -1};
    double weights[] = {in_favour, 1};
    parameter how{};
    how.solver_type = L2R_L2LOSS_SVC_DUAL;
    how.C = 1;
    how.eps = 1e-5;
    how.nr_weight = 2;
    how.weight_label = labels;
    how.weight = weights;
    std::srand(1);
    model* trained = train(&task, &how);
    const double sign = trained->label[0] == 1 ? 1 : -1;
    std::vector<double> found;
    for (int at = 0; at <= features; ++at) found.push_back(sign * trained->w[at]);
    free_and_destroy_model(&trained);
    return found;
}
}  // namespace

TEST_SUITE("linear model") {
    TEST_CASE("each head learns its own question") {
        const match::LinearModel model(lines(), 3, 2, {});
        const auto first = model.score({{0, 1.0F}});
        const auto second = model.score({{1, 1.0F}});
        CHECK(first[0] > 0);
        CHECK(first[1] < 0);
        CHECK(second[0] < 0);
        CHECK(second[1] > 0);
        CHECK(model.weights(0)[0] > 0);
    }
    TEST_CASE("LIBLINEAR finds the same weights") {
        const int features = 6;
        const auto lines_ = random_lines(300, features);
        const match::TrainingSettings settings{.in_favour = 3, .tolerance = 1e-4, .most_passes = 2000};
        const match::LinearModel ours(lines_, 2, features, settings);
        for (std::size_t head = 0; head < 2; ++head) {
            const auto theirs = by_liblinear(lines_, head, features, settings.in_favour);
            for (std::uint32_t feature = 0; feature < features; ++feature) {
                CHECK(static_cast<double>(ours.weights(feature)[head]) ==
                      doctest::Approx(theirs[feature]).epsilon(0.01));
            }
            CHECK(static_cast<double>(ours.bias()[head]) == doctest::Approx(theirs.back()).epsilon(0.01));
        }
    }
    TEST_CASE("a line that a head ignores teaches it nothing") {
        const int features = 4;
        const match::TrainingSettings settings{.tolerance = 1e-4, .most_passes = 2000};
        auto ignoring = random_lines(100, features);
        std::vector<match::TrainingLine> without;
        for (std::size_t line = 0; line < ignoring.size(); ++line) {
            if (line % 3 == 0)
                ignoring[line].lessons[0] = Lesson::ignored;
            else
                without.push_back(ignoring[line]);
        }
        const match::LinearModel one(ignoring, 2, features, settings), other(without, 2, features, settings);
        for (std::uint32_t feature = 0; feature < features; ++feature) {
            CHECK(static_cast<double>(one.weights(feature)[0]) ==
                  doctest::Approx(static_cast<double>(other.weights(feature)[0])).epsilon(0.01));
        }
    }
    TEST_CASE("a margin is the bias and what every feature adds") {
        const match::LinearModel model(random_lines(100, 4), 2, 4, {});
        const auto margins = model.score({{1, 0.5F}, {3, -2}});
        for (std::size_t head = 0; head < 2; ++head) {
            const float sum = model.bias()[head] + model.weights(1)[head] / 2 - model.weights(3)[head] * 2;
            CHECK(static_cast<double>(margins[head]) == doctest::Approx(static_cast<double>(sum)));
        }
        CHECK(model.score({}) == model.bias());
    }
    TEST_CASE("a head without a line in favour always says no") {
        const match::LinearModel model(lines(), 3, 2, {});
        CHECK(model.score({{0, 1.0F}})[2] < 0);
    }
    TEST_CASE("the same lines give the same weights") {
        const match::LinearModel one(lines(), 3, 2, {}), other(lines(), 3, 2, {});
        for (std::uint32_t feature = 0; feature < 2; ++feature) {
            for (std::size_t head = 0; head < 3; ++head)
                CHECK(one.weights(feature)[head] == other.weights(feature)[head]);
        }
    }
}
