#pragma once

#include "base/language.hpp"
#include "intents/check.hpp"
#include "match/matcher.hpp"
#include "text/variants.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <vector>

namespace match {

// What is asked of a reading.
enum class Aspect { intent, suggest, care, language };
inline constexpr std::size_t aspects = 4;
std::string_view name_of(Aspect aspect);

// The same tests, read as they stand and in one way of typing them.
struct Held {
    struct Count {
        std::size_t asked = 0;  // tests that this way of typing changes; for care, those that are care
        std::size_t plain = 0;  // read rightly as they stand
        std::size_t typed = 0;  // read rightly in the variant
    };
    std::array<Count, aspects> counts{};

    // Hundredths of the tests that the variant costs; negative where it helps.
    double points_lost(Aspect aspect) const;
};

// How readings hold when messages are typed otherwise (text/variants.hpp), by kind and language.
class Robustness {
public:
    const Held& of(text::VariantKind kind, base::Language language) const;
    Held& of(text::VariantKind kind, base::Language language);

    // The mean over the languages in which the kind changes any test; nothing where it changes none.
    std::optional<double> mean_points_lost(text::VariantKind kind, Aspect aspect) const;

private:
    std::array<base::PerLanguage<Held>, text::variant_kinds> held_{};
};

// Reads every test plain and in each of its variants. A test's intent is right when its main intent or one of
// its further ones comes first. `after_each` is called after each test.
Robustness measure_robustness(const Matcher& matcher, const std::vector<intents::TestLine>& tests,
                              const std::function<void()>& after_each = {});

// A kind that costs more than this, on the mean over languages, in intent or suggest, is too much.
inline constexpr double most_points_lost = 5;

// The kinds that cost too much.
std::vector<text::VariantKind> fragile_kinds(const Robustness& robustness);

}  // namespace match
