#include "net/hub_practice.hpp"

// Where other nodes share the log: what they stored of practice. A session is played on one node at a time.
namespace net {

void Hub::Practice::follow(const storage::Event& event) {
    const base::ConversationId& id = event.conversation;
    if (hub_.is_own(event)) return;  // taken in when it was stored
    records_.take(event);
    if (const auto assigned = assigned_in(event)) tell_assigned(assigned->what.trainee);
    if (const auto unassigned = unassigned_in(event)) tell_assigned(unassigned->trainee);
    Sitting* sitting = find(id);
    if (sitting == nullptr || sitting->loading || !sitting->room || event.seq <= sitting->room->seq()) return;
    if (sitting->pending > 0 || sitting->is_played()) return;  // it is played here
    if (!sitting->members.empty()) return spread(*sitting, sitting->room->hear(event, knowledge()));
    if (sitting->idle) idle_.erase(*sitting->idle);
    sittings_.erase(id);  // it goes on elsewhere; who comes back to it here reads it again
}

}  // namespace net
