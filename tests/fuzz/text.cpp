#include "assist/promise_finder.hpp"
#include "cli/source_files.hpp"
#include "fuzz/expect.hpp"
#include "fuzz/targets.hpp"
#include "intents/document.hpp"
#include "intents/read_promise_words.hpp"
#include "text/csv.hpp"
#include "text/greeklish.hpp"
#include "text/language_id.hpp"
#include "text/line_form.hpp"
#include "text/markup.hpp"
#include "text/mask.hpp"
#include "text/message.hpp"
#include "text/redaction.hpp"
#include "text/sentences.hpp"
#include "text/stem.hpp"
#include "text/variants.hpp"

namespace tests::fuzz {

namespace {

void expect_tokens(const text::Message& message) {
    std::size_t before = 0;
    for (const text::Token& token : message.tokens) {
        expect(token.begin >= before && token.end > token.begin && token.end <= message.length,
               "tokens stand in the message, one after the other");
        expect(!message.word(token).empty(), "a token has a word");
        before = token.begin;
    }
    expect(is_utf8(message.form), "the normal form is UTF-8");
    expect(message.form.starts_with(' ') && message.form.ends_with(' '),
           "the normal form has a space at each end");
}

void expect_sentences(std::string_view message) {
    std::size_t end = 0;
    for (const text::Sentence& sentence : text::sentences_of(message)) {
        expect(sentence.begin >= end && sentence.end > sentence.begin, "sentences come one after the other");
        expect(sentence.text.data() >= message.data() &&
                   sentence.text.data() + sentence.text.size() <= message.data() + message.size(),
               "a sentence is a part of its message");
        end = sentence.end;
    }
}

void read_words(const text::Message& message) {
    static const text::Unmasker unmasker({"damn", "fuck*", "shit", "archidi"});
    for (const text::Token& token : message.tokens) {
        const std::string word(message.word(token));
        for (const base::Language language : base::all_languages)
            expect(is_utf8(text::stem(word, language)), "a stem is UTF-8");
        if (token.masked) static_cast<void>(unmasker.unmask(word));
        expect(is_utf8(text::to_greeklish(word, text::Spelling::by_look)), "Greeklish is UTF-8");
    }
}

// Of all languages, from the files of the checkout.
const assist::PromiseFinders& finders() {
    static const assist::PromiseFinders made = [] {
        intents::Catalogue catalogue;
        const auto files = cli::read_source_files(EVENKEEL_HOME).value();
        for (const auto& file : files.promise_words) {
            base::Problems problems;
            const intents::Document document(file, nullptr, problems);
            const auto language = base::language_from(document.json()["language"].get<std::string>());
            catalogue.promises[base::index_of(language.value())] =
                intents::read_promise_words(document, problems);
            expect(problems.empty(), "the promise words of the checkout are sound");
        }
        return assist::PromiseFinders(catalogue);
    }();
    return made;
}

}  // namespace

void take_text(std::string_view bytes) {
    const text::Message message = text::read_message(bytes);
    expect_tokens(message);
    const text::LineForm line = text::line_form(bytes);
    expect(is_utf8(line.form), "a line's form is UTF-8");
    for (const auto& word : line.words)
        expect(word.form_end <= line.form.size() && word.begin < word.end, "a word stands in the form");
    expect_sentences(bytes);
    read_words(message);
    static_cast<void>(text::decide_language(text::language_evidence(bytes)));
    expect(is_utf8(text::escaped_markup(bytes)), "markup is UTF-8");
    expect(text::escaped_markup(bytes).find('<') == std::string::npos, "markup has no tags of people's own");
    expect(text::csv_cell(bytes).starts_with('"'), "a cell is quoted");
    static const std::vector<std::string> profanity = {"damn", "fuck*"};
    for (const auto& variant : text::variants(bytes, base::Language::nb, profanity))
        expect(variant.text != bytes, "a variant differs");
}

void take_promise(std::string_view bytes) {
    constexpr base::Moment at(std::chrono::milliseconds(1'795'212'000'000));
    const assist::Zone oslo = assist::Zone::named("Europe/Oslo").value();
    const std::size_t length = text::read_letters(bytes).length;
    for (const base::Language language : base::all_languages) {
        const auto found = finders().of(language).find(bytes, at, oslo);
        expect(found.promises.size() <= assist::most_promises_of_message, "so many promises and no more");
        for (const auto& promise : found.promises) {
            expect(!promise.text.empty(), "a promise has words");
            expect(promise.span.begin < promise.span.end && promise.span.end <= length,
                   "a promise stands in its message");
        }
    }
}

void take_personal(std::string_view bytes) {
    static const std::vector<std::string> names = {"Kari Nordmann", "Ola", "Γιώργος"};
    const text::Redacted once = text::redact(bytes, names);
    std::size_t end = 0;
    for (const auto& place : once.places) {
        expect(place.begin >= end && place.end > place.begin, "places come one after the other");
        end = place.end;
    }
    expect(text::redact(once.text, names).text == once.text, "redacting twice changes nothing");
    expect(!is_utf8(bytes) || is_utf8(once.text), "redacting keeps UTF-8");
}

}  // namespace tests::fuzz
