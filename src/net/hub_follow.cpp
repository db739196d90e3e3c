#include "net/hub_desk.hpp"
#include "net/hub_practice.hpp"
#include "net/insight_events.hpp"
#include "net/queue_line.hpp"
#include "net/stored_events.hpp"
#include "net/turn_events.hpp"
#include "net/version_events.hpp"

#include <exception>

// Where other nodes append to the same conversations: what the log brings is taken in by its numbers, whoever
// stored it.
namespace net {

namespace {

// Between two conversations that are read again because they moved on while they were not in memory: what
// people wait for comes first.
constexpr std::chrono::milliseconds read_pace{20};

std::string own_prefix(const std::string& node) { return "#own/" + node + "."; }

std::uint64_t message_of(const std::string& promise) {
    return std::strtoull(promise.c_str(), nullptr, 10);  // "<seq>.<n>"
}

}  // namespace

// Every event of a shared log has an id: by it a node knows its own when the log brings them home.
void Hub::sign(storage::Event& event) {
    if (is_shared() && !event.id)
        event.id = base::MessageId{own_prefix(parts_.node) + std::to_string(++last_own_)};
}

bool Hub::is_own(const storage::Event& event) const {
    return event.id && event.id->value.starts_with(own_prefix(parts_.node));
}

void Hub::follow(const std::vector<storage::Event>& events) {
    for (const storage::Event& event : events) {
        try {
            follow(event);
        } catch (const std::exception& bug) {
            parts_.remark({Level::error, "follow_bug",
                           std::string("an event of the log could not be taken in: ") + bug.what()});
        }
    }
    catch_up_later();
}

void Hub::follow(const storage::Event& event) {
    const base::ConversationId& id = event.conversation;
    if (id == learning_conversation) return learn(event);
    if (id == practice_conversation || is_practice(id)) return practice_->follow(event);
    if (id == published_conversation && parts_.published) return parts_.published(event);
    if (id.value.starts_with('#')) return;  // the log's own, and nothing for people
    if (Desk* desk = find(id)) {
        wake(*desk);
        arrive(*desk, event, Came::from_log);
        return settle(id);
    }
    const auto line = queue_.find(id);
    if (event.seq > 1 || (line != queue_.end() && line->second.seq > 0)) return pass_by(event);
    // One that begins needs no reading: all of it comes by.
    empty_there_.erase(id);
    Desk& desk = *(desks_[id] = make_desk(id));
    arrive(desk, event, Came::from_log);
    settle(id);
}

// The next event of a conversation in memory, from its append or from the log, whichever comes first; what
// comes again is passed over. True when agents got advice.
bool Hub::arrive(Desk& desk, const storage::Event& event, Came came) {
    const base::ConversationId id = event.conversation;
    const bool from_log = came == Came::from_log;
    if (desk.loading) {
        if (from_log) desk.followed.push_back(event);
        return false;
    }
    if (event.seq == 1 && desk.began &&
        *desk.began != event.at) {  // another node forgot it, and it began anew
        forgotten(id);
        if (from_log) follow(event);
        return false;
    }
    if (event.seq <= desk.room.seq()) return false;
    if (event.seq > desk.room.seq() + 1) {  // behind an append, the log brings what lies between
        if (from_log) refresh(desk, id);
        return false;
    }
    if (event.seq == 1) desk.began = event.at;
    desk.latest = std::max(desk.latest, event.at);
    if (event.id) desk.owed.erase(event.id->value);
    auto mine = event.id ? desk.mine.extract(event.id->value) : decltype(desk.mine)::node_type();
    if (mine.empty()) return fold(desk, event, std::nullopt);
    const Desk::Mine& own = mine.mapped();
    const bool is_same = own.event.body == event.body;
    if (own.is_folded && !is_same) {  // another node read it as well, and was quicker
        refresh(desk, id);
        return false;
    }
    if (own.is_folded) {
        desk.room.reach(event.seq);
        return false;
    }
    const bool is_ours = is_same && own.event.at == event.at;
    return fold(desk, event, is_ours ? std::optional(own.words) : std::nullopt);
}

// What came while a conversation was being read.
void Hub::drain(const base::ConversationId& id) {
    Desk* desk = find(id);
    if (!desk || desk->loading) return;
    for (const storage::Event& event : std::exchange(desk->followed, {})) follow(event);
}

// By it is known for how long a message has waited for its reading.
base::Moment Hub::now_of_folding() const { return is_shared() ? parts_.clock() : base::Moment{}; }

// Of a conversation that is not in memory only its line moves on, and supervisors are alerted; what it means
// for insights and for what is learned waits for its turn to be read.
void Hub::pass_by(const storage::Event& event) {
    const base::ConversationId& id = event.conversation;
    if (const auto record = summary_in(event, insights_.names())) insights_.put(*record);
    const auto found = queue_.find(id);
    if (found == queue_.end() && event.kind != "message") return;
    QueueLine line = found == queue_.end() ? QueueLine{} : found->second;
    if (event.seq <= line.seq) return;
    behind_.try_emplace(id, found == queue_.end() ? event.seq - 1 : line.seq);
    alert_of(event);
    move(line, event);
    show_line(id, line);
}

// What supervisors are to know of an event that is not folded as it comes.
void Hub::alert_of(const storage::Event& event) const {
    if (const auto turn = turn_in(event)) {
        for (const assist::AlertKind kind : turn->alerts) alert(event.conversation, kind, turn->about);
    }
    if (const auto reminded = reminded_in(event))
        alert(event.conversation, assist::AlertKind::promise_due, message_of(reminded->promise));
}

void Hub::catch_up_later() {
    if (behind_.empty() || std::exchange(catching_up_, true)) return;
    remember(parts_.clock() + read_pace, {.conversation = {}, .what = Due::What::catch_up});
}

void Hub::catch_up_one() {
    catching_up_ = false;
    if (behind_.empty()) return;
    auto next = behind_.upper_bound(caught_up_last_);  // one after the other, and then from the first
    if (next == behind_.end()) next = behind_.begin();
    const base::ConversationId id = caught_up_last_ = next->first;
    if (find(id)) {  // somebody came into it
        behind_.erase(next);
    } else {
        desks_[id] = make_desk(id);
        load(id, 0);
    }
    catch_up_later();
}

// It was read again; what came to pass meanwhile is told as far as somebody waits for it.
void Hub::caught_up(Desk& desk, const base::ConversationId& id) {
    for (const storage::Event& event : desk.followed) {
        if (event.seq <= desk.room.seq()) alert_of(event);  // the log gave it already
    }
    insights_.put(desk.room.record());
    const std::uint64_t counted = desk.counted.value_or(desk.room.seq());
    for (const assist::Promise& promise : desk.room.state().promises) {
        if (promise.seq > counted) remind_of(id, promise);
    }
    if (const auto until = desk.room.state().listen_until)
        settle_later(desk, id, *until, parts_.settings.waits.node_reading);
    if (queue_.contains(id) || desk.counted) show_line(id, desk.room.line());
    desk.counted.reset();
    watch(desk, id);
}

}  // namespace net
