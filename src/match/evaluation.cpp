#include "match/evaluation.hpp"

#include "match/classifier.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace match {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? nothing : static_cast<double>(part) / static_cast<double>(whole);
}

bool out(const Judged& line) { return line.wanted == out_of_scope; }
bool right(const Judged& line) { return line.wanted == line.best; }

double macro_f1(std::span<const Judged> lines, auto&& found) {
    struct Count {
        std::size_t right = 0, wanted = 0, found = 0;
    };
    std::map<std::string, Count> counts;
    for (const Judged& line : lines) {
        const std::string label = found(line);
        ++counts[line.wanted].wanted;
        ++counts[label].found;
        if (label == line.wanted) ++counts[label].right;
    }
    double sum = 0;
    std::size_t labels = 0;
    for (const auto& [label, count] : counts) {
        if (count.wanted == 0) continue;
        ++labels;
        sum += 2 * static_cast<double>(count.right) / static_cast<double>(count.wanted + count.found);
    }
    return labels == 0 ? nothing : sum / static_cast<double>(labels);
}

// The Mann-Whitney statistic; equal scores count one half.
double auroc(std::span<const Judged> lines) {
    std::vector<std::pair<double, bool>> scored;
    for (const Judged& line : lines) scored.emplace_back(line.in_scope, !out(line));
    std::sort(scored.begin(), scored.end());
    double won = 0, below = 0;
    std::size_t inside = 0;
    for (std::size_t at = 0; at < scored.size();) {
        std::size_t next = at, ins = 0;
        for (; next < scored.size() && scored[next].first == scored[at].first; ++next)
            ins += scored[next].second ? 1U : 0U;
        const double outs = static_cast<double>(next - at - ins);
        won += static_cast<double>(ins) * (below + outs / 2);
        below += outs;
        inside += ins;
        at = next;
    }
    const double pairs = static_cast<double>(inside) * below;
    return pairs == 0 ? nothing : won / pairs;
}

// The least threshold that rejects nine of ten lines out of scope.
double threshold_at_90(std::span<const Judged> lines) {
    std::vector<double> outs;
    for (const Judged& line : lines) {
        if (out(line)) outs.push_back(line.in_scope);
    }
    if (outs.empty()) return nothing;
    std::sort(outs.begin(), outs.end());
    const auto last = static_cast<std::size_t>(std::ceil(0.9 * static_cast<double>(outs.size()))) - 1;
    return std::nextafter(outs[last], 2.0);
}

double in_scope_accuracy(std::span<const Judged> lines, double accepted_from) {
    std::size_t inside = 0, good = 0;
    for (const Judged& line : lines) {
        if (out(line)) continue;
        ++inside;
        good += right(line) && line.in_scope >= accepted_from ? 1U : 0U;
    }
    return share(good, inside);
}

double oos_recall(std::span<const Judged> lines, double accepted_from) {
    std::size_t outs = 0, rejected = 0;
    for (const Judged& line : lines) {
        if (!out(line)) continue;
        ++outs;
        rejected += line.in_scope < accepted_from ? 1U : 0U;
    }
    return share(rejected, outs);
}

}  // namespace

Evaluation evaluate(std::span<const Judged> lines, double accepted_from) {
    const bool rejects = std::any_of(lines.begin(), lines.end(), out);
    const auto found = [&](const Judged& line) {
        return rejects && line.in_scope < accepted_from ? std::string(out_of_scope) : line.best;
    };
    const auto count = [&](auto&& wanted) {
        return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), wanted));
    };
    const auto rejected = [&](const Judged& line) { return line.in_scope < accepted_from; };
    Evaluation evaluation;
    evaluation.n = lines.size();
    evaluation.accuracy =
        share(count([&](const Judged& line) { return found(line) == line.wanted; }), lines.size());
    evaluation.macro_f1 = macro_f1(lines, found);
    evaluation.in_scope_argmax = in_scope_accuracy(lines, 0);
    evaluation.in_scope_accuracy = in_scope_accuracy(lines, accepted_from);
    evaluation.oos_recall = oos_recall(lines, accepted_from);
    evaluation.oos_precision =
        rejects
            ? share(count([&](const Judged& line) { return out(line) && rejected(line); }), count(rejected))
            : nothing;
    evaluation.auroc = auroc(lines);
    evaluation.in_scope_at_90_oos_recall =
        rejects ? in_scope_accuracy(lines, threshold_at_90(lines)) : nothing;
    return evaluation;
}

double best_threshold(std::span<const Judged> lines, double otherwise) {
    if (std::isnan(auroc(lines))) return otherwise;
    double best = otherwise, most = -1;
    for (int step = 0; step <= 100; ++step) {
        const double threshold = step / 100.0;
        const double worth = in_scope_accuracy(lines, threshold) + oos_recall(lines, threshold);
        if (worth > most) {
            most = worth;
            best = threshold;
        }
    }
    return best;
}

}  // namespace match
