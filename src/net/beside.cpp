#include "net/beside.hpp"

#include <boost/asio/post.hpp>

#include <sys/resource.h>

namespace net {

namespace {

// What works beside the loop gets the processor when the loop does not want it: somebody waits for a
// message's answer, nobody for a reload's. On Linux this lowers the one thread, and those that it starts.
void yield_to_the_loop() {
    constexpr int politeness = 5;  // a third of what others get: enough for the loop, and still soon done
    thread_local const bool lowered =
        ::setpriority(PRIO_PROCESS, 0, ::getpriority(PRIO_PROCESS, 0) + politeness) == 0;
    static_cast<void>(lowered);
}

}  // namespace

void Beside::carry_out(Work work) {
    asio::post(pool_, [loop = loop_, work = std::move(work)]() mutable {
        yield_to_the_loop();
        auto done = work();
        work = nullptr;  // what it held goes before the loop goes on
        asio::post(loop, std::move(done));
    });
}

}  // namespace net
