#include "practice/check_words.hpp"

#include "assist/review.hpp"
#include "practice/file_places.hpp"

#include <algorithm>

namespace practice {

namespace {

using base::Language;

std::string cited(const std::string& text) { return "\"" + text + "\""; }

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list.empty() ? "no tactic" : list;
}

class WordsCheck {
public:
    WordsCheck(const assist::Knowledge& knowledge, const intents::SourceFiles& files)
        : knowledge_(knowledge), places_(files) {}

    void check(const Scenario& scenario, Language language) {
        const Wording& words = scenario.words(language);
        for (const auto& [pool, lines] : words.lines) {
            const auto described = scenario.pools.find(pool);
            const bool bait = described != scenario.pools.end() && described->second.bait;
            check_lines(lines, bait, language, [&](std::size_t at) {
                return places_.of_words(scenario, language, "/lines/" + pool + "/" + std::to_string(at));
            });
        }
        for (const auto& [node, answers] : words.answers) {
            for (std::size_t at = 0; at < answers.size(); ++at) {
                check_answer(answers[at], language, [&] {
                    return places_.of_words(scenario, language,
                                            "/answers/" + node + "/" + std::to_string(at) + "/text");
                });
            }
        }
    }

    void check_common(const CommonLines& common, Language language) {
        for (const StandardPool& each : common_pools()) {
            const auto lines = common.find(std::string(each.name));
            if (lines == common.end()) continue;
            check_lines(lines->second, each.pool.bait, language, [&](std::size_t at) {
                return places_.of_common(language, "/lines/" + lines->first + "/" + std::to_string(at));
            });
        }
    }

    // After the last words of a language: few that are misread are told, many are refused.
    void finish_language() {
        const bool many = static_cast<double>(misread_.size()) > most_misread * static_cast<double>(read_);
        base::Problems& list = many ? checked_.problems : checked_.notes;
        list.insert(list.end(), misread_.begin(), misread_.end());
        misread_.clear();
        read_ = 0;
    }

    WordsChecked take() { return std::move(checked_); }

private:
    template <class Place>
    void check_lines(const std::vector<std::string>& lines, bool bait, Language language,
                     const Place& place) {
        for (std::size_t at = 0; at < lines.size(); ++at) {
            const match::Reading reading = knowledge_.matcher.read(lines[at], {}, language);
            ++read_;
            if (reading.care)
                misread_.emplace_back(place(at), cited(lines[at]) + " is read as care (" + reading.intent +
                                                     "); write it without that, or leave it out");
            else if (bait && !is_bait(reading))
                checked_.notes.emplace_back(
                    place(at), cited(lines[at]) + " is to be bait, and is read as " + reading.intent +
                                   (reading.suggest ? "" : ", which calls for no suggestion"));
        }
    }

    // What computer mode is the answer to.
    bool is_bait(const match::Reading& reading) const {
        if (!reading.suggest) return false;
        return std::any_of(reading.intents.begin(), reading.intents.end(), [&](const match::Candidate& each) {
            const intents::Intent* intent =
                knowledge_.catalogue().find(each.intent, intents::Audience::customer);
            return intent != nullptr &&
                   (intent->group == "bait" ||
                    (!intent->tactics.empty() && intent->tactics.front() == intents::Tactic::computer_mode));
        });
    }

    template <class Place>
    void check_answer(const Answer& answer, Language language, const Place& place) {
        const assist::Review review = assist::review(answer.text, language, assist::State{}, knowledge_);
        ++read_;
        const std::string tactic(intents::name_of(answer.tactic));
        // A promise is a commitment in whatever words it comes.
        std::vector<std::string> tactics = review.tactics;
        if (knowledge_.promises != nullptr && answer.tactic == intents::Tactic::commit &&
            !knowledge_.promises->of(language).find(answer.text, {}, assist::Zone::utc()).promises.empty())
            tactics.push_back(tactic);
        if (std::find(tactics.begin(), tactics.end(), tactic) == tactics.end())
            misread_.emplace_back(
                place(), cited(answer.text) + " is to be " + tactic + ", and is read as " + listed(tactics));
        for (const assist::Fault& fault : review.faults)
            misread_.emplace_back(
                place(), cited(answer.text) + " has the fault " + fault.id + "; an answer must have none");
    }

    const assist::Knowledge& knowledge_;
    FilePlaces places_;
    WordsChecked checked_;
    base::Problems misread_;  // of the language that is being checked, of `read_` lines and answers
    std::size_t read_ = 0;
};

}  // namespace

WordsChecked check_words(const Scenarios& scenarios, const assist::Knowledge& knowledge,
                         const intents::SourceFiles& files) {
    WordsCheck check(knowledge, files);
    for (const Language language : base::all_languages) {
        for (const Scenario& scenario : scenarios.all) {
            if (scenario.speaks(language)) check.check(scenario, language);
        }
        check.check_common(scenarios.common[base::index_of(language)], language);
        check.finish_language();
    }
    return check.take();
}

}  // namespace practice
