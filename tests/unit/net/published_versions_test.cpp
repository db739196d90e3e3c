#include "net/published_versions.hpp"

#include <doctest/doctest.h>

using namespace net;
using State = PublishedVersion::State;

namespace {

// The log's conversation about versions, as it grows.
struct Story {
    PublishedVersions versions;
    std::vector<storage::Event> events = {};

    void happens(storage::Event event) {
        event.seq = events.size() + 1;
        versions.fold(event);
        events.push_back(std::move(event));
    }
    void offer(const std::string& digest, std::optional<std::uint64_t> base = std::nullopt) {
        happens(offered_event({.token = "t" + std::to_string(events.size()),
                               .digest = digest,
                               .files = 3,
                               .bytes = 30,
                               .by = "Kari",
                               .note = "kinder",
                               .base = base},
                              base::Moment(std::chrono::milliseconds(7))));
    }
    void answer(std::uint64_t number, const std::string& node, Stand stand, const std::string& reason = "") {
        happens(answer_event(
            {.number = number, .node = node, .where = "at " + node, .stand = stand, .reason = reason}, {}));
    }
    void end(std::uint64_t number, bool is_switched, const std::string& reason = "") {
        happens(offer_end_event({.number = number, .is_switched = is_switched, .reason = reason}, {}));
    }
    State state(std::uint64_t number) const { return versions.find(number)->state; }
};

}  // namespace

TEST_SUITE("the versions that were published") {
    TEST_CASE("an offer is pending with all that was said of it, until the log has its end") {
        Story story;
        CHECK(story.versions.pending() == nullptr);
        CHECK(story.versions.in_use() == nullptr);
        story.offer("d1");
        const PublishedVersion& first = *story.versions.pending();
        CHECK(first.number == 1);
        CHECK(first.offered.digest == "d1");
        CHECK(first.offered.files == 3);
        CHECK(first.offered.bytes == 30);
        CHECK(first.offered.by == "Kari");
        CHECK(first.offered.note == "kinder");
        CHECK(first.at == base::Moment(std::chrono::milliseconds(7)));
        CHECK(story.versions.offered_with("t0")->number == 1);
        story.end(1, true);
        CHECK(story.versions.pending() == nullptr);
        CHECK(story.versions.in_use()->number == 1);
    }

    TEST_CASE("the next one that comes into use makes the one before past") {
        Story story;
        story.offer("d1");
        story.end(1, true);
        story.offer("");
        CHECK(story.versions.in_use()->number == 1);
        story.end(2, true);
        CHECK(story.state(1) == State::past);
        CHECK(story.versions.in_use()->is_own_files());
    }

    TEST_CASE("a withdrawn one was never in use, and says why") {
        Story story;
        story.offer("d1");
        story.end(1, true);
        story.offer("d2");
        story.end(2, false, "web1: no reply");
        CHECK(story.versions.in_use()->number == 1);
        CHECK(story.versions.find(2)->reason == "web1: no reply");
        CHECK(story.versions.pending() == nullptr);
    }

    TEST_CASE("of two ends the first counts, and one that nobody waits for counts for nothing") {
        Story story;
        story.end(1, true);
        story.offer("d1");
        story.end(1, false, "slow");
        story.end(1, true);
        story.end(9, true);
        CHECK(story.state(1) == State::withdrawn);
        CHECK(story.versions.in_use() == nullptr);
    }

    TEST_CASE("of two publishers at once the second is told to wait, wherever it is folded") {
        Story story;
        story.offer("d1");
        story.offer("d2");
        CHECK(story.versions.pending()->number == 1);
        CHECK(story.state(2) == State::withdrawn);
        CHECK(story.versions.find(2)->reason.find("version 1 was being prepared") == 0);
        story.end(2, true);
        CHECK(story.state(2) == State::withdrawn);
        story.end(1, true);
        CHECK(story.versions.in_use()->number == 1);
    }

    TEST_CASE("what was made from a version that is no longer in use is withdrawn") {
        Story story;
        story.offer("d1");
        story.end(1, true);
        story.offer("d2", 1);
        story.end(2, true);
        story.offer("d3", 1);
        CHECK(story.versions.in_use()->number == 2);
        CHECK(story.state(3) == State::withdrawn);
        CHECK(story.versions.find(3)->reason.find("another version came into use") == 0);
    }

    TEST_CASE("a node's last word on a version is how it came out; late ones are noted and change nothing") {
        Story story;
        story.offer("d1");
        story.answer(1, "a", Stand::preparing);
        story.answer(1, "a", Stand::ready);
        story.answer(1, "a", Stand::preparing);
        CHECK(story.versions.find(1)->answers.at("a").stand == Stand::ready);
        story.end(1, true);
        story.answer(1, "b", Stand::refused, "en.json: too old");
        CHECK(story.state(1) == State::in_use);
        CHECK(story.versions.find(1)->answers.at("b").reason == "en.json: too old");
        CHECK(story.versions.find(1)->answers.at("b").where == "at b");
        story.answer(5, "a", Stand::ready);
        CHECK(story.versions.all().size() == 1);
    }

    TEST_CASE("what comes again is passed over") {
        Story story;
        story.offer("d1");
        story.end(1, true);
        for (const storage::Event& event : story.events) story.versions.fold(event);
        CHECK(story.versions.all().size() == 1);
        CHECK(story.versions.upto() == 2);
        CHECK(story.versions.in_use()->number == 1);
    }

    TEST_CASE("events of later times and bodies that cannot be read are left alone") {
        Story story;
        for (const char* body : {"", "[]", "{}", R"({"version":0})", R"({"version":1})", "{\"token\":[]}"}) {
            for (const char* kind : {"offered", "ready", "switched", "thought_of"})
                story.happens(
                    {.conversation = published_conversation, .kind = std::string(kind), .body = body});
        }
        CHECK(story.versions.all().empty());
        story.offer("d1");
        CHECK(story.versions.pending()->number == 1);
    }

    TEST_CASE("old ones are let go of, but never the one in use, and their files may be forgotten") {
        Story story;
        story.offer("first");
        story.end(1, true);
        const auto count = static_cast<std::uint64_t>(PublishedVersions::kept);
        for (std::uint64_t i = 2; i <= count; ++i) {
            story.offer("d" + std::to_string(i));
            story.end(i, false, "no");
        }
        CHECK(story.versions.forgettable().empty());
        story.offer("d3");
        CHECK(story.versions.all().size() == PublishedVersions::kept);
        CHECK(story.versions.find(1)->state == State::in_use);
        CHECK(story.versions.find(2) == nullptr);
        CHECK(story.versions.forgettable() == std::vector<std::string>{"d2"});
        story.end(count + 1, false, "no");
        story.offer("more");  // lets go of 3, whose files are those of a newer one
        CHECK(story.versions.find(3) == nullptr);
        CHECK(story.versions.forgettable() == std::vector<std::string>{"d2"});
    }

    TEST_CASE("one version hears only so many nodes") {
        Story story;
        story.offer("d1");
        for (int i = 0; i < 300; ++i) story.answer(1, std::to_string(i), Stand::preparing);
        CHECK(story.versions.pending()->answers.size() == 256);
        story.answer(1, "7", Stand::ready);
        CHECK(story.versions.pending()->answers.at("7").stand == Stand::ready);
    }

    TEST_CASE("what is told once has an id that is the same whoever tells it") {
        CHECK(offer_end_event({.number = 4, .is_switched = true}, {}).id ==
              offer_end_event({.number = 4, .is_switched = false, .reason = "no"}, {}).id);
        CHECK(offered_event({.token = "t"}, {}).id == offered_event({.token = "t", .digest = "d"}, {}).id);
        CHECK(answer_event({.number = 1, .node = "a"}, {}).id !=
              answer_event({.number = 1, .node = "b"}, {}).id);
    }
}
