#pragma once

#include "practice/graph_layout.hpp"
#include "practice/scenario.hpp"

#include <string>
#include <vector>

namespace practice {

// What of a story is drawn: boxes for nodes and endings, then one for each label of a line, then points
// where a long line passes a row. A box without text is such a point.
struct StoryGraph {
    struct Text {
        std::string kind;  // "node", "node start", "label", "calmed", "walked_away", "escalated"
        std::string id;
        std::vector<std::string> lines;
    };
    struct Line {
        std::string kind;  // "good", "bad", "time" or ""
        GraphLine through;
    };
    std::vector<GraphBox> boxes;
    std::vector<Text> texts;  // of the boxes
    std::vector<Line> lines;
};

// Rows by the shortest way from the start, with a row for labels between any two.
StoryGraph graph_of(const Scenario& scenario, base::Language language);

}  // namespace practice
