#include "cli/command.hpp"
#include "cli/labelled_lines.hpp"
#include "cli/neutral_lines.hpp"
#include "match/evaluation.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>

namespace cli {

namespace {

using Clock = std::chrono::steady_clock;
using match::LabelledLine;

struct Options {
    std::string train;
    std::string test;
    std::string dev;
    bool json = false;
};

struct Trial {
    std::vector<match::Judged> lines;
    double us_per_message = 0;  // median
};

Trial judge(const match::Classifier& classifier, const std::vector<LabelledLine>& lines) {
    Trial trial;
    std::vector<double> microseconds;
    for (const LabelledLine& line : lines) {
        const auto begin = Clock::now();
        const match::Classification found = classifier.classify(line.text);
        microseconds.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
        trial.lines.push_back(
            {line.label, classifier.labels().at(found.best), static_cast<double>(found.in_scope)});
    }
    if (microseconds.empty()) return trial;
    const auto middle = microseconds.begin() + static_cast<std::ptrdiff_t>(microseconds.size() / 2);
    std::nth_element(microseconds.begin(), middle, microseconds.end());
    trial.us_per_message = *middle;
    return trial;
}

using Row = std::pair<const char*, double>;

std::vector<Row> rows_of(const match::Evaluation& found) {
    return {{"accuracy", found.accuracy},
            {"macro_f1", found.macro_f1},
            {"in_scope_argmax", found.in_scope_argmax},
            {"in_scope_accuracy", found.in_scope_accuracy},
            {"oos_recall", found.oos_recall},
            {"oos_precision", found.oos_precision},
            {"auroc", found.auroc},
            {"in_scope_at_90_oos_recall", found.in_scope_at_90_oos_recall}};
}

void print(const match::Evaluation& found, double train_s, double us, bool as_json) {
    if (as_json) {
        nlohmann::ordered_json object{{"n", found.n}};
        for (const auto& [name, value] : rows_of(found)) {
            object[name] = nullptr;  // what cannot be told
            if (!std::isnan(value)) object[name] = value;
        }
        object["train_s"] = train_s;
        object["us_per_message"] = us;
        std::cout << object.dump() << '\n';
        return;
    }
    std::cout << fmt::format("{:26}{}\n", "n", found.n);
    for (const auto& [name, value] : rows_of(found)) {
        if (!std::isnan(value)) std::cout << fmt::format("{:26}{:.4f}\n", name, value);
    }
    std::cout << fmt::format("{:26}{:.2f}\n{:26}{:.2f}\n", "train_s", train_s, "us_per_message", us);
}

int classify(const Options& options) {
    base::Problems problems;
    const auto train = read_labelled_lines(options.train, problems);
    const auto test = read_labelled_lines(options.test, problems);
    const auto dev =
        options.dev.empty() ? std::vector<LabelledLine>{} : read_labelled_lines(options.dev, problems);
    const bool taught = std::any_of(train.begin(), train.end(), [](const LabelledLine& line) {
        return line.label != match::out_of_scope;
    });
    if (problems.empty() && !taught)
        problems.emplace_back(options.train, "has no line with an intent to learn");
    if (problems.empty() && test.empty()) problems.emplace_back(options.test, "has no line to test with");
    for (const base::Problem& problem : problems) std::cerr << base::to_string(problem) << '\n';
    if (!problems.empty()) return 1;

    const auto begin = Clock::now();
    const match::Classifier classifier(train, neutral_lines(language_of(train)));
    const double train_s = std::chrono::duration<double>(Clock::now() - begin).count();
    const double usual = static_cast<double>(match::Classification::accepted_from);
    const double accepted_from = match::best_threshold(judge(classifier, dev).lines, usual);
    const Trial trial = judge(classifier, test);
    print(match::evaluate(trial.lines, accepted_from), train_s, trial.us_per_message, options.json);
    return 0;
}

}  // namespace

void add_classify(Command& app) {
    auto options = std::make_shared<Options>();
    Command command = app.command(
        "classify", "Train the matcher on any labelled lines and report how well it reads others");
    command
        .option("--train", options->train,
                "JSON lines {\"text\", \"label\"}; label \"oos\" is none of the intents")
        .required();
    command.option("--test", options->test, "JSON lines of the same kind to measure on").required();
    command.option(
        "--dev", options->dev,
        "JSON lines of the same kind; where they have \"oos\" lines, they choose what is rejected");
    command.flag("--json", options->json, "One JSON object, shares from 0 to 1");
    command.does([options] { return classify(*options); });
}

}  // namespace cli
