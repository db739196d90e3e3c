#include "practice/check_scenarios.hpp"

#include "practice/file_places.hpp"

#include <algorithm>
#include <numeric>

namespace practice {

namespace {

std::string quoted_name(const std::string& name) { return "\"" + name + "\""; }

// The problems of one story that was played.
class StoryCheck {
public:
    StoryCheck(const Scenario& scenario, FilePlaces& places, base::Problems& problems)
        : scenario_(scenario), places_(places), problems_(problems) {}

    void run(std::size_t situations) {
        situations_ = situations;
        for (const Difficulty difficulty : {Difficulty::standard, Difficulty::hard}) {
            seen_.add(explore(scenario_, difficulty, Moves::anything, situations));
            check_calm(difficulty, situations);
        }
        for (const Node& node : scenario_.nodes) check_node(node);
        for (const TimedEvent& event : scenario_.events) check_event(event);
        for (const Ending& ending : scenario_.endings) {
            if (!seen_.endings.contains(ending.id))
                problem("/endings/" + ending.id,
                        "no tactics and faults lead to the ending " + quoted_name(ending.id) + tried());
        }
        check_pools();
    }

private:
    void problem(const std::string& pointer, std::string what) {
        problems_.emplace_back(places_.of_story(scenario_, pointer), std::move(what));
    }
    // What was not seen may still be there when the search was given up.
    std::string tried() const {
        return seen_.gave_up ? "; " + std::to_string(situations_) + " situations were tried" : "";
    }

    void check_calm(Difficulty difficulty, std::size_t situations) {
        const Seen good = explore(scenario_, difficulty, Moves::tactics_only, situations);
        const auto is_calm = [&](const Ending& each) {
            return each.kind == EndingKind::calmed && good.endings.contains(each.id);
        };
        if (std::any_of(scenario_.endings.begin(), scenario_.endings.end(), is_calm)) return;
        problem("/levels/" + std::string(name_of(difficulty)),
                "good tactics alone do not lead to a calm ending here; lower the anger or ease a branch");
    }

    void check_node(const Node& node) {
        const std::string place = "/nodes/" + node.id;
        if (!seen_.nodes.contains(node.id)) {
            problem(place, "the story never comes to the node " + quoted_name(node.id) + tried());
            return;
        }
        std::vector<std::size_t> never;
        for (std::size_t at = 0; at < node.branches.size(); ++at) {
            if (!seen_.branches.contains({node.id, at})) never.push_back(at);
        }
        if (never.size() == node.branches.size()) {
            problem(place, "the node " + quoted_name(node.id) +
                               " is a dead end: nothing that is said takes one of its branches" + tried());
            return;
        }
        for (const std::size_t at : never)
            problem(place + "/branches/" + std::to_string(at),
                    "this branch is never taken: its condition never holds, or an earlier one holds then, "
                    "too" +
                        tried());
    }

    void check_event(const TimedEvent& event) {
        std::chrono::seconds longest{};
        for (const auto& [difficulty, level] : scenario_.levels)
            longest = std::max(longest, level.patience * most_turns);
        const std::string place = "/events/" + event.id;
        if (event.at > longest) {
            problem(place + "/at_s", "no session lasts that long; " + std::to_string(longest.count()) +
                                         " seconds are the most");
        } else if (!seen_.events.contains(event.id)) {
            problem(place, "the event " + quoted_name(event.id) + " can never happen" + tried());
        }
    }

    // The pools of what is never reached have been told with it. Who is left waiting or insulted goes by
    // themselves, with the last words of the first ending of that kind.
    void check_pools() {
        if (!problems_.empty() && seen_.nodes.size() != scenario_.nodes.size()) return;
        for (const auto& [name, pool] : scenario_.pools) {
            const auto is_it = [&](const StandardPool& each) { return each.name == name; };
            const auto& standard = standard_pools();
            const bool by_themselves = name == scenario_.first_ending(EndingKind::walked_away).lines ||
                                       name == scenario_.first_ending(EndingKind::escalated).lines;
            if (by_themselves || seen_.pools.contains(name) ||
                std::any_of(standard.begin(), standard.end(), is_it))
                continue;
            problem("/pools/" + name, "no line of the pool " + quoted_name(name) + " is ever said" + tried());
        }
    }

    const Scenario& scenario_;
    FilePlaces& places_;
    base::Problems& problems_;
    Seen seen_;
    std::size_t situations_ = 0;
};

void check_families(const Scenarios& scenarios, FilePlaces& places, base::Problems& problems) {
    std::map<std::string, std::vector<const Scenario*>> families;
    for (const Scenario& each : scenarios.all) families[each.family].push_back(&each);
    for (const auto& [family, members] : families) {
        std::vector<const Scenario*> transfers;
        std::copy_if(members.begin(), members.end(), std::back_inserter(transfers),
                     [](const Scenario* each) { return each->transfer; });
        const std::string name = "the family " + quoted_name(family);
        if (transfers.empty())
            problems.emplace_back(
                places.of_story(*members.front(), "/family"),
                name + " has no transfer scenario; write a harder one, to be met unprepared");
        for (std::size_t at = 1; at < transfers.size(); ++at)
            problems.emplace_back(
                places.of_story(*transfers[at], "/transfer"),
                name + " has a transfer scenario already, " + quoted_name(transfers.front()->id));
        if (transfers.size() == members.size())
            problems.emplace_back(places.of_story(*members.front(), "/transfer"),
                                  name + " has nothing else; a transfer scenario tests what others trained");
    }
}

template <class Lists>
std::size_t count_in(const Lists& lists) {
    return std::accumulate(lists.begin(), lists.end(), std::size_t{0},
                           [](std::size_t sum, const auto& each) { return sum + each.second.size(); });
}

}  // namespace

base::Problems check_scenarios(const Scenarios& scenarios, const intents::SourceFiles& files,
                               std::size_t situations) {
    base::Problems problems;
    FilePlaces places(files);
    for (const Scenario& scenario : scenarios.all) {
        base::Problems own;
        StoryCheck(scenario, places, own).run(situations);
        problems.insert(problems.end(), own.begin(), own.end());
    }
    check_families(scenarios, places, problems);
    return problems;
}

std::vector<intents::ParityRow> parity(const Scenarios& scenarios) {
    std::vector<intents::ParityRow> rows;
    for (const Scenario& scenario : scenarios.all) {
        intents::ParityRow lines{.of = "practice/" + scenario.id, .what = "lines"};
        intents::ParityRow answers{.of = lines.of, .what = "answers"};
        for (const base::Language language : base::all_languages) {
            lines.counts[base::index_of(language)] = count_in(scenario.words(language).lines);
            answers.counts[base::index_of(language)] = count_in(scenario.words(language).answers);
        }
        rows.push_back(std::move(lines));
        rows.push_back(std::move(answers));
    }
    intents::ParityRow common{.of = "practice/common", .what = "lines"};
    for (const base::Language language : base::all_languages)
        common.counts[base::index_of(language)] = count_in(scenarios.common[base::index_of(language)]);
    if (!scenarios.all.empty()) rows.push_back(std::move(common));
    return rows;
}

}  // namespace practice
