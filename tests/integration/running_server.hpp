#pragma once

#include "net/server.hpp"
#include "storage/postgres_bell.hpp"
#include "storage/postgres_event_log.hpp"
#include "storage/sqlite_event_log.hpp"
#include "unit/net/small_catalogue.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <doctest/doctest.h>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace tests {

// The lines that a server wrote to its log; a test can wait for one.
class Remarks {
public:
    void add(const std::string& line) {
        const std::lock_guard lock(mutex_);
        lines_.push_back(line);
        news_.notify_all();
    }

    // Whether a line with these words came, at the latest within ten seconds.
    bool came(const std::string& words) {
        std::unique_lock lock(mutex_);
        return news_.wait_for(lock, std::chrono::seconds(10), [&] { return has(words); });
    }
    bool has_now(const std::string& words) {
        const std::lock_guard lock(mutex_);
        return has(words);
    }

private:
    bool has(const std::string& words) const {
        for (const std::string& line : lines_) {
            if (line.find(words) != std::string::npos) return true;
        }
        return false;
    }

    std::mutex mutex_;
    std::condition_variable news_;
    std::vector<std::string> lines_;
};

// A test's client reads when the test asks it to, so its answer to a ping may take as long as anything else
// does on a busy machine. Tests of the heartbeat set their own.
inline net::Settings settings_for_slow_readers() {
    net::Settings settings;
    settings.waits.heartbeat = std::chrono::hours(1);
    return settings;
}

// The real server on a free port with a log in a fresh folder, on a thread of its own.
class RunningServer {
public:
    struct Parts {
        net::Settings settings = settings_for_slow_readers();
        net::LoadMatcher load = {};
        std::shared_ptr<const practice::Scenarios> scenarios = nullptr;
        net::LoadScenarios load_scenarios = {};
        std::span<const net::Asset> assets = {};
        std::shared_ptr<const match::Matcher> matcher = small_matcher();
        net::IntentFiles intent_files = {};
        net::KeySources keys = {};
        std::optional<storage::PostgresOptions> database = {};  // that it shares with others
        bool is_deaf = false;                                   // it hears no bell
        net::LoadFiles load_files = {};                         // of published versions
        std::string where = "here";
    };

    RunningServer() : RunningServer(Parts{}) {}
    explicit RunningServer(Parts parts) : parts_(std::move(parts)) {
        parts_.settings.port = 0;
        start();
    }
    ~RunningServer() { stop(); }
    RunningServer(const RunningServer&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;

    void start() {
        server_.emplace(
            net::ServerParts{.settings = parts_.settings,
                             .log = open_log(),
                             .shared = share(),
                             .matcher = parts_.matcher,
                             .load = parts_.load,
                             .scenarios = parts_.scenarios,
                             .load_scenarios = parts_.load_scenarios,
                             .load_files = parts_.load_files,
                             .where = parts_.where,
                             .keys = parts_.keys,
                             .intent_files = parts_.intent_files,
                             .assets = parts_.assets,
                             .version = "test",
                             .remark = [this](const net::Remark& remark) { remarks.add(remark.words); },
                             .heed_signals = false});
        port_ = server_->listen().value();
        thread_ = std::thread([this] { server_->run(); });
    }

    // As SIGTERM would; returns when everything is on disk.
    void stop() {
        if (!thread_.joinable()) return;
        server_->stop();
        thread_.join();
        server_.reset();
    }
    // The matcher that the server began with, which nobody but the server holds from now on.
    std::weak_ptr<const match::Matcher> let_go_of_matcher() { return std::exchange(parts_.matcher, nullptr); }
    void ask_to_stop() { server_->stop(); }
    void reload() { server_->reload(); }

    std::uint16_t port() const { return port_; }

    Remarks remarks;

private:
    std::unique_ptr<storage::EventLog> open_log() const {
        if (parts_.database) return storage::PostgresEventLog::open(*parts_.database).value();
        return storage::SqliteEventLog::open(folder_ / "log.db").value();
    }
    std::optional<net::SharedLog> share() const {
        if (!parts_.database) return std::nullopt;
        const auto bell = [parts = parts_](storage::Bell::Heard heard) {
            if (parts.is_deaf) return storage::make_own_bell({});
            return storage::make_postgres_bell(*parts.database, std::move(heard));
        };
        net::SharedLog shared;
        shared.databases.push_back({.followed = open_log(), .bell = bell});
        return shared;
    }

    Parts parts_;
    FreshFolder folder_;
    std::optional<net::Server> server_;
    std::uint16_t port_ = 0;
    std::thread thread_;
};

}  // namespace tests
