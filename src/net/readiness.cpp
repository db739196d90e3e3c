#include "net/readiness.hpp"

namespace net {

std::vector<NotReady> why_not_ready(const Standing& now) {
    std::vector<NotReady> reasons;
    if (now.stopping)
        reasons.push_back({"stopping", "the server is on its way out; connect to another or come back soon"});
    if (now.log.is_failing)
        reasons.push_back(
            {"storage_failing",
             "the log could not be written the last time; look at its disk and the server's log"});
    if (now.log_is_away)
        reasons.push_back({"storage_away",
                           "the database cannot be read; open conversations go on from memory, "
                           "and it is asked again every second"});
    if (now.log.waiting >= now.log.most)
        reasons.push_back(
            {"storage_full",
             "as many jobs wait for the log as may (limits.storage_waiting); the disk is too slow"});
    if (now.version_is_stuck)
        reasons.push_back(
            {"version_stuck",
             "all other nodes use a published version that cannot be used here; the server's log "
             "says why"});
    return reasons;
}

}  // namespace net
