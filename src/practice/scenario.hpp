#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "intents/catalogue.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A practice scenario as values (docs/practice.md): the story's graph, the same in every language, and its
// words in each of the six. Read by read_scenarios.hpp; nothing here changes after that.
namespace practice {

// How much the persona's anger moves with what is said to them (domain.md section 5).
enum class Temperament { forgiving, even, hot };
enum class Difficulty { standard, hard };
// Anger 0..100 in steps: calm < 25 <= irritated < 50 <= angry < 75 <= furious.
enum class Band { calm, irritated, angry, furious };
enum class EndingKind { calmed, walked_away, escalated };
// What a trainee's turn was, besides its tactics and faults.
enum class Input {
    words,           // something that can be answered
    silence,         // nothing came within the persona's patience
    empty,           // a message without a word in it
    gibberish,       // letters that are no words
    other_language,  // not the session's
    copied,          // the persona's own words
    repeated,        // the trainee's own words, once more
    abusive          // insults or threatens the persona
};
std::string_view name_of(Temperament temperament);
std::string_view name_of(Difficulty difficulty);
std::string_view name_of(Band band);
std::string_view name_of(EndingKind kind);
std::string_view name_of(Input input);
std::optional<Temperament> temperament_from(std::string_view name);
std::optional<Difficulty> difficulty_from(std::string_view name);
std::optional<Band> band_from(std::string_view name);
std::optional<EndingKind> ending_kind_from(std::string_view name);
std::optional<Input> input_from(std::string_view name);

double factor_of(Temperament temperament);  // 0.7, 1.0, 1.5
Band band_of(double anger);

// When a branch is taken: everything that is stated must hold. Anger is the one after the turn's effects.
struct Condition {
    std::vector<intents::Tactic> tactics;  // the turn has one of them
    std::vector<std::string> faults;       // the turn has one of them; "any" stands for every fault
    std::vector<Input> inputs;             // the turn is one of them
    bool clean = false;                    // the turn has no fault
    std::optional<int> below, from;        // anger < below, anger >= from
    std::optional<bool> acknowledged;      // the anger was acknowledged, in this turn or before
    std::optional<bool> apologised;        // likewise
    std::vector<std::string> facts;        // all of them were told
    int turns = 1;                         // trainee turns in this node, this one included
};

struct Branch {
    Condition when;
    std::string to;     // a node or an ending
    int anger = 0;      // moves it besides the turn's effects; not scaled by temperament
    std::string lines;  // what the persona says then; empty: the lines of where it leads
};

// Where the story stands: what the persona is about now.
struct Node {
    std::string id;
    std::string lines;               // a pool: what the persona says on coming here
    std::vector<Branch> branches;    // the first whose condition holds is taken
    std::vector<std::string> facts;  // told one by one when the trainee asks (tactic clarify)
};

// Something that happens by itself.
struct TimedEvent {
    std::string id;
    std::chrono::seconds at{};       // of session time, from the opening
    std::vector<std::string> nodes;  // only while the story stands there; empty: anywhere
    int anger = 0;
    std::string lines;  // a pool
    std::string to;     // a node or an ending; empty: stays
};

struct Ending {
    std::string id;
    EndingKind kind = EndingKind::calmed;
    std::string lines;  // the persona's last words
};

// A set of lines of which each is said at most once in a session.
struct Pool {
    std::string note;  // to the authors: who says it when, and what it must carry
    Band band = Band::irritated;
    bool bait = false;  // invites an emotional answer
};

struct Level {
    Temperament temperament = Temperament::even;
    int opening_anger = 60;
    std::chrono::seconds patience{
        60};  // without an answer for so long, anger rises; after three times they go
};

// A line that would do here, for hints and for the follower bot.
struct Answer {
    intents::Tactic tactic = intents::Tactic::commit;
    std::string text;
};

// The words of one scenario in one language.
struct Wording {
    std::string title;
    std::string role;               // who the trainee is: "You answer the chat of a broadband company."
    std::string story;              // what has happened so far, as the trainee may know it
    std::vector<std::string> know;  // what the trainee can look up and offer
    std::string persona;            // name
    std::string about;              // who they are, a sentence
    std::map<std::string, std::vector<std::string>> lines;  // by pool
    std::map<std::string, std::vector<Answer>> answers;     // by node
    std::map<EndingKind, std::string> debrief;
};

struct Scenario {
    std::string id;
    std::string family;     // scenarios of a family train the same
    bool transfer = false;  // the family's harder one, to be met unprepared
    intents::Audience audience = intents::Audience::customer;  // or colleague
    int rule = 0;                           // the house rule it trains (domain.md section 2)
    std::string source;                     // of the story
    std::map<Difficulty, Level> levels;     // all of them
    std::map<std::string, double> effects;  // where they differ from practice::standard_effects()
    std::string start;
    std::vector<Node> nodes;
    std::vector<TimedEvent> events;
    std::vector<Ending> endings;        // at least one of each kind
    std::map<std::string, Pool> pools;  // its own and the standard ones
    struct Par {
        int score = 80;  // 0..100
        int turns = 6;   // of the trainee
    } par;
    base::PerLanguage<Wording> wordings;

    const Node* node(std::string_view id) const;      // null when there is none
    const Ending* ending(std::string_view id) const;  // likewise
    const Ending& first_ending(EndingKind kind) const;
    // Does a pool's line, of its own or of what anybody may say, invite an emotional answer?
    bool is_bait(std::string_view pool) const;
    const Level& level(Difficulty difficulty) const { return levels.at(difficulty); }
    const Wording& words(base::Language language) const { return wordings[base::index_of(language)]; }
    // Whether it can be played in a language: its words and the common lines are there, and sound.
    bool speaks(base::Language language) const { return !words(language).title.empty(); }
};

// What any persona may say, in one language: lines by pool, when the scenario's own are used up and where the
// trainee says something that no story foresees.
using CommonLines = std::map<std::string, std::vector<std::string>>;

struct Scenarios {
    std::vector<Scenario> all;  // by id
    base::PerLanguage<CommonLines> common;

    const Scenario* find(std::string_view id) const;
};

// Pools that every scenario has besides its own, with what is asked of them and how many lines at least.
struct StandardPool {
    std::string_view name;
    Pool pool;
    std::size_t at_least;
};
const std::vector<StandardPool>& standard_pools();  // of each scenario
const std::vector<StandardPool>& common_pools();    // of common/<lang>.json

inline constexpr std::size_t fewest_customer_lines = 15;  // of a scenario in a language
inline constexpr int most_turns = 20;                     // of the trainee; then the persona goes
inline constexpr int most_waits_in_a_row = 3;             // then too
inline constexpr int most_abusive_inputs = 2;             // the second one ends it

}  // namespace practice
