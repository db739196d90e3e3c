#include "storage/sqlite_carrier.hpp"

#include <utility>

namespace storage {

namespace {

constexpr int little = 256;     // pages that a commit can wait for
constexpr int most_rounds = 4;  // in each, what was written during the one before is carried

}  // namespace

base::Result<std::unique_ptr<Carrier>> Carrier::start(Database& writer, CarrierLimits limits) {
    auto own = Database::open(writer.file());
    if (!own) return own.error();
    for (const char* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"}) {
        if (auto problem = own->run(pragma)) return *problem;
    }
    return std::unique_ptr<Carrier>(new Carrier(writer, std::move(*own), limits));
}

Carrier::Carrier(Database& writer, Database own, CarrierLimits limits)
    : writer_(writer), own_(std::move(own)), limits_(limits), thread_([this] { work(); }) {
    writer_.when_committed([this](int pages) { committed(pages); });
}

Carrier::~Carrier() {
    writer_.when_committed({});
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }
    news_.notify_one();
    thread_.join();
}

void Carrier::committed(int pages) {
    if (pages < looked_at_) looked_at_ = 0;  // the log began anew
    const bool nearly_done = nearly_done_.exchange(false);
    if (!nearly_done && pages < looked_at_ + limits_.portion) return;
    looked_at_ = pages;
    if (nearly_done || pages >= limits_.most) {
        static_cast<void>(writer_.carry());
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        asked_ = true;
    }
    news_.notify_one();
}

bool Carrier::is_asked() {
    std::unique_lock lock(mutex_);
    news_.wait(lock, [this] { return asked_ || stopped_; });
    asked_ = false;
    return !stopped_;
}

void Carrier::work() {
    while (is_asked()) {
        const std::lock_guard lock(carrying_);
        carry();
    }
}

// What cannot be carried waits for the next portion.
void Carrier::carry() {
    int before = 0;
    for (int round = 0; round < most_rounds; ++round) {
        const auto carried = own_.carry();
        if (!carried || *carried < limits_.full) return;
        if (*carried - before <= little) break;
        before = *carried;
    }
    nearly_done_ = true;
}

}  // namespace storage
