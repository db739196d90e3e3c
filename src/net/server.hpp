#pragma once

#include "match/matcher.hpp"
#include "net/access_keys.hpp"
#include "net/assets.hpp"
#include "net/intent_files.hpp"
#include "net/settings.hpp"
#include "practice/scenario.hpp"
#include "storage/event_log.hpp"

#include <functional>
#include <memory>
#include <span>
#include <string>

namespace net {

// Reads the intent files anew; null, and what is wrong, when they cannot be used. Blocking, called beside the
// loop.
using LoadMatcher = std::function<std::shared_ptr<const match::Matcher>(base::Problems& problems)>;

// The same for the practice scenarios, which are held against the catalogue; what has a fault is left out.
// Never null.
using LoadScenarios = std::function<std::shared_ptr<const practice::Scenarios>(
    const intents::Catalogue& catalogue, base::Problems& problems)>;

struct ServerParts {
    Settings settings = {};
    std::unique_ptr<storage::EventLog> log = nullptr;
    std::shared_ptr<const match::Matcher> matcher = nullptr;
    LoadMatcher load = {};
    std::shared_ptr<const practice::Scenarios> scenarios = nullptr;  // null: nothing to practise
    LoadScenarios load_scenarios = {};
    KeySources keys = {};           // none: everybody is let in
    IntentFiles intent_files = {};  // empty: nobody sees or changes them through this server
    std::span<const Asset> assets = {};
    std::string version = {};
    std::function<base::Moment()> clock = {};  // the system's when empty
    std::function<void(const std::string&)> remark =
        {};                    // one line for the server's own log; stderr when empty
    bool heed_signals = true;  // SIGTERM and SIGINT end it, SIGHUP reloads
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

    // Serves until stop(): then everybody is asked to leave and what waits goes to disk.
    void run();

    // Both may be called from any thread, also before run().
    void stop();
    void reload();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace net
