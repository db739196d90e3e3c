#include "match/robustness.hpp"

#include <algorithm>

namespace match {

namespace {

using base::Language;
using intents::TestLine;
using text::VariantKind;

constexpr std::array<std::string_view, aspects> aspect_names = {"intent", "suggest", "care", "language"};

constexpr std::array<Aspect, aspects> all_aspects = {Aspect::intent, Aspect::suggest, Aspect::care,
                                                     Aspect::language};

bool right(const Reading& reading, const TestLine& test, Aspect aspect) {
    switch (aspect) {
        case Aspect::intent:
            return reading.intent == test.intent ||
                   std::find(test.also.begin(), test.also.end(), reading.intent) != test.also.end();
        case Aspect::suggest: return reading.suggest == test.suggest;
        case Aspect::care: return reading.care;
        case Aspect::language: break;
    }
    return reading.language == test.language;
}

void compare(const Reading& plain, const Reading& typed, const TestLine& test, Held& held) {
    for (const Aspect aspect : all_aspects) {
        if (aspect == Aspect::care && !test.care) continue;
        Held::Count& count = held.counts[static_cast<std::size_t>(aspect)];
        ++count.asked;
        count.plain += right(plain, test, aspect) ? 1U : 0U;
        count.typed += right(typed, test, aspect) ? 1U : 0U;
    }
}

}  // namespace

std::string_view name_of(Aspect aspect) { return aspect_names[static_cast<std::size_t>(aspect)]; }

double Held::points_lost(Aspect aspect) const {
    const Count& count = counts[static_cast<std::size_t>(aspect)];
    if (count.asked == 0) return 0;
    return 100 * (static_cast<double>(count.plain) - static_cast<double>(count.typed)) /
           static_cast<double>(count.asked);
}

const Held& Robustness::of(VariantKind kind, Language language) const {
    return held_[static_cast<std::size_t>(kind)][base::index_of(language)];
}

Held& Robustness::of(VariantKind kind, Language language) {
    return held_[static_cast<std::size_t>(kind)][base::index_of(language)];
}

std::optional<double> Robustness::mean_points_lost(VariantKind kind, Aspect aspect) const {
    double sum = 0;
    int languages = 0;
    for (const Language language : base::all_languages) {
        const Held& held = of(kind, language);
        if (held.counts[static_cast<std::size_t>(aspect)].asked == 0) continue;
        sum += held.points_lost(aspect);
        ++languages;
    }
    if (languages == 0) return std::nullopt;
    return sum / languages;
}

Robustness measure_robustness(const Matcher& matcher, const std::vector<TestLine>& tests,
                              const std::function<void()>& after_each) {
    Robustness robustness;
    for (const TestLine& test : tests) {
        const Reading plain = matcher.read(test.text);
        const auto& lexicon = matcher.catalogue().lexicons[base::index_of(test.language)];
        for (const text::Variant& variant : text::variants(test.text, test.language, lexicon.profanity))
            compare(plain, matcher.read(variant.text), test, robustness.of(variant.kind, test.language));
        if (after_each) after_each();
    }
    return robustness;
}

std::vector<VariantKind> fragile_kinds(const Robustness& robustness) {
    std::vector<VariantKind> fragile;
    for (std::size_t number = 0; number < text::variant_kinds; ++number) {
        const auto kind = static_cast<VariantKind>(number);
        const double worst = std::max(robustness.mean_points_lost(kind, Aspect::intent).value_or(0),
                                      robustness.mean_points_lost(kind, Aspect::suggest).value_or(0));
        if (worst > most_points_lost) fragile.push_back(kind);
    }
    return fragile;
}

}  // namespace match
