#include "storage/postgres_bell.hpp"

#include "storage/postgres_connection.hpp"
#include "storage/retries.hpp"

#include <atomic>
#include <mutex>
#include <random>
#include <thread>
#include <utility>
#include <vector>

#include <sys/eventfd.h>
#include <unistd.h>

namespace storage {

namespace {

constexpr const char* channel = "evenkeel";
constexpr std::chrono::milliseconds longest_silence{5'000};  // then the connection is asked whether it lives

// What is to be sent with the next notification.
struct Waiting {
    bool rung = false;
    std::vector<std::string> messages;
};

class PostgresBell final : public Bell {
public:
    PostgresBell(PostgresOptions options, Heard heard, PostgresBellLimits limits)
        : options_(std::move(options)),
          heard_(std::move(heard)),
          limits_(limits),
          wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
          thread_([this] { work(); }) {}
    ~PostgresBell() override {
        stopped_ = true;
        wake();
        thread_.join();
        ::close(wake_);
    }
    PostgresBell(const PostgresBell&) = delete;
    PostgresBell& operator=(const PostgresBell&) = delete;

    void ring() override {
        const std::lock_guard lock(mutex_);
        if (!std::exchange(waiting_.rung, true)) wake();
    }
    bool tell(std::string message) override {
        const std::lock_guard lock(mutex_);
        if (message.size() > longest || waiting_.messages.size() >= limits_.waiting) return false;
        waiting_.messages.push_back(std::move(message));
        wake();
        return true;
    }

private:
    void wake() const { ::eventfd_write(wake_, 1); }
    // Sleeps, unless this ends.
    void pause(std::chrono::milliseconds most) const;
    void work();
    // Until the connection is lost or this ends.
    void serve(PostgresConnection& connection);
    bool send(PostgresConnection& connection);
    void hear(const std::vector<Notification>& notifications, int self) const;

    PostgresOptions options_;
    Heard heard_;
    PostgresBellLimits limits_;
    int wake_;  // can be read when something waits
    std::atomic<bool> stopped_ = false;
    std::mutex mutex_;  // guards the next
    Waiting waiting_;
    std::thread thread_;  // last: it uses all of the above
};

void PostgresBell::pause(std::chrono::milliseconds most) const {
    const auto until = std::chrono::steady_clock::now() + most;
    while (!stopped_ && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::min(most, std::chrono::milliseconds(20)));
}

void PostgresBell::work() {
    std::random_device seed;
    std::minstd_rand random(seed());
    Retries retries({.patience = std::chrono::hours(24 * 365)});
    while (!stopped_) {
        auto connection = PostgresConnection::open(options_);
        if (connection && connection->run({"SET synchronous_commit = off"}) &&
            connection->run({std::string("LISTEN ") + channel})) {
            retries.went_well();
            if (heard_.rung) heard_.rung();  // what was missed
            serve(*connection);
        }
        const double chance = std::uniform_real_distribution<>(0, 1)(random);
        pause(retries.failed(std::chrono::steady_clock::now(), chance).value_or(RetryLimits().longest));
        const std::lock_guard lock(mutex_);
        waiting_.messages.clear();
    }
}

void PostgresBell::serve(PostgresConnection& connection) {
    const int self = connection.process();
    while (!stopped_) {
        const auto found = connection.notifications(longest_silence, wake_);
        if (!found) return;
        hear(*found, self);
        eventfd_t rings = 0;
        const bool is_woken = ::eventfd_read(wake_, &rings) == 0;
        if (is_woken && !send(connection)) return;
        // A cable that was pulled says nothing by itself.
        if (!is_woken && found->empty() && !connection.run({"SELECT 1"})) return;
    }
}

// A message goes in a notification of its own; the bell in an empty one, which the server sends on once
// however often it is in a transaction.
bool PostgresBell::send(PostgresConnection& connection) {
    Waiting sent;
    {
        const std::lock_guard lock(mutex_);
        sent = std::exchange(waiting_, {});
    }
    std::vector<Ask> asks;
    const std::string sql = std::string("SELECT pg_notify('") + channel + "', $1)";
    if (sent.rung) asks.push_back({sql, {""}});
    for (std::string& message : sent.messages) asks.push_back({sql, {"=" + std::move(message)}});
    if (asks.empty()) return true;
    if (!connection.together(asks) && connection.is_lost()) return false;
    std::this_thread::sleep_for(limits_.pause);
    return true;
}

void PostgresBell::hear(const std::vector<Notification>& notifications, int self) const {
    bool rung = false;
    for (const Notification& each : notifications) {
        if (each.payload.empty()) {
            rung = true;
        } else if (each.from != self && heard_.told) {
            heard_.told(std::string_view(each.payload).substr(1));
        }
    }
    if (rung && heard_.rung) heard_.rung();
}

}  // namespace

std::unique_ptr<Bell> make_postgres_bell(const PostgresOptions& options, Bell::Heard heard,
                                         PostgresBellLimits limits) {
    return std::make_unique<PostgresBell>(options, std::move(heard), limits);
}

}  // namespace storage
