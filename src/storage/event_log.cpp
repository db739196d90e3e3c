#include "storage/event_log.hpp"

namespace storage {

std::vector<base::Result<Appended>> EventLog::append_each(const std::vector<Event>& events) {
    const auto appended = append(events);
    if (!appended) return {events.size(), appended.error()};
    return {appended->begin(), appended->end()};
}

}  // namespace storage
