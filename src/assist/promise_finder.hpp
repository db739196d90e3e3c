#pragma once

#include "assist/promise.hpp"
#include "assist/time_finder.hpp"
#include "base/language.hpp"
#include "intents/catalogue.hpp"
#include "match/pattern_set.hpp"
#include "text/line_form.hpp"
#include "text/sentences.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assist {

// Found in one message, the first ones. Nobody promises so much in earnest; such a message would only cost
// time and push other promises off the conversation's list.
inline constexpr std::size_t most_promises_of_message = 20;

// What one message of an agent promises.
struct PromisesFound {
    struct One {
        std::string text;  // the sentence, or the clause where one sentence holds two promises
        match::Span span;
        std::optional<base::Moment> due;  // nothing where no time was named, or none that there is
    };
    std::vector<One> promises;
    std::vector<match::Span> overpromises;  // what nobody can guarantee; a remark, no verdict
};

// The same, as the promises of the message with that number; all of them open.
std::vector<Promise> promises_of(const PromisesFound& found, std::uint64_t seq);

// Finds promises in one language's words. Immutable, so any number of threads may share one.
class PromiseFinder {
public:
    PromiseFinder(const intents::PromiseWords& words, base::Language language);

    // A message said at `at`; its times are meant in `zone`. Spans are code points of `message`. Only the
    // first `text::longest_read` code points are read, and no more than `most_promises_of_message` found.
    // Questions promise nothing.
    PromisesFound find(std::string_view message, base::Moment at, const Zone& zone) const;

private:
    struct Clause {
        std::size_t first = 0;  // words of the line, half-open
        std::size_t last = 0;
        std::optional<base::Moment> due;
    };

    bool is_promise(std::string_view form) const;
    std::vector<Clause> clauses_of(const text::LineForm& line, const When& when, int& joints) const;
    std::optional<Clause> clause(const text::LineForm& line, std::size_t first, std::size_t last,
                                 const When& when) const;
    std::optional<std::size_t> commitment_in(std::string_view form, const Stretch& within) const;
    void find_overpromises(const text::LineForm& line, std::size_t offset,
                           std::vector<match::Span>& into) const;

    base::Language language_;
    match::PatternSet commitments_;
    match::PatternSet not_commitments_;
    match::PatternSet overpromises_;
    TimeFinder times_;
};

// One for each language of a catalogue. Whoever builds a Matcher builds these beside it and swaps both
// together; immutable, shared between threads by pointer. Building takes some 250 ms for all six languages.
class PromiseFinders {
public:
    explicit PromiseFinders(const intents::Catalogue& catalogue);

    // Of a language without promise words: finds nothing.
    const PromiseFinder& of(base::Language language) const { return *finders_[base::index_of(language)]; }

private:
    base::PerLanguage<std::unique_ptr<const PromiseFinder>> finders_;
};

}  // namespace assist
