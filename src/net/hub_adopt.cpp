#include "net/hub_desk.hpp"
#include "net/stored_events.hpp"

// What another node left undone, and what two nodes did at once. Whatever follows from an event has an id
// made of what it is about, so the log takes it once, and each node sees by what the log brings whose it was.
namespace net {

namespace {
constexpr std::chrono::seconds read_again{1};  // a conversation that the log could not give
constexpr std::size_t page_events = 1'000;     // read from the log at a time
}  // namespace

void Hub::owe(Desk& desk, storage::Event event) {
    const std::string id = name_in_log(event);
    desk.owed.try_emplace(id, Desk::Owed{.event = std::move(event), .since = parts_.clock()});
}

void Hub::watch(Desk& desk, const base::ConversationId& id) {
    const bool waits = desk.room.unread_since() || !desk.owed.empty();
    if (!waits || std::exchange(desk.is_watched, true)) return;
    wake(desk);
    remember(parts_.clock() + parts_.settings.waits.node_reading,
             {.conversation = id, .what = Due::What::adopt});
}

// The node that stored a message has died, or is very slow: it is read here, from what is stored of it.
void Hub::adopt(Desk& desk, const base::ConversationId& id) {
    desk.is_watched = false;
    const base::Moment long_ago = parts_.clock() - parts_.settings.waits.node_reading;
    const assist::Knowledge known = knowledge();
    const Discretion& discretion = discretion_in(desk);
    const Situation situation{
        .knowledge = known, .discretion = discretion, .zone = &zone(""), .now = parts_.clock()};
    while (const auto since = desk.room.unread_since()) {
        if (*since > long_ago) break;
        for (News& news : desk.room.read_unread(situation)) spread(desk, id, std::move(news));
    }
    std::vector<storage::Event> left;
    for (const auto& [name, owed] : desk.owed) {
        if (owed.since <= long_ago) left.push_back(owed.event);
    }
    for (storage::Event& event : left) {
        desk.owed.erase(name_in_log(event));
        keep(id, std::move(event));
    }
    watch(desk, id);
    settle(id);
}

// Folds the conversation again from the log, because what was folded here is not what the log has. Who is in
// it stays in it, and what the log brings meanwhile waits.
void Hub::refresh(Desk& desk, const base::ConversationId& id) {
    hold(desk);
    desk.loading = true;
    std::erase_if(desk.mine, [](const auto& each) { return each.second.is_folded; });
    desk.anew = std::make_unique<Room>(id, parts_.settings.limits.history_messages, insights_.names());
    read_anew(id);
}

void Hub::read_anew(const base::ConversationId& id) {
    const Desk& desk = *find(id);
    auto found = [this, id](const base::Result<std::vector<storage::Event>>& page) { reread(id, page); };
    if (!parts_.log.read(id, desk.anew->seq(), page_events, std::move(found)))
        reread(id, base::Problem("log", "too many wait for it"));
}

void Hub::reread(const base::ConversationId& id, const base::Result<std::vector<storage::Event>>& page) {
    Desk& desk = *find(id);  // held
    if (std::exchange(desk.is_stale, false)) {
        *desk.anew = Room(id, parts_.settings.limits.history_messages, insights_.names());
        return read_anew(id);
    }
    if (!page) return remember(parts_.clock() + read_again, {.conversation = id, .what = Due::What::reread});
    const auto is_known = [&](const storage::Event& event) { return event.seq <= desk.room.seq(); };
    const auto fresh = std::find_if_not(page->begin(), page->end(), is_known);
    recall(desk, *desk.anew, {page->begin(), fresh});
    if (fresh == page->end() && page->size() == page_events) return read_anew(id);
    const std::vector<storage::Event> unseen(fresh, page->end());
    desk.followed.insert(desk.followed.begin(), unseen.begin(), unseen.end());
    const bool is_gone = desk.anew->seq() == 0;
    desk.loading = false;
    --desk.pending;
    const std::unique_ptr<Room> anew = std::move(desk.anew);
    if (is_gone) {
        std::vector<storage::Event> followed = std::exchange(desk.followed, {});
        seat_waiting(desk, true);
        forgotten(id);
        for (const storage::Event& event : followed) follow(event);
        return;
    }
    anew->show_recalled();
    static_cast<void>(anew->take_learned());
    desk.room = std::move(*anew);
    insights_.put(desk.room.record());
    send(desk, id, Audience::staff, desk.room.newest_reading());
    send(desk, id, Audience::agents, desk.room.waiting_advice());
    seat_waiting(desk, true);
    watch(desk, id);
    drain(id);
    settle(id);
}

}  // namespace net
