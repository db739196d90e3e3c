#include "cli/practice_talk.hpp"
#include "cli/practice_balance.hpp"
#include "shipped.hpp"
#include "unit/practice/small_scenario.hpp"

#include <doctest/doctest.h>

#include <deque>
#include <sstream>

using namespace cli;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

practice::Setup setup() {
    const practice::Scenarios& all = practice::small::scenarios();
    return {
        .scenario = &all.all.front(), .common = &all.common[base::index_of(base::Language::en)], .seed = 1};
}

const assist::Knowledge& knowledge() {
    static const assist::Knowledge made{.matcher = *shipped_matcher()};
    return made;
}

// A person who types lines at given times; in between nothing comes.
class Person : public LineSource {
public:
    struct Line {
        seconds at;
        std::string text;
    };
    explicit Person(std::deque<Line> lines) : lines_(std::move(lines)) {}

    Heard next(std::optional<milliseconds> patience) override {
        if (patience && (lines_.empty() || now_ + *patience < lines_.front().at)) {
            now_ += std::chrono::duration_cast<seconds>(*patience);
            return {.kind = Heard::Kind::nothing};
        }
        if (lines_.empty()) return {.kind = Heard::Kind::end};
        Line line = std::move(lines_.front());
        lines_.pop_front();
        now_ = line.at;
        return {.kind = Heard::Kind::line, .line = line.text};
    }
    seconds elapsed() const override { return now_; }

private:
    std::deque<Line> lines_;
    seconds now_{};
};

struct Talked {
    std::string out;
    practice::Scorecard card;
};

Talked talked(LineSource& lines, const Terminal& terminal) {
    std::ostringstream out;
    PracticeTalk talk(setup(), knowledge(), terminal, &out);
    play_lines(talk, lines);
    return {out.str(), practice::score(talk.session())};
}

Talked piped(const std::string& text) {
    std::istringstream in(text);
    PipedLines lines(in);
    return talked(lines, {});
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_SUITE("practice talk") {
    TEST_CASE("over a pipe the input's end ends it, and no time passes") {
        const Talked talk =
            piped("I can see how annoying this wait is.\nI am sorry that the parcel is late.\n");
        CHECK(talk.card.result.turns == 2);
        CHECK(talk.card.turns.back().at == seconds(0));
        CHECK_FALSE(talk.card.finished);
        CHECK(has(talk.out, "1  You: I can see"));
        CHECK_FALSE(has(talk.out, "You> "));
        CHECK_FALSE(has(talk.out, "\033"));
    }
    TEST_CASE("empty lines are no turns, and what is no UTF-8 ends nothing") {
        CHECK(piped("\n   \n\t\n").card.result.turns == 0);
        CHECK(piped("\xff\xfe\xc3\n\xf0\x9f\x98\n").card.result.turns == 2);
    }
    TEST_CASE("orders are no turns") {
        const Talked talk = piped("/help\n/hint\n/score\n/dance\n");
        CHECK(talk.card.result.turns == 0);
        CHECK(talk.card.hints == 1);
        CHECK(has(talk.out, "you could say: \""));
        CHECK(has(talk.out, "Ending: not finished"));
        CHECK(has(talk.out, "There is no /dance.\n  /hint "));
    }
    TEST_CASE("/quit ends it, and what follows is not said") {
        CHECK(piped("/quit\nHello.\n").card.result.turns == 0);
    }
    TEST_CASE("/rewind goes back, and says what it takes when it cannot") {
        const Talked talk = piped("That is our policy.\n/rewind 0\n/rewind 5\n/rewind\n/rewind x\n");
        CHECK(talk.card.attempts.size() == 1);
        CHECK(talk.card.result.turns == 0);
        CHECK(has(talk.out, "Back to how it stood after the opening."));
        CHECK(has(talk.out, "There is no turn yet to go back from."));
        CHECK(has(piped("Hello.\nHow are you?\n/rewind 5\n").out, "from 0 (the opening) to 1."));
    }
    TEST_CASE("a line that is too long is told and not sent") {
        const Talked talk = piped(std::string(longest_typed_line + 1, 'a') + "\n");
        CHECK(talk.card.result.turns == 0);
        CHECK(has(talk.out, "longer than 4000 bytes, and was not sent"));
    }
    TEST_CASE("a person's silence costs patience in real time, until the persona goes") {
        Person person({});
        std::ostringstream out;
        const Talked talk = talked(person, {.typed = true});
        CHECK(talk.card.finished);
        CHECK(talk.card.result.turns == 3);
        CHECK(talk.card.turns[1].at == seconds(60));
        CHECK(talk.card.turns[3].at == seconds(180));
        CHECK(has(talk.out, "No answer came from you."));
    }
    TEST_CASE("what the story brings by itself is told as time that passed, not as silence") {
        Person person({{seconds(50), "Hello, this is the shop."},
                       {seconds(100), "The weather is fine."},
                       {seconds(150), "We sell parcels."},
                       {seconds(200), "There is a street."},
                       {seconds(250), "Here is a door."},
                       {seconds(305), "/quit"}});
        const Talked talk = talked(person, {.typed = true});
        REQUIRE(talk.card.turns.back().feedback.event == "shop_closes");
        CHECK(talk.card.result.turns == 5);
        CHECK(has(talk.out, "Time passed: shop closes."));
        CHECK_FALSE(has(talk.out, "No answer came from you."));
    }
    TEST_CASE("who answers in time has been patient enough; what was due before the answer happens first") {
        Person prompt({{seconds(59), "I can see how annoying this wait is."}, {seconds(100), "/quit"}});
        CHECK(talked(prompt, {.typed = true}).card.result.turns == 1);
        Person slow({{seconds(61), "I can see how annoying this wait is."}, {seconds(100), "/quit"}});
        const Talked talk = talked(slow, {.typed = true});
        CHECK(talk.card.result.turns == 2);
        CHECK(talk.card.turns[1].feedback.input == practice::Input::silence);
    }
    TEST_CASE("after the end one may go back, but says nothing more; Enter leaves") {
        Person person({{seconds(200), "Hello?"},
                       {seconds(201), "/rewind 0"},
                       {seconds(202), "Hello, I see."},
                       {seconds(203), "/quit"}});
        const Talked talk = talked(person, {.typed = true});
        CHECK(has(talk.out, "The conversation is over. /rewind N tries another way; Enter shows the score."));
        CHECK(has(talk.out, "The conversation is over; that was not sent."));
        CHECK(talk.card.attempts.size() == 1);
        CHECK(talk.card.result.turns == 1);
        Person leaves({{seconds(300), ""}, {seconds(301), "/rewind 0"}});
        CHECK(talked(leaves, {.typed = true}).card.attempts.empty());
    }
    TEST_CASE("colours tell how angry they are where there are colours") {
        std::istringstream in("");
        PipedLines lines(in);
        CHECK(has(talked(lines, {.colours = true}).out, "\033[31m██████████████"));
    }
}

TEST_SUITE("balance table") {
    TEST_CASE("a row for each bot, and below what is wrong") {
        practice::Balance table;
        for (std::size_t at = 0; at < table.size(); ++at)
            table[at] = {.bot = practice::all_bots[at],
                         .sessions = 4,
                         .calmed = at == 0 ? 4 : 0,
                         .mean = at == 0 ? 91.25 : 20,
                         .lowest = 10,
                         .highest = 70};
        const Balanced good{setup(), table};
        CHECK(is_balanced({good}));
        CHECK(
            balance_words({good}).starts_with("late_parcel en standard\n"
                                              "  bot            calm %    mean  lowest  highest\n"
                                              "  follows           100    91.2    10.0     70.0\n"
                                              "  apologises          0    20.0    10.0     70.0\n"));
        table[0].calmed = 2;
        const Balanced bad{setup(), table};
        CHECK_FALSE(is_balanced({good, bad}));
        CHECK(balance_words({bad}).find("  ! who follows the suggestions") != std::string::npos);
    }
}
