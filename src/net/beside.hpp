#pragma once

#include "net/asio.hpp"
#include "net/work.hpp"

#include <boost/asio/thread_pool.hpp>

#include <utility>

namespace net {

// Threads for what would hold up the loop: reading files, training, reckoning.
class Beside {
public:
    explicit Beside(Executor loop) : loop_(std::move(loop)) {}

    // From any thread. The loop must not end before join().
    void carry_out(Work work);

    // Waits for what was begun.
    void join() { pool_.join(); }

private:
    Executor loop_;
    // Two may train, for a reload and a preview, while the third reads and reckons.
    asio::thread_pool pool_{3};
};

}  // namespace net
