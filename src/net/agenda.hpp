#pragma once

#include "base/id.hpp"
#include "base/moment.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace net {

// What is to be done in a conversation at a certain moment, without anybody asking.
struct Due {
    enum class What {
        settle,
        remind,
        late,
        wipe,
        practice,
        lines,
        // From here on only where other nodes share the log:
        adopt,
        reread,
        catch_up,
        beat
    };
    base::ConversationId conversation;
    What what = What::settle;
    std::string promise = {};  // of remind and late: its id within the conversation
    base::Moment
        when{};  // of practice and settle: by it an entry is known that another has taken the place of
};

// Such things by their time. Bounded: beyond `most` the farthest away is given up.
class Agenda {
public:
    explicit Agenda(std::size_t most) : most_(most) {}

    // What was given up for it, which may be itself; mostly nothing.
    [[nodiscard]] std::optional<Due> add(base::Moment when, Due due);
    void forget(const base::ConversationId& conversation);

    std::optional<base::Moment> next() const;
    // What is due by now, earliest first; it leaves the agenda.
    std::vector<Due> take(base::Moment now);
    // Everything of this kind is due now at the latest.
    void hurry(Due::What what, base::Moment now);
    std::size_t size() const { return entries_.size(); }

private:
    std::size_t most_;
    std::multimap<base::Moment, Due> entries_;
};

}  // namespace net
