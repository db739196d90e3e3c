#pragma once

#include "match/matcher.hpp"
#include "net/access_keys.hpp"
#include "net/assets.hpp"
#include "net/following.hpp"
#include "net/in_use_files.hpp"
#include "net/integrations.hpp"
#include "net/intent_files.hpp"
#include "net/loading.hpp"
#include "net/remark.hpp"
#include "net/settings.hpp"
#include "practice/scenario.hpp"
#include "storage/event_log.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace net {

// Tells the system's service manager how it goes, in the words of sd_notify(3).
struct ServiceManager {
    std::function<void(const std::string& state)> tell = [](const std::string&) {};
    std::chrono::microseconds watchdog{0};  // silence after which it ends us; 0: it does not mind
};

struct ServerParts {
    Settings settings = {};
    std::unique_ptr<storage::EventLog> log = nullptr;
    std::optional<SharedLog> shared = std::nullopt;  // none: nobody else appends
    // Where the log is in several databases: once more for each behind the first, and which is to have a
    // bucket's jobs.
    std::vector<std::unique_ptr<storage::EventLog>> further_logs = {};
    std::function<std::size_t(std::uint16_t bucket)> database_of = {};
    std::shared_ptr<const match::Matcher> matcher = nullptr;
    LoadMatcher load = {};
    std::shared_ptr<const practice::Scenarios> scenarios = nullptr;  // null: nothing to practise
    LoadScenarios load_scenarios = {};
    LoadSettings load_settings = {};
    LoadFiles load_files = {};  // of published versions; empty: none can be used
    InUse in_use = {};          // the published version that `matcher` and `settings` are of
    std::string where = {};     // for people who look at a cluster: "web1/4711"
    WatchedFiles watched = {};  // a change in them reloads
    ServiceManager service_manager = {};
    KeySources keys = {};                // none: everybody is let in
    IntegrationSetup integrations = {};  // none: no other chat system is beside this server
    IntentFiles intent_files = {};       // empty: nobody sees or changes them through this server
    std::span<const Asset> assets = {};
    std::string version = {};
    std::function<base::Moment()> clock = {};  // the system's when empty
    Say remark = {};                           // for the server's own log; stderr when empty
    bool heed_signals = true;  // SIGTERM and SIGINT end it (a second one at once), SIGHUP reloads
};

// The whole server on one loop and one thread; only the log and reloading work beside it.
class Server {
public:
    explicit Server(ServerParts parts);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // Reads the open conversations back and opens the port; gives the port's number.
    base::Result<std::uint16_t> listen();

    // Serves until stop(): then nobody new is let in, after waits.drain everybody is asked to leave, and what
    // waits goes to disk.
    void run();

    // Both may be called from any thread, also before run().
    void stop();
    void reload();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace net
