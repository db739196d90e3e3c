#include "match/linear_model.hpp"

#include <linear.h>

#include <cstdlib>

namespace match {

namespace {

// LIBLINEAR counts features from 1 and ends a row with -1; the last feature is the bias.
std::vector<feature_node> row_of(const TrainingLine& line, int bias_feature) {
    std::vector<feature_node> row;
    row.reserve(line.features.size() + 2);
    for (const Weighted& each : line.features) row.push_back({static_cast<int>(each.number) + 1, static_cast<double>(each.value)});
    row.push_back({bias_feature, 1.0});
    row.push_back({-1, 0.0});
    return row;
}

void say_nothing(const char*) {}

}  // namespace

LinearModel::LinearModel(std::span<const TrainingLine> lines, std::size_t heads, std::size_t features, const TrainingSettings& settings)
    : heads_(heads), weights_(features * heads), bias_(heads) {
    set_print_string_function(say_nothing);
    const int bias_feature = static_cast<int>(features) + 1;
    std::vector<std::vector<feature_node>> rows;
    rows.reserve(lines.size());
    for (const TrainingLine& line : lines) rows.push_back(row_of(line, bias_feature));

    int labels[] = {1, -1};
    double label_weights[] = {settings.in_favour, 1.0};
    parameter how{};
    how.solver_type = L2R_L2LOSS_SVC_DUAL;
    how.C = settings.cost;
    how.eps = 0.3;  // looser than LIBLINEAR's 0.1: a third less time, the same recognition
    how.nr_weight = 2;
    how.weight_label = labels;
    how.weight = label_weights;

    std::vector<feature_node*> chosen;
    std::vector<double> answers;
    for (std::size_t head = 0; head < heads; ++head) {
        chosen.clear();
        answers.clear();
        bool any = false;
        for (std::size_t at = 0; at < lines.size(); ++at) {
            const Lesson lesson = lines[at].lessons[head];
            if (lesson == Lesson::ignored) continue;
            any = any || lesson == Lesson::in_favour;
            chosen.push_back(rows[at].data());
            answers.push_back(lesson == Lesson::in_favour ? 1.0 : -1.0);
        }
        if (!any) {
            bias_[head] = -1;
            continue;
        }
        problem task{};
        task.l = static_cast<int>(chosen.size());
        task.n = bias_feature;
        task.y = answers.data();
        task.x = chosen.data();
        task.bias = 1;
        std::srand(1);  // LIBLINEAR shuffles with rand(): the same lines must give the same weights
        model* trained = train(&task, &how);
        const double sign = trained->label[0] == 1 ? 1.0 : -1.0;
        for (std::size_t feature = 0; feature < features; ++feature) {
            weights_[feature * heads_ + head] = static_cast<float>(sign * trained->w[feature]);
        }
        bias_[head] = static_cast<float>(sign * trained->w[features]);
        free_and_destroy_model(&trained);
    }
}

void LinearModel::write(ByteWriter& bytes) const {
    bytes.put_all(weights_);
    bytes.put_all(bias_);
}

LinearModel LinearModel::read(ByteReader& bytes) {
    LinearModel model;
    model.weights_ = bytes.take_all<float>();
    model.bias_ = bytes.take_all<float>();
    model.heads_ = model.bias_.size();
    return model;
}

std::vector<float> LinearModel::score(const std::vector<Weighted>& message) const {
    std::vector<float> margins = bias_;
    float* sums = margins.data();
    for (const Weighted& each : message) {
        const float* row = weights_.data() + each.number * heads_;
        for (std::size_t head = 0; head < heads_; ++head) sums[head] += each.value * row[head];
    }
    return margins;
}

}  // namespace match
