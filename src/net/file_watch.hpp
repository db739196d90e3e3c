#pragma once

#include "net/asio.hpp"
#include "net/loading.hpp"
#include "net/remark.hpp"

#include <functional>
#include <memory>

namespace net {

// Tells on the loop that files have changed, once nothing has changed for a moment: an editor writes, renames
// and removes several times to save one file, and a checkout writes hundreds.
class FileWatch {
public:
    static constexpr std::chrono::milliseconds quiet{300};  // without a change, then it is told
    static constexpr std::chrono::seconds longest{5};   // from the first change on, it is told in any case
    static constexpr std::size_t most_folders = 2'000;  // watched; changes in others go unnoticed

    // `changed` is called until this is destroyed. What cannot be watched is remarked upon.
    FileWatch(const Executor& executor, WatchedFiles watched, std::function<void()> changed, Say remark);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

    // Nothing is told any more, and nothing waits on the loop.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace net
