#pragma once

#include "net/hub.hpp"
#include "storage/sqlite_event_log.hpp"
#include "unit/net/small_catalogue.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace tests {

using namespace net;
using nlohmann::json;

// Built once for each matcher: a hundred hubs need not compile the same patterns.
inline std::shared_ptr<const assist::PromiseFinders> finders_for(
    const std::shared_ptr<const match::Matcher>& matcher) {
    static std::map<std::shared_ptr<const match::Matcher>, std::shared_ptr<const assist::PromiseFinders>>
        built;
    auto& finders = built[matcher];
    if (!finders) finders = std::make_shared<const assist::PromiseFinders>(matcher->catalogue());
    return finders;
}

// A hub over a real log in a fresh folder, without sockets: frames go in by hand and come out of outboxes.
struct House {
    explicit House(Settings chosen = {}, std::shared_ptr<const match::Matcher> reads = small_matcher(),
                   std::shared_ptr<const practice::Scenarios> to_practise = nullptr, IntentFiles on_disk = {})
        : settings(std::move(chosen)),
          matcher(std::move(reads)),
          scenarios(std::move(to_practise)),
          intent_files(std::move(on_disk)) {
        open();
    }

    std::unique_ptr<storage::EventLog> file() const {
        return storage::SqliteEventLog::open(place.empty() ? folder / "log.db" : place,
                                             {.page_limit = page_limit})
            .value();
    }

    void open() {
        log = std::make_unique<storage::LogWriters>(file(), io.get_executor(),
                                                    storage::LogWriterLimits{.later = {}});
        hub = std::make_unique<Hub>(
            HubParts{.settings = settings,
                     .log = *log,
                     .gate = &gate,
                     .matcher = matcher,
                     .promises = finders_for(matcher),
                     .scenarios = scenarios,
                     .clock = [this] { return base::Moment(std::chrono::milliseconds(++now)); },
                     .remark = [this](const Remark& remark) { remarks.push_back(remark.words); },
                     .intent_files = intent_files,
                     .beside = beside,
                     .noticed = noticed,
                     .node = node,
                     .tell = tell,
                     .standing = [this] { return standing ? standing() : Beat{}; },
                     .beaten =
                         [this] {
                             if (beaten) beaten();
                         },
                     .published =
                         [this](const storage::Event& event) {
                             if (published) published(event);
                         }});
    }

    // As after a restart: nothing but the file remains. Clients of before are still in the hub of before.
    void reopen() {
        settle();
        before.push_back(std::move(hub));
        log.reset();
        open();
        hub->restore(*file()).value();
    }

    // Another writer where the hub knows the old one, which was stopped.
    void reopen_log() {
        std::destroy_at(log.get());
        std::construct_at(log.get(), file(), io.get_executor());
    }

    // Time goes by, and what becomes due in it is done.
    void pass(std::chrono::milliseconds time) {
        now += time.count();
        hub->tick();
        settle();
    }

    // Until everything under way has come home from the disk.
    void settle() {
        io.restart();
        io.run();
    }

    FreshFolder folder;
    Settings settings;
    std::shared_ptr<const match::Matcher> matcher;
    std::shared_ptr<const practice::Scenarios> scenarios;
    IntentFiles intent_files;
    // What goes on beside the loop waits here while `keeps_waiting`.
    bool keeps_waiting = false;
    std::vector<Work> waiting;
    std::function<void(Work)> beside = [this](auto work) {
        if (keeps_waiting)
            waiting.push_back(work);
        else
            work()();
    };
    std::int64_t page_limit = 0;
    // Where it is one of several (cluster.hpp):
    std::filesystem::path place = {};  // of the log
    std::string node = {};
    std::function<bool(std::string)> tell = {};
    std::function<void(const Occasion&)> noticed = {};
    std::function<Beat()> standing = {};
    std::function<void()> beaten = {};
    std::function<void(const storage::Event&)> published = {};
    boost::asio::io_context io{1};
    std::vector<std::string> remarks;
    std::int64_t now = 0;
    // Open, until a test gives it keys.
    Gate gate{{.failures = settings.limits.failed_logins,
               .within = settings.waits.failed_logins,
               .addresses = settings.limits.failed_login_addresses},
              [this] { return base::Moment(std::chrono::milliseconds(now)); }};
    std::unique_ptr<storage::LogWriters> log;
    std::unique_ptr<Hub> hub;
    std::vector<std::unique_ptr<Hub>> before;
};

struct Client {
    explicit Client(House& in, std::size_t capacity = 1000, const std::string& address = "192.0.2.1")
        : house(in),
          outbox(in.io.get_executor(), capacity, Limits().outbox_bytes),
          member(*in.hub, outbox, address) {}
    Client(House& in, const std::string& role, const std::string& name, std::size_t capacity = 1000)
        : Client(in, capacity) {
        say({{"type", "hello"}, {"role", role}, {"name", name}});
        heard();
    }

    void say(const json& frame) {
        member.hear(frame.dump());
        house.settle();
    }
    void join(const std::string& conversation, std::uint64_t after = 0) {
        say({{"type", "join"}, {"conversation", conversation}, {"after", after}});
    }
    void write(const std::string& text, const std::string& id = "", const std::string& conversation = "c") {
        json frame = {{"type", "message"}, {"conversation", conversation}, {"text", text}};
        if (!id.empty()) frame["id"] = id;
        say(frame);
    }

    // Everything that waits, as the writer would take it.
    std::vector<json> heard() {
        std::vector<json> frames;
        while (true) {
            const Frame frame = outbox.next();
            if (!frame) break;
            frames.push_back(json::parse(*frame));
        }
        return frames;
    }
    std::string types() {
        std::string all;
        for (const json& frame : heard()) all += (all.empty() ? "" : " ") + frame["type"].get<std::string>();
        return all;
    }

    House& house;
    Outbox outbox;
    Member member;
};

inline constexpr const char* bait = "You don't give a d*** about customers, nobody there cares";
inline constexpr const char* calm = "What are your opening hours?";

}  // namespace tests
