#include "match/calibration.hpp"

#include <algorithm>
#include <cmath>

namespace match {

double Sigmoid::operator()(double margin) const { return 1 / (1 + std::exp(-(slope * margin + offset))); }

// Newton's method on the two parameters; the problem is convex and a few steps suffice.
Sigmoid fit(const std::vector<Outcome>& outcomes) {
    const auto positive = static_cast<double>(
        std::count_if(outcomes.begin(), outcomes.end(), [](const Outcome& each) { return each.in_favour; }));
    const double negative = static_cast<double>(outcomes.size()) - positive;
    Sigmoid sigmoid;
    if (positive < 5 || negative < 5) return sigmoid;
    const double yes = (positive + 1) / (positive + 2);
    const double no = 1 / (negative + 2);
    constexpr double ridge = 1e-3;
    for (int step = 0; step < 50; ++step) {
        double g_slope = 0, g_offset = 0, h_slope = ridge, h_offset = ridge, h_both = 0;
        for (const Outcome& each : outcomes) {
            const double p = sigmoid(each.margin);
            const double error = p - (each.in_favour ? yes : no);
            const double weight = std::max(p * (1 - p), 1e-9);
            g_slope += error * each.margin;
            g_offset += error;
            h_slope += weight * each.margin * each.margin;
            h_offset += weight;
            h_both += weight * each.margin;
        }
        const double determinant = h_slope * h_offset - h_both * h_both;
        const double d_slope = (h_offset * g_slope - h_both * g_offset) / determinant;
        const double d_offset = (h_slope * g_offset - h_both * g_slope) / determinant;
        sigmoid.slope -= std::clamp(d_slope, -2.0, 2.0);
        sigmoid.offset -= std::clamp(d_offset, -2.0, 2.0);
        if (std::abs(d_slope) + std::abs(d_offset) < 1e-6) break;
    }
    sigmoid.slope = std::max(sigmoid.slope, 0.1);  // a larger margin never means less
    return sigmoid;
}

}  // namespace match
