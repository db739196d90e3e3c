#pragma once

#include <csignal>

#include <sys/resource.h>

namespace tests {

// While this lives no file of this process grows beyond so many bytes: writing fails as on a disk that is
// full.
class FullDisk {
public:
    explicit FullDisk(rlim_t most) : heeded_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{.rlim_cur = most, .rlim_max = before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, heeded_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    void (*heeded_)(int);
    rlimit before_{};
};

}  // namespace tests
