#include "intents/check_conversation_words.hpp"

#include "intents/computer_mode.hpp"
#include "intents/json_places.hpp"
#include "text/message.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <set>

namespace intents {

namespace {

using base::Language;

class WordsChecker {
public:
    WordsChecker(const Catalogue& catalogue, Language language, const SourceFile& file,
                 base::Problems& problems)
        : catalogue_(catalogue),
          words_(catalogue.conversations[base::index_of(language)]),
          lexicon_(catalogue.lexicons[base::index_of(language)]),
          computer_mode_(lexicon_),
          begin_(std::string(base::code_of(language)) + "."),
          path_(file.path),
          places_(file.text),
          problems_(problems) {
        profanity_.add(lexicon_.profanity, 0);
    }

    void run() {
        for (const AttackPattern& each : words_.attack_patterns) {
            for (std::size_t at = 0; at < each.patterns.size(); ++at) {
                const std::string place = "/attack_patterns/" + each.id + "/patterns/" + std::to_string(at);
                static_cast<void>(compiles(each.patterns[at], place));
            }
        }
        for (std::size_t at = 0; at < words_.claims.size(); ++at)
            check_claim(words_.claims[at], "/claims/" + std::to_string(at));
        check_lines(words_.claim_lines, "/lines/claim");
        check_lines(words_.greetings, "/lines/greeting");
        check_lines(words_.boundaries, "/lines/boundary");
        check_lines(words_.hand_overs, "/lines/hand_over");
    }

private:
    void problem(const std::string& pointer, const std::string& what) {
        problems_.emplace_back(path_ + ":" + places_.at(pointer), what);
    }

    bool compiles(const std::string& pattern, const std::string& pointer) {
        RE2::Options options;
        options.set_log_errors(false);
        const RE2 compiled(pattern, options);
        if (!compiled.ok()) problem(pointer, "not a pattern: " + compiled.error());
        if (compiled.ok() && RE2::PartialMatch(" ", compiled)) {
            problem(pointer, "matches an empty message; name a word in it");
            return false;
        }
        return compiled.ok();
    }

    void check_claim(const Claim& claim, const std::string& pointer) {
        const Intent* intent = catalogue_.find(claim.intent, Audience::customer);
        if (intent == nullptr)
            problem(pointer + "/intent", "there is no intent \"" + claim.intent + "\"");
        else if (intent->care)
            problem(pointer + "/intent",
                    "\"" + claim.intent + "\" is care first; no claim of it is restated");
        if (!compiles(claim.pattern, pointer + "/pattern")) return;
        const RE2 pattern(claim.pattern);
        for (const auto& [name, number] : pattern.NamedCapturingGroups()) {
            if (!claim.words.contains(name))
                problem(pointer, "the group \"" + name + "\" has no list in \"words\"");
        }
        for (const auto& [group, words] : claim.words) {
            if (!pattern.NamedCapturingGroups().contains(group))
                problem(fmt::format("{}/words/{}", pointer, group), "the pattern has no group of this name");
            const std::string place = fmt::format("{{{}}}", group);
            if (claim.says.find(place) == std::string::npos)
                problem(pointer + "/says", fmt::format("does not use {}", place));
        }
        for (const std::string& said : fillings(claim)) check_restatement(said, pointer + "/says");
    }

    // Whatever is filled in: computer mode, and nothing that must never be echoed.
    void check_restatement(const std::string& said, const std::string& pointer) {
        const auto digit = [](char letter) { return letter >= '0' && letter <= '9'; };
        if (said.find_first_of("{}") != std::string::npos)
            problem(pointer, "\"" + said + "\" has a place that nothing fills");
        if (std::any_of(said.begin(), said.end(), digit))
            problem(pointer, "\"" + said + "\" names a number; a restatement stays general");
        if (!profanity_.find_all(text::read_message(said)).empty())
            problem(pointer, "\"" + said + "\" swears; a restatement never does");
        for (const Line& line : words_.claim_lines) {
            const std::string whole = fill(line, said);
            for (const Violation& violation : computer_mode_.violations(whole)) {
                problem(pointer, "computer mode is " + std::string(name_of(violation.property)) + "; \"" +
                                     violation.words + "\" in \"" + whole + "\" is not");
            }
        }
    }

    void check_lines(const std::vector<Line>& lines, const std::string& pointer) {
        const bool around_a_claim = &lines == &words_.claim_lines;
        for (std::size_t at = 0; at < lines.size(); ++at) {
            const std::string place = pointer + "/" + std::to_string(at);
            const Line& line = lines[at];
            if (!line.id.starts_with(begin_))
                problem(place + "/id", "the id \"" + line.id + "\" must begin with \"" + begin_ + "\"");
            if (!ids_.insert(line.id).second)
                problem(place + "/id", "the id \"" + line.id + "\" is given twice");
            if (!texts_.insert(line.text).second) problem(place + "/text", "this sentence is there already");
            if (line.text.find('!') != std::string::npos)
                problem(place + "/text", "a reply never shouts; take out the \"!\"");
            const bool has_place = line.text.find(claim_place) != std::string::npos;
            if (has_place != around_a_claim)
                problem(place + "/text", around_a_claim ? "must say {claim} once" : "has no claim to say");
        }
    }

    const Catalogue& catalogue_;
    const ConversationWords& words_;
    const Lexicon& lexicon_;
    ComputerModeRules computer_mode_;
    PhraseList profanity_;
    std::string begin_, path_;
    JsonPlaces places_;
    base::Problems& problems_;
    std::set<std::string> ids_, texts_;
};

}  // namespace

base::Problems check_conversation_words(const Catalogue& catalogue, const SourceFiles& files) {
    base::Problems problems;
    if (files.conversations.empty()) return problems;  // a folder of packs alone
    for (const Language language : base::all_languages) {
        const std::string path = "intents/conversation/" + std::string(base::code_of(language)) + ".json";
        const auto file = std::find_if(files.conversations.begin(), files.conversations.end(),
                                       [&](const SourceFile& each) { return each.path.ends_with(path); });
        if (file == files.conversations.end())
            problems.emplace_back(path, "is missing; Evenkeel never falls back to another language");
        else
            WordsChecker(catalogue, language, *file, problems).run();
    }
    return problems;
}

}  // namespace intents
