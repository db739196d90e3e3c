#include "practice/graph.hpp"

#include "practice/graph_story.hpp"
#include "shipped_scenarios.hpp"
#include "small_scenario.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace practice;

namespace {

// Every tag that opens is closed in its turn, every attribute is quoted, and nothing else stands in between.
bool is_well_formed(const std::string& xml) {
    std::vector<std::string> open;
    for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1)) {
        const std::size_t end = xml.find('>', at);
        if (end == std::string::npos) return false;
        const std::string tag = xml.substr(at + 1, end - at - 1);
        if (tag.find('<') != std::string::npos || std::count(tag.begin(), tag.end(), '"') % 2 != 0)
            return false;
        const std::string name = tag.substr(tag.starts_with('/') ? 1 : 0,
                                            tag.find_first_of(" /", 1) - (tag.starts_with('/') ? 1 : 0));
        if (tag.starts_with('/')) {
            if (open.empty() || open.back() != tag.substr(1)) return false;
            open.pop_back();
        } else if (!tag.ends_with('/')) {
            open.push_back(name);
        }
    }
    return open.empty();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_SUITE("graph of a story") {
    TEST_CASE("it is well-formed and says what it shows to who does not see it") {
        const std::string svg = graph_svg(small::scenario(), base::Language::en);
        CHECK(is_well_formed(svg));
        CHECK_FALSE(is_well_formed(svg + "</g>"));
        CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""));
        CHECK(holds(svg, "<title id=\"title\">Late parcel</title>"));
        CHECK(holds(svg, "From opening to wall: policy_wall."));
        CHECK(holds(svg, "prefers-color-scheme: dark"));
    }
    TEST_CASE("every node, ending, fact and event is in it, with the pool's first line") {
        const std::string svg = graph_svg(small::scenario(), base::Language::en);
        for (const Node& node : small::scenario().nodes) CHECK(holds(svg, node.id + "</text>"));
        for (const Ending& ending : small::scenario().endings) CHECK(holds(svg, ">" + ending.id + "</text>"));
        CHECK(holds(svg, "▶ opening"));
        CHECK(holds(svg, "if asked: fact_number"));
        CHECK(holds(svg, "after 300 s: shop_closes"));
        CHECK(holds(svg, "“It was promised for Monday.”"));
    }
    TEST_CASE("a language that is not spoken shows what pools are for") {
        CHECK(holds(graph_svg(small::scenario(), base::Language::hu), "The parcel&#39;s number.") ==
              false);  // facts are named, not quoted
        CHECK(holds(graph_svg(small::scenario(), base::Language::hu), "It was promised for Monday."));
        CHECK(holds(graph_svg(small::scenario(), base::Language::hu), "Was answered with the terms."));
    }
    TEST_CASE("what authors write is text, never markup") {
        Scenario scenario = small::scenario();
        Wording& words = scenario.wordings[base::index_of(base::Language::en)];
        words.title = "<script>alert(1)</script>";
        words.lines["opening"].front() = "a < b && \"c\" <img src=x>";
        const std::string svg = graph_svg(scenario, base::Language::en);
        CHECK(is_well_formed(svg));
        CHECK_FALSE(holds(svg, "<script"));
        CHECK_FALSE(holds(svg, "<img"));
        CHECK(holds(svg, "&lt;script&gt;"));
    }
    TEST_CASE("conditions are told in words") {
        CHECK(words_of({}) == "anything");
        Condition when;
        when.tactics = {intents::Tactic::acknowledge, intents::Tactic::diplomacy};
        when.clean = true;
        when.below = 70;
        CHECK(words_of(when) == "acknowledge or diplomacy, no fault, anger < 70");
        when = {};
        when.faults = {"policy_wall", "any"};
        when.from = 85;
        when.acknowledged = false;
        when.turns = 3;
        CHECK(words_of(when) == "any fault, anger ≥ 85, not acknowledged, from turn 3 here");
        when = {};
        when.inputs = {Input::silence, Input::abusive};
        when.facts = {"fact_a", "fact_b"};
        when.apologised = true;
        CHECK(words_of(when) == "silence or abusive, apologised, told fact_a and fact_b");
    }
    TEST_CASE("boxes and labels do not overlap, in any shipped story") {
        REQUIRE(shipped_scenarios().all.size() >= 17);
        for (const Scenario& scenario : shipped_scenarios().all) {
            CAPTURE(scenario.id);
            const StoryGraph graph = graph_of(scenario, base::Language::en);
            std::vector<GraphLine> lines;
            for (const auto& line : graph.lines) lines.push_back(line.through);
            const GraphLayout layout = lay_out(graph.boxes, lines);
            std::size_t overlaps = 0;
            for (std::size_t left = 0; left < layout.boxes.size(); ++left) {
                for (std::size_t right = 0; right < left; ++right) {
                    const GraphBox &a = layout.boxes[left], &b = layout.boxes[right];
                    const bool beside = std::abs(a.x - b.x) >= (a.width + b.width) / 2 - 0.01;
                    const bool above = std::abs(a.y - b.y) >= (a.height + b.height) / 2 - 0.01;
                    overlaps += beside || above ? 0U : 1U;
                }
            }
            CHECK(overlaps == 0);
            CHECK(is_well_formed(graph_svg(scenario, base::Language::en)));
        }
    }
}
