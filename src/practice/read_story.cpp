#include "practice/read_story.hpp"

#include "assist/rules.hpp"
#include "practice/plot.hpp"

#include <array>

namespace practice {

namespace {

using intents::Document;
using nlohmann::json;

// The schema has let only names of the enumeration through.
template <class Enum>
Enum known(std::optional<Enum> value) {
    return value.value_or(Enum{});
}

KnownNames known_inputs() {
    KnownNames inputs{"input", {}};
    for (int at = 0; at <= static_cast<int>(Input::abusive); ++at)
        inputs.names.emplace(name_of(static_cast<Input>(at)));
    return inputs;
}

KnownNames known_causes() {
    KnownNames causes{"cause of anger", {}};
    for (const auto& [cause, points] : standard_effects()) causes.names.insert(cause);
    return causes;
}

class StoryReader {
public:
    StoryReader(const Document& document, const KnownNames& faults, base::Problems& problems)
        : document_(document), root_(document.json()), faults_(faults), problems_(problems) {}

    std::optional<Scenario> read() {
        const std::size_t before = problems_.size();
        read_head();
        read_pools();
        learn_names();
        read_nodes();
        read_events();
        read_endings();
        if (problems_.size() != before) return std::nullopt;
        return std::move(scenario_);
    }

private:
    void problem(const std::string& pointer, std::string what) {
        problems_.push_back(document_.problem(pointer, std::move(what)));
    }
    void check(const KnownNames& names, const std::string& name, const std::string& pointer) {
        names.check(name, pointer, document_, problems_);
    }

    void read_head() {
        scenario_.id = root_["id"];
        scenario_.family = root_["family"];
        scenario_.transfer = root_["transfer"];
        scenario_.audience =
            root_["audience"] == "colleague" ? intents::Audience::colleague : intents::Audience::customer;
        scenario_.rule = root_["rule"];
        scenario_.source = root_["source"];
        scenario_.par = {root_["par"]["score"], root_["par"]["turns"]};
        for (const auto& [name, level] : root_["levels"].items()) {
            scenario_.levels[known(difficulty_from(name))] = {
                known(temperament_from(level["temperament"].get<std::string>())), level["opening_anger"],
                std::chrono::seconds(level["patience_s"].get<int>())};
        }
        if (!root_.contains("effects")) return;
        const KnownNames causes = known_causes();
        for (const auto& [cause, points] : root_["effects"].items()) {
            check(causes, cause, "/effects/" + intents::escaped_for_pointer(cause));
            scenario_.effects[cause] = points;
        }
    }

    void read_pools() {
        for (const StandardPool& each : standard_pools()) scenario_.pools.emplace(each.name, each.pool);
        for (const auto& [name, pool] : root_["pools"].items()) {
            const Pool read{pool["note"], known(band_from(pool["band"].get<std::string>())), pool["bait"]};
            if (!scenario_.pools.emplace(name, read).second)
                problem("/pools/" + name, "every scenario has the pool \"" + name + "\"; leave it out here");
        }
    }

    // What branches and events may name; they may do so before it is declared.
    void learn_names() {
        for (const auto& [name, pool] : scenario_.pools) pools_.names.insert(name);
        for (const auto& [name, node] : root_["nodes"].items()) {
            nodes_.names.insert(name);
            if (!node.contains("facts")) continue;
            for (const json& fact : node["facts"]) facts_.names.insert(fact);
        }
        targets_.names = nodes_.names;
        for (const auto& [name, ending] : root_["endings"].items()) {
            if (!targets_.names.insert(name).second)
                problem("/endings/" + name, "there is a node of that name already; rename one of them");
        }
        scenario_.start = root_["start"];
        check(nodes_, scenario_.start, "/start");
    }

    void read_nodes() {
        for (const std::string& id : document_.keys_as_written("/nodes")) {
            const json& value = root_["nodes"][id];
            const std::string place = "/nodes/" + id;
            Node node{.id = id, .lines = value["lines"], .branches = {}, .facts = {}};
            check(pools_, node.lines, place + "/lines");
            for (const json& branch : value["branches"])
                node.branches.push_back(
                    read_branch(branch, place + "/branches/" + std::to_string(node.branches.size())));
            if (value.contains("facts")) node.facts = names_in(value["facts"], place + "/facts", pools_);
            scenario_.nodes.push_back(std::move(node));
        }
    }

    Branch read_branch(const json& value, const std::string& place) {
        Branch branch{.when = read_condition(value["when"], place + "/when"),
                      .to = value["to"],
                      .anger = value.value("anger", 0),
                      .lines = value.value("lines", "")};
        check(targets_, branch.to, place + "/to");
        if (!branch.lines.empty()) check(pools_, branch.lines, place + "/lines");
        return branch;
    }

    Condition read_condition(const json& value, const std::string& place) {
        Condition when;
        const auto names = [&](const char* key, const KnownNames& known_ones) {
            return value.contains(key) ? names_in(value[key], place + "/" + key, known_ones)
                                       : std::vector<std::string>();
        };
        for (const std::string& name : names("tactics", readable_tactics()))
            when.tactics.push_back(known(intents::tactic_from(name)));
        when.faults = names("faults", faults_);
        for (const std::string& name : names("inputs", inputs_))
            when.inputs.push_back(known(input_from(name)));
        when.facts = names("facts", facts_);
        when.clean = value.value("clean", false);
        when.turns = value.value("turns", 1);
        if (value.contains("below")) when.below = value["below"].get<int>();
        if (value.contains("from")) when.from = value["from"].get<int>();
        if (value.contains("acknowledged")) when.acknowledged = value["acknowledged"].get<bool>();
        if (value.contains("apologised")) when.apologised = value["apologised"].get<bool>();
        return when;
    }

    std::vector<std::string> names_in(const json& list, const std::string& place, const KnownNames& names) {
        std::vector<std::string> found;
        for (const json& name : list) {
            check(names, name, place + "/" + std::to_string(found.size()));
            found.push_back(name);
        }
        return found;
    }

    void read_events() {
        for (const std::string& id : document_.keys_as_written("/events")) {
            const json& value = root_["events"][id];
            const std::string place = "/events/" + id;
            TimedEvent event{.id = id,
                             .at = std::chrono::seconds(value["at_s"].get<int>()),
                             .nodes = {},
                             .anger = value.value("anger", 0),
                             .lines = value["lines"],
                             .to = value.value("to", "")};
            if (value.contains("nodes")) event.nodes = names_in(value["nodes"], place + "/nodes", nodes_);
            check(pools_, event.lines, place + "/lines");
            if (!event.to.empty()) check(targets_, event.to, place + "/to");
            scenario_.events.push_back(std::move(event));
        }
    }

    void read_endings() {
        std::set<EndingKind> kinds;
        for (const std::string& id : document_.keys_as_written("/endings")) {
            const json& value = root_["endings"][id];
            const EndingKind kind = known(ending_kind_from(value["kind"].get<std::string>()));
            scenario_.endings.push_back({id, kind, value["lines"]});
            check(pools_, scenario_.endings.back().lines, "/endings/" + id + "/lines");
            kinds.insert(kind);
        }
        for (const EndingKind kind : {EndingKind::calmed, EndingKind::walked_away, EndingKind::escalated}) {
            if (!kinds.contains(kind))
                problem("/endings", "there is no ending of the kind \"" + std::string(name_of(kind)) +
                                        "\"; write one of each kind");
        }
    }

    const Document& document_;
    const json& root_;
    const KnownNames& faults_;
    base::Problems& problems_;
    KnownNames inputs_ = known_inputs();
    KnownNames pools_{"pool", {}}, nodes_{"node", {}}, targets_{"node or ending", {}}, facts_{"fact", {}};
    Scenario scenario_;
};

}  // namespace

KnownNames faults_of(const intents::Catalogue& catalogue) {
    KnownNames faults{"fault",
                      {"any", std::string(assist::premature_solution), std::string(assist::second_apology),
                       std::string(assist::stonewalling)}};
    for (const intents::Intent& intent : catalogue.intents) {
        if (intent.audience == intents::Audience::agent && intent.group == "fault")
            faults.names.insert(intent.id);
    }
    return faults;
}

const KnownNames& readable_tactics() {
    using intents::Tactic;
    static const KnownNames tactics = [] {
        KnownNames names{"tactic", {}};
        for (int at = 0; at <= static_cast<int>(Tactic::close); ++at)
            names.names.emplace(intents::name_of(static_cast<Tactic>(at)));
        return names;
    }();
    return tactics;
}

std::optional<Scenario> read_story(const Document& document, const KnownNames& faults,
                                   base::Problems& problems) {
    return StoryReader(document, faults, problems).read();
}

std::set<std::string, std::less<>> facts_of(const Scenario& scenario) {
    std::set<std::string, std::less<>> facts;
    for (const Node& node : scenario.nodes) facts.insert(node.facts.begin(), node.facts.end());
    return facts;
}

}  // namespace practice
