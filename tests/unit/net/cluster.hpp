#pragma once

#include "unit/net/house.hpp"

#include <algorithm>
#include <deque>
#include <set>

namespace tests {

// One node of several: a house whose log is the others' too, and which follows it when it is told to.
struct Node : House {
    Node(const std::string& name, const std::filesystem::path& log_file, std::deque<std::string>& air,
         const Settings& chosen, std::shared_ptr<const match::Matcher> reads)
        : House(chosen, std::move(reads)) {
        hub.reset();
        log.reset();
        place = log_file;
        node = name;
        tell = [&air, name](std::string words) {
            air.push_back(name + " " + words);
            return true;
        };
        noticed = [this](const Occasion&) { ++occasions; };
        open();
        begin();
    }

    // As a server does: what is appended from here on is followed.
    void begin() {
        follows = file();
        position = follows->newest().value();
        hub->restore(*follows).value();
    }
    void restart() {
        settle();
        before.push_back(std::move(hub));
        log.reset();
        node += "a";
        open();
        begin();
    }
    // As kill -9 after the log has stored what was asked of it: nothing comes home any more.
    void die() {
        log->stop();
        is_dead = true;
    }
    // True when there was something.
    bool follow() {
        const auto taken = follows->read_after(position, 100).value();
        position = taken.upto;
        if (!taken.events.empty()) hub->follow(taken.events);
        settle();
        return !taken.events.empty();
    }

    std::unique_ptr<storage::EventLog> follows;
    storage::Position position = 0;
    bool is_dead = false;
    int occasions = 0;
};

// Several nodes over one log, each with its own clock, and what they tell each other.
struct Cluster {
    explicit Cluster(int count, const Settings& settings = {},
                     const std::shared_ptr<const match::Matcher>& reads = small_matcher()) {
        for (int i = 0; i < count; ++i)
            nodes.push_back(std::make_unique<Node>(std::string(1, static_cast<char>('a' + i)),
                                                   folder / "log.db", air, settings, reads));
        settle();
    }

    Node& operator[](std::size_t at) { return *nodes[at]; }

    // Until everybody has heard everything.
    void settle() {
        for (bool more = true; more;) {
            more = hear_words();
            for (const auto& node : nodes) {
                if (node->is_dead) continue;
                node->settle();
                more = node->follow() || more;
            }
        }
    }
    // In small steps, for much follows from what is due.
    void pass(std::chrono::milliseconds time) {
        constexpr std::chrono::milliseconds step{250};
        for (auto left = time; left.count() > 0; left -= step) {
            for (const auto& node : nodes) {
                if (!node->is_dead) node->pass(std::min(left, step));
            }
            settle();
        }
    }
    void set_clocks(std::int64_t now) {
        for (const auto& node : nodes) node->now = now;
    }
    std::vector<storage::Event> events(const std::string& conversation = "c") {
        return nodes.front()->file()->read({conversation}, 0, 1'000).value();
    }
    std::size_t count(const std::string& kind, const std::string& conversation = "c") {
        const auto all = events(conversation);
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [&](const auto& each) { return each.kind == kind; }));
    }

    FreshFolder folder;
    std::deque<std::string> air;  // what nodes told, each with the teller's name in front
    bool words_are_lost = false;
    std::vector<std::unique_ptr<Node>> nodes;

private:
    bool hear_words() {
        bool heard = false;
        while (!air.empty()) {
            const std::string words = air.front();
            air.pop_front();
            const std::size_t space = words.find(' ');
            for (const auto& node : nodes) {
                if (words_are_lost || node->is_dead || node->node == words.substr(0, space)) continue;
                node->hub->hear_node(words.substr(space + 1));
                heard = true;
            }
        }
        return heard;
    }
};

// What somebody who comes in now is shown of a conversation: without who is there.
inline std::vector<json> history(Cluster& cluster, Node& node, const std::string& conversation = "c") {
    std::vector<json> frames;
    {
        Client late(node, "agent", "Late");
        late.join(conversation);
        for (json& frame : late.heard()) {
            if (frame["type"] != "joined" && frame["type"] != "presence") frames.push_back(std::move(frame));
        }
    }
    cluster.settle();
    return frames;
}

}  // namespace tests
