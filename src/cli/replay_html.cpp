#include "cli/replay_html.hpp"

#include "text/markup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cli {

namespace {

constexpr std::string_view style = R"(
:root{color-scheme:light dark;--ink:#1d2733;--soft:#5b6875;--line:#d9e0e6;--page:#f6f8f9;--card:#fff;--keel:#1b6f7a;--hot:#b3402a;--warn:#8a5a00}
@media(prefers-color-scheme:dark){:root{--ink:#e6ecf0;--soft:#9fb0bd;--line:#2c3842;--page:#12181d;--card:#1a2229;--keel:#63bfca;--hot:#f08a72;--warn:#e3b45c}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}h1{font-size:1.7rem;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2.5rem 0 1rem}
.lead{color:var(--soft);margin:0 0 2rem}.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem;margin:0}
.facts div,article{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1rem 1.1rem}
dt{color:var(--soft);font-size:.85rem}dd{margin:.15rem 0 0;font-size:1.35rem;font-weight:600;font-variant-numeric:tabular-nums}
article{margin:0 0 .75rem}summary{cursor:pointer;display:grid;grid-template-columns:1fr 15rem;gap:1rem;align-items:center}
summary b{font-weight:600}summary small{color:var(--soft);display:block}svg{width:100%;height:auto;display:block}
ol{list-style:none;margin:1rem 0 0;padding:0}li{padding:.55rem .8rem;border-left:3px solid var(--line);margin:.4rem 0}
li.agent{margin-left:2.5rem}li.l2,li.l3{border-color:var(--hot)}li p{margin:0}.note{color:var(--soft);font-size:.86rem;margin-top:.25rem}
.miss{color:var(--warn)}.good{color:var(--keel)}h3{font-size:.95rem;margin:1rem 0 .25rem}.back{margin:0;padding-left:1.2rem;font-size:.9rem}.back li{border:0;padding:.1rem 0;margin:0}.reply{color:var(--keel)}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
td:last-child,th:last-child{text-align:right;font-variant-numeric:tabular-nums}.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1.5rem}
@media(max-width:40rem){summary{grid-template-columns:1fr}li.agent{margin-left:1rem}})";

// Anger of each customer message, 0 at the bottom and 1 at the top, with the line above which a customer is
// angry.
std::string curve(const std::vector<double>& anger) {
    constexpr double width = 240, height = 56, margin = 6;
    const double step = anger.size() > 1 ? (width - 2 * margin) / static_cast<double>(anger.size() - 1) : 0;
    const auto y = [&](double value) { return height - margin - value * (height - 2 * margin); };
    std::string points;
    std::string dots;
    for (std::size_t at = 0; at < anger.size(); ++at) {
        const double x = margin + step * static_cast<double>(at);
        points += fmt::format("{:.1f},{:.1f} ", x, y(anger[at]));
        dots += fmt::format(
            "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\" fill=\"var(--hot)\"><title>{:.2f}</title></circle>",
            x, y(anger[at]), anger[at]);
    }
    return fmt::format(
        "<svg viewBox=\"0 0 {0} {1}\" role=\"img\" aria-label=\"Anger from {2:.2f} to {3:.2f}\"><line "
        "x1=\"0\" x2=\"{0}\" y1=\"{4:.1f}\" "
        "y2=\"{4:.1f}\" stroke=\"var(--line)\" stroke-dasharray=\"4 4\"/><polyline points=\"{5}\" "
        "fill=\"none\" stroke=\"var(--hot)\" "
        "stroke-width=\"2\" stroke-linejoin=\"round\"/>{6}</svg>",
        width, height, anger.front(), anger.back(), y(0.5), points, dots);
}

std::string line_html(const assist::ReplayedLine& step) {
    const bool agent = step.line.speaker == assist::Speaker::agent;
    std::string notes;
    const auto note = [&](std::string_view kind, const std::string& text) {
        notes += fmt::format("<p class=\"note {}\">{}</p>", kind, text::escaped_markup(text));
    };
    int level = 0;
    if (step.turn.reading) {
        level = step.turn.reading->level;
        note("", fmt::format("anger {:.2f} · {} {:.2f}", step.turn.reading->anger, step.turn.reading->intent,
                             step.turn.reading->confidence));
        for (const std::string& attack : step.turn.reading->attack_patterns) note("", "built on: " + attack);
        if (step.turn.reading->care) note("miss", "care first: a person takes over");
    }
    if (step.turn.suggestion && !step.turn.suggestion->replies.empty()) {
        const assist::Suggested& first = step.turn.suggestion->replies.front();
        note("reply", fmt::format("{}: {}", name_of(first.tactic), first.text));
    }
    if (step.missed_acknowledgement) note("miss", "the anger before this was not acknowledged (rule 2)");
    if (step.turn.spoke) {
        for (const std::string& fault : step.turn.spoke->faults) note("miss", "fault: " + fault);
    }
    return fmt::format("<li class=\"{} l{}\"><p>{}</p>{}</li>\n", agent ? "agent" : "customer", level,
                       text::escaped_markup(step.line.text), notes);
}

// What calmed, what heated, and a better line for each missed chance.
std::string debrief_html(const assist::Debrief& debrief) {
    std::string rows;
    const auto row = [&](std::string_view kind, const std::string& text) {
        rows += fmt::format("<li class=\"{}\">{}</li>", kind, text::escaped_markup(text));
    };
    const auto change = [&](std::string_view kind, std::string_view what,
                            const assist::Debrief::Change& one) {
        row(kind, fmt::format("line {}: {} {:.2f} to {:.2f}", one.seq, what, one.from, one.to));
    };
    for (const auto& one : debrief.calmed) change("good", "calmed", one);
    for (const auto& one : debrief.heated) change("miss", "heated", one);
    for (const auto& one : debrief.chances) {
        const std::string better = one.better.empty() ? "" : " Better: " + one.better;
        row("miss", fmt::format("line {}: {}. {}{}", one.seq, one.missed, one.why, better));
    }
    for (const assist::Debrief::Win win : debrief.wins) row("good", std::string(name_of(win)));
    return rows.empty() ? rows : "<h3>Looking back</h3><ul class=\"back\">" + rows + "</ul>";
}

std::string conversation_html(const assist::Replayed& one) {
    std::string lines;
    for (const assist::ReplayedLine& step : one.lines) lines += line_html(step);
    return fmt::format(
        "<article><details><summary><span><b>{}</b><small>peak {:.2f} · {} suggestions · {} missed "
        "acknowledgements</small></span>{}</summary><ol>{}</ol>{}</details></article>\n",
        text::escaped_markup(one.conversation), one.peak, one.suggested, one.missed_acknowledgements,
        curve(one.curve), lines, debrief_html(one.debrief));
}

std::string table(std::string_view title, const std::map<std::string, std::size_t>& counts) {
    std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
    std::sort(order.begin(), order.end(),
              [](const auto& left, const auto& right) { return left.second > right.second; });
    std::string rows;
    for (const auto& [name, count] : order)
        rows += fmt::format("<tr><td>{}</td><td>{}</td></tr>", text::escaped_markup(name), count);
    return fmt::format("<div><h2>{0}</h2><table><tr><th>{0}</th><th>messages</th></tr>{1}</table></div>",
                       title, rows);
}

// How many customer messages stood at which level of anger at the start and at the end of their
// conversations.
std::string start_and_end(const std::vector<assist::Replayed>& replayed) {
    constexpr std::size_t bins = 10;
    std::array<std::size_t, bins> start{}, end{};
    for (const assist::Replayed& one : replayed) {
        if (one.curve.empty()) continue;
        ++start[std::min(bins - 1, static_cast<std::size_t>(one.curve.front() * bins))];
        ++end[std::min(bins - 1, static_cast<std::size_t>(one.curve.back() * bins))];
    }
    const std::size_t most = std::max<std::size_t>(
        {1, *std::max_element(start.begin(), start.end()), *std::max_element(end.begin(), end.end())});
    std::string bars;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const double x = 20 + 60 * static_cast<double>(bin);
        const auto bar = [&](double offset, std::size_t count, std::string_view fill, std::string_view when) {
            const double height = 150 * static_cast<double>(count) / static_cast<double>(most);
            bars += fmt::format(
                "<rect x=\"{:.0f}\" y=\"{:.1f}\" width=\"22\" height=\"{:.1f}\" rx=\"2\" "
                "fill=\"{}\"><title>{} {:.1f} to {:.1f}: {}</title></rect>",
                x + offset, 160 - height, height, fill, when, static_cast<double>(bin) / 10,
                static_cast<double>(bin + 1) / 10, count);
        };
        bar(4, start[bin], "var(--hot)", "start");
        bar(28, end[bin], "var(--keel)", "end");
        bars += fmt::format(
            "<text x=\"{:.0f}\" y=\"180\" font-size=\"13\" fill=\"var(--soft)\" "
            "text-anchor=\"middle\">{:.1f}</text>",
            x + 27, static_cast<double>(bin) / 10);
    }
    return "<h2>Anger at the start (red) and at the end (blue) of a conversation</h2><svg viewBox=\"0 0 640 "
           "190\" role=\"img\" aria-label=\"Distribution of anger\">" +
           bars + "</svg>";
}

}  // namespace

std::string replay_html(const ReplaySummary& summary, const std::vector<assist::Replayed>& replayed) {
    std::vector<const assist::Replayed*> heated;
    for (const assist::Replayed& one : replayed) {
        if (!one.curve.empty()) heated.push_back(&one);
    }
    std::sort(heated.begin(), heated.end(),
              [](const auto* left, const auto* right) { return left->peak > right->peak; });
    if (heated.size() > most_shown) heated.resize(most_shown);
    std::string shown;
    for (const assist::Replayed* one : heated) shown += conversation_html(*one);
    const auto fact = [](std::string_view name, const std::string& value) {
        return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", name, value);
    };
    const std::string facts =
        fact("Conversations", fmt::format("{}", summary.conversations)) +
        fact("Messages", fmt::format("{}", summary.messages)) +
        fact("Got a suggestion", fmt::format("{}", summary.suggested)) +
        fact("Care first", fmt::format("{}", summary.care)) +
        fact("Heated", fmt::format("{}", summary.heated_conversations)) +
        fact("Calmed by their end", fmt::format("{}", summary.calmed)) +
        fact("Missed acknowledgements", fmt::format("{}", summary.missed_acknowledgements));
    return fmt::format(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width\"><title>Evenkeel replay</title>"
        "<style>{}</style></head><body><main><h1>Replay</h1><p class=\"lead\">What Evenkeel would have seen "
        "and suggested.</p><dl class=\"facts\">{}</dl>{}"
        "<div class=\"two\">{}{}</div><h2>The most heated conversations</h2>{}</main></body></html>\n",
        style, facts, start_and_end(replayed), table("Intents", summary.intents),
        table("Faults", summary.faults), shown);
}

}  // namespace cli
