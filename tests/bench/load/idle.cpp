#include "bench/load/connection.hpp"
#include "bench/load/load.hpp"
#include "bench/load/process.hpp"

#include <boost/asio/steady_timer.hpp>

#include <vector>

namespace bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds patience{60};
constexpr std::chrono::seconds rest{2};  // for the server to give back what it needed for the opening

// Opens one connection after another, so many at a time.
class Crowd {
public:
    Crowd(const LoadPlan& plan, std::size_t wanted, std::size_t at_once)
        : plan_(plan), wanted_(wanted), at_once_(at_once) {}

    IdleResult run() {
        const ProcessUse before = use_of(plan_.process);
        const auto start = Clock::now();
        for (std::size_t i = 0; i < at_once_; ++i) open_next();
        io_.run_for(patience);
        result_.seconds = std::chrono::duration<double>(last_ - start).count();
        io_.restart();
        io_.run_for(rest);
        const ProcessUse after = use_of(plan_.process);
        result_.server_cpu = after.cpu - before.cpu;
        result_.resident_before = before.resident_bytes;
        result_.resident_after = after.resident_bytes;
        return result_;
    }

private:
    void open_next() {
        if (all_.size() >= wanted_) return;
        auto made = std::make_unique<Connection>(
            io_.get_executor(), Connection::Ears{.heard = [this](std::string_view) { welcomed(); },
                                                 .lost =
                                                     [this](const std::string&) {
                                                         ++result_.lost;
                                                         settled();
                                                     }});
        const bool speaks = plan_.dialect == Dialect::evenkeel;
        made->open(plan_.port, speaks ? "/v1/ws" : "/", [this, speaks, opened = made.get()] {
            if (!speaks) return welcomed();
            opened->say(R"({"type":"hello","role":"customer","name":"Ola"})");
        });
        all_.push_back(std::move(made));
    }

    void welcomed() {
        ++result_.opened;
        settled();
    }

    void settled() {
        last_ = Clock::now();
        if (result_.opened + result_.lost == wanted_) io_.stop();
        open_next();
    }

    const LoadPlan& plan_;
    std::size_t wanted_, at_once_;
    boost::asio::io_context io_{1};
    std::vector<std::unique_ptr<Connection>> all_;
    Clock::time_point last_ = Clock::now();
    IdleResult result_;
};

}  // namespace

IdleResult run_idle(const LoadPlan& plan, std::size_t connections, std::size_t at_once) {
    return Crowd(plan, connections, at_once).run();
}

}  // namespace bench
