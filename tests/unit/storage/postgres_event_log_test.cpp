#include <doctest/doctest.h>

#include "storage/postgres_connection.hpp"
#include "unit/storage/cutting_proxy.hpp"
#include "unit/storage/log_houses.hpp"

#include <map>
#include <set>
#include <thread>

using storage::Appended;
using storage::Event;
using storage::PostgresEventLog;
using tests::message;
using tests::moment;
using tests::of_kind;
using tests::PostgresHouse;
using tests::PostgresServer;

namespace {

bool mentions(const base::Problem& problem, std::string_view words) {
    return to_string(problem).find(words) != std::string::npos;
}

// What a writer was told, by the body, which is never the same twice.
using Acknowledged = std::map<std::string, std::uint64_t>;

// Appends to one conversation, every other event without an id, two at a time.
Acknowledged write(storage::EventLog& log, const std::string& name, int events) {
    Acknowledged told;
    for (int i = 0; i < events; i += 2) {
        const std::string one = name + std::to_string(i), other = name + std::to_string(i + 1);
        const auto appended = log.append({message("a", one, one), message("a", {}, other)});
        if (!appended) continue;
        CHECK_FALSE((*appended)[0].duplicate);
        CHECK((*appended)[1].seq == (*appended)[0].seq + 1);
        told[one] = (*appended)[0].seq;
        told[other] = (*appended)[1].seq;
    }
    return told;
}

// Every acknowledged event is there once, under its number; nothing is there twice; no number is missing.
void check_all_there(storage::EventLog& log, const std::vector<Acknowledged>& told) {
    std::map<std::string, std::uint64_t> found;
    std::uint64_t seq = 0;
    for (const Event& event : log.read({"a"}, 0, 100'000).value()) {
        CHECK(event.seq == ++seq);
        CHECK(found.emplace(event.body, event.seq).second);
    }
    for (const Acknowledged& each : told) {
        for (const auto& [body, number] : each) {
            CAPTURE(body);
            CHECK(found[body] == number);
        }
    }
}

// Writes from so many nodes at once, and makes trouble whenever `between` more events are there; what each
// node was told.
template <class Trouble>
std::vector<Acknowledged> write_at_once(PostgresHouse& house, int nodes, int events, int between,
                                        const Trouble& trouble) {
    std::vector<std::unique_ptr<storage::EventLog>> logs;
    for (int i = 0; i < nodes; ++i) logs.push_back(house.open());
    std::vector<Acknowledged> told(logs.size());
    std::atomic<int> writing = nodes;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < logs.size(); ++i) {
        threads.emplace_back([&, i] {
            told[i] = write(*logs[i], std::string(1, static_cast<char>('p' + i)), events);
            --writing;
        });
    }
    for (int next = between; writing > 0;) {
        if (std::stoi(house.run("SELECT coalesce(max(seq), 0) FROM evenkeel.conversation")) < next) continue;
        trouble();
        next += between;
    }
    for (std::thread& each : threads) each.join();
    return told;
}

// While it lives, every commit waits for a standby that does not exist.
class MissingStandby {
public:
    explicit MissingStandby(const PostgresHouse& house) : house_(house) {
        house_.run("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
        house_.run("SELECT pg_reload_conf()");
        while (!commits_wait()) std::this_thread::yield();
    }
    ~MissingStandby() {
        house_.run("ALTER SYSTEM RESET synchronous_standby_names");
        house_.run("SELECT pg_reload_conf()");
        commit();
    }
    MissingStandby(const MissingStandby&) = delete;
    MissingStandby& operator=(const MissingStandby&) = delete;

private:
    void commit() const { house_.run("SELECT pg_logical_emit_message(true, 'a commit', '')"); }

    // What a connection shows of the setting says nothing: it counts once the checkpointer has read it.
    bool commits_wait() const {
        std::atomic<bool> committed = false;
        std::thread writer([&] {
            commit();
            committed = true;
        });
        std::string waiting;
        while (!committed && waiting.empty())
            waiting = house_.run("SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
        if (!waiting.empty()) house_.run("SELECT pg_cancel_backend(" + waiting + ")");
        writer.join();
        return !waiting.empty();
    }
    const PostgresHouse& house_;
};

std::size_t count(const std::vector<Acknowledged>& told) {
    std::size_t all = 0;
    for (const Acknowledged& each : told) all += each.size();
    return all;
}

}  // namespace

TEST_SUITE("the PostgreSQL log") {
    TEST_CASE("several nodes append to one conversation at once, and no number is missing or given twice") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        const auto told = write_at_once(house, 4, 200, 1'000, [] {});
        CHECK(count(told) == 800);
        check_all_there(*house.open(), told);
    }

    TEST_CASE("batches that share conversations in other orders do not stop each other") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        const auto append = [&](std::vector<std::string> order) {
            auto log = house.open();
            for (int i = 0; i < 100; ++i) {
                std::vector<Event> batch;
                for (const std::string& each : order) batch.push_back(message(each, {}));
                CHECK(log->append(batch).has_value());
            }
        };
        std::thread one([&] { append({"a", "b", "c", "d"}); });
        append({"d", "c", "b", "a"});
        one.join();
        CHECK(house.open()->read({"c"}, 0, 1'000).value().size() == 200);
        CHECK(house.run("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()") == "0");
    }

    TEST_CASE("the same id from several nodes at once is stored once, and one of them was first") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        std::vector<std::thread> threads;
        std::vector<std::vector<Appended>> told(3);
        for (auto& each : told) {
            threads.emplace_back([&house, &each] {
                auto log = house.open();
                for (int i = 0; i < 100; ++i)
                    each.push_back(log->append({message("a", "m" + std::to_string(i))}).value().at(0));
            });
        }
        for (std::thread& each : threads) each.join();
        CHECK(house.open()->read({"a"}, 0, 1'000).value().size() == 100);
        for (std::size_t i = 0; i < 100; ++i) {
            CHECK(told[0][i].duplicate + told[1][i].duplicate + told[2][i].duplicate == 2);
            CHECK(told[0][i].seq == told[1][i].seq);
            CHECK(told[0][i].seq == told[2][i].seq);
        }
    }

    TEST_CASE("an append whose answer was lost is done once, and is no duplicate of itself") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        tests::FreshFolder folder;
        tests::CuttingProxy proxy((folder / ".s.PGSQL.5432").string(), PostgresServer::instance()->socket());
        house.open();
        house.options.hosts = {folder.path().string()};
        auto log = PostgresEventLog::open(house.options).value();
        log->append({message("a", "before", "0")}).value();
        for (int time = 0; time < 3; ++time) {
            proxy.cut_next_answer();
            const auto told = log->append({message("a", "m" + std::to_string(time)), message("a", {}),
                                           message("a", "before"), message("a", {})})
                                  .value();
            CHECK(proxy.cuts() == time + 1);
            CHECK_FALSE(told[0].duplicate);
            CHECK_FALSE(told[1].duplicate);
            CHECK(told[2].duplicate);
            CHECK_FALSE(told[3].duplicate);
            CHECK(told[3].seq == told[0].seq + 2);
        }
        CHECK(log->append({message("a", "m1")}).value().at(0).duplicate);
        CHECK(log->read({"a"}, 0, 100).value().size() == 10);
    }

    TEST_CASE("a host that takes connections and hangs up does not hide the next one") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        tests::FreshFolder folder;
        tests::CuttingProxy without_server((folder / ".s.PGSQL.5432").string(), folder / "nothing");
        house.options.hosts.insert(house.options.hosts.begin(), folder.path().string());
        CHECK(house.open()->append({message("a", {})}).value().at(0).seq == 1);
    }

    TEST_CASE("forgetting whose answer was lost still tells what was learned") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        tests::FreshFolder folder;
        tests::CuttingProxy proxy((folder / ".s.PGSQL.5432").string(), PostgresServer::instance()->socket());
        house.open()
            ->append({message("a", {}), of_kind("learned", message("a", {}, "lesson")), message("b", {})})
            .value();
        house.options.hosts = {folder.path().string()};
        auto log = PostgresEventLog::open(house.options).value();
        // The first answer is that of the look before; the trigger makes sure that the second is cut.
        house.run("CREATE SEQUENCE public.gone");
        house.run(
            "CREATE FUNCTION public.note() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN PERFORM nextval(''public.gone''); PERFORM pg_advisory_xact_lock(7); RETURN OLD; END'");
        house.run(
            "CREATE TRIGGER note AFTER DELETE ON evenkeel.conversation FOR EACH ROW "
            "EXECUTE FUNCTION public.note()");
        auto holder =
            storage::PostgresConnection::open(PostgresServer::instance()->options(house.options.database))
                .value();
        holder.run({"SELECT pg_advisory_lock(7)"}).value();
        std::thread letting_go([&] {
            while (house.run("SELECT is_called FROM public.gone") == "f") std::this_thread::yield();
            proxy.cut_next_answer();
            holder.run({"SELECT pg_advisory_unlock(7)"}).value();
        });
        const auto forgotten = log->forget({{"a"}}).value();
        letting_go.join();
        CHECK(proxy.cuts() == 1);
        CHECK(forgotten.events == 2);
        REQUIRE(forgotten.learned.size() == 1);
        CHECK(forgotten.learned[0].body == "lesson");
        CHECK(log->conversations({}, 10).value() == std::vector<base::ConversationId>{{"b"}});
    }

    TEST_CASE("of nodes that forget the same, one tells what was learned") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        std::vector<base::ConversationId> all;
        {
            auto log = house.open();
            for (int i = 0; i < 50; ++i) {
                all.push_back({"c" + std::to_string(i)});
                log->append({of_kind("learned", message(all.back().value, {}))}).value();
            }
        }
        storage::Forgotten one, other;
        std::thread beside([&] { one = house.open()->forget(all).value(); });
        other = house.open()->forget(all).value();
        beside.join();
        CHECK(one.events + other.events == 50);
        CHECK(one.learned.size() + other.learned.size() == 50);
    }

    TEST_CASE("sessions that are ended while they write lose and double nothing") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        int ended = 0;
        const auto told = write_at_once(house, 3, 300, 60, [&] {
            ended +=
                std::stoi(house.run("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"));
        });
        CHECK(ended > 0);
        CHECK(count(told) == 900);
        check_all_there(*house.open(), told);
    }

    TEST_CASE("a database that is restarted while nodes write, in order or not, loses and doubles nothing") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        int restarts = 0;
        const auto told = write_at_once(house, 2, 600, 200, [&] {
            PostgresServer::instance()->stop(restarts++ % 2 == 0 ? SIGINT : SIGQUIT);
            PostgresServer::instance()->start();
        });
        CHECK(restarts > 1);
        CHECK(count(told) == 1'200);
        check_all_there(*house.open(), told);
    }

    TEST_CASE("while the database is away it says so at once, and goes on when it is back") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        house.options.patience = std::chrono::milliseconds(50);
        auto log = house.open();
        log->append({message("a", "1")}).value();
        PostgresServer::instance()->stop();
        for (int time = 0; time < 20; ++time) {
            const auto refused = log->append({message("a", "2")});
            REQUIRE(refused.has_error());
            CHECK(refused.error().lasts == base::Lasts::for_a_while);
            CHECK(mentions(refused.error(), "cannot be reached"));
        }
        CHECK(log->read({"a"}, 0, 10).has_error());
        PostgresServer::instance()->start();
        base::Result<std::vector<Appended>> told = log->append({message("a", "2")});
        for (int tries = 0; tries < 10'000 && !told; ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            told = log->append({message("a", "2")});
        }
        CHECK(told.value().at(0).seq == 2);
        CHECK_FALSE(told.value().at(0).duplicate);
    }

    TEST_CASE("an event that cannot be stored is refused for good, and nothing of its batch is stored") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        auto log = house.open();
        for (const Event& odd :
             {message("a", "x", std::string("a\0b", 3)), message("a", std::string("a\0b", 3)),
              message("a", "x", "\xff\xfe"), message("a", "##own")}) {
            const auto refused = log->append({message("a", "good"), odd});
            REQUIRE(refused.has_error());
            CHECK(refused.error().lasts == base::Lasts::until_mended);
            CHECK(mentions(refused.error(), "refused"));
        }
        CHECK(log->read({"a"}, 0, 10).value().empty());
        CHECK(log->append({message("a", "good")}).value().at(0).seq == 1);
    }

    TEST_CASE("what the standby does not have in time is not acknowledged") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        house.options.answer = std::chrono::milliseconds(300);
        house.options.patience = std::chrono::milliseconds(100);
        auto log = house.open();
        log->append({message("a", "1")}).value();
        const MissingStandby standby(house);
        const auto unheard = log->append({message("a", "2")});
        REQUIRE(unheard.has_error());
        CHECK(unheard.error().lasts == base::Lasts::for_a_while);
    }

    TEST_CASE("a commit whose wait for the standby is broken off is no acknowledgement, until it is there") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        auto log = house.open();
        log->append({message("a", "1")}).value();
        std::optional<MissingStandby> standby(house);
        std::atomic<bool> answered = false;
        base::Result<std::vector<Appended>> told = base::Problem();
        std::thread writer([&] {
            told = log->append({message("a", "2")});
            answered = true;
        });
        const auto waiting_but = [&](const std::string& pid) {
            for (;;) {
                const std::string found = house.run(
                    "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND pid::text <> '" + pid +
                    "'");
                if (!found.empty() || answered) return found;
                std::this_thread::yield();
            }
        };
        const std::string first = waiting_but("");
        house.run("SELECT pg_cancel_backend(" + first + ")");
        CHECK(!waiting_but(first).empty());  // "The transaction has already committed locally"
        CHECK_FALSE(answered);
        standby.reset();
        writer.join();
        CHECK(told.value().at(0).seq == 2);
        CHECK_FALSE(told.value().at(0).duplicate);
    }
}
