#include "integration/child.hpp"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <stdexcept>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace tests {

namespace {

constexpr std::chrono::minutes patience{5};

// The environment of the tests, with the heartbeat of settings_for_slow_readers() where it names none. Points
// into that environment, so nobody may change it while this is in use.
std::vector<char*> variables_for_slow_readers() {
    static char heartbeat[] = "EVENKEEL_WAITS_HEARTBEAT=3600";
    std::vector<char*> variables;
    for (char** variable = environ; *variable != nullptr; ++variable) variables.push_back(*variable);
    if (std::getenv("EVENKEEL_WAITS_HEARTBEAT") == nullptr) variables.push_back(heartbeat);
    variables.push_back(nullptr);
    return variables;
}

}  // namespace

struct Child::Said {
    // Until the other end is closed.
    void take_down(int from) {
        std::array<char, 4096> part{};
        for (ssize_t size = 0; (size = ::read(from, part.data(), part.size())) > 0;) {
            const std::lock_guard lock(mutex);
            text.append(part.data(), static_cast<std::size_t>(size));
            news.notify_all();
        }
        ::close(from);
        const std::lock_guard lock(mutex);
        is_over = true;
        news.notify_all();
    }

    std::mutex mutex;
    std::condition_variable news;
    std::string text;
    bool is_over = false;
};

Child::Child(const std::vector<std::string>& arguments) : Child(EVENKEEL_BINARY, arguments) {}

Child::Child(std::string program, const std::vector<std::string>& arguments)
    : said_(std::make_unique<Said>()) {
    std::vector<char*> words{program.data()};
    std::vector<std::string> kept = arguments;
    for (std::string& word : kept) words.push_back(word.data());
    words.push_back(nullptr);

    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    out_ = ends[0];
    std::array<int, 2> errors{};
    if (::pipe2(errors.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    std::vector<char*> variables = variables_for_slow_readers();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors[1], STDERR_FILENO);
    const int failure =
        ::posix_spawnp(&id_, program.c_str(), &actions, nullptr, words.data(), variables.data());
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    ::close(errors[1]);
    listener_ = std::thread([this, from = errors[0]] { said_->take_down(from); });
    if (failure != 0) throw std::runtime_error("cannot start " + program);
}

Child::~Child() {
    if (id_ > 0) {
        ::kill(id_, SIGKILL);
        ::waitpid(id_, nullptr, 0);
    }
    ::close(out_);
    if (listener_.joinable()) listener_.join();
}

std::string Child::line() {
    std::string text;
    char c = 0;
    while (::read(out_, &c, 1) == 1 && c != '\n') text += c;
    return text;
}

std::uint16_t Child::port() {
    const std::string said = line();
    const std::size_t colon = said.rfind(':');
    REQUIRE_MESSAGE((said.starts_with("listening on http://") && said.ends_with("/")), said << remarks());
    return static_cast<std::uint16_t>(std::stoi(said.substr(colon + 1)));
}

std::string Child::remarks() const {
    const std::lock_guard lock(said_->mutex);
    return said_->text;
}

bool Child::came(const std::string& words) const {
    std::unique_lock lock(said_->mutex);
    const auto is_there = [&] { return said_->text.find(words) != std::string::npos; };
    said_->news.wait_for(lock, patience, [&] { return said_->is_over || is_there(); });
    return is_there();
}

void Child::signal(int number) const { ::kill(id_, number); }

int Child::wait() {
    int status = 0;
    ::waitpid(id_, &status, 0);
    id_ = -1;
    listener_.join();  // everything it said is there
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace tests
