#pragma once

#include "storage/log_writer.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace net {

// How things stand at this moment, as the server sees it; asked for when somebody looks.
struct Standing {
    std::size_t connections = 0;    // open sockets, HTTP and WebSocket
    std::size_t conversations = 0;  // open, in the agents' queue
    bool stopping = false;
    storage::LogStanding log = {};
    bool log_is_away = false;       // where other nodes share it: what they store cannot be read
    bool version_is_stuck = false;  // all other nodes use a published version that cannot be used here
    std::uint64_t version = 0;      // the published one in use; 0: none ever was
};

// Why no new clients should be sent here.
struct NotReady {
    std::string_view code;
    std::string_view message;
};

// Empty: they may come. Whoever is here already is served all the same, as well as it goes.
std::vector<NotReady> why_not_ready(const Standing& now);

}  // namespace net
