#include "net/queue_line.hpp"

#include "net/stored_events.hpp"
#include "net/turn_events.hpp"
#include "text/code_points.hpp"

#include <algorithm>

namespace net {

namespace {

constexpr std::size_t preview_characters = 80;

void take(QueueLine& line, const Said& said) {
    const bool by_customer = said.from.role == Role::customer;
    if (by_customer && !said.from.name.empty()) line.customer = said.from.name;
    line.at = said.at;
    line.waiting = by_customer;
    line.care = line.care && by_customer;
    line.preview = preview_of(said.text);
}

}  // namespace

std::string preview_of(std::string_view text) {
    return std::string(text::slice(text, 0, preview_characters));
}

void move(QueueLine& line, const storage::Event& event) {
    line.seq = std::max(line.seq, event.seq);
    if (const auto said = message_in(event)) take(line, *said);
    if (const auto turn = turn_in(event)) {
        for (const assist::Event& each : turn->events) {
            const auto* heard = std::get_if<assist::Heard>(&each);
            if (heard == nullptr) continue;
            line.anger = heard->reading.anger;
            line.level = heard->reading.level;
            line.care = line.care || (heard->reading.care && line.waiting);
        }
    }
    if (!closer_in(event)) return;
    line.open = line.waiting = line.care = false;
    line.at = event.at;
}

}  // namespace net
