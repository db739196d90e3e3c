#include "cli/practice_talk.hpp"
#include "cli/practice_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace cli {

namespace {

// When the persona will lose patience or the story will go on, from now.
std::optional<std::chrono::milliseconds> until_next(const practice::Session& session,
                                                    const LineSource& lines) {
    const auto next = session.next_event();
    if (!next) return std::nullopt;
    return std::max(*next - lines.elapsed(), std::chrono::seconds(0));
}

void rewind(PracticeTalk& talk, std::string_view turn, std::chrono::seconds now) {
    int number = -1;
    const auto [end, fault] = std::from_chars(turn.data(), turn.data() + turn.size(), number);
    const bool whole = fault == std::errc() && end == turn.data() + turn.size();
    if (whole && talk.rewind(number, now)) return;
    const auto last = static_cast<int>(talk.session().turns().size()) - 2;
    talk.print(last < 0
                   ? std::string("There is no turn yet to go back from.\n")
                   : fmt::format("/rewind takes a turn to go back to, from 0 (the opening) to {}.\n", last));
}

// False when the person wants to end.
bool obey(PracticeTalk& talk, std::string_view line, std::chrono::seconds now) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string_view order = line.substr(0, space);
    if (order == "/quit") return false;
    if (order == "/hint") {
        talk.hint();
    } else if (order == "/rewind") {
        rewind(talk, line.substr(std::min(space + 1, line.size())), now);
    } else if (order == "/score") {
        talk.print(score_words(talk.terminal(), practice::score(talk.session()), std::nullopt));
    } else {
        if (order != "/help") talk.print(fmt::format("There is no {}.\n", order));
        talk.help();
    }
    return true;
}

void prompt(PracticeTalk& talk) {
    if (talk.terminal().typed) talk.print(painted(talk.terminal(), Colour::bold, "\nYou> "));
}

// After the end one may still go back, look at the score, or leave.
void tell_the_end(PracticeTalk& talk, bool& told) {
    if (!talk.session().has_ended()) {
        told = false;
    } else if (!std::exchange(told, true) && talk.terminal().typed) {
        talk.print("\nThe conversation is over. /rewind N tries another way; Enter shows the score.\n");
    }
}

}  // namespace

void play_lines(PracticeTalk& talk, LineSource& lines) {
    bool told_the_end = false;
    while (true) {
        tell_the_end(talk, told_the_end);
        prompt(talk);
        const Heard heard = lines.next(until_next(talk.session(), lines));
        const std::chrono::seconds now = lines.elapsed();
        const bool ended = talk.session().has_ended();
        const std::size_t begin = std::min(heard.line.find_first_not_of(" \t"), heard.line.size());
        const std::string_view line =
            std::string_view(heard.line).substr(begin, heard.line.find_last_not_of(" \t") + 1 - begin);
        switch (heard.kind) {
            case Heard::Kind::end: return;
            case Heard::Kind::nothing: talk.pass(now); break;
            case Heard::Kind::too_long:
                talk.print(fmt::format("That was longer than {} bytes, and was not sent; shorten it.\n",
                                       longest_typed_line));
                break;
            case Heard::Kind::line:
                if (line.empty() && ended && talk.terminal().typed) return;
                if (line.empty()) break;
                if (line.front() == '/') {
                    if (!obey(talk, line, now)) return;
                } else if (ended) {
                    talk.print("The conversation is over; that was not sent.\n");
                } else {
                    talk.pass(now);
                    talk.say(line, now);
                }
        }
    }
}

}  // namespace cli
