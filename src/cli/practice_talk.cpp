#include "cli/practice_talk.hpp"

#include "cli/practice_words.hpp"

#include <fmt/format.h>

namespace cli {

static_assert(longest_typed_line <= practice::longest_said);  // what is typed is read whole

PracticeTalk::PracticeTalk(const practice::Setup& setup, const assist::Knowledge& knowledge,
                           const Terminal& terminal, std::ostream* out)
    : knowledge_(knowledge), terminal_(terminal), out_(out), session_(setup, knowledge) {
    print(briefing(terminal_, setup));
    if (terminal_.typed)
        print(painted(terminal_, Colour::soft, "/help shows what you can do besides answering.") + '\n');
    print(persona_words(terminal_, setup, session_.turns().front().answer));
    print(anger_bar(terminal_, session_.curve()));
}

void PracticeTalk::print(std::string_view words) {
    if (out_ != nullptr) *out_ << words << std::flush;
}

void PracticeTalk::tell(const practice::Turn& turn) {
    print(turn_words(terminal_, session_, turn));
    if (!turn.answer.empty()) print(persona_words(terminal_, session_.setup(), turn.answer));
}

void PracticeTalk::say(std::string_view text, std::chrono::seconds at) {
    if (session_.has_ended()) return;
    // In a terminal the words stand there already.
    if (!terminal_.typed) print(fmt::format("\n{}  You: {}\n", session_.turns().size(), text));
    tell(session_.say(text, at, knowledge_));
}

void PracticeTalk::pass(std::chrono::seconds at) {
    // One after the other, each at its own time: after an hour somebody has lost patience more than once.
    for (auto next = session_.next_event(); next && *next <= at; next = session_.next_event()) {
        const practice::Turn* turn = session_.wait(*next, knowledge_);
        if (turn == nullptr) return;
        const std::string_view what = turn->feedback.event.empty() ? "no answer" : "time passed";
        print(terminal_.typed ? "\n" : fmt::format("\n{}  ({})\n", turn->number, what));
        tell(*turn);
    }
}

void PracticeTalk::hint() {
    const std::optional<practice::Advice> advice = session_.hint(knowledge_);
    print(advice ? advice_words(terminal_, "you could say:", *advice) : "There is nothing to advise now.\n");
}

bool PracticeTalk::rewind(int turn, std::chrono::seconds at) {
    if (!session_.rewind(turn, at)) return false;
    print(fmt::format("\nBack to how it stood after {}.\n",
                      turn == 0 ? "the opening" : fmt::format("turn {}", turn)));
    print(persona_words(terminal_, session_.setup(), session_.turns().back().answer));
    print(anger_bar(terminal_, session_.curve()));
    return true;
}

void PracticeTalk::help() {
    print(
        "  /hint      what would help most now; costs points\n"
        "  /rewind N  back to how it stood after turn N (0: the opening); both ways stay in the score\n"
        "  /score     the score so far\n"
        "  /quit      ends with the score, as the end of the input does\n");
}

void play_script(PracticeTalk& talk, const std::vector<PracticeStep>& steps, const std::string& name,
                 base::Problems& problems) {
    std::chrono::seconds now{};
    const auto complain = [&](const PracticeStep& step, std::string what) {
        problems.emplace_back(fmt::format("{}:{}", name, step.line), std::move(what));
    };
    for (const PracticeStep& step : steps) {
        switch (step.kind) {
            case PracticeStep::Kind::say:
                now += scripted_turn_length;
                talk.pass(now);
                if (talk.session().has_ended())
                    return complain(
                        step, fmt::format("the story has ended at turn {}; take this line and what follows "
                                          "out, or go back with @rewind",
                                          talk.session().turns().size() - 1));
                talk.say(step.text, now);
                break;
            case PracticeStep::Kind::wait:
                now += step.seconds;
                talk.pass(now);
                break;
            case PracticeStep::Kind::rewind:
                if (!talk.rewind(step.turn, now))
                    complain(step, fmt::format("there is no going back to turn {}; {} have been so far",
                                               step.turn, talk.session().turns().size() - 1));
                break;
            case PracticeStep::Kind::hint: talk.hint(); break;
        }
    }
}

}  // namespace cli
