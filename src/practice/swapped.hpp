#pragma once

#include "practice/session.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

// Customer for a day (house rule 14): the trainee is the customer, and Evenkeel answers as it advises agents
// to, and says why.
namespace practice {

// Why Evenkeel answered as it did, and how it read what was said.
struct Explained {
    std::string reply;  // id of the suggested reply; empty for a line of the scenario
    intents::Tactic tactic = intents::Tactic::acknowledge;
    int rule = 0;
    std::string because;
    std::string words;  // of the trainee, that called for it; may be empty
    std::string intent, title;
    assist::Stage stage = assist::Stage::listen;
    double anger = 0;  // 0..1, of the trainee's message
    int level = 0;
    assist::Trend trend = assist::Trend::steady;
};

struct SwappedTurn {
    int number = 0;  // from 1
    std::string said;
    std::string answer;  // empty where nothing was left to say
    Explained explained;
    std::chrono::seconds at{};  // of session time
};

// Pure: the same setup and the same words lead to the same answers. The trainee speaks first. It ends after
// `most_turns`, or when neither Evenkeel nor the scenario has anything left to say.
class SwappedSession {
public:
    explicit SwappedSession(const Setup& setup);

    // Answers with the first suggested reply; where Evenkeel is silent, with the next line of the scenario's
    // answers, in the order of the story, none of them twice. Null once it has ended.
    const SwappedTurn* say(std::string_view text, std::chrono::seconds at,
                           const assist::Knowledge& knowledge);

    const Setup& setup() const { return setup_; }
    const std::vector<SwappedTurn>& turns() const { return turns_; }
    bool has_ended() const { return ended_; }

private:
    struct Line {
        std::string text;
        intents::Tactic tactic = intents::Tactic::commit;
    };
    std::optional<Line> next_line();
    void answer(const assist::Turn& heard, std::string_view text, const intents::Catalogue& catalogue,
                SwappedTurn& turn);

    Setup setup_;
    assist::Conversation conversation_;
    std::uint64_t seq_ = 0;
    std::vector<SwappedTurn> turns_;
    std::vector<Line> lines_;     // of the scenario, in the order of the story
    std::set<std::string> said_;  // by Evenkeel
    bool ended_ = false;
};

}  // namespace practice
