#include <doctest/doctest.h>

#include "unit/storage/log_houses.hpp"

using storage::Event;
using storage::Position;
using tests::at;
using tests::closed;
using tests::ClusteredHouse;
using tests::message;
using tests::moment;
using tests::of_kind;
using tests::PostgresHouse;
using tests::SqliteHouse;

namespace {

// All of a log in the order in which it was taken in, a few events at a time.
template <class House>
std::string taken_in(House&, storage::EventLog& log, Position from = 0) {
    std::string bodies;
    for (;;) {
        const auto taken = log.read_after(from, 2).value();
        CHECK(taken.events.size() <= 2);
        for (const Event& event : taken.events) bodies += event.conversation.value + event.body + " ";
        if (taken.events.empty()) return bodies;
        CHECK(taken.upto > from);
        from = taken.upto;
    }
}

bool same(const Event& one, const Event& other) {
    return one.conversation == other.conversation && one.seq == other.seq && one.at == other.at &&
           one.kind == other.kind && one.id == other.id && one.body == other.body;
}

}  // namespace

TEST_SUITE("every log") {
    TEST_CASE_TEMPLATE("numbers the events of each conversation from 1 without gaps", House, SqliteHouse,
                       PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        const auto appended =
            log->append({message("a", "1"), message("b", "1"), message("a", {}), message("a", "2")}).value();
        CHECK(appended[0].seq == 1);
        CHECK(appended[1].seq == 1);
        CHECK(appended[2].seq == 2);
        CHECK(appended[3].seq == 3);
    }

    TEST_CASE_TEMPLATE("gives back what was appended, after the number asked for", House, SqliteHouse,
                       PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        log->append(
               {message("a", "x", "{\"text\":\"blåbær\"}"), message("a", {}, "2"), message("a", {}, "3")})
            .value();
        const auto all = log->read({"a"}, 0, 10).value();
        REQUIRE(all.size() == 3);
        CHECK(all[0].body == "{\"text\":\"blåbær\"}");
        CHECK(all[0].id->value == "x");
        CHECK(all[0].kind == "message");
        CHECK(all[0].at == base::Moment(std::chrono::milliseconds(5)));
        CHECK_FALSE(all[1].id);
        const auto some = log->read({"a"}, 1, 1).value();
        REQUIRE(some.size() == 1);
        CHECK(some[0].seq == 2);
        CHECK(log->read({"nobody"}, 0, 10).value().empty());
    }

    TEST_CASE_TEMPLATE("the same id again writes nothing and gives the old number, in one batch and over two",
                       House, SqliteHouse, PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        const auto batch =
            log->append({message("a", "m"), message("a", "m", "other"), message("a", "n")}).value();
        CHECK_FALSE(batch[0].duplicate);
        CHECK(batch[1].duplicate);
        CHECK(batch[1].seq == 1);
        CHECK(batch[2].seq == 2);
        const auto again = log->append({message("a", "m"), message("b", "m")}).value();
        CHECK(again[0].duplicate);
        CHECK(again[0].seq == 1);
        CHECK_FALSE(again[1].duplicate);
        CHECK(log->read({"a"}, 0, 10).value().size() == 2);
    }

    TEST_CASE_TEMPLATE("what was appended is there after opening the file again", House, SqliteHouse,
                       PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        {
            house.open()->append({message("a", "m", "kept")}).value();
        }
        auto log = house.open();
        CHECK(log->read({"a"}, 0, 10).value().at(0).body == "kept");
        CHECK(log->append({message("a", "m")}).value().at(0).duplicate);
    }

    TEST_CASE_TEMPLATE("lists the conversations that are not closed, oldest first", House, SqliteHouse,
                       PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        Event late = message("a", {});
        late.at = base::Moment(std::chrono::milliseconds(9));
        log->append({late, message("b", {}), message("c", {}), closed("c")}).value();
        const auto open = log->open_conversations().value();
        REQUIRE(open.size() == 2);
        CHECK(open[0].value == "b");
        CHECK(open[1].value == "a");
    }

    TEST_CASE_TEMPLATE("its own notes, under ids with a #, are no open conversations and never expire", House,
                       SqliteHouse, PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        log->append({message("#learning", {}), message("a", {})}).value();
        CHECK(log->open_conversations().value() == std::vector<base::ConversationId>{{"a"}});
        CHECK(log->expired(moment(100), 10).value() == std::vector<base::ConversationId>{{"a"}});
    }

    TEST_CASE_TEMPLATE("a conversation expires by its newest event, the one that began first coming first",
                       House, SqliteHouse, PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        log->append({at(3, message("late", {})), at(1, message("early", {})), at(2, message("alive", {})),
                     at(50, message("alive", {})), at(9, message("late", {})), at(60, message("new", {}))})
            .value();
        const auto expired = [&](int before, std::size_t limit) {
            return log->expired(moment(before), limit).value();
        };
        CHECK(expired(50, 10) == std::vector<base::ConversationId>{{"early"}, {"late"}});
        CHECK(expired(50, 1) == std::vector<base::ConversationId>{{"early"}});
        CHECK(expired(9, 10) == std::vector<base::ConversationId>{{"early"}});
        CHECK(expired(51, 10).size() == 3);
        CHECK(expired(1, 10).empty());
    }

    TEST_CASE_TEMPLATE("events of one kind come oldest first from all conversations, page by page", House,
                       SqliteHouse, PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        const auto learned = [](int when, std::string conversation, std::string body) {
            return of_kind("learned", at(when, message(std::move(conversation), {}, std::move(body))));
        };
        log->append({message("b", {}), learned(7, "b", "3"), learned(7, "b", "4"), learned(5, "c", "1"),
                     learned(7, "a", "2"), message("a", {}), learned(8, "a", "5")})
            .value();
        std::string bodies;
        std::optional<storage::EventPlace> after;
        for (;;) {
            const auto page = log->read_kind("learned", after, 2).value();
            if (page.empty()) break;
            CHECK(page.size() <= 2);
            for (const Event& event : page) bodies += event.conversation.value + event.body + " ";
            after = place_of(page.back());
        }
        CHECK(bodies == "c1 a2 b3 b4 a5 ");
        CHECK(log->read_kind("message", {}, 10).value().size() == 2);
        CHECK(log->read_kind("none' OR 1 --", {}, 10).value().empty());
    }

    TEST_CASE_TEMPLATE("gives any text back as it was", House, SqliteHouse, PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        const std::string odd = "{\"a\": [\"\\\\\", \"'\", null, NULL]},\n\t\x01 ærlig 😀 {\"";
        Event event = at(1'795'000'000'123, message("a.b_c:d", "id \"with, {odd} \\ signs\"", odd));
        log->append({event, message("a.b_c:d", {}, "")}).value();
        const auto found = log->read({"a.b_c:d"}, 0, 10).value();
        REQUIRE(found.size() == 2);
        event.seq = 1;
        CHECK(same(found[0], event));
        CHECK(found[1].body.empty());
    }

    TEST_CASE_TEMPLATE("a batch of nothing is nothing", House, SqliteHouse, PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        CHECK(log->append({}).value().empty());
        CHECK(log->take_over({}).value() == 0);
        CHECK(log->forget({}).value().events == 0);
        if constexpr (House::has_one_order) {
            CHECK(log->newest().value() == 0);
            CHECK(log->read_after(0, 10).value().upto == 0);
        }
    }

    TEST_CASE_TEMPLATE("is followed in the order of taking in, from any position", House, SqliteHouse,
                       PostgresHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        log->append({at(9, message("b", {}, "1")), at(1, message("a", "m", "1")), message("b", {}, "2")})
            .value();
        const Position between = log->newest().value();
        log->append({message("a", "m", "again"), message("a", {}, "2")}).value();
        log->append({message("c", {}, "1"), message("b", {}, "3")}).value();
        CHECK(taken_in(house, *log) == "b1 a1 b2 a2 c1 b3 ");
        CHECK(taken_in(house, *log, between) == "a2 c1 b3 ");
        const Position end = log->newest().value();
        CHECK(taken_in(house, *log, end).empty());
        log->forget({{"b"}}).value();
        CHECK(taken_in(house, *log) == "a1 a2 c1 ");
        CHECK(log->newest().value() == end);
        log->append({message("b", {}, "new")}).value();
        CHECK(taken_in(house, *log, end) == "bnew ");
    }

    TEST_CASE_TEMPLATE("names all its conversations in the order of their bytes, page by page", House,
                       SqliteHouse, PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        log->append({message("b", {}), message("B", {}), message("#learning", {}), message("a-1", {}),
                     message("a", {}), message("a.2", {}), message("b", {}), closed("a")})
            .value();
        std::string names;
        base::ConversationId after;
        for (;;) {
            const auto page = log->conversations(after, 2).value();
            if (page.empty()) break;
            for (const auto& each : page) names += each.value + " ";
            after = page.back();
        }
        CHECK(names == "#learning B a a-1 a.2 b ");
    }

    TEST_CASE_TEMPLATE("takes another log's events over under their own numbers, once", House, SqliteHouse,
                       PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        std::vector<Event> given = {at(7, message("a", "x", "1")), at(8, message("a", {}, "2")),
                                    of_kind("closed", at(9, message("a", "#closed", "5"))),
                                    at(3, message("b", {}, "1"))};
        given[0].seq = 1;
        given[1].seq = 2;
        given[2].seq = 5;  // a log that was damaged has gaps
        given[3].seq = 1;
        CHECK(log->take_over({given[0], given[1]}).value() == 2);
        CHECK(log->take_over(given).value() == 2);
        CHECK(log->take_over(given).value() == 0);
        const auto found = log->read({"a"}, 0, 10).value();
        REQUIRE(found.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) CHECK(same(found[i], given[i]));
        CHECK(log->open_conversations().value() == std::vector<base::ConversationId>{{"b"}});
        CHECK(log->expired(moment(9), 10).value() == std::vector<base::ConversationId>{{"b"}});
        CHECK(log->expired(moment(10), 10).value() == std::vector<base::ConversationId>{{"b"}, {"a"}});
        CHECK(log->append({message("a", "x")}).value().at(0).duplicate);
        CHECK(log->append({message("a", {})}).value().at(0).seq == 6);
        if constexpr (House::has_one_order) CHECK(taken_in(house, *log) == "a1 a2 a5 b1 a{} ");
    }

    TEST_CASE_TEMPLATE("what is forgotten is told once with what was learned, and begins again with 1", House,
                       SqliteHouse, PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        log->append({message("a", "m", "old"), of_kind("learned", message("a", {}, "lesson")),
                     message("b", {}, "stays"), message("c", {})})
            .value();
        const auto forgotten = log->forget({{"a"}, {"c"}, {"nobody"}}).value();
        CHECK(forgotten.events == 3);
        CHECK(forgotten.wiped);
        REQUIRE(forgotten.learned.size() == 1);
        CHECK(forgotten.learned[0].body == "lesson");
        CHECK(log->read({"a"}, 0, 10).value().empty());
        CHECK(log->read_kind("learned", {}, 10).value().empty());
        CHECK(log->conversations({}, 10).value() == std::vector<base::ConversationId>{{"b"}});
        const auto again = log->forget({{"a"}}).value();
        CHECK(again.events == 0);
        CHECK(again.learned.empty());
        const auto appended = log->append({message("a", "m", "new")}).value();
        CHECK(appended[0].seq == 1);
        CHECK_FALSE(appended[0].duplicate);
    }

    TEST_CASE_TEMPLATE("takes a batch of many events of many conversations, and long ones", House,
                       SqliteHouse, PostgresHouse, ClusteredHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        std::vector<Event> batch;
        for (int i = 0; i < 600; ++i) {
            const std::string number = std::to_string(i);
            batch.push_back(message("c" + std::to_string(i % 70), "m" + number, number));
        }
        batch.push_back(message("c0", "long", std::string(3'000'000, 'x')));
        const auto appended = log->append(batch).value();
        REQUIRE(appended.size() == 601);
        for (std::size_t i = 0; i < 600; ++i) CHECK(appended[i].seq == i / 70 + 1);
        CHECK(log->read({"c0"}, 9, 10).value().at(0).body.size() == 3'000'000);
        if constexpr (House::has_one_order) CHECK(log->read_after(0, 1'000).value().events.size() == 601);
    }
}
