#pragma once

#include "assist/knowledge.hpp"
#include "assist/state.hpp"

#include <string>
#include <vector>

namespace assist {

// Looking back on a conversation (rule 13): what calmed, what heated, what is still open, and one better line
// for each missed chance.
struct Debrief {
    double anger_at_start = 0, anger_at_end = 0, peak = 0;

    // What one agent turn did: from the anger it met to the anger of the customer's next message.
    struct Change {
        std::uint64_t seq = 0;
        double from = 0, to = 0;
        std::vector<intents::Tactic> tactics;
        std::vector<std::string> faults;
        std::string reply;  // the suggestion it was made of; empty for the agent's own words
    };
    std::vector<Change> calmed, heated;  // strongest first, at most `most_changes` each

    std::vector<Promise> open_promises;
    std::size_t kept = 0, broken = 0;
    std::vector<Phase> missing;  // phases that the agent left out (rule 23)

    struct Chance {
        std::uint64_t seq = 0;
        std::string missed;  // "acknowledgement", or the fault's id
        int rule = 0;
        std::string why;
        std::string better;  // a line from the files; never empty unless they have none
    };
    std::vector<Chance> chances;  // in order, at most `most_chances`

    // What deserves to be celebrated (rule 24).
    enum class Win { calmed, acknowledged, no_faults, promises_kept };
    std::vector<Win> wins;
};
std::string_view name_of(Debrief::Win win);

inline constexpr std::size_t most_changes = 3;
inline constexpr std::size_t most_chances = 10;

Debrief debrief(const State& state, base::Language language, const intents::Catalogue& catalogue);

}  // namespace assist
