#include "practice/report.hpp"
#include "text/csv.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace practice {

namespace {

// Of every row, in this order. The first five say what row of which session it is: files can be put together.
constexpr std::array<std::string_view, 26> columns = {
    "row",    "scenario", "lang",   "level",   "seed",    "turn",        "at_s",      "input",     "said",
    "answer", "tactics",  "faults", "effects", "better",  "wins",        "points",    "process",   "outcome",
    "total",  "tier",     "ending", "hints",   "rewinds", "anger_start", "anger_end", "anger_peak"};

// One row: cells by the name of their column, the others empty.
class Row {
public:
    void words(std::string_view column, std::string_view words) { cell(column) = text::csv_cell(words); }
    template <class Number>
    void number(std::string_view column, Number number) {
        cell(column) = fmt::format("{}", number);
    }
    void points(std::string_view column, double points) { cell(column) = fmt::format("{:.2f}", points); }

    std::string text() const {
        std::string line;
        for (std::size_t at = 0; at < columns.size(); ++at) line += (at == 0 ? "" : ",") + cells_[at];
        return line + "\r\n";
    }

private:
    std::string& cell(std::string_view column) {
        std::size_t at = 0;
        while (columns[at] != column) ++at;
        return cells_[at];
    }

    std::array<std::string, columns.size()> cells_;
};

Row row_of(const Scorecard& card, std::string_view kind) {
    Row row;
    row.words("row", kind);
    row.words("scenario", card.scenario);
    row.words("lang", code_of(card.language));
    row.words("level", name_of(card.difficulty));
    row.number("seed", card.seed);
    return row;
}

template <class Values, class Print>
std::string joined(const Values& values, Print print) {
    std::string list;
    for (const auto& value : values) list += (list.empty() ? "" : "; ") + std::string(print(value));
    return list;
}

std::string turn_row(const Scorecard& card, const Turn& turn) {
    Row row = row_of(card, "turn");
    row.number("turn", turn.number);
    row.number("at_s", turn.at.count());
    row.words("said", turn.said);
    row.words("answer", turn.answer);
    const Feedback& feedback = turn.feedback;
    const auto id = [](const Recognised& one) { return one.id; };
    if (turn.number > 0) {
        row.words("input", feedback.event.empty() ? name_of(feedback.input) : "event");
        row.words("tactics", joined(feedback.tactics, id));
        row.words("faults", joined(feedback.faults, id));
        row.words("effects", joined(feedback.effects, [](const Effect& effect) {
                      return fmt::format("{} {:+.2f}", effect.cause, effect.points);
                  }));
        row.words("better", feedback.better ? feedback.better->text : "");
        row.words("wins", joined(feedback.wins, [](Win win) { return name_of(win); }));
        row.points("points", feedback.points);
    }
    const bool opens = turn.number == 0;
    row.points("anger_start", opens ? card.result.start : feedback.before);
    row.points("anger_end", opens ? card.result.start : feedback.after);
    return row.text();
}

std::string totals_row(const Scorecard& card) {
    Row row = row_of(card, "total");
    row.number("turn", card.result.turns);
    row.points("process", card.process);
    row.points("outcome", card.outcome);
    row.points("total", card.total);
    row.words("tier", name_of(card.tier));
    row.words("ending", card.finished ? name_of(card.result.ending) : "unfinished");
    row.number("hints", card.hints);
    row.number("rewinds", card.attempts.size());
    row.points("anger_start", card.result.start);
    row.points("anger_end", card.result.end);
    row.points("anger_peak", card.result.peak);
    return row.text();
}

}  // namespace

std::string csv(const Scorecard& card) {
    std::string rows = "\xef\xbb\xbf";
    for (const std::string_view column : columns)
        rows += fmt::format("{}{}", column == columns[0] ? "" : ",", column);
    rows += "\r\n";
    for (const Turn& turn : card.turns) rows += turn_row(card, turn);
    return rows + totals_row(card);
}

}  // namespace practice
