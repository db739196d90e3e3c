#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <sys/types.h>

namespace tests {

// The real binary as a process of its own. Killed when this ends.
class Child {
public:
    explicit Child(const std::vector<std::string>& arguments);
    // Another program, looked for as a shell does; it may turn into the binary.
    Child(std::string program, const std::vector<std::string>& arguments);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // The next line of its stdout; empty at the end.
    std::string line();
    // The port that it says it listens on, which is the first that it says.
    std::uint16_t port();
    // What it has said on stderr so far.
    std::string remarks() const;
    // Whether these words come there before it ends; with patience for a sanitized build on a busy machine.
    bool came(const std::string& words) const;
    void signal(int number) const;
    pid_t id() const { return id_; }
    // Its exit code, or minus the signal that ended it.
    int wait();

private:
    pid_t id_ = -1;
    int out_ = -1;
    struct Said;  // on stderr
    std::unique_ptr<Said> said_;
    std::thread listener_;  // takes it down
};

}  // namespace tests
