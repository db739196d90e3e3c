#include "match/evaluation.hpp"

#include <doctest/doctest.h>

#include <cmath>

using match::best_threshold;
using match::evaluate;
using match::Evaluation;
using match::Judged;

namespace {

constexpr double otherwise = 0.37;

using Lines = std::vector<Judged>;

// `count` lines out of scope that score 0.01, 0.02 and so on.
Lines strangers(int count) {
    Lines lines;
    for (int at = 1; at <= count; ++at) lines.push_back({"oos", "a", at / 100.0});
    return lines;
}

Lines and_also(Lines lines, const Lines& more) {
    lines.insert(lines.end(), more.begin(), more.end());
    return lines;
}

double auroc(const Lines& lines) { return evaluate(lines, 0.5).auroc; }
double at_90(const Lines& lines) { return evaluate(lines, 0.5).in_scope_at_90_oos_recall; }

}  // namespace

TEST_SUITE("evaluation") {
    TEST_CASE("every number is what counting by hand gives") {
        const Lines lines = {{"a", "a", 0.9},    // right
                             {"a", "a", 0.4},    // right, but rejected
                             {"a", "b", 0.8},    // wrong
                             {"b", "b", 0.6},    // right
                             {"oos", "a", 0.2},  // rejected as it should be
                             {"oos", "b", 0.7},  // taken for b
                             {"oos", "a", 0.1},  // rejected as it should be
                             {"b", "a", 0.3}};   // wrong and rejected
        const Evaluation found = evaluate(lines, 0.5);
        CHECK(found.n == 8);
        CHECK(found.accuracy == doctest::Approx(4.0 / 8));
        CHECK(found.macro_f1 == doctest::Approx((2.0 / 4 + 2.0 / 5 + 4.0 / 7) / 3));  // a, b, oos
        CHECK(found.in_scope_argmax == doctest::Approx(3.0 / 5));
        CHECK(found.in_scope_accuracy == doctest::Approx(2.0 / 5));
        CHECK(found.oos_recall == doctest::Approx(2.0 / 3));
        CHECK(found.oos_precision == doctest::Approx(2.0 / 4));
        CHECK(found.auroc == doctest::Approx(12.0 / 15));
        CHECK(found.in_scope_at_90_oos_recall == doctest::Approx(1.0 / 5));  // above 0.7
    }
    TEST_CASE("a line that scores just what it takes is accepted") {
        const Lines lines = {{"a", "a", 0.5}, {"oos", "a", 0.5}};
        const Evaluation at = evaluate(lines, 0.5), above = evaluate(lines, std::nextafter(0.5, 1.0));
        CHECK(at.in_scope_accuracy == 1);
        CHECK(at.oos_recall == 0);
        CHECK(at.accuracy == doctest::Approx(0.5));
        CHECK(above.in_scope_accuracy == 0);
        CHECK(above.oos_recall == 1);
        CHECK(above.accuracy == doctest::Approx(0.5));
    }
    TEST_CASE("without a line out of scope nothing is rejected, and nothing is told of rejecting") {
        const Evaluation found = evaluate(Lines{{"a", "a", 0.1}, {"b", "b", 0.9}, {"b", "a", 0.1}}, 0.5);
        CHECK(found.accuracy == doctest::Approx(2.0 / 3));
        CHECK(found.macro_f1 == doctest::Approx(2.0 / 3));  // a: 2 / 3, b: 2 / 3
        CHECK(found.in_scope_argmax == doctest::Approx(2.0 / 3));
        CHECK(found.in_scope_accuracy == doctest::Approx(1.0 / 3));  // what rejecting would have cost
        for (const double unknown :
             {found.oos_recall, found.oos_precision, found.auroc, found.in_scope_at_90_oos_recall})
            CHECK(std::isnan(unknown));
    }
    TEST_CASE("without a line in scope nothing is told of those") {
        const Evaluation found = evaluate(Lines{{"oos", "a", 0.1}, {"oos", "a", 0.9}}, 0.5);
        CHECK(found.n == 2);
        CHECK(found.accuracy == doctest::Approx(0.5));
        CHECK(found.macro_f1 == doctest::Approx(2.0 / 3));  // oos alone: "a" is no label of the file
        CHECK(found.oos_recall == doctest::Approx(0.5));
        CHECK(found.oos_precision == 1);
        for (const double unknown :
             {found.in_scope_argmax, found.in_scope_accuracy, found.auroc, found.in_scope_at_90_oos_recall})
            CHECK(std::isnan(unknown));
    }
    TEST_CASE("of no lines nothing can be told") {
        const Evaluation found = evaluate({}, 0.5);
        CHECK(found.n == 0);
        for (const double unknown :
             {found.accuracy, found.macro_f1, found.in_scope_argmax, found.in_scope_accuracy,
              found.oos_recall, found.oos_precision, found.auroc, found.in_scope_at_90_oos_recall})
            CHECK(std::isnan(unknown));
    }
    TEST_CASE("where nothing is rejected there is no precision of rejecting") {
        const Evaluation found = evaluate(Lines{{"a", "a", 0.9}, {"oos", "a", 0.8}}, 0.5);
        CHECK(std::isnan(found.oos_precision));
        CHECK(found.oos_recall == 0);
    }
    TEST_CASE(
        "macro F1 counts a label that is never found as nothing, one that is not in the file not at all") {
        const auto macro_f1 = [](const Lines& lines) { return evaluate(lines, 0.5).macro_f1; };
        CHECK(macro_f1({{"a", "a", 1}, {"b", "a", 1}}) == doctest::Approx((2.0 / 3 + 0) / 2));
        CHECK(macro_f1({{"a", "a", 1}, {"a", "c", 1}}) == doctest::Approx(2.0 / 3));
        CHECK(macro_f1({{"a", "b", 1}, {"b", "a", 1}}) == 0);
        CHECK(macro_f1({{"a", "a", 1}, {"b", "b", 1}}) == 1);
    }
    TEST_CASE("rare labels count as much as frequent ones in macro F1, unlike in accuracy") {
        Lines lines(98, Judged{"a", "a", 1});
        lines.push_back({"b", "b", 1});
        lines.push_back({"c", "b", 1});
        const Evaluation found = evaluate(lines, 0.5);
        CHECK(found.accuracy == doctest::Approx(0.99));
        CHECK(found.macro_f1 == doctest::Approx((1 + 2.0 / 3 + 0) / 3));
    }
}

TEST_SUITE("evaluation's AUROC") {
    TEST_CASE("it is one where every line in scope scores higher, nothing where every one scores lower") {
        CHECK(auroc({{"a", "a", 0.3}, {"oos", "a", 0.2}, {"a", "b", 0.9}}) == 1);
        CHECK(auroc({{"a", "a", 0.1}, {"oos", "a", 0.2}, {"a", "b", 0.1}}) == 0);
    }
    TEST_CASE("equal scores count one half") {
        CHECK(auroc({{"a", "a", 0.5}, {"oos", "a", 0.5}}) == doctest::Approx(0.5));
        CHECK(auroc({{"a", "a", 0.5}, {"oos", "a", 0.5}, {"a", "a", 0.5}, {"oos", "a", 0.2}}) ==
              doctest::Approx((0.5 + 1 + 0.5 + 1) / 4));
        CHECK(auroc({{"a", "a", 0}, {"oos", "a", 0}, {"a", "a", 1}, {"oos", "a", 1}, {"oos", "a", 1}}) ==
              doctest::Approx((0.5 + 0 + 0 + 1 + 0.5 + 0.5) / 6));
    }
    TEST_CASE("it does not ask whether the label was right, nor in what order the lines come") {
        CHECK(auroc({{"a", "b", 0.9}, {"oos", "a", 0.5}, {"a", "b", 0.1}}) == doctest::Approx(0.5));
        CHECK(auroc({{"oos", "a", 0.5}, {"a", "a", 0.1}, {"a", "a", 0.9}}) == doctest::Approx(0.5));
    }
}

TEST_SUITE("evaluation at 90 % recall") {
    TEST_CASE("the threshold lies just above the ninth of ten lines out of scope") {
        const double ninth = 9 / 100.0;
        CHECK(at_90(and_also(strangers(10), {{"a", "a", ninth}})) == 0);
        CHECK(at_90(and_also(strangers(10), {{"a", "a", std::nextafter(ninth, 1.0)}})) == 1);
        CHECK(at_90(and_also(strangers(10), {{"a", "b", 0.8}})) == 0);
        CHECK(at_90(and_also(strangers(10), {{"a", "a", ninth}, {"a", "a", 0.095}})) == doctest::Approx(0.5));
    }
    TEST_CASE("a share of a line is a whole one more to be rejected") {
        for (const int count : {1, 2, 9, 11, 15, 19}) {
            CAPTURE(count);
            const int rejected = (count * 9 + 9) / 10;
            const double last = rejected / 100.0;
            CHECK(at_90(and_also(strangers(count), {{"a", "a", last}})) == 0);
            CHECK(at_90(and_also(strangers(count), {{"a", "a", last + 0.001}})) == 1);
        }
    }
    TEST_CASE("lines out of scope that score as high as can be leave nothing to accept") {
        CHECK(at_90({{"oos", "a", 1}, {"a", "a", 1}}) == 0);
    }
    TEST_CASE("lines that score the same are rejected together") {
        Lines lines(10, Judged{"oos", "a", 0.4});
        CHECK(at_90(and_also(lines, {{"a", "a", 0.4}, {"a", "a", 0.5}})) == doctest::Approx(0.5));
    }
    TEST_CASE("it does not depend on the threshold in use") {
        const Lines lines = and_also(strangers(10), {{"a", "a", 0.5}});
        for (const double accepted_from : {0.0, 0.5, 1.0})
            CHECK(evaluate(lines, accepted_from).in_scope_at_90_oos_recall == 1);
    }
}

TEST_SUITE("best threshold") {
    TEST_CASE("it is the least that rejects what is out of scope and keeps the rest") {
        CHECK(best_threshold(Lines{{"a", "a", 0.8}, {"a", "a", 0.6}, {"oos", "a", 0.3}, {"oos", "a", 0.1}},
                             otherwise) == doctest::Approx(0.31));
    }
    TEST_CASE("what counts is the mean of both, however many lines there are of each") {
        // Keeping the line at 0.2 would cost all three that are out of scope: 1 + 0 against 1 / 2 + 1.
        const Lines few = {{"a", "a", 0.2}, {"a", "a", 0.9}, {"oos", "a", 0.3}};
        CHECK(best_threshold(few, otherwise) == doctest::Approx(0.31));
        CHECK(best_threshold(and_also(few, Lines(50, Judged{"oos", "a", 0.3})), otherwise) ==
              doctest::Approx(0.31));
        // Here rejecting gains a quarter and costs a half.
        CHECK(best_threshold(Lines{{"a", "a", 0.2},
                                   {"a", "a", 0.9},
                                   {"oos", "a", 0.3},
                                   {"oos", "a", 1},
                                   {"oos", "a", 1},
                                   {"oos", "a", 1}},
                             otherwise) == 0);
    }
    TEST_CASE("a line whose label is wrong anyway costs nothing to reject") {
        CHECK(best_threshold(Lines{{"a", "b", 0.2}, {"a", "a", 0.8}, {"oos", "a", 0.5}}, otherwise) ==
              doctest::Approx(0.51));
    }
    TEST_CASE("where rejecting gains nothing, nothing is rejected") {
        CHECK(best_threshold(Lines{{"a", "a", 0.2}, {"oos", "a", 0.9}}, otherwise) == 0);
    }
    TEST_CASE("without lines of both kinds the usual threshold stays") {
        CHECK(best_threshold({}, otherwise) == otherwise);
        CHECK(best_threshold(Lines{{"a", "a", 0.9}, {"a", "b", 0.1}}, otherwise) == otherwise);
        CHECK(best_threshold(Lines{{"oos", "a", 0.9}, {"oos", "b", 0.1}}, otherwise) == otherwise);
    }
}
