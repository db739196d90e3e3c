#include "practice/anger_curve.hpp"

#include "practice/plot.hpp"

#include "text/markup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace practice {

namespace {

constexpr double width = 720, height = 260;
constexpr double left = 76, right = 16, top = 14, bottom = 34;
constexpr std::size_t most_labels = 21;  // of turns; more would run into each other

// Where turns and anger stand in the picture.
struct Scale {
    std::size_t turns = 1;

    double x(std::size_t turn) const {
        const double share = turns < 2 ? 0 : static_cast<double>(turn) / static_cast<double>(turns - 1);
        return left + share * (width - left - right);
    }
    static double y(double anger) {
        const double share = std::clamp(anger, 0.0, top_anger) / top_anger;
        return height - bottom - share * (height - top - bottom);
    }
};

std::string bands() {
    constexpr std::array<std::pair<Band, double>, 4> all = {
        {{Band::calm, 0}, {Band::irritated, 25}, {Band::angry, 50}, {Band::furious, 75}}};
    std::string drawn;
    for (const auto& [band, from] : all) {
        const double above = Scale::y(from + 25);
        drawn += fmt::format(
            "<rect x=\"{0}\" y=\"{1:.1f}\" width=\"{2}\" height=\"{3:.1f}\" fill=\"var(--{4})\"/>"
            "<text x=\"{5}\" y=\"{6:.1f}\" text-anchor=\"end\">{4}</text>",
            left, above, width - left - right, Scale::y(from) - above, name_of(band), left - 8,
            (above + Scale::y(from)) / 2 + 4);
    }
    return drawn;
}

std::string line(const Scale& scale, const std::vector<double>& curve, std::size_t from,
                 std::string_view look) {
    std::string points;
    for (std::size_t at = from; at < curve.size(); ++at)
        points += fmt::format("{:.1f},{:.1f} ", scale.x(at), Scale::y(curve[at]));
    return fmt::format("<polyline points=\"{}\" fill=\"none\" stroke-linejoin=\"round\" {}/>", points, look);
}

std::string dots(const Scale& scale, const std::vector<double>& curve) {
    std::string drawn;
    const std::size_t step = 1 + curve.size() / most_labels;
    for (std::size_t at = 0; at < curve.size(); ++at) {
        drawn += fmt::format(
            "<circle cx=\"{0:.1f}\" cy=\"{1:.1f}\" r=\"4\" fill=\"var(--hot)\"><title>{2}: {3:.0f}, "
            "{4}</title></circle>",
            scale.x(at), Scale::y(curve[at]), at == 0 ? "opening" : fmt::format("turn {}", at), curve[at],
            name_of(band_of(curve[at])));
        if (at % step == 0)
            drawn += fmt::format("<text x=\"{:.1f}\" y=\"{}\" text-anchor=\"middle\">{}</text>", scale.x(at),
                                 height - bottom + 20, at);
    }
    return drawn;
}

std::string description(const Scorecard& card) {
    std::string words = "After each turn:";
    for (std::size_t at = 0; at < card.curve.size(); ++at)
        words += fmt::format("{}{:.0f}", at == 0 ? " opening " : ", ", card.curve[at]);
    for (const Attempt& attempt : card.attempts)
        words += fmt::format(". A way that was left ended at {:.0f} and went back to turn {}",
                             attempt.curve.empty() ? 0.0 : attempt.curve.back(), attempt.from);
    return words + ".";
}

}  // namespace

std::string anger_curve_svg(const Scorecard& card) {
    Scale scale{.turns = card.curve.size()};
    for (const Attempt& attempt : card.attempts) scale.turns = std::max(scale.turns, attempt.curve.size());
    std::string lines;
    for (const Attempt& attempt : card.attempts)
        lines += line(scale, attempt.curve, static_cast<std::size_t>(std::max(0, attempt.from)),
                      "stroke=\"var(--soft)\" stroke-width=\"2\" stroke-dasharray=\"6 5\"");
    return fmt::format(
        "<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"curve-title curve-words\" "
        "font-size=\"13\" "
        "fill=\"var(--ink)\"><title id=\"curve-title\">Anger from {:.0f} to {:.0f}, at most {:.0f}</title>"
        "<desc id=\"curve-words\">{}</desc>{}{}{}{}</svg>",
        width, height, card.result.start, card.result.end, card.result.peak,
        text::escaped_markup(description(card)), bands(), lines,
        line(scale, card.curve, 0, "stroke=\"var(--hot)\" stroke-width=\"2.5\""), dots(scale, card.curve));
}

}  // namespace practice
