#include "practice/read_lines.hpp"

#include "practice/read_scenarios.hpp"
#include "practice/read_story.hpp"
#include "text/code_points.hpp"
#include "text/message.hpp"

namespace practice {

namespace {

std::size_t fewest_of(const std::string& pool, const Scenario& scenario) {
    const Node* start = scenario.node(scenario.start);
    if (start != nullptr && pool == start->lines) return fewest_opening_lines;
    return facts_of(scenario).contains(pool) ? fewest_fact_lines : fewest_lines;
}

}  // namespace

WantedPools wanted_of(const Scenario& scenario) {
    WantedPools wanted;
    for (const StandardPool& each : standard_pools()) wanted.emplace(each.name, each.at_least);
    for (const auto& [pool, description] : scenario.pools) wanted.emplace(pool, fewest_of(pool, scenario));
    return wanted;
}

WantedPools wanted_common() {
    WantedPools wanted;
    for (const StandardPool& each : common_pools()) wanted.emplace(each.name, each.at_least);
    return wanted;
}

Lines read_lines(const intents::Document& document, const WantedPools& wanted, SaidLines& said,
                 base::Problems& problems) {
    const auto problem = [&](const std::string& pointer, std::string what) {
        problems.push_back(document.problem(pointer, std::move(what)));
    };
    KnownNames pools{"pool", {}};
    for (const auto& [pool, at_least] : wanted) pools.names.insert(pool);
    Lines read;
    for (const std::string& pool : document.keys_as_written("/lines")) {
        const std::string place = "/lines/" + intents::escaped_for_pointer(pool);
        if (!pools.check(pool, place, document, problems)) continue;
        std::vector<std::string>& lines = read[pool];
        for (const std::string line : document.json()["lines"][pool]) {
            const std::string pointer = place + "/" + std::to_string(lines.size());
            const base::Problem here = document.problem(pointer, fault_of_line(line));
            if (!here.what.empty()) problems.push_back(here);
            const auto [first, is_new] = said.emplace(compared_form(line), here.where);
            if (!is_new) problem(pointer, "\"" + line + "\" is said already at " + first->second);
            lines.push_back(line);
        }
    }
    for (const auto& [pool, at_least] : wanted) {
        const auto found = read.find(pool);
        const std::size_t have = found == read.end() ? 0 : found->second.size();
        if (have < at_least)
            problem("/lines/" + pool, "the pool \"" + pool + "\" has " + std::to_string(have) +
                                          (have == 1 ? " line" : " lines") + "; write at least " +
                                          std::to_string(at_least));
    }
    return read;
}

std::string folder_of(const std::string& path) {
    const std::size_t end = path.rfind('/');
    if (end == std::string::npos) return {};
    const std::size_t begin = path.rfind('/', end - 1);
    return path.substr(begin + 1, end - begin - 1);
}

std::optional<base::Language> language_of(const std::string& path) {
    const std::size_t name = path.rfind('/') + 1;
    return base::language_from(path.substr(name, path.rfind('.') - name));
}

std::string compared_form(const std::string& line) { return text::normal_form(text::read_message(line)); }

std::string fault_of_line(const std::string& line) {
    const std::size_t length = text::count_code_points(line);
    if (length > longest_line)
        return "has " + std::to_string(length) + " characters; a chat message has at most " +
               std::to_string(longest_line);
    return compared_form(line) == " " ? "\"" + line + "\" holds no word" : "";
}

}  // namespace practice
