#pragma once

#include "net/asio.hpp"
#include "net/clock_watch.hpp"
#include "net/credentials.hpp"
#include "net/hub.hpp"

#include <functional>

namespace net {

struct ChoreParts {
    const Settings& settings;  // as they are at each look
    Hub& hub;
    Executor executor;
    std::function<base::Moment()> clock;
    Say remark;
    std::vector<std::string> key_files;  // may be none
    std::function<void()> keys_changed;
};

// What a server does by itself again and again: what is due in conversations, forgetting those whose time is
// over, and looking whether its keys are new. All of it on the loop.
class Chores {
public:
    explicit Chores(ChoreParts parts);

    void start();
    // No more of it, and nothing is left that would keep the loop running.
    void stop();

    // The hub's next moment is earlier than it was.
    void watch_agenda();
    // The settings are others.
    void watch_retention();

private:
    void watch_keys();

    ChoreParts parts_;
    FileStamps key_stamps_;
    ClockWatch clock_watch_;
    Timer agenda_, retention_, key_check_;
    bool stopped_ = false;
};

}  // namespace net
