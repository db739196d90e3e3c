#include "net/hub_desk.hpp"
#include "net/hub_practice.hpp"

#include <exception>

// Conversations come into memory and go out of it.
namespace net {

namespace {
constexpr std::size_t page_events = 1'000;        // read from the log at a time
constexpr std::size_t late_frames_at_once = 500;  // and whatever else waits goes first, for a moment
constexpr std::chrono::milliseconds late_pause{10};
}  // namespace

base::Result<std::size_t> Hub::restore(storage::EventLog& log) {
    auto open = log.open_conversations();
    if (!open) return open.error();
    std::erase_if(*open, is_practice);  // they come back when their trainees do
    const auto& limits = parts_.settings.limits;
    const std::size_t wanted = std::min(open->size(), limits.queue_lines);
    if (is_shared()) remember(parts_.clock(), {.conversation = {}, .what = Due::What::beat});
    if (auto problem = restore_learning(log)) return *problem;
    if (auto problem = practice_->restore(log)) return *problem;
    if (auto problem = restore_insights(log)) return *problem;
    // Newest first, so that the newest stay in memory.
    for (auto id = open->rbegin(); id != open->rbegin() + static_cast<std::ptrdiff_t>(wanted); ++id) {
        auto desk = make_desk(*id);
        if (auto problem = read_in(*desk, *id, log)) return *problem;
        const bool waits = desk->room.unread_since().has_value();
        insights_.put(desk->room.record());
        learning_.add(desk->room.state().tally);
        for (const assist::Promise& promise : desk->room.state().promises) remind_of(*id, promise);
        if (const auto until = desk->room.state().listen_until) settle_later(*desk, *id, *until);
        queue_[*id] = desk->room.line();
        if (idle_.size() >= limits.idle_conversations && !waits) continue;
        if (!waits) desk->idle = idle_.insert(idle_.begin(), *id);
        desks_[*id] = std::move(desk);
        if (waits) watch(*desks_[*id], *id);
    }
    return wanted;
}

// The whole conversation at once, before the first client.
std::optional<base::Problem> Hub::read_in(Desk& desk, const base::ConversationId& id,
                                          storage::EventLog& log) {
    std::size_t count = page_events;
    while (count == page_events) {
        const auto page = log.read(id, desk.room.seq(), page_events);
        if (!page) return page.error();
        recall(desk, desk.room, *page);
        count = page->size();
    }
    recalled(desk);
    return std::nullopt;
}

void Hub::recall(Desk& desk, Room& room, const std::vector<storage::Event>& events) {
    const assist::Knowledge known = knowledge();
    const Discretion& discretion = discretion_in(desk);
    const Situation situation{
        .knowledge = known, .discretion = discretion, .zone = &zone(""), .now = now_of_folding()};
    for (const storage::Event& event : events) {
        desk.latest = std::max(desk.latest, event.at);
        if (event.seq == 1) desk.began = event.at;
        room.recall(event, situation);
        if (desk.counted == event.seq) room.recalled(situation);
    }
}

// Where other nodes share the log, one of them may be just about to store what it has read.
void Hub::recalled(Desk& desk) {
    if (is_shared()) {
        desk.room.show_recalled();
        const assist::Tally fresh = desk.room.take_learned();
        if (desk.counted) learning_.add(fresh);
        return;
    }
    const assist::Knowledge known = knowledge();
    const Discretion& discretion = discretion_in(desk);
    desk.room.recalled({.knowledge = known, .discretion = discretion, .zone = &zone("")});
}

// Reads a conversation in for what is due in it: nobody joins it. The desk may be gone again afterwards.
void Hub::bring_in(Due due) {
    const base::ConversationId id = due.conversation;
    auto& desk = desks_[id];
    desk = make_desk(id);
    desk->due.push_back(std::move(due));
    load(id, 0);
}

std::unique_ptr<Hub::Desk> Hub::make_desk(const base::ConversationId& id) {
    auto desk = std::make_unique<Desk>(id, parts_.settings.limits.history_messages, insights_.names());
    if (!is_shared()) return desk;
    if (const auto behind = behind_.extract(id)) desk->counted = behind.mapped();
    if (const auto line = queue_.find(id); line != queue_.end())
        desk->room.name_customer(line->second.customer);
    return desk;
}

Hub::Desk* Hub::find(const base::ConversationId& id) {
    const auto found = desks_.find(id);
    return found == desks_.end() ? nullptr : found->second.get();
}

void Hub::load(const base::ConversationId& id, std::uint64_t after) {
    Desk& desk = *find(id);
    desk.loading = true;
    auto found = [this, id](const base::Result<std::vector<storage::Event>>& page) { loaded(id, page); };
    if (!parts_.log.read(id, after, page_events, std::move(found)))
        loaded(id, base::Problem("log", "too many wait for it"));
}

void Hub::loaded(const base::ConversationId& id, const base::Result<std::vector<storage::Event>>& page) {
    Desk& desk = *find(id);
    if (std::exchange(desk.is_stale, false)) return load(id, 0);
    bool readable = page.has_value();
    try {
        if (page) {
            recall(desk, desk.room, *page);
            if (page->size() == page_events) return load(id, page->back().seq);
            recalled(desk);
        } else {
            parts_.remark({Level::error, "not_read", "not read: " + to_string(page.error())});
        }
    } catch (const std::exception& bug) {
        parts_.remark({Level::error, "conversation_bug",
                       std::string("a conversation could not be read: ") + bug.what()});
        readable = false;
    }
    desk.loading = false;
    seat_waiting(desk, readable);
    if (!readable) {
        remember_unread(std::move(desk.due));
        if (desk.counted) behind_[id] = *desk.counted;
        const std::vector<storage::Event> followed = std::move(desk.followed);
        desks_.erase(id);
        for (const storage::Event& event : followed) pass_by(event);
        return;
    }
    if (is_shared()) caught_up(desk, id);
    for (const Due& due : std::exchange(desk.due, {})) tell_of_promise(desk, due);
    drain(id);
    settle(id);
}

// For those who waited for a conversation to be read.
void Hub::seat_waiting(Desk& desk, bool readable) {
    for (const Desk::Waiting& waiting : std::exchange(desk.waiting, {})) {
        const auto member = members_.find(waiting.member);
        if (member == members_.end()) continue;
        member->second->loading_ = false;
        if (readable)
            sit_down(*member->second, waiting.ref, desk, waiting.join);
        else
            refuse_for_now(*member->second, waiting.ref, "the log cannot be read right now; try again");
        member->second->outbox_.nudge();
    }
    for (Arriving& arriving : std::exchange(desk.arriving, {})) {
        if (readable)
            take_in(desk, std::move(arriving));
        else
            arriving.told(Arrival::unavailable);
    }
}

void Hub::sit_down(Member& member, const Ref& ref, Desk& desk, const Join& join) {
    const base::ConversationId& id = join.conversation;
    const Room& room = desk.room;
    wake(desk);
    const bool first = !desk.has(member);
    if (first) {
        desk.members.push_back(&member);
        member.joined_.push_back(id);
        tell_presence(desk, id);
    }
    const Participants people = desk.everybody();
    member.outbox_.put(joined_frame(ref, id, room.seq(), people));
    if (first) send(desk, id, Audience::everyone, presence_frame(id, people), &member);
    if (member.person_.role == Role::customer && room.line().customer.empty() && !room.is_closed()) {
        desk.room.name_customer(member.person_.name);
        show_line(id, room.line());
    }
    std::uint64_t after = join.after;
    if (after > room.seq() || after < room.forgotten()) {
        // What the client saw last is of another time, or older than what is kept: it gets all there is.
        after = room.forgotten();
        const auto* oldest = room.kept_after(after);
        member.outbox_.put(gap_frame(id, join.after, oldest ? oldest->seq : room.seq() + 1));
    }
    member.catch_up_ = Member::CatchUp{.conversation = id, .after = after};
    catch_up(member);
}

void Hub::stand_up(Member& member, const base::ConversationId& id) {
    if (is_practice(id)) return practice_->stand_up(member, id);
    std::erase(member.joined_, id);
    if (member.catch_up_ && member.catch_up_->conversation == id) member.catch_up_.reset();
    Desk& desk = *find(id);
    std::erase(desk.members, &member);
    send(desk, id, Audience::everyone, presence_frame(id, desk.everybody()));
    tell_presence(desk, id);
    settle(id);
}

// It is not to be let go from memory, until settle().
void Hub::wake(Desk& desk) {
    if (desk.idle) idle_.erase(*desk.idle);
    desk.idle.reset();
}

// Something of it is on its way to disk, and whoever comes home from there finds the desk.
void Hub::hold(Desk& desk) {
    wake(desk);
    ++desk.pending;
}

void Hub::settle(const base::ConversationId& id) {
    if (is_practice(id)) return practice_->settle(id);
    Desk* desk = find(id);
    if (!desk || !desk->members.empty() || desk->is_awaited() || desk->idle) return;
    if (desk->room.seq() == 0) {  // opened, and nothing ever said
        if (const auto line = queue_.find(id); line != queue_.end()) {
            QueueLine gone = line->second;
            gone.open = false;
            show_line(id, gone);
        }
        desks_.erase(id);
        return;
    }
    desk->idle = idle_.insert(idle_.end(), id);
    while (idle_.size() > parts_.settings.limits.idle_conversations) {
        desks_.erase(idle_.front());
        idle_.pop_front();
    }
}

// All of the staff see every line. Where much is said and many look on, that would cost more than everything
// else together: a line then waits for the next second, and is told as it is by then. One that leaves never
// waits.
void Hub::show_line(const base::ConversationId& id, const QueueLine& line) {
    if (line.open)
        queue_[id] = line;
    else
        queue_.erase(id);
    trim_queue();
    if (line.open && !line_frames_.take(staff_.size(), parts_.clock())) {
        if (late_.waiting.empty() && late_.listeners.empty()) tell_late_lines_at(line_frames_.renewed());
        late_.waiting.insert(id);
        return;
    }
    late_.waiting.erase(id);
    late_.round.erase(id);
    const Frame frame = conversation_frame(id, line);
    for (Member* member : staff_) tell_line(*member, id, frame);
}

void Hub::tell_line(Member& member, const base::ConversationId& id, const Frame& line) const {
    if (!may_enter(member, id)) return;
    if (member.outbox_.has_room())
        member.outbox_.put(line);
    else
        member.stale_lines_.insert(id);
}

void Hub::tell_late_lines_at(base::Moment when) {
    remember(when, {.conversation = {}, .what = Due::What::lines});
}

// A round tells each of those who look on all that waits, one of them after another. All at once it would be
// ten thousand frames where a hundred look at a hundred conversations, and everything else would wait.
void Hub::tell_late_lines() {
    if (late_.listeners.empty()) {
        for (const Member* member : staff_) late_.listeners.push_back(member->number_);
        for (const base::ConversationId& id : std::exchange(late_.waiting, {})) {
            if (const auto line = queue_.find(id); line != queue_.end())
                late_.round.emplace(id, conversation_frame(id, line->second));
        }
    }
    std::size_t told = 0;
    for (; told < late_frames_at_once && !late_.listeners.empty(); late_.listeners.pop_back()) {
        const auto member = members_.find(late_.listeners.back());
        if (member == members_.end()) continue;
        for (const auto& [id, frame] : late_.round) tell_line(*member->second, id, frame);
        told += late_.round.size();
    }
    static_cast<void>(line_frames_.take(told, parts_.clock()));
    if (!late_.listeners.empty()) return tell_late_lines_at(parts_.clock() + late_pause);
    late_.round.clear();
    if (!late_.waiting.empty()) tell_late_lines_at(line_frames_.renewed());
}

void Hub::trim_queue() {
    if (queue_.size() <= parts_.settings.limits.queue_lines) return;
    const auto older = [](const auto& one, const auto& other) { return one.second.at < other.second.at; };
    queue_.erase(std::min_element(queue_.begin(), queue_.end(), older));
}

}  // namespace net
