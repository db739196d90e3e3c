#pragma once

#include "assist/conversation.hpp"
#include "practice/plot.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace practice {

// What a session is about; never changes while it runs.
struct Setup {
    const Scenario* scenario = nullptr;  // outlives the session, like `common`
    const CommonLines* common = nullptr;
    base::Language language = base::Language::en;
    Difficulty difficulty = Difficulty::standard;
    std::uint64_t seed = 1;
};

// A line that would help most now, and what it is good for.
struct Advice {
    intents::Tactic tactic = intents::Tactic::acknowledge;
    std::string text;
    int rule = 0;
    std::string because;
};

// Something of a turn that was recognised, with the words that earned it.
struct Recognised {
    std::string id;
    std::string words;
    match::Span span;
    bool fits = false;  // a tactic that helped where the conversation stood
    int rule = 0;
    std::string because;
    std::string better;  // of a fault: what could be said instead
};

enum class Win { acknowledged, cooled, calmed, bait_not_taken };
std::string_view name_of(Win win);

// What one trainee turn did.
struct Feedback {
    int turn = 0;  // from 1
    Input input = Input::words;
    std::vector<Recognised> tactics, faults;
    std::vector<Effect> effects;
    double before = 0, after = 0;  // anger
    std::optional<Advice> better;  // nothing where the turn left little to be wished for
    std::vector<Win> wins;
    double points = 0;  // 0..10, of the process
};

// One exchange: what the trainee said, or did not say in time, and what the persona answered.
struct Turn {
    int number = 0;      // from 1; 0 is the opening
    std::string said;    // by the trainee; empty for silence and for the opening
    std::string answer;  // by the persona
    Feedback feedback;
    std::string ending;         // id; empty while it goes on
    std::chrono::seconds at{};  // of session time
};

// A path that was left by rewinding.
struct Attempt {
    int from = 0;  // the turn that it was rewound to
    std::vector<double> curve;
};

// A practice session with a scripted customer. Pure: the same setup and the same calls lead to the same
// words. Time is session time, handed in by whoever has a clock.
class Session {
public:
    Session(const Setup& setup, const assist::Knowledge& knowledge);

    // The persona's first words were said with the construction: turns().front().answer.

    // The trainee's words. Once the session has ended nothing changes.
    const Turn& say(std::string_view text, std::chrono::seconds at, const assist::Knowledge& knowledge);

    // When something will happen by itself if the trainee stays silent: the persona's patience or an event of
    // the story. Nothing once it has ended.
    std::optional<std::chrono::seconds> next_event() const;
    // That time has come. Null when it has not.
    const Turn* wait(std::chrono::seconds at, const assist::Knowledge& knowledge);

    // What would help now. Asking for it costs points (scorecard.hpp).
    std::optional<Advice> hint(const assist::Knowledge& knowledge);
    std::optional<Advice> advice(const assist::Knowledge& knowledge) const;  // the same, unasked and free

    // Back to how it stood after turn `number` (0: after the opening). False when there is no such turn.
    bool rewind(int number);

    const Setup& setup() const { return setup_; }
    const std::vector<Turn>& turns() const { return turns_; }  // the opening first
    const std::vector<Attempt>& attempts() const { return attempts_; }
    std::vector<double> curve() const;  // anger after each of turns()
    const PlotState& plot() const { return now_.plot; }
    const assist::State& conversation() const { return now_.conversation.state(); }
    bool has_ended() const { return !now_.plot.ending.empty(); }
    int hints() const { return hints_; }
    const std::vector<int>& hinted_turns() const { return hinted_; }

private:
    // Everything that rewinding brings back.
    struct Moment {
        PlotState plot;
        assist::Conversation conversation;
        std::set<std::string> said;  // lines of the persona, by normal form
        std::uint64_t seq = 0;
        std::chrono::seconds spoke_at{};  // the persona's newest words
    };
    std::string draw(const std::vector<std::string>& pools, int turn);
    void speak(const Step& step, Turn& turn, const assist::Knowledge& knowledge);

    Setup setup_;
    Moment now_;
    std::vector<Moment> moments_;  // after each of turns_
    std::vector<Turn> turns_;
    std::vector<Attempt> attempts_;
    int hints_ = 0;
    std::vector<int> hinted_;
};

}  // namespace practice
