#pragma once

#include "storage/sqlite_database.hpp"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace storage {

// In pages of 4 KiB.
struct CarrierLimits {
    int portion = 2048;  // written since the last portion: time to carry the next
    int full = 16'384;   // time for the write-ahead log to begin anew at its start
    int most = 65'536;   // too much was not carried, and whoever writes has to do it and wait
};

// Carries what a connection wrote into the write-ahead log over into the file (a checkpoint,
// https://www.sqlite.org/wal.html), in portions and on a thread of its own, so that no commit waits for it.
// The connection itself carries only what is left of a full log, a moment's work, and a commit then begins
// the log anew. While another program reads an old state of the file little can be carried, and the log
// grows.
class Carrier {
public:
    // From now on the pages that `writer` commits are carried. `writer` outlives this.
    static base::Result<std::unique_ptr<Carrier>> start(Database& writer, CarrierLimits limits = {});
    ~Carrier();
    Carrier(const Carrier&) = delete;
    Carrier& operator=(const Carrier&) = delete;

    // Nothing is carried while this is held, for whoever wants the file alone. Waits for a portion that is
    // under way.
    [[nodiscard]] std::unique_lock<std::mutex> rest() { return std::unique_lock(carrying_); }

private:
    Carrier(Database& writer, Database own, CarrierLimits limits);

    void committed(int pages);  // so many lie in the log now; on the writer's thread
    void work();
    bool is_asked();
    void carry();

    Database& writer_;
    Database own_;
    CarrierLimits limits_;
    int looked_at_ = 0;                      // pages in the log, when something was done about them
    std::atomic<bool> nearly_done_ = false;  // of a full log only little is left to carry

    std::mutex carrying_;
    std::mutex mutex_;  // guards the two below
    std::condition_variable news_;
    bool asked_ = false, stopped_ = false;

    std::thread thread_;  // last: it uses all of the above
};

}  // namespace storage
