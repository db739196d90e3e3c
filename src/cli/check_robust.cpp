#include "cli/check_robust.hpp"

#include "cli/load_matcher.hpp"
#include "cli/progress.hpp"
#include "cli/source_files.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iostream>

namespace cli {

namespace {

using base::Language;
using match::Aspect;
using nlohmann::json;
using text::VariantKind;

constexpr Aspect shown[] = {Aspect::intent, Aspect::suggest, Aspect::care, Aspect::language};

std::size_t asked(const match::Held& held, Aspect aspect) {
    return held.counts[static_cast<std::size_t>(aspect)].asked;
}

std::string points(double lost) { return fmt::format("  {:5.1f}", lost + 0.0); }

std::string line_of(const match::Robustness& robustness, VariantKind kind, Aspect aspect) {
    const auto mean = robustness.mean_points_lost(kind, aspect);
    if (!mean) return {};
    std::string line = fmt::format("{:20}", text::name_of(kind));
    for (const Language language : base::all_languages) {
        const match::Held& held = robustness.of(kind, language);
        line += asked(held, aspect) == 0 ? fmt::format("  {:>5}", "-") : points(held.points_lost(aspect));
    }
    return line + points(*mean) + "\n";
}

json of_language(const match::Held& held) {
    json lost{{"n", asked(held, Aspect::intent)}};
    for (const Aspect aspect : shown) {
        if (asked(held, aspect) > 0) lost[std::string(match::name_of(aspect))] = held.points_lost(aspect);
    }
    return lost;
}

}  // namespace

std::string robust_tables(const match::Robustness& robustness) {
    std::string tables;
    for (const Aspect aspect : shown) {
        tables += fmt::format("{:20}", fmt::format("lost: {}", match::name_of(aspect)));
        for (const Language language : base::all_languages)
            tables += fmt::format("  {:>5}", base::code_of(language));
        tables += "   mean\n";
        for (std::size_t kind = 0; kind < text::variant_kinds; ++kind)
            tables += line_of(robustness, static_cast<VariantKind>(kind), aspect);
        tables += "\n";
    }
    return tables;
}

std::string robust_json(const match::Robustness& robustness) {
    json kinds = json::object();
    for (std::size_t number = 0; number < text::variant_kinds; ++number) {
        const auto kind = static_cast<VariantKind>(number);
        json of_kind = json::object();
        for (const Language language : base::all_languages) {
            const match::Held& held = robustness.of(kind, language);
            if (asked(held, Aspect::intent) > 0)
                of_kind[std::string(base::code_of(language))] = of_language(held);
        }
        for (const Aspect aspect : shown) {
            const auto mean = robustness.mean_points_lost(kind, aspect);
            if (mean) of_kind["mean"][std::string(match::name_of(aspect))] = *mean;
        }
        if (!of_kind.empty()) kinds[std::string(text::name_of(kind))] = std::move(of_kind);
    }
    json fragile = json::array();
    for (const VariantKind kind : match::fragile_kinds(robustness)) fragile.push_back(text::name_of(kind));
    return json{{"points_lost", std::move(kinds)},
                {"most_points_lost", match::most_points_lost},
                {"too_much", std::move(fragile)}}
        .dump();
}

int check_robust(const std::filesystem::path& root, RobustAs as) {
    base::Problems problems;
    const auto files = read_source_files(root);
    std::vector<intents::TestLine> tests;
    if (files) tests = intents::read_tests(files->tests, problems);
    const auto matcher = load_matcher(root, problems);
    for (const base::Problem& problem : problems) std::cerr << base::to_string(problem) << '\n';
    if (!matcher || !problems.empty()) return 1;
    Progress progress("reading the tests in their variants", tests.size());
    const match::Robustness robustness = match::measure_robustness(*matcher, tests, [&] { progress.step(); });
    const auto fragile = match::fragile_kinds(robustness);
    if (as == RobustAs::json) {
        std::cout << robust_json(robustness) << '\n';
    } else {
        std::cout << robust_tables(robustness);
        for (const VariantKind kind : fragile) {
            std::cout << fmt::format(
                "{} costs more than {:.0f} points in intent or suggest, on the mean over languages\n",
                text::name_of(kind), match::most_points_lost);
        }
        if (fragile.empty()) std::cout << "every way of typing is held\n";
    }
    return fragile.empty() ? 0 : 1;
}

}  // namespace cli
