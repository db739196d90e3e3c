#pragma once

#include "practice/advice.hpp"

namespace practice {

// A trainee's turn, read.
struct Hearing {
    Signs signs;
    std::vector<Recognised> tactics, faults;
};

// What a turn is read with.
struct HearingRoom {
    const Setup& setup;
    const assist::Knowledge& knowledge;
    const std::vector<Candidate>& candidates;  // lines at hand: who sends one word for word has its tactic
    const std::set<std::uint64_t>& persona_said;
    const std::set<std::uint64_t>& trainee_said;
};

// Takes the words into `conversation` as an agent's.
Hearing hear(std::string_view text, std::uint64_t seq, base::Moment at, assist::Conversation& conversation,
             const HearingRoom& room);

}  // namespace practice
