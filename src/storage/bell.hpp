#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace storage {

// Tells the nodes that share a log that there is something new in it, and carries what is not stored between
// them: presence, typing. Nothing is promised: a message may be lost, and a ring too, so whoever listens
// looks at the log now and then of himself. Its functions may be called from any thread, and return at once.
class Bell {
public:
    // What is heard, one thing at a time, on a thread of the bell or of the one who rings.
    struct Heard {
        std::function<void()> rung = {};                  // also after the connection was lost and is back
        std::function<void(std::string_view)> told = {};  // by another node, never by this one
    };

    virtual ~Bell() = default;

    // Something was appended. Many rings become one.
    virtual void ring() = 0;

    // To all other nodes. False when it is longer than `longest`, or when too many wait.
    [[nodiscard]] virtual bool tell(std::string message) = 0;

    static constexpr std::size_t longest = 7'000;  // bytes; PostgreSQL takes less than 8,000
};

// For a log that nobody shares: a ring is heard in this process.
std::unique_ptr<Bell> make_own_bell(Bell::Heard heard);

}  // namespace storage
