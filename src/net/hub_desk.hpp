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
    // With those who came by other nodes.
    Participants everybody() const {
        Participants people = participants();
        for (const auto& [node, there] : elsewhere) {
            for (const Person& person : there) {
                if (std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
            }
        }
        return people;
    }
    // Something is still to come of it, so it stays in memory.
    bool is_awaited() const { return pending > 0 || loading || !owed.empty() || room.unread_since(); }

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

    // Where other nodes share the log:
    //
    // What this node stores, by the events' ids, until it has come home, and what was said, of which the
    // event holds as much as may be kept. A reading was folded when it was made.
    struct Mine {
        storage::Event event;
        Room::Own words = {};
        bool is_folded = false;
    };
    std::map<std::string, Mine> mine = {};
    // What follows from an event of another node, and is stored here if that node does not do it.
    struct Owed {
        storage::Event event;
        base::Moment since{};
    };
    std::map<std::string, Owed> owed = {};      // by the events' ids
    bool is_watched = false;                    // a look for what another node left undone is on the agenda
    std::vector<storage::Event> followed = {};  // while it was being loaded
    std::map<std::string, Participants> elsewhere = {};  // by node
    std::optional<base::Moment> began = {};              // of its first event
    std::optional<std::uint64_t> counted = {};           // so far its replies were counted already
    std::unique_ptr<Room> anew = nullptr;                // being read, to take the room's place
    bool is_stale = false;  // forgotten by another node while it is being read: to be read again
};

}  // namespace net
