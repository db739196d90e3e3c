#pragma once

#include "base/moment.hpp"
#include "net/note.hpp"

#include <chrono>
#include <deque>

namespace net {

// Which notes one conversation has had, so that nobody is told the same twice or talked to without pause.
class NoteBook {
public:
    struct Rules {
        std::chrono::milliseconds pause{30'000};  // between two notes
        std::size_t per_hour = 12;
    };

    // Whether this note is to be posted now; it then counts as posted. Care waits for nothing, but is not
    // repeated either.
    bool accept(const Note& note, base::Moment now, const Rules& rules);

private:
    static constexpr std::size_t most_remembered = 100;  // texts, and moments of an hour

    std::deque<std::size_t> texts_;  // hashes; the oldest go first
    std::deque<base::Moment> posted_;
};

}  // namespace net
