#include "assist/promise_finder.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace assist {

namespace {

using text::LineForm;

match::PatternSet set_of(const std::vector<std::string>& patterns) {
    match::PatternSet set;
    for (const std::string& pattern : patterns) set.add(pattern);
    set.finish();
    return set;
}

// Places of a message where a sentence may be cut in two; its sentences stay whole from there on.
constexpr int most_joints = 16;

// What joins two clauses. Grammar rather than wording, so it stands here and not in the files.
bool joins_clauses(base::Language language, std::string_view word) {
    constexpr std::array<std::array<std::string_view, 2>, base::language_count> joining = {
        {{"and", "then"}, {"og", "sa"}, {"og", "sa"}, {"e", "ed"}, {"es", "majd"}, {"και", "κι"}}};
    const auto& words = joining[base::index_of(language)];
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view word_at(const LineForm& line, std::size_t number) {
    const LineForm::Word& word = line.words[number];
    return std::string_view(line.form).substr(word.form_begin, word.form_end - word.form_begin);
}

// The words with the blanks around them.
Stretch stretch_of(const LineForm& line, std::size_t first, std::size_t last) {
    return {line.words[first].form_begin - 1, line.words[last - 1].form_end + 1};
}

// The words that a part of the form touches, in code points of the line.
match::Span span_of(const LineForm& line, std::size_t form_begin, std::size_t form_end) {
    match::Span span;
    bool none = true;
    for (const LineForm::Word& word : line.words) {
        if (word.form_end <= form_begin || word.form_begin >= form_end) continue;
        if (none) span.begin = word.begin;
        span.end = word.end;
        none = false;
    }
    return span;
}

// Where two touch they become one.
void join_overlaps(std::vector<match::Span>& spans) {
    std::sort(spans.begin(), spans.end(),
              [](const match::Span& left, const match::Span& right) { return left.begin < right.begin; });
    std::vector<match::Span> joined;
    for (const match::Span& span : spans) {
        if (!joined.empty() && span.begin < joined.back().end)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    }
    spans = std::move(joined);
}

// Code points of `sentence`, from its own beginning.
std::string slice(std::string_view sentence, std::size_t begin, std::size_t end) {
    const std::vector<std::size_t> starts = text::letter_starts(sentence);
    const auto byte = [&](std::size_t point) {
        return point < starts.size() ? starts[point] : sentence.size();
    };
    return std::string(sentence.substr(byte(begin), byte(end) - byte(begin)));
}

}  // namespace

std::vector<Promise> promises_of(const PromisesFound& found, std::uint64_t seq) {
    std::vector<Promise> promises;
    promises.reserve(found.promises.size());
    for (const PromisesFound::One& one : found.promises) {
        promises.push_back({.id = std::to_string(seq) + "." + std::to_string(promises.size() + 1),
                            .seq = seq,
                            .text = one.text,
                            .span = one.span,
                            .due = one.due});
    }
    return promises;
}

PromiseFinder::PromiseFinder(const intents::PromiseWords& words, base::Language language)
    : language_(language),
      commitments_(set_of(words.commitments)),
      not_commitments_(set_of(words.not_commitments)),
      overpromises_(set_of(words.overpromises)),
      times_(words.times) {}

PromisesFound PromiseFinder::find(std::string_view message, base::Moment at, const Zone& zone) const {
    PromisesFound found;
    int joints = 0;
    for (const text::Sentence& sentence : text::sentences_of(message)) {
        if (sentence.question) continue;
        const LineForm line = text::line_form(sentence.text);
        if (line.words.empty()) continue;
        find_overpromises(line, sentence.begin, found.overpromises);
        const bool full = found.promises.size() >= most_promises_of_message;
        if (full || !is_promise(line.form)) continue;
        const std::vector<Clause> clauses = clauses_of(line, {at, zone}, joints);
        if (clauses.size() == 1) {
            found.promises.push_back(
                {std::string(sentence.text), {sentence.begin, sentence.end}, clauses.front().due});
            continue;
        }
        for (const Clause& clause : clauses) {
            if (found.promises.size() >= most_promises_of_message) break;
            const bool is_last = clause.last == line.words.size();
            const match::Span span = {
                clause.first == 0 ? 0 : line.words[clause.first].begin,
                is_last ? sentence.end - sentence.begin : line.words[clause.last - 1].end};
            found.promises.push_back({slice(sentence.text, span.begin, span.end),
                                      {sentence.begin + span.begin, sentence.begin + span.end},
                                      clause.due});
        }
    }
    join_overlaps(found.overpromises);
    return found;
}

bool PromiseFinder::is_promise(std::string_view form) const {
    return !commitments_.matched(form).empty() && not_commitments_.matched(form).empty();
}

// Two promises in one sentence count as one, unless each has its own commitment and its own time.
std::vector<PromiseFinder::Clause> PromiseFinder::clauses_of(const LineForm& line, const When& when,
                                                             int& joints) const {
    std::vector<Clause> clauses;
    const std::size_t count = line.words.size();
    std::size_t first = 0;
    for (std::size_t at = 1; at + 1 < count && joints < most_joints; ++at) {
        const bool joint = joins_clauses(language_, word_at(line, at));
        if (!joint && !line.words[at].after_comma) continue;
        ++joints;
        const std::size_t next = joint ? at + 1 : at;
        const auto left = clause(line, first, at, when);
        if (!left || !left->due) continue;
        const auto right = clause(line, next, count, when);
        if (!right || !right->due) continue;
        clauses.push_back(*left);
        first = next;
    }
    clauses.push_back(clause(line, first, count, when).value_or(Clause{first, count, std::nullopt}));
    return clauses;
}

// Nothing where these words commit to nothing.
std::optional<PromiseFinder::Clause> PromiseFinder::clause(const LineForm& line, std::size_t first,
                                                           std::size_t last, const When& when) const {
    const Stretch all = stretch_of(line, first, last);
    const auto commitment = commitment_in(line.form, all);
    if (!commitment) return std::nullopt;
    return Clause{first, last, times_.due(line.form, all, *commitment, when)};
}

// Where the first of them begins, at a blank.
std::optional<std::size_t> PromiseFinder::commitment_in(std::string_view form, const Stretch& within) const {
    const std::string_view part = form.substr(within.begin, within.end - within.begin);
    std::optional<std::size_t> earliest;
    for (const int number : commitments_.matched(part)) {
        re2::StringPiece found;
        const re2::StringPiece whole(part.data(), part.size());
        if (!commitments_.pattern(number).Match(whole, 0, part.size(), RE2::UNANCHORED, &found, 1)) continue;
        const auto begin = static_cast<std::size_t>(found.data() - part.data());
        if (!earliest || begin < *earliest) earliest = begin;
    }
    if (!earliest) return std::nullopt;
    return within.begin + part.rfind(' ', *earliest);
}

void PromiseFinder::find_overpromises(const LineForm& line, std::size_t offset,
                                      std::vector<match::Span>& into) const {
    for (const int number : overpromises_.matched(line.form)) {
        re2::StringPiece found;
        if (!overpromises_.pattern(number).Match(line.form, 0, line.form.size(), RE2::UNANCHORED, &found, 1))
            continue;
        const auto begin = static_cast<std::size_t>(found.data() - line.form.data());
        const match::Span span = span_of(line, begin, begin + found.size());
        if (span.begin < span.end) into.push_back({offset + span.begin, offset + span.end});
    }
}

PromiseFinders::PromiseFinders(const intents::Catalogue& catalogue) {
    for (const base::Language language : base::all_languages) {
        const std::size_t at = base::index_of(language);
        finders_[at] = std::make_unique<const PromiseFinder>(catalogue.promises[at], language);
    }
}

}  // namespace assist
