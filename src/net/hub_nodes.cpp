#include "net/hub_desk.hpp"
#include "net/hub_practice.hpp"
#include "net/node_words.hpp"

// What nodes tell each other without storing it: who is there, who types, what was forgotten. Each sees for
// itself when another has gone.
namespace net {

namespace {

constexpr std::size_t most_nodes = 256;           // beside this one; further ones are not heard
constexpr std::size_t told_at_a_time = 20;        // conversations whose people are told again with each beat
constexpr std::size_t forgotten_at_a_time = 100;  // in one message
constexpr std::chrono::seconds look_again{1};     // for a conversation that may be forgotten

const Person* customer_in(const std::vector<Person>& people) {
    const auto found = std::find_if(people.begin(), people.end(),
                                    [](const Person& each) { return each.role == Role::customer; });
    return found == people.end() ? nullptr : &*found;
}

}  // namespace

void Hub::tell_nodes(std::string words) const {
    if (parts_.tell) static_cast<void>(parts_.tell(std::move(words)));  // what is lost is told again
}

void Hub::tell_presence(const Desk& desk, const base::ConversationId& id) const {
    if (!is_shared()) return;
    tell_nodes(node_words(
        parts_.node,
        PresenceThere{.conversation = id, .people = desk.participants(), .is_empty = desk.room.seq() == 0}));
    if (desk.members.size() == 1) tell_nodes(node_words(parts_.node, WhoIsThere{id}));
}

void Hub::hear_node(std::string_view words) {
    const auto heard = read_node_words(words);
    if (!heard || heard->node == parts_.node) return;
    const bool is_new = !nodes_.contains(heard->node);
    if (is_new && nodes_.size() >= most_nodes) return;
    nodes_[heard->node].at = parts_.clock();
    if (is_new) tell_forgotten(lately_forgotten_.all());  // it may have missed that
    const std::string& node = heard->node;
    if (const auto* beat = std::get_if<Beat>(&heard->what)) nodes_[node].said = *beat;
    if (const auto* there = std::get_if<PresenceThere>(&heard->what)) hear_presence(node, *there);
    if (const auto* who = std::get_if<WhoIsThere>(&heard->what)) {
        const Desk* desk = find(who->conversation);
        if (desk && !desk->members.empty())
            tell_nodes(node_words(parts_.node, PresenceThere{.conversation = who->conversation,
                                                             .people = desk->participants(),
                                                             .is_empty = desk->room.seq() == 0}));
    }
    if (const auto* typing = std::get_if<TypingThere>(&heard->what)) {
        if (const Desk* desk = find(typing->conversation))
            send(*desk, typing->conversation, Audience::everyone,
                 typing_frame(typing->conversation, typing->person));
    }
    if (const auto* gone = std::get_if<ForgottenThere>(&heard->what)) {
        for (const base::ConversationId& id : gone->conversations) hear_forgotten(id);
    }
}

void Hub::hear_presence(const std::string& node, const PresenceThere& there) {
    const base::ConversationId& id = there.conversation;
    const Person* customer = customer_in(there.people);
    if (Desk* desk = find(id)) {
        Participants& known = desk->elsewhere[node];
        const bool is_changed = known != there.people;
        known = there.people;
        if (known.empty()) desk->elsewhere.erase(node);
        if (is_changed) send(*desk, id, Audience::everyone, presence_frame(id, desk->everybody()));
        if (customer != nullptr && desk->room.line().customer.empty() && !desk->loading &&
            !desk->room.is_closed()) {
            desk->room.name_customer(customer->name);
            show_line(id, desk->room.line());
        }
        return;
    }
    const auto found = queue_.find(id);
    if (found == queue_.end()) {
        if (customer != nullptr && there.is_empty) show_empty(node, id, customer->name);
        return;
    }
    QueueLine line = found->second;
    const bool has_left = there.is_empty && line.seq == 0 && there.people.empty();
    if (!has_left && (customer == nullptr || line.customer == customer->name)) return;
    if (has_left) {
        empty_there_.erase(id);
        line.open = false;
    } else {
        line.customer = customer->name;
    }
    show_line(id, line);
}

// Somebody has opened a conversation there, and has said nothing yet.
void Hub::show_empty(const std::string& node, const base::ConversationId& id, const std::string& customer) {
    QueueLine line{.customer = customer, .at = parts_.clock(), .preview = {}};
    empty_there_[id] = node;
    show_line(id, line);
}

void Hub::tell_forgotten(const std::vector<base::ConversationId>& ids) {
    if (!is_shared()) return;
    for (std::size_t from = 0; from < ids.size(); from += forgotten_at_a_time) {
        const std::size_t to = std::min(ids.size(), from + forgotten_at_a_time);
        using Place = std::vector<base::ConversationId>::difference_type;
        tell_nodes(node_words(parts_.node, ForgottenThere{{ids.begin() + static_cast<Place>(from),
                                                           ids.begin() + static_cast<Place>(to)}}));
    }
}

// The words may be old, and the conversation may have begun anew since then: of one in memory the log is
// asked.
void Hub::hear_forgotten(const base::ConversationId& id) {
    Desk* desk = find(id);
    if (!desk) return forgotten(id);
    if (desk->loading)
        desk->is_stale = true;
    else
        look_for_forgotten(id);
}

// Says that this node is there, and again, a few at a time, who is there by it: so words that were lost cost
// only time.
void Hub::beat() {
    const base::Moment now = parts_.clock();
    const std::chrono::milliseconds pause = parts_.settings.waits.node_beat;
    remember(now + pause, {.conversation = {}, .what = Due::What::beat});
    tell_nodes(node_words(parts_.node, parts_.standing ? parts_.standing() : Beat{}));
    lately_forgotten_.let_go(now);
    std::vector<std::string> gone;
    for (const auto& [node, heard] : nodes_) {
        if (heard.at + missed_beats * pause < now) gone.push_back(node);
    }
    for (const std::string& node : gone) miss(node);
    if (parts_.beaten) parts_.beaten();
    std::vector<base::ConversationId> visited;
    for (const auto& [id, desk] : desks_) {
        if (!desk->members.empty()) visited.push_back(id);
    }
    for (std::size_t i = 0; i < std::min(told_at_a_time, visited.size()); ++i) {
        const base::ConversationId& id = visited[told_again_++ % visited.size()];
        const Desk& desk = *find(id);
        tell_nodes(node_words(parts_.node, PresenceThere{.conversation = id,
                                                         .people = desk.participants(),
                                                         .is_empty = desk.room.seq() == 0}));
    }
    // That one was forgotten may not have been heard.
    if (!visited.empty()) look_for_forgotten(visited[told_again_ % visited.size()]);
}

void Hub::miss(const std::string& node) {
    nodes_.erase(node);
    for (const auto& [id, desk] : desks_) {
        if (desk->elsewhere.erase(node) > 0)
            send(*desk, id, Audience::everyone, presence_frame(id, desk->everybody()));
    }
    std::vector<base::ConversationId> empty;
    for (const auto& [id, there] : empty_there_) {
        if (there == node) empty.push_back(id);
    }
    for (const base::ConversationId& id : empty) {
        empty_there_.erase(id);
        const auto line = queue_.find(id);
        if (line == queue_.end() || line->second.seq > 0) continue;
        QueueLine gone = line->second;
        gone.open = false;
        show_line(id, gone);
    }
}

// Whether the log still has what is in memory here.
void Hub::look_for_forgotten(const base::ConversationId& id) {
    const Desk& desk = *find(id);
    if (desk.loading || desk.room.seq() == 0) return;
    const auto again = [this, id] {
        remember(parts_.clock() + look_again, {.conversation = id, .what = Due::What::reread});
    };
    if (desk.pending > 0) return again();
    auto found = [this, id, again](const base::Result<std::vector<storage::Event>>& first) {
        const Desk* looked_at = find(id);
        if (!looked_at || looked_at->loading || looked_at->room.seq() == 0) return;
        if (!first || looked_at->pending > 0) return again();
        const bool is_other = !first->empty() && looked_at->began && first->front().at != *looked_at->began;
        if (first->empty() || is_other) forgotten(id);
    };
    if (!parts_.log.read(id, 0, 1, std::move(found))) again();
}

}  // namespace net
