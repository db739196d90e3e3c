#include "net/hub_desk.hpp"
#include "net/stored_events.hpp"

// What was said in other chat systems.
namespace net {

void Hub::hear_from_outside(Arriving arriving) {
    const base::ConversationId id = arriving.message.conversation;
    if (Desk* desk = find(id); desk && !desk->loading) {
        take_in(*desk, std::move(arriving));
        return settle(id);
    }
    const bool first = !find(id);
    auto& desk = desks_[id];
    if (first) desk = make_desk(id);
    desk->arriving.push_back(std::move(arriving));
    if (first) load(id, 0);
}

void Hub::take_in(Desk& desk, Arriving arriving) {
    const Person speaker = arriving.message.from.value_or(Person{});
    if (desk.room.find(arriving.id) != nullptr) return arriving.told(Arrival::known);
    if (desk.room.is_closed() || desk.closing || desk.forgetting) return arriving.told(Arrival::closed);
    Live live{
        .event = message_event(arriving.message, speaker, now_in(desk), arriving.id, discretion_in(desk)),
        .text = arriving.message.text,
        .name = speaker.name,
        .writer = speaker.role,
        .zone = arriving.message.zone.value_or(""),
        .told = arriving.told};
    if (!append(0, std::nullopt, std::move(live))) arriving.told(Arrival::unavailable);
}

}  // namespace net
