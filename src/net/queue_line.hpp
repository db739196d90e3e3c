#pragma once

#include "net/frames.hpp"
#include "storage/event_log.hpp"

#include <string>
#include <string_view>

namespace net {

// As much of a message as a line of the queue shows.
std::string preview_of(std::string_view text);

// Moves a line on by an event of its conversation, without the conversation: for one that is not in memory.
// What the line says of anger and care is then as the message was read when it was stored.
void move(QueueLine& line, const storage::Event& event);

}  // namespace net
