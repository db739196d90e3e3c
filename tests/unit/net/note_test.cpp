#include <doctest/doctest.h>

#include "net/note_book.hpp"
#include "unit/net/house.hpp"

using namespace net;

namespace {

const NoteKinds all = {NoteKind::care, NoteKind::bait, NoteKind::advice, NoteKind::draft};

assist::Turn suggested(const std::string& intent, std::vector<std::string> replies) {
    assist::Turn turn;
    turn.suggestion.emplace();
    turn.suggestion->why.intent = intent;
    turn.suggestion->why.title = "Title of " + intent;
    for (std::string& text : replies) {
        assist::Suggested reply;
        reply.text = std::move(text);
        turn.suggestion->replies.push_back(std::move(reply));
    }
    return turn;
}

assist::State angry() {
    assist::State state;
    state.anger = 0.724;
    state.level = 2;
    state.trend = assist::Trend::rising;
    return state;
}

std::optional<Note> compose(const assist::Turn& turn, const NoteKinds& wanted = all,
                            const assist::State& state = angry()) {
    static const auto catalogue = tests::small_catalogue();
    return compose_note(turn, state, *catalogue, wanted, base::Language::en);
}

Note note(const std::string& text, NoteKind kind = NoteKind::bait) { return {.kind = kind, .text = text}; }

base::Moment at(std::chrono::seconds time) { return base::Moment(time); }

}  // namespace

TEST_SUITE("private notes") {
    TEST_CASE("advice tells the reading, three replies and the reason") {
        const auto composed = compose(suggested("indifference", {"One.", "Two.", "Three.", "Four."}));
        REQUIRE(composed.has_value());
        CHECK(composed->kind == NoteKind::bait);
        CHECK(composed->text ==
              "Evenkeel: Angry (72/100, rising)\nSuggestions:\n1. One.\n2. Two.\n3. Three.\nWhy: Title of "
              "indifference.");
    }

    TEST_CASE("what an attack takes for granted is told with it") {
        assist::Turn turn = suggested("indifference", {"One."});
        turn.suggestion->why.attacks = {
            {.id = "a", .title = "b", .presumes = "It presumes that nobody cares."}};
        CHECK(compose(turn)->text.ends_with("Title of indifference. It presumes that nobody cares."));
    }

    TEST_CASE("bait is an attack or open anger, all else is advice") {
        assist::State calm;
        CHECK(compose(suggested("indifference", {"One."}), all, calm)->kind == NoteKind::bait);
        CHECK(compose(suggested("unknown", {"One."}), all, calm)->kind == NoteKind::advice);
        CHECK(compose(suggested("unknown", {"One."}))->kind == NoteKind::bait);
        CHECK_FALSE(compose(suggested("unknown", {"One."}), {NoteKind::bait}, calm).has_value());
    }

    TEST_CASE("care is the card in the note's language, without a number") {
        assist::Turn turn = suggested("self_harm", {});
        turn.suggestion->card = intents::Card{.steps = {"in the customer's"}, .hand_over = {}, .avoid = {}};
        const auto composed = compose(turn);
        REQUIRE(composed.has_value());
        CHECK(composed->kind == NoteKind::care);
        CHECK(
            composed->text ==
            "Evenkeel: Care first. Title of self_harm.\nDo now:\n- Stay with them\n- Ask plainly\nHand over "
            "to: A supervisor, now\nAvoid:\n- Arguing");
        turn.suggestion->why.intent = "unknown";
        CHECK(compose(turn)->text.ends_with("Do now:\n- in the customer's"));
    }

    TEST_CASE("a sent fault is told, and what might have been better") {
        assist::Turn turn;
        turn.spoke.emplace();
        CHECK_FALSE(compose(turn).has_value());
        turn.spoke->faults = {"calm_down"};
        assist::State state = angry();
        state.steps.push_back({.by_customer = false, .better = "That sounds tiresome."});
        const auto composed = compose(turn, all, state);
        REQUIRE(composed.has_value());
        CHECK(composed->kind == NoteKind::draft);
        CHECK(composed->text ==
              "Evenkeel: In the latest reply:\n- calm_down\nNext time this may fit better: That sounds "
              "tiresome.");
        CHECK_FALSE(compose(turn, {NoteKind::bait}, state).has_value());
    }

    TEST_CASE("nothing to say is no note") {
        CHECK_FALSE(compose({}).has_value());
        CHECK_FALSE(compose(suggested("indifference", {})).has_value());
        CHECK_FALSE(compose(suggested("indifference", {"One."}), {}).has_value());
    }

    TEST_CASE("kinds are named with commas between") {
        CHECK(note_kinds_from("care, bait ,draft") ==
              NoteKinds{NoteKind::care, NoteKind::bait, NoteKind::draft});
        CHECK(note_kinds_from("") == NoteKinds{});
        CHECK_FALSE(note_kinds_from("care; bait").has_value());
        CHECK_FALSE(note_kinds_from("care,,bait").has_value());
        CHECK_FALSE(note_kinds_from("Care").has_value());
    }

    TEST_CASE("the same note is not posted twice") {
        NoteBook book;
        CHECK(book.accept(note("a"), at(std::chrono::hours(1)), {}));
        CHECK_FALSE(book.accept(note("a"), at(std::chrono::hours(9)), {}));
        CHECK_FALSE(book.accept(note("a", NoteKind::care), at(std::chrono::hours(9)), {}));
    }

    TEST_CASE("between two notes is a pause, and care waits for none") {
        using namespace std::chrono_literals;
        NoteBook book;
        CHECK(book.accept(note("a"), at(100s), {}));
        CHECK_FALSE(book.accept(note("b"), at(129s), {}));
        CHECK(book.accept(note("c", NoteKind::care), at(101s), {}));
        CHECK_FALSE(book.accept(note("b"), at(130s), {}));
        CHECK(book.accept(note("b"), at(131s), {}));
    }

    TEST_CASE("an hour has so many notes, and care beside them") {
        using namespace std::chrono_literals;
        NoteBook book;
        const NoteBook::Rules rules{.pause = 0s, .per_hour = 2};
        CHECK(book.accept(note("a"), at(0s), rules));
        CHECK(book.accept(note("b"), at(1s), rules));
        CHECK_FALSE(book.accept(note("c"), at(2s), rules));
        CHECK(book.accept(note("d", NoteKind::care), at(3s), rules));
        CHECK_FALSE(book.accept(note("c"), at(3600s), rules));
        CHECK(book.accept(note("c"), at(3603s), rules));
    }
}
