#pragma once

#include "cli/line_source.hpp"
#include "cli/practice_script.hpp"
#include "cli/terminal.hpp"
#include "practice/scorecard.hpp"

#include <ostream>

namespace cli {

// A session with the words that go with it. All of what it refers to outlives it.
class PracticeTalk {
public:
    // `out` is null where nobody reads along. The briefing and the persona's first words are said at once.
    PracticeTalk(const practice::Setup& setup, const assist::Knowledge& knowledge, const Terminal& terminal,
                 std::ostream* out);

    void say(std::string_view text, std::chrono::seconds at);
    // Time has come to `at`: what happened by then of itself.
    void pass(std::chrono::seconds at);
    void hint();
    bool rewind(int turn, std::chrono::seconds at);  // false when there is no such turn
    void help();
    void print(std::string_view words);

    practice::Session& session() { return session_; }
    const practice::Session& session() const { return session_; }
    const assist::Knowledge& knowledge() const { return knowledge_; }
    const Terminal& terminal() const { return terminal_; }

private:
    void tell(const practice::Turn& turn);

    const assist::Knowledge& knowledge_;
    Terminal terminal_;
    std::ostream* out_;
    practice::Session session_;
};

// Plays a script through, in session time: each turn takes scripted_turn_length. Where a line asks for what
// cannot be done, or comes after the story's end, there is a problem at "name:line".
void play_script(PracticeTalk& talk, const std::vector<PracticeStep>& steps, const std::string& name,
                 base::Problems& problems);

// Talks until the story, the input or the patience with it ends ("/quit").
void play_lines(PracticeTalk& talk, LineSource& lines);

}  // namespace cli
