#pragma once

#include "assist/conversation.hpp"
#include "assist/debrief.hpp"

#include <map>
#include <string>
#include <vector>

namespace assist {

// A conversation that happened elsewhere.
struct Transcript {
    struct Line {
        Speaker speaker = Speaker::customer;
        std::string text;
    };
    std::string conversation;
    std::vector<Line> lines;
};

// What Evenkeel would have seen and said, line by line.
struct ReplayedLine {
    Transcript::Line line;
    Turn turn;
    Stage stage = Stage::listen;
    bool missed_acknowledgement =
        false;  // an agent's answer to open anger that did not acknowledge it (rule 2)
};

struct Replayed {
    std::string conversation;
    std::vector<ReplayedLine> lines;
    std::vector<double> curve;  // anger of each customer line
    double peak = 0;
    std::size_t suggested = 0;  // customer lines that got a suggestion
    std::size_t care = 0;       // customer lines that need a person
    std::size_t missed_acknowledgements = 0;
    std::map<std::string, std::size_t> faults;   // by id, in the agents' lines
    std::map<std::string, std::size_t> intents;  // main intents of the customer's lines
    Debrief debrief;
};

// Feeds the transcript through the same fold as the live server.
Replayed replay(const Transcript& transcript, const Knowledge& knowledge);

}  // namespace assist
