#pragma once

#include <vector>

namespace match {

// A margin's probability by Platt's sigmoid, 1 / (1 + exp(-(slope * margin + offset))), fitted on lines the
// model was not trained on (J. Platt 1999, with the target smoothing he gives).
struct Sigmoid {
    double slope = 2;
    double offset = 0;

    double operator()(double margin) const;
};

struct Outcome {
    double margin = 0;
    bool in_favour = false;
};

Sigmoid fit(const std::vector<Outcome>& outcomes);

}  // namespace match
