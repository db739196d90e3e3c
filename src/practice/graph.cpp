#include "practice/graph.hpp"

#include "practice/graph_story.hpp"
#include "practice/graph_style.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

namespace practice {

namespace {

using text::escaped_markup;

constexpr double margin = 28, head = 76, foot = 62, height_of_line = 15, least_width = 860;
constexpr double tip_length = 9, width_of_turn = 7;
constexpr double spread = 0.7;  // of a box's side that its lines begin and end on

std::string number(double value) { return std::to_string(std::lround(value)); }

std::string text_at(double x, double y, std::string_view kind, const std::string& words,
                    bool centred = false) {
    return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" class=\"" + std::string(kind) + "\"" +
           (centred ? " text-anchor=\"middle\">" : ">") + escaped_markup(words) + "</text>\n";
}

std::string rectangle(const GraphBox& box, std::string_view kind, int radius) {
    return "<rect class=\"" + std::string(kind) + "\" x=\"" + number(box.x - box.width / 2) + "\" y=\"" +
           number(box.y - box.height / 2) + "\" width=\"" + number(box.width) + "\" height=\"" +
           number(box.height) + "\" rx=\"" + std::to_string(radius) + "\"/>\n";
}

struct Point {
    double x = 0, y = 0;
};

// Straight up or down at both ends. Gives the point where it ends.
Point curve(const Point& from, const Point& to, std::string& path) {
    const std::string middle = number((from.y + to.y) / 2);
    path += " C" + number(from.x) + " " + middle + " " + number(to.x) + " " + middle + " " + number(to.x) +
            " " + number(to.y);
    return to;
}

class Drawing {
public:
    Drawing(const Scenario& scenario, base::Language language)
        : scenario_(scenario), words_(scenario.words(language)), graph_(graph_of(scenario, language)) {
        std::vector<GraphLine> lines;
        lines.reserve(graph_.lines.size());
        for (const StoryGraph::Line& line : graph_.lines) lines.push_back(line.through);
        layout_ = lay_out(graph_.boxes, lines);
        width_ = std::max(layout_.width, least_width);
        for (GraphBox& box : layout_.boxes) {
            box.x += margin + (width_ - layout_.width) / 2;
            box.y += head + margin;
        }
        find_ends();
    }

    std::string svg() const {
        const double height = layout_.height + head + foot + 2 * margin;
        const std::string size = number(width_ + 2 * margin) + " " + number(height);
        std::string svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title desc\" "
            "viewBox=\"0 0 " +
            size + "\" width=\"" + number(width_ + 2 * margin) + "\" height=\"" + number(height) + "\">\n";
        svg += "<title id=\"title\">" + escaped_markup(title()) + "</title>\n<desc id=\"desc\">" +
               escaped_markup(description()) + "</desc>\n" + std::string(graph_style) + tips();
        svg += "<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n" + heading();
        for (std::size_t at = 0; at < graph_.lines.size(); ++at) svg += drawn_line(at);
        for (std::size_t at = 0; at < graph_.boxes.size(); ++at) svg += drawn_box(at);
        return svg + legend(height - foot) + "</svg>\n";
    }

private:
    std::string title() const { return words_.title.empty() ? scenario_.id : words_.title; }

    // For who does not see the drawing: every way in words.
    std::string description() const {
        std::string words = "The story begins at " + scenario_.start + ".";
        for (const Node& node : scenario_.nodes) {
            for (const Branch& branch : node.branches)
                words += " From " + node.id + " to " + branch.to + ": " + words_of(branch.when) + ".";
        }
        for (const TimedEvent& event : scenario_.events)
            words += " After " + std::to_string(event.at.count()) + " seconds: " + event.id + ".";
        return words;
    }

    static std::string tips() {
        std::string markers = "<defs>\n";
        for (const char* kind : {"", "-good", "-bad", "-time"})
            markers += "<marker id=\"tip" + std::string(kind) +
                       "\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" "
                       "orient=\"auto\"><path class=\"tip" +
                       std::string(kind) + "\" d=\"M0 0 10 5 0 10z\"/></marker>\n";
        return markers + "</defs>\n";
    }

    std::string heading() const {
        const auto level = [&](Difficulty difficulty) {
            const Level& each = scenario_.level(difficulty);
            return std::string(name_of(difficulty)) + ": " + std::string(name_of(each.temperament)) +
                   ", anger " + std::to_string(each.opening_anger) + ", patience " +
                   std::to_string(each.patience.count()) + " s";
        };
        return text_at(margin, margin + 16, "head", title()) +
               text_at(margin, margin + 38, "soft",
                       scenario_.id + " · family " + scenario_.family +
                           (scenario_.transfer ? ", transfer" : "") + " · house rule " +
                           std::to_string(scenario_.rule)) +
               text_at(margin, margin + 56, "soft",
                       level(Difficulty::standard) + " · " + level(Difficulty::hard));
    }

    // Where lines touch the boxes they lead from and to: side by side, in the order of where they go.
    void find_ends() {
        struct End {
            double towards;
            std::size_t line;
            bool begins;
        };
        std::map<std::pair<std::size_t, bool>, std::vector<End>> sides;  // box, below it
        for (std::size_t at = 0; at < graph_.lines.size(); ++at) {
            const GraphLine& through = graph_.lines[at].through;
            const auto add = [&](std::size_t box, std::size_t next, bool begins) {
                const GraphBox& other = layout_.boxes[next];
                sides[{box, other.y > layout_.boxes[box].y}].push_back({other.x, at, begins});
            };
            add(through.front(), through[1], true);
            add(through.back(), through[through.size() - 2], false);
        }
        ends_.resize(graph_.lines.size());
        for (auto& [side, ends] : sides) {
            std::sort(ends.begin(), ends.end(), [](const End& left, const End& right) {
                return std::tie(left.towards, left.line) < std::tie(right.towards, right.line);
            });
            const GraphBox& box = layout_.boxes[side.first];
            const double y = box.y + (side.second ? 1 : -1) * box.height / 2;
            for (std::size_t at = 0; at < ends.size(); ++at) {
                const double share = (static_cast<double>(at) + 0.5) / static_cast<double>(ends.size()) - 0.5;
                ends_[ends[at].line][ends[at].begins ? 0 : 1] = {box.x + share * spread * box.width, y};
            }
        }
    }

    // A little beyond it, so that tips point straight at their box.
    static double edge_of_row(const GraphBox& box, int side) {
        return box.y + side * (box.row_height / 2 + tip_length);
    }

    // Up or down through the rows, and to the side only between them: so it crosses no box and no label but
    // its own, which hides what is under it.
    std::string drawn_line(std::size_t at) const {
        const StoryGraph::Line& line = graph_.lines[at];
        const GraphLine& through = line.through;
        const auto& [begin, end] = ends_[at];
        Point here = begin;
        std::string path = "M" + number(here.x) + " " + number(here.y);
        const double turn = turns(through) ? (begin.x < end.x ? width_of_turn : -width_of_turn) : 0;
        for (std::size_t step = 1; step < through.size(); ++step) {
            const GraphBox &from = layout_.boxes[through[step - 1]], &to = layout_.boxes[through[step]];
            const int side = to.y > from.y ? 1 : -1;
            const bool last = step + 1 == through.size();
            here.y = edge_of_row(from, side);
            path += " V" + number(here.y);
            here = curve(here, {last ? end.x : to.x - turn, edge_of_row(to, -side)}, path);
            if (last || turn == 0) continue;
            here.x = to.x + turn;
            path += " V" + number(to.y) + " H" + number(here.x);
        }
        const std::string tip = line.kind.empty() ? "tip" : "tip-" + line.kind;
        return "<path class=\"edge " + line.kind + "\" d=\"" + path + " V" + number(end.y) +
               "\" marker-end=\"url(#" + tip + ")\"/>\n";
    }

    // Leads back to the side of its label that it came from: between two boxes of one row.
    bool turns(const GraphLine& through) const {
        const double label = layout_.boxes[through[1]].y;
        return (layout_.boxes[through[0]].y < label) == (layout_.boxes[through[2]].y < label);
    }

    std::string drawn_box(std::size_t at) const {
        const StoryGraph::Text& text = graph_.texts[at];
        if (text.kind.empty()) return {};
        const GraphBox& box = layout_.boxes[at];
        const bool label = text.kind == "label";
        std::string drawn =
            "<g class=\"" + text.kind + "\">\n" + rectangle(box, label ? "" : "box", label ? 3 : 10);
        double y = box.y - box.height / 2 + (label ? 2 : 8);
        if (!label) {
            y += height_of_line;
            const bool start = text.kind == "node start";
            drawn += text_at(box.x, y, "id", (start ? "▶ " : "") + text.id, true);
        }
        for (const std::string& line : text.lines) {
            y += height_of_line;
            drawn += text_at(box.x, y, label ? "" : "small", line, true);
        }
        return drawn + "</g>\n";
    }

    std::string legend(double y) const {
        struct Entry {
            const char *kind, *words;
            double width;
        };
        static constexpr std::array<Entry, 4> boxes = {{{"start", "start", 70},
                                                        {"calmed", "ends calm", 98},
                                                        {"walked_away", "they walk away", 128},
                                                        {"escalated", "it escalates", 110}}};
        static constexpr std::array<Entry, 3> lines = {
            {{"good", "a good turn", 118}, {"bad", "a fault", 92}, {"time", "time", 80}}};
        std::string drawn;
        double x = margin;
        for (const Entry& each : boxes) {
            drawn += "<g class=\"" + std::string(each.kind) + "\">" +
                     rectangle({.width = 18, .height = 14, .x = x + 9, .y = y - 4}, "box", 4) + "</g>" +
                     text_at(x + 24, y, "small", each.words);
            x += each.width + 12;
        }
        for (const Entry& each : lines) {
            drawn += "<path class=\"edge " + std::string(each.kind) + "\" d=\"M" + number(x) + " " +
                     number(y - 4) + " h26\" marker-end=\"url(#tip-" + each.kind + ")\"/>" +
                     text_at(x + 32, y, "small", each.words);
            x += each.width + 12;
        }
        return drawn + text_at(margin, y + 24, "soft small",
                               "The branches of a node are tried in the order of their numbers; the first "
                               "whose condition "
                               "holds is taken. Anger is the one after the turn.");
    }

    const Scenario& scenario_;
    const Wording& words_;
    StoryGraph graph_;
    GraphLayout layout_;
    double width_ = 0;
    std::vector<std::array<Point, 2>> ends_;  // of the lines
};

}  // namespace

std::string graph_svg(const Scenario& scenario, base::Language language) {
    return Drawing(scenario, language).svg();
}

}  // namespace practice
