#pragma once

#include "net/hub.hpp"

#include <algorithm>

namespace net {

// A conversation in memory and who is in it. Only the hub's own files see this.
struct Hub::Desk {
    Desk(const base::ConversationId& id, std::size_t history_messages, assist::Names& names)
        : room(id, history_messages, names) {}

    // Each person once, however many windows they have open.
    Participants participants() const {
        Participants people;
        for (const Member* member : members) {
            if (std::find(people.begin(), people.end(), member->person_) == people.end())
                people.push_back(member->person_);
        }
        return people;
    }

    bool has(const Member& member) const {
        return std::find(members.begin(), members.end(), &member) != members.end();
    }

    Room room;
    std::vector<Member*> members;
    std::optional<Discretion> discretion = {};  // made for those who are there, and have been
    base::Moment latest{};                      // of its events: the newest moment, stored or on its way
    std::size_t pending = 0;                    // events on their way to disk
    bool loading = false;
    bool closing = false;     // the "closed" event is on its way
    bool forgetting = false;  // it is to leave no trace: nothing more is stored of it
    std::vector<Due> due;     // became due while it was being loaded

    struct Waiting {
        std::uint64_t member = 0;
        Ref ref;
        Join join;
    };
    std::vector<Waiting> waiting;    // for the loading to end
    std::vector<Arriving> arriving;  // likewise
    std::optional<std::list<base::ConversationId>::iterator> idle;
};

}  // namespace net
