#include "practice/graph_story.hpp"

#include "practice/graph.hpp"
#include "text/code_points.hpp"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <map>
#include <set>

namespace practice {

namespace {

constexpr std::size_t longest_quote = 72, line_of_box = 32, line_of_label = 26;  // code points
constexpr double width_of_letter = 6.0, height_of_line = 15, padding = 12, point_width = 10;

std::vector<std::string> wrapped(const std::string& text, std::size_t most) {
    std::vector<std::string> lines(1);
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string word = text.substr(begin, end - begin);
        if (!lines.back().empty() &&
            text::count_code_points(lines.back()) + 1 + text::count_code_points(word) > most)
            lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : " ") + word;
        begin = end + 1;
    }
    return lines;
}

// Cut between two words.
std::string shortened(const std::string& line) {
    if (text::count_code_points(line) <= longest_quote) return line;
    const std::string_view begin = text::slice(line, 0, longest_quote - 1);
    return std::string(begin.substr(0, begin.rfind(' '))) + "…";
}

// Numbers stay in the line of what they are about.
std::string kept_together(std::string words) {
    for (const std::string_view sign : {" < ", " ≥ ", "anger +", "anger −"}) {
        for (std::size_t at = words.find(sign); at != std::string::npos; at = words.find(sign, at)) {
            std::string bound(sign);
            for (std::size_t blank = bound.find(' '); blank != std::string::npos; blank = bound.find(' '))
                bound.replace(blank, 1, "\u00A0");
            words.replace(at, sign.size(), bound);
        }
    }
    return words;
}

std::string with_sign(int points) { return (points > 0 ? "+" : "−") + std::to_string(std::abs(points)); }

class StoryDrawer {
public:
    StoryDrawer(const Scenario& scenario, base::Language language)
        : scenario_(scenario), words_(scenario.words(language)) {}

    StoryGraph draw() {
        measure();
        for (const Node& node : scenario_.nodes)
            put_box(node.id, node.id == scenario_.start ? "node start" : "node", texts_of(node));
        for (const Ending& ending : scenario_.endings)
            put_box(ending.id, std::string(name_of(ending.kind)), {quote(ending.lines)});
        for (const Node& node : scenario_.nodes) {
            for (std::size_t at = 0; at < node.branches.size(); ++at) put_branch(node, at);
        }
        for (const TimedEvent& event : scenario_.events) {
            if (event.to.empty()) continue;
            for (const std::string& from : event.nodes)
                put_line(from, event.to, "time", {event.id + ", after " + seconds_of(event)});
        }
        return std::move(graph_);
    }

private:
    static std::string seconds_of(const TimedEvent& event) { return std::to_string(event.at.count()) + " s"; }

    // Distances from the start; what is never reached stands in the last row.
    void measure() {
        std::deque<std::string> open{scenario_.start};
        distance_[scenario_.start] = 0;
        for (; !open.empty(); open.pop_front()) {
            const Node* node = scenario_.node(open.front());
            if (node == nullptr) continue;
            const int next = distance_[node->id] + 1;
            const auto reach = [&](const std::string& to) {
                if (!to.empty() && distance_.emplace(to, next).second) open.push_back(to);
            };
            for (const Branch& branch : node->branches) reach(branch.to);
            for (const TimedEvent& event : scenario_.events) {
                if (std::find(event.nodes.begin(), event.nodes.end(), node->id) != event.nodes.end())
                    reach(event.to);
            }
        }
        for (const auto& [id, distance] : distance_) farthest_ = std::max(farthest_, distance);
    }

    int row_of(const std::string& id) const {
        const auto found = distance_.find(id);
        return 2 * (found == distance_.end() ? farthest_ : found->second);
    }

    // What the persona says there first, or what the pool is for.
    std::string quote(const std::string& pool) const {
        const auto lines = words_.lines.find(pool);
        if (lines != words_.lines.end() && !lines->second.empty())
            return "“" + shortened(lines->second.front()) + "”";
        const auto described = scenario_.pools.find(pool);
        return described == scenario_.pools.end() ? pool : shortened(described->second.note);
    }

    std::vector<std::string> texts_of(const Node& node) const {
        std::vector<std::string> texts = {quote(node.lines)};
        std::string facts;
        for (const std::string& fact : node.facts) facts += (facts.empty() ? "" : ", ") + fact;
        if (!facts.empty()) texts.push_back("if asked: " + facts);
        for (const TimedEvent& event : scenario_.events) {
            const bool anywhere = event.nodes.empty();
            const bool here =
                anywhere || std::find(event.nodes.begin(), event.nodes.end(), node.id) != event.nodes.end();
            if (!here || (!event.to.empty() && !anywhere)) continue;
            std::string words = "after " + seconds_of(event) + ": " + event.id;
            if (event.anger != 0) words += ", anger " + with_sign(event.anger);
            if (!event.to.empty()) words += ", to " + event.to;
            texts.push_back(std::move(words));
        }
        return texts;
    }

    std::size_t put(int row, StoryGraph::Text text, std::size_t heading) {
        std::size_t longest = text.id.size() + 2;
        for (const std::string& line : text.lines) longest = std::max(longest, text::count_code_points(line));
        const double lines = static_cast<double>(text.lines.size() + heading);
        const double beside = heading > 0 ? 2 * padding : padding;
        graph_.boxes.push_back({.row = row,
                                .width = static_cast<double>(longest) * width_of_letter + beside,
                                .height = lines * height_of_line + beside});
        graph_.texts.push_back(std::move(text));
        return graph_.boxes.size() - 1;
    }

    void put_box(const std::string& id, std::string kind, const std::vector<std::string>& texts) {
        StoryGraph::Text text{.kind = std::move(kind), .id = id, .lines = {}};
        for (const std::string& each : texts) {
            const auto lines = wrapped(each, line_of_box);
            text.lines.insert(text.lines.end(), lines.begin(), lines.end());
        }
        boxes_[id] = put(row_of(id), std::move(text), 1);
    }

    void put_branch(const Node& node, std::size_t number) {
        const Branch& branch = node.branches[number];
        std::string label = std::to_string(number + 1) + ". " + words_of(branch.when);
        if (branch.anger != 0) label += "; anger " + with_sign(branch.anger);
        const bool bad = !branch.when.faults.empty();
        const bool good = branch.when.clean || !branch.when.tactics.empty();
        put_line(node.id, branch.to, bad ? "bad" : (good ? "good" : ""),
                 wrapped(kept_together(label), line_of_label));
    }

    // A label stands in the row next to where its line begins, so that a node's ways out are seen together.
    void put_line(const std::string& from, const std::string& to, std::string kind,
                  std::vector<std::string> label) {
        const int begin = row_of(from), end = row_of(to);
        const bool back = end < begin;
        // Two nodes in a row that lead to each other: one way below, one above.
        const bool above = end == begin && begin > 0 && ties_.contains({to, from});
        ties_.insert({from, to});
        const int direction = back || above ? -1 : 1;
        StoryGraph::Line line{.kind = std::move(kind), .through = {boxes_.at(from)}};
        line.through.push_back(
            put(begin + direction, {.kind = "label", .id = "", .lines = std::move(label)}, 0));
        for (int row = begin + 2 * direction; back && row > end; --row) {
            graph_.boxes.push_back({.row = row, .width = point_width, .height = 0});
            graph_.texts.push_back({});
            line.through.push_back(graph_.boxes.size() - 1);
        }
        line.through.push_back(boxes_.at(to));
        graph_.lines.push_back(std::move(line));
    }

    const Scenario& scenario_;
    const Wording& words_;
    StoryGraph graph_;
    std::map<std::string, int> distance_;
    std::map<std::string, std::size_t> boxes_;
    std::set<std::pair<std::string, std::string>> ties_;
    int farthest_ = 0;
};

}  // namespace

StoryGraph graph_of(const Scenario& scenario, base::Language language) {
    return StoryDrawer(scenario, language).draw();
}

}  // namespace practice
