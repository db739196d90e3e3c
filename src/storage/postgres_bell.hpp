#pragma once

#include "storage/bell.hpp"
#include "storage/postgres_options.hpp"

#include <cstddef>

namespace storage {

struct PostgresBellLimits {
    std::size_t waiting = 1'000;         // messages that were not sent yet; one more is not taken
    std::chrono::milliseconds pause{5};  // between two notifications, in which others gather
};

// A bell that rings through NOTIFY, from a connection and a thread of its own: never within a transaction
// that stores something, since all notifying transactions of a database wait for each other until they are on
// disk. Whatever gathers while one notification is on its way goes with the next one. A connection that is
// lost is made again, with the waits of Retries; messages that wait meanwhile are dropped, for nobody wants
// to hear late that somebody was typing.
std::unique_ptr<Bell> make_postgres_bell(const PostgresOptions& options, Bell::Heard heard,
                                         PostgresBellLimits limits = {});

}  // namespace storage
