#pragma once

#include <cstddef>
#include <vector>

namespace practice {

// A box of a layered drawing that runs from top to bottom. Whoever draws fills in row and size; the layout
// fills in the rest. A box without height is a point that a long line passes.
struct GraphBox {
    int row = 0;
    double width = 0, height = 0;
    double x = 0, y = 0;    // of its centre
    double row_height = 0;  // of the tallest box in its row
};

// A line through boxes, each in a row next to the one before, or in the same.
using GraphLine = std::vector<std::size_t>;

struct GraphLayout {
    std::vector<GraphBox> boxes;
    double width = 0, height = 0;
};

// Orders the boxes of each row by the barycentre of what they are tied to, and sets them as near to it as the
// others in the row allow. Boxes never overlap. Small drawings only: a few dozen boxes.
GraphLayout lay_out(std::vector<GraphBox> boxes, const std::vector<GraphLine>& lines);

}  // namespace practice
