#include "intents/check.hpp"

#include "intents/check_conversation_words.hpp"
#include "intents/computer_mode.hpp"
#include "intents/places.hpp"
#include "text/message.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <memory>

namespace intents {

namespace {

using base::Language;

class Checker {
public:
    Checker(const Catalogue& catalogue, const SourceFiles& files, const Minimums& minimums)
        : catalogue_(catalogue), files_(files), minimums_(minimums), places_(files) {
        for (const Lexicon& lexicon : catalogue.lexicons) computer_mode_.emplace_back(lexicon);
    }

    base::Problems run() {
        for (const Intent& intent : catalogue_.intents) {
            for (const Language language : base::all_languages) check_wording(intent, language);
        }
        check_tests();
        return std::move(problems_);
    }

private:
    void problem(const Intent& intent, Language language, const std::string& pointer,
                 const std::string& what) {
        problems_.emplace_back(places_.of(intent, language, pointer), intent.id + ": " + what);
    }

    void check_wording(const Intent& intent, Language language) {
        const Wording& wording = intent.wordings[base::index_of(language)];
        if (wording.title.empty()) {
            problem(intent, language, "",
                    "is missing in this language; Evenkeel never falls back to another one");
            return;
        }
        check_amounts(intent, language, wording);
        check_examples(intent, language, wording);
        check_replies(intent, language, wording);
        check_patterns(intent, language, wording);
        if (intent.care && !wording.card)
            problem(intent, language, "", "is care first and needs a \"card\" (do, hand_over, avoid)");
    }

    struct Amount {
        std::size_t have;
        std::size_t want;
        std::string of;
    };

    void at_least(const Intent& intent, Language language, const std::string& pointer, const Amount& amount) {
        if (amount.have >= amount.want) return;
        problem(intent, language, pointer,
                "has " + std::to_string(amount.have) + " " + amount.of + "; write at least " +
                    std::to_string(amount.want));
    }

    void check_amounts(const Intent& intent, Language language, const Wording& wording) {
        at_least(intent, language, "/examples", {wording.examples.size(), minimums_.examples, "examples"});
        at_least(intent, language, "/near_misses",
                 {wording.near_misses.size(), minimums_.near_misses, "near misses"});
        for (const Tactic tactic : intent.tactics) {
            const auto have = static_cast<std::size_t>(
                std::count_if(wording.replies.begin(), wording.replies.end(),
                              [&](const Reply& reply) { return reply.tactic == tactic; }));
            const std::size_t want =
                tactic == Tactic::computer_mode ? minimums_.computer_mode_replies : minimums_.other_replies;
            at_least(intent, language, "/replies",
                     {have, want, "replies for " + std::string(name_of(tactic))});
        }
    }

    void check_examples(const Intent& intent, Language language, const Wording& wording) {
        const bool by_agent = intent.audience == Audience::agent;
        for (const Example& example : wording.examples) {
            const std::string form = text::normal_form(text::read_message(example.text));
            const auto [found, is_new] = examples_.emplace(std::tuple(by_agent, language, form), intent.id);
            if (!is_new && form != " ") {
                problem(intent, language, "/examples",
                        "\"" + example.text + "\" is an example of " + found->second + " already");
            }
            if (example.heat == Heat::calm && intent.suggest && intent.severity > 0 &&
                intent.group != "colleague") {
                problem(intent, language, "/examples/calm",
                        "\"" + example.text + "\" stands under calm; such a message is never calm");
            }
            for (const std::string& id : example.also) {
                if (id == intent.id)
                    problem(intent, language, "/examples",
                            "\"" + example.text + "\" names its own intent in \"also\"");
            }
        }
    }

    void check_replies(const Intent& intent, Language language, const Wording& wording) {
        std::map<Tactic, std::size_t> numbers;
        for (const Reply& reply : wording.replies) {
            const std::string pointer = "/replies/" + std::string(name_of(reply.tactic)) + "/" +
                                        std::to_string(numbers[reply.tactic]++) + "/text";
            if (!reply.id.starts_with(std::string(base::code_of(language)) + ".")) {
                problem(intent, language, pointer,
                        "the reply id \"" + reply.id + "\" must begin with \"" +
                            std::string(base::code_of(language)) + ".\"");
            }
            const auto [same, is_new] = reply_texts_.emplace(std::pair(language, reply.text), reply.id);
            if (!is_new) problem(intent, language, pointer, "this reply is there already as " + same->second);
            if (reply.text.find('!') != std::string::npos)
                problem(intent, language, pointer, "a reply never shouts; take out the \"!\"");
            if (reply.tactic != Tactic::computer_mode) continue;
            for (const Violation& violation :
                 computer_mode_[base::index_of(language)].violations(reply.text)) {
                problem(intent, language, pointer,
                        "computer mode is " + std::string(name_of(violation.property)) + "; \"" +
                            violation.words + "\" is not (" + reply.id + ")");
            }
        }
    }

    void check_patterns(const Intent& intent, Language language, const Wording& wording) {
        RE2::Options options;
        options.set_log_errors(false);
        for (std::size_t number = 0; number < wording.patterns.size(); ++number) {
            const RE2 pattern(wording.patterns[number], options);
            const std::string pointer = "/patterns/" + std::to_string(number);
            if (!pattern.ok())
                problem(intent, language, pointer, "not a pattern: " + pattern.error());
            else
                check_innocents(intent, language, pattern, pointer);
        }
    }

    // A pattern is for phrases that are never innocent: it must not fire on a calm example.
    void check_innocents(const Intent& intent, Language language, const RE2& pattern,
                         const std::string& pointer) {
        if (intent.audience == Audience::agent) return;
        for (const CalmLine& calm : calm_lines(language)) {
            if (calm.intent->id != intent.id && RE2::PartialMatch(calm.form, pattern)) {
                problem(intent, language, pointer,
                        "fires on \"" + *calm.text + "\", which is " + calm.intent->id);
            }
        }
    }

    struct CalmLine {
        const Intent* intent;
        const std::string* text;
        std::string form;
    };

    // Every pattern is tried on every calm line, so their normal forms are made once.
    const std::vector<CalmLine>& calm_lines(Language language) {
        std::vector<CalmLine>& lines = calm_lines_[base::index_of(language)];
        if (!lines.empty()) return lines;
        for (const Intent& intent : catalogue_.intents) {
            if (intent.group != "calm") continue;
            for (const Example& example : intent.wordings[base::index_of(language)].examples) {
                lines.push_back(
                    {&intent, &example.text, text::normal_form(text::read_message(example.text))});
            }
        }
        return lines;
    }

    void check_tests() {
        const std::vector<TestLine> tests = read_tests(files_.tests, problems_);
        base::PerLanguage<std::size_t> count{};
        for (const TestLine& test : tests) {
            ++count[base::index_of(test.language)];
            const std::string place = test.path + ":" + std::to_string(test.line);
            if (test.intent != "none" && catalogue_.find(test.intent, Audience::customer) == nullptr) {
                problems_.emplace_back(place, "there is no intent \"" + test.intent + "\"");
            }
            const auto same = examples_.find(
                std::tuple(false, test.language, text::normal_form(text::read_message(test.text))));
            if (same != examples_.end())
                problems_.emplace_back(
                    place, "is also an example of " + same->second + "; a test must be new to the matcher");
        }
        for (const Language language : base::all_languages) {
            std::size_t examples = 0;
            for (const Intent& intent : catalogue_.intents) {
                if (intent.audience != Audience::agent)
                    examples += intent.wordings[base::index_of(language)].examples.size();
            }
            const std::size_t want = examples / minimums_.examples_per_test;
            if (count[base::index_of(language)] < want) {
                problems_.emplace_back("tests/intents/" + std::string(base::code_of(language)) + ".jsonl",
                                       "has " + std::to_string(count[base::index_of(language)]) +
                                           " tests for " + std::to_string(examples) +
                                           " examples; write at least " + std::to_string(want));
            }
        }
    }

    const Catalogue& catalogue_;
    const SourceFiles& files_;
    const Minimums& minimums_;
    Places places_;
    base::PerLanguage<std::vector<CalmLine>> calm_lines_;
    std::vector<ComputerModeRules> computer_mode_;  // by language
    base::Problems problems_;
    std::map<std::tuple<bool, Language, std::string>, std::string>
        examples_;  // by who speaks, language and normal form
    std::map<std::pair<Language, std::string>, std::string> reply_texts_;
};

}  // namespace

base::Problems check(const Catalogue& catalogue, const SourceFiles& files, const Minimums& minimums) {
    base::Problems problems = Checker(catalogue, files, minimums).run();
    for (base::Problem& problem : check_conversation_words(catalogue, files))
        problems.push_back(std::move(problem));
    return problems;
}

}  // namespace intents
