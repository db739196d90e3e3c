#include "practice/graph_layout.hpp"

#include <algorithm>
#include <tuple>

namespace practice {

namespace {

constexpr int sweeps = 24;  // down and up; more change nothing in graphs of this size
constexpr double gap = 18, row_gap = 52;
constexpr double straightness = 8;  // how much more two points of a line pull at each other than boxes do

class Layout {
public:
    Layout(std::vector<GraphBox> boxes, const std::vector<GraphLine>& lines)
        : boxes_(std::move(boxes)), tied_(boxes_.size()) {
        for (const GraphLine& line : lines) {
            for (std::size_t at = 1; at < line.size(); ++at) tie(line[at - 1], line[at]);
        }
        int last = 0;
        for (const GraphBox& box : boxes_) last = std::max(last, box.row);
        rows_.resize(static_cast<std::size_t>(last) + 1);
        for (std::size_t at = 0; at < boxes_.size(); ++at) row_of(at).push_back(at);
    }

    GraphLayout run() {
        for (auto& row : rows_) set_side_by_side(row);
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            for (std::size_t at = 0; at < rows_.size(); ++at)
                order(rows_[sweep % 2 == 0 ? at : rows_.size() - 1 - at]);
        }
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            for (std::size_t at = 0; at < rows_.size(); ++at)
                pull(rows_[sweep % 2 == 0 ? at : rows_.size() - 1 - at]);
        }
        return finished();
    }

private:
    std::vector<std::size_t>& row_of(std::size_t box) {
        return rows_[static_cast<std::size_t>(boxes_[box].row)];
    }
    void tie(std::size_t left, std::size_t right) {
        if (left == right) return;
        tied_[left].push_back(right);
        tied_[right].push_back(left);
    }

    double barycentre(std::size_t box) const {
        if (tied_[box].empty()) return boxes_[box].x;
        double sum = 0, weights = 0;
        for (const std::size_t other : tied_[box]) {
            const double weight = is_point(box) && is_point(other) ? straightness : 1;
            sum += weight * boxes_[other].x;
            weights += weight;
        }
        return sum / weights;
    }
    bool is_point(std::size_t box) const { return boxes_[box].height == 0; }

    double apart(std::size_t left, std::size_t right) const {
        return (boxes_[left].width + boxes_[right].width) / 2 + gap;
    }

    // About the middle, so that a short row does not lie to the left of the long ones.
    void set_side_by_side(const std::vector<std::size_t>& row) {
        double x = 0;
        for (std::size_t at = 0; at < row.size(); ++at) {
            if (at > 0) x += apart(row[at - 1], row[at]);
            boxes_[row[at]].x = x;
        }
        for (const std::size_t box : row) boxes_[box].x -= x / 2;
    }

    void order(std::vector<std::size_t>& row) {
        std::vector<std::tuple<double, std::size_t, std::size_t>> wanted;  // ties stay in their order
        wanted.reserve(row.size());
        for (const std::size_t box : row) wanted.emplace_back(barycentre(box), wanted.size(), box);
        std::sort(wanted.begin(), wanted.end());
        for (std::size_t at = 0; at < row.size(); ++at) row[at] = std::get<2>(wanted[at]);
        set_side_by_side(row);
    }

    // Each box as near to its barycentre as the order and the distances allow: a least-squares fit of a
    // rising line, in which neighbours that would overlap are moved as one.
    void pull(const std::vector<std::size_t>& row) {
        struct Block {
            double sum;
            std::size_t count;
            double mean() const { return sum / static_cast<double>(count); }
        };
        std::vector<double> offsets;
        std::vector<Block> blocks;
        for (std::size_t at = 0; at < row.size(); ++at) {
            offsets.push_back(at == 0 ? 0 : offsets.back() + apart(row[at - 1], row[at]));
            blocks.push_back({barycentre(row[at]) - offsets.back(), 1});
            while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
                const Block last = blocks.back();
                blocks.pop_back();
                blocks.back().sum += last.sum;
                blocks.back().count += last.count;
            }
        }
        std::size_t at = 0;
        for (const Block& block : blocks) {
            for (std::size_t count = 0; count < block.count; ++count, ++at)
                boxes_[row[at]].x = block.mean() + offsets[at];
        }
    }

    GraphLayout finished() {
        double left = 0, right = 0, y = 0;
        for (const GraphBox& box : boxes_) {
            left = std::min(left, box.x - box.width / 2);
            right = std::max(right, box.x + box.width / 2);
        }
        for (const auto& row : rows_) {
            double height = 0;
            for (const std::size_t box : row) height = std::max(height, boxes_[box].height);
            for (const std::size_t box : row) {
                boxes_[box].x -= left;
                boxes_[box].y = y + height / 2;
                boxes_[box].row_height = height;
            }
            y += height + row_gap;
        }
        return {std::move(boxes_), right - left, std::max(0.0, y - row_gap)};
    }

    std::vector<GraphBox> boxes_;
    std::vector<std::vector<std::size_t>> tied_;
    std::vector<std::vector<std::size_t>> rows_;
};

}  // namespace

GraphLayout lay_out(std::vector<GraphBox> boxes, const std::vector<GraphLine>& lines) {
    if (boxes.empty()) return {};
    return Layout(std::move(boxes), lines).run();
}

}  // namespace practice
