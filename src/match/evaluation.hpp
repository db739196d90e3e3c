#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace match {

// A test line and what was made of it.
struct Judged {
    std::string wanted;   // "oos" when it is out of scope
    std::string best;     // the label that fits best
    double in_scope = 0;  // 0..1; below the threshold the line is rejected as out of scope
};

// How well a classifier did, in shares from 0 to 1. What cannot be told (no line out of scope, or none in
// scope) is NaN.
struct Evaluation {
    std::size_t n = 0;
    double accuracy = 0;         // of all lines. Where the file has no line out of scope, nothing is rejected
    double macro_f1 = 0;         // mean over the labels of the file, "oos" among them where it has such lines
    double in_scope_argmax = 0;  // lines in scope whose best label is right, nothing rejected
    double in_scope_accuracy = 0;  // the same with rejection
    double oos_recall = 0;
    double oos_precision = 0;
    double auroc = 0;  // a line in scope scores higher than one out of scope
    double in_scope_at_90_oos_recall =
        0;  // in-scope accuracy where the threshold rejects 90 % of what is out of scope
};

Evaluation evaluate(std::span<const Judged> lines, double accepted_from);

// The threshold with the best mean of in-scope accuracy and OOS recall; `otherwise` when there is nothing to
// choose by.
double best_threshold(std::span<const Judged> lines, double otherwise);

}  // namespace match
