#pragma once

#include "assist/conversation.hpp"
#include "practice/plot.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
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

    const Wording& wording() const { return scenario->wordings[base::index_of(language)]; }
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
    std::string better = {};  // of a fault: what could be said instead
};

// Wins are celebrated (rule 24).
enum class Win { acknowledged, bait_not_taken, cooled, calmed };
std::string_view name_of(Win win);

// What one trainee turn did.
struct Feedback {
    int turn = 0;  // from 1
    // Id of the story's event, where the story went on by itself: no turn of the trainee's, whatever `input`.
    std::string event = {};
    Input input = Input::words;
    std::vector<Recognised> tactics = {}, faults = {};
    std::vector<Effect> effects = {};
    double before = 0, after = 0;                              // anger
    std::optional<intents::Tactic> called_for = std::nullopt;  // what would have helped most
    std::optional<Advice> better = std::nullopt;  // nothing where the turn left little to be wished for
    std::vector<Win> wins = {};
    double points = 0;  // 0..10, of the process (scorecard.hpp)
};

// One exchange: what the trainee said, or did not say in time, and what the persona answered.
struct Turn {
    int number = 0;           // from 1; 0 is the opening
    std::string said = {};    // by the trainee; empty for silence and for the opening
    std::string answer = {};  // by the persona
    Feedback feedback = {};
    std::string ending = {};    // id; empty while it goes on
    std::chrono::seconds at{};  // of the story's time
};

// A path that was left by rewinding.
struct Attempt {
    int from = 0;               // the turn that it was rewound to
    std::vector<double> curve;  // anger, from the opening to where it was left
};

inline constexpr std::size_t most_rewinds = 50;  // of one session
inline constexpr std::size_t longest_said =
    4'000;  // bytes of a trainee's turn that are read; the rest is not

// A practice session with a scripted customer. Pure: the same setup and the same calls lead to the same
// words. Time is session time from its beginning on, handed in by whoever has a clock.
class Session {
public:
    // The persona's first words are said at once: turns().front().answer.
    Session(const Setup& setup, const assist::Knowledge& knowledge);

    // The trainee's words. Once the session has ended nothing changes.
    const Turn& say(std::string_view text, std::chrono::seconds at, const assist::Knowledge& knowledge);

    // When something happens by itself if the trainee stays silent: the persona's patience ends, or an event
    // of the story comes. Nothing once it has ended.
    std::optional<std::chrono::seconds> next_event() const;
    // That time has come. Null when it has not.
    const Turn* wait(std::chrono::seconds at, const assist::Knowledge& knowledge);

    // What would help most now; nothing once it has ended.
    std::optional<Advice> advice(const assist::Knowledge& knowledge) const;
    // The same when the trainee asks for it, which costs points, once a turn (scorecard.hpp).
    std::optional<Advice> hint(const assist::Knowledge& knowledge);

    // Back to how it stood after turn `number` (0: after the opening); the story's clock goes back too. False
    // when there is no such turn to go back to, or most_rewinds were made.
    bool rewind(int number, std::chrono::seconds at);

    const Setup& setup() const { return setup_; }
    const std::vector<Turn>& turns() const { return turns_; }  // the opening first
    const std::vector<Attempt>& attempts() const { return attempts_; }
    std::vector<double> curve() const;  // anger after each of turns()
    const PlotState& plot() const { return now_.plot; }
    const assist::State& conversation() const { return now_.conversation.state(); }
    bool has_ended() const { return !now_.plot.ending.empty(); }
    const std::set<int>& hinted_turns() const {
        return hinted_;
    }  // the turns before which a hint was asked for

private:
    // Everything that rewinding brings back.
    struct Moment {
        PlotState plot;
        assist::Conversation conversation;
        std::set<std::uint64_t> persona_said, trainee_said;  // hashes of normal forms
        std::uint64_t seq = 0;
        std::chrono::seconds spoke_at{};  // the persona's newest words; story time
    };
    std::string draw(const Step& step, int turn);
    std::string take_line(const std::vector<std::string>& lines, std::string_view pool, int turn);
    void speak(std::string line, std::chrono::seconds at, const assist::Knowledge& knowledge);
    const Turn& conclude(Turn turn, const Step& step, const assist::Knowledge& knowledge);
    const TimedEvent* next_of_story() const;
    base::Moment moment(std::chrono::seconds at) const { return base::Moment(at); }

    Setup setup_;
    Moment now_;
    std::vector<Moment> moments_;  // after each of turns_
    std::vector<Turn> turns_;
    std::vector<Attempt> attempts_;
    std::set<int> hinted_;
    std::chrono::seconds shift_{};  // session time minus the story's
};

}  // namespace practice
