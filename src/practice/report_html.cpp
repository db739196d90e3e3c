#include "assist/rules.hpp"
#include "practice/anger_curve.hpp"
#include "practice/report.hpp"
#include "practice/report_style.hpp"
#include "text/markup.hpp"

#include <fmt/format.h>

namespace practice {

namespace {

using text::escaped_markup;

// Names are words with underscores in the files.
std::string spoken(std::string_view name) {
    std::string words = escaped_markup(name);
    for (char& letter : words) letter = letter == '_' ? ' ' : letter;
    return words;
}

std::string rule_words(int rule, const std::string& because = "") {
    if (rule == 0) return escaped_markup(because);
    const std::string words = because.empty() ? std::string(assist::words_of_rule(rule)) : because;
    return fmt::format("{} <small>(rule {})</small>", escaped_markup(words), rule);
}

std::string turn_words(int turn) { return turn == 0 ? "session" : fmt::format("{}", turn); }

// A table with a caption and named columns; nothing when it would have no row.
std::string table(std::string_view caption, std::initializer_list<std::string_view> columns,
                  const std::string& rows) {
    if (rows.empty()) return "";
    std::string head;
    for (const std::string_view column : columns) head += fmt::format("<th scope=\"col\">{}</th>", column);
    return fmt::format(
        "<div class=\"wide\"><table><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>"
        "</div>",
        caption, head, rows);
}

std::string facts(const Scorecard& card) {
    std::string list;
    const auto fact = [&](std::string_view name, const std::string& value) {
        list += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", name, value);
    };
    fact("Total", fmt::format("{:.0f} <small>{}</small>", card.total, spoken(name_of(card.tier))));
    fact("Process", fmt::format("{:.0f}", card.process));
    fact("Outcome", fmt::format("{:.0f}", card.outcome));
    fact("Par", fmt::format("{} <small>in {} turns</small>", card.par_score, card.par_turns));
    fact("Turns", fmt::format("{}", card.result.turns));
    fact("Ending", card.finished ? spoken(name_of(card.result.ending)) : "not finished");
    fact("Hints", fmt::format("{}", card.hints));
    fact("Rewinds", fmt::format("{}", card.attempts.size()));
    return "<dl class=\"facts\">" + list + "</dl>";
}

std::string comparison(const std::optional<Comparison>& compared) {
    if (!compared) return "";
    return fmt::format(
        "<p>Compared with {} earlier {} of this scenario: best {:.0f}, last {:.0f}, {:+.0f} since then.</p>",
        compared->sessions, compared->sessions == 1 ? "session" : "sessions", compared->best, compared->last,
        compared->change);
}

std::string earned(const Scorecard& card) {
    std::string rows;
    for (const Earned& one : card.earned)
        rows += fmt::format(
            "<tr><td>{}</td><th scope=\"row\" class=\"good\">{}</th><td><q "
            "lang=\"{}\">{}</q></td><td>{}</td></tr>",
            turn_words(one.turn), spoken(one.what), code_of(card.language), escaped_markup(one.words),
            rule_words(one.rule));
    return table("Done well", {"Turn", "What", "Words", "Because"}, rows);
}

std::string deductions(const Scorecard& card, std::string_view caption, const std::vector<Deduction>& list) {
    std::string rows;
    const auto quote = [&](const std::string& words) {
        return words.empty()
                   ? std::string()
                   : fmt::format("<q lang=\"{}\">{}</q>", code_of(card.language), escaped_markup(words));
    };
    for (const Deduction& one : list)
        rows += fmt::format(
            "<tr><td>{}</td><th scope=\"row\" class=\"miss\">{}</th><td "
            "class=\"number\">−{:.1f}</td><td>{}</td>"
            "<td>{}</td><td>{}</td></tr>",
            turn_words(one.turn), spoken(one.what), one.points, quote(one.words),
            rule_words(one.rule, one.because), quote(one.better));
    return table(caption, {"Turn", "What", "Points", "Words", "Because", "Better"}, rows);
}

std::string skills(const Scorecard& card) {
    std::string rows;
    for (const auto& [skill, tally] : card.skills)
        rows += fmt::format("<tr><th scope=\"row\">{}</th><td class=\"number\">{} of {}</td></tr>",
                            spoken(skill), tally.taken, tally.chances);
    return table("Skills, as often as they were called for", {"Skill", "Shown"}, rows);
}

std::string recognised(const Turn& turn) {
    const Feedback& feedback = turn.feedback;
    std::string list;
    const auto item = [&](std::string_view kind, const Recognised& one) {
        list += fmt::format("<li class=\"{}\">{}</li>", kind, spoken(one.id));
    };
    for (const Recognised& one : feedback.tactics) item(one.fits ? "good" : "", one);
    for (const Recognised& one : feedback.faults) item("miss", one);
    if (!feedback.event.empty())
        list += "<li>meanwhile</li>";
    else if (feedback.input != Input::words)
        list += fmt::format("<li>{}</li>", spoken(name_of(feedback.input)));
    return list.empty() ? "" : "<ul>" + list + "</ul>";
}

std::string conversation(const Scorecard& card) {
    std::string rows;
    for (const Turn& turn : card.turns) {
        const bool opens = turn.number == 0;
        rows += fmt::format(
            "<tr><th scope=\"row\">{0}</th><td lang=\"{1}\">{2}</td><td>{3}</td><td "
            "class=\"number\">{4:.0f}</td><td "
            "lang=\"{1}\">{5}</td></tr>",
            opens ? "opening" : fmt::format("{}", turn.number), code_of(card.language),
            escaped_markup(turn.said), opens ? "" : recognised(turn),
            opens ? card.result.start : turn.feedback.after, escaped_markup(turn.answer));
    }
    return table("Turn by turn", {"Turn", "You", "Recognised", "Anger", "They"}, rows);
}

std::string in_section(std::string_view title, const std::string& body) {
    return body.empty() ? "" : fmt::format("<section><h2>{}</h2>{}</section>", title, body);
}

}  // namespace

std::string html(const Scorecard& card, const std::optional<Comparison>& compared) {
    const std::string costs = deductions(card, "Process: what was said", card.process_deductions) +
                              deductions(card, "Outcome: where it led", card.outcome_deductions);
    const std::string title = escaped_markup(card.title);
    return fmt::format(
               "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
               "content=\"width=device-width\"><title>Practice: "
               "{0}</title><style>{1}</style></head><body><main>"
               "<h1>Practice: <span lang=\"{2}\">{0}</span></h1><p class=\"lead\">{3} · {2} · {4} · seed "
               "{5}</p>{6}{7}"
               "<p lang=\"{2}\">{8}</p>",
               title, report_style, code_of(card.language), spoken(card.family), name_of(card.difficulty),
               card.seed, facts(card), comparison(compared),
               card.finished ? escaped_markup(card.result.debrief) : "") +
           in_section("Anger", "<figure>" + anger_curve_svg(card) + "</figure>") +
           in_section("What went well", earned(card)) + in_section("What cost points", costs) +
           in_section("Skills", skills(card)) + in_section("The conversation", conversation(card)) +
           "</main></body></html>\n";
}

}  // namespace practice
