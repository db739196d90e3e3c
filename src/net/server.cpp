#include "net/server.hpp"

#include "net/clock_watch.hpp"
#include "net/http_connection.hpp"
#include "net/remark.hpp"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <csignal>
#include <exception>
#include <memory>

namespace net {

namespace {

using tcp = asio::ip::tcp;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;

constexpr std::chrono::milliseconds accept_pause{100};  // when the system has no more sockets for us

// What the agenda waits for: a clock that was set is noticed after the longest at the latest.
constexpr std::chrono::milliseconds shortest_look{1}, longest_look{60'000};
constexpr std::chrono::hours suspicious_move{24};  // of the clock; conversations are not forgotten by it

base::Moment system_now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

ServerParts with_defaults(ServerParts parts) {
    if (!parts.clock) parts.clock = system_now;
    if (!parts.remark) parts.remark = remark_on_stderr;
    return parts;
}

}  // namespace

// The loop and what waits in it. It goes before everything that waiting coroutines refer to.
struct Loop {
    asio::io_context io{1};
    Acceptor acceptor{io.get_executor()};
    asio::signal_set signals{io};
    Timer patience{io.get_executor()};
    Timer agenda{io.get_executor()};
    Timer retention{io.get_executor()};
};

struct Server::Impl {
    explicit Impl(ServerParts given)
        : parts(with_defaults(std::move(given))),
          event_log(parts.log.get()),
          log(std::move(parts.log), loop->io.get_executor(),
              {.waiting = parts.settings.limits.storage_waiting,
               .batch = parts.settings.limits.storage_batch}),
          hub({.settings = parts.settings,
               .log = log,
               .matcher = parts.matcher,
               .scenarios = parts.scenarios,
               .clock = parts.clock,
               .remark = parts.remark,
               .agenda_changed = [this] { watch_agenda(); },
               .intent_files = parts.intent_files,
               .beside = [this](Work work) { do_beside(std::move(work)); }}) {}

    ~Impl() {
        beside.join();
        log.stop();
        loop.reset();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    base::Result<std::uint16_t> open_port();
    Awaitable<void> accept_connections();
    void serve(Socket socket);
    void heed_signals();
    void stop();
    void give_up();
    void watch_agenda();
    void watch_retention();
    // Something that blocks, and gives what is to be done on the loop afterwards.
    using Work = std::function<std::function<void()>()>;
    void do_beside(Work work);
    void reload();
    // What reading all files anew brings; the matcher is null when they cannot be used.
    struct Reloaded {
        std::shared_ptr<const match::Matcher> matcher = nullptr;
        std::shared_ptr<const assist::PromiseFinders> promises = nullptr;
        std::shared_ptr<const practice::Scenarios> scenarios = nullptr;
        base::Problems problems = {};
    };
    Reloaded load_anew() const;
    void reloaded(const Reloaded& loaded, const std::shared_ptr<const match::Matcher>& before);

    std::unique_ptr<Loop> loop = std::make_unique<Loop>();
    ServerParts parts;
    storage::EventLog* event_log;  // for restoring, before the log's own thread has anything to do
    storage::LogWriter log;
    Hub hub;
    ClockWatch clock_watch;
    Connections connections;
    Addresses addresses{address_limits(parts.settings.limits)};
    Service service{.settings = parts.settings,
                    .hub = hub,
                    .connections = connections,
                    .addresses = addresses,
                    .remark = parts.remark};
    HttpService http{
        .settings = parts.settings, .hub = hub, .assets = parts.assets, .version = parts.version};
    asio::thread_pool beside{
        3};  // two may train, for a reload and a preview, while the third reads and reckons
    std::size_t connected = 0;
    bool stopping = false;
    bool reloading = false;
};

base::Result<std::uint16_t> Server::Impl::open_port() {
    const std::string place = parts.settings.address + ":" + std::to_string(parts.settings.port);
    error_code failure;
    const auto address = asio::ip::make_address(parts.settings.address, failure);
    if (failure) return base::Problem(place, "not an IP address; give one such as 127.0.0.1");
    const tcp::endpoint endpoint(address, parts.settings.port);
    loop->acceptor.open(endpoint.protocol(), failure);
    if (!failure) loop->acceptor.set_option(tcp::acceptor::reuse_address(true), failure);
    if (!failure) loop->acceptor.bind(endpoint, failure);
    if (!failure) loop->acceptor.listen(asio::socket_base::max_listen_connections, failure);
    if (failure == asio::error::address_in_use) {
        return base::Problem(place, "another program listens there; end it or give another --port");
    }
    if (failure) return base::Problem(place, "cannot be listened on: " + failure.message());
    return loop->acceptor.local_endpoint().port();
}

Awaitable<void> Server::Impl::accept_connections() {
    while (!stopping) {
        error_code failure;
        Socket socket(loop->io.get_executor());
        co_await loop->acceptor.async_accept(socket, asio::redirect_error(use_awaitable, failure));
        if (!failure) {
            serve(std::move(socket));
        } else if (!stopping) {
            parts.remark("no connection taken: " + failure.message());
            Timer pause(loop->io.get_executor(), accept_pause);
            co_await pause.async_wait(asio::redirect_error(use_awaitable, failure));
        }
    }
}

void Server::Impl::serve(Socket socket) {
    if (connected >= parts.settings.limits.connections) {
        parts.remark("a connection was hung up on: there are " + std::to_string(connected) + " already");
        return;
    }
    ++connected;
    asio::co_spawn(loop->io.get_executor(), run_connection(std::move(socket), service, http),
                   [this](std::exception_ptr failure) {
                       --connected;
                       try {
                           if (failure) std::rethrow_exception(failure);
                       } catch (const std::exception& bug) {
                           parts.remark(std::string("a connection was ended by a bug: ") + bug.what());
                       }
                       if (stopping && connected == 0) give_up();
                   });
}

void Server::Impl::heed_signals() {
    loop->signals.async_wait([this](error_code failure, int number) {
        if (failure) return;
        heed_signals();  // before stop(), which may end the waiting for good
        if (number == SIGHUP)
            reload();
        else
            stop();
    });
}

void Server::Impl::stop() {
    if (stopping) return;
    stopping = true;
    parts.remark("stopping");
    error_code ignored;
    loop->acceptor.close(ignored);
    if (connected == 0) return give_up();
    connections.ask_all_to_leave();
    loop->patience.expires_after(parts.settings.waits.stop);
    loop->patience.async_wait([this](error_code failure) {
        if (!failure) loop->io.stop();
    });
}

// Nothing is left that would keep the loop running but events on their way home from the disk.
void Server::Impl::give_up() {
    loop->patience.cancel();
    error_code ignored;
    loop->signals.cancel(ignored);
    loop->agenda.cancel();
    loop->retention.cancel();
}

// The agenda is by the calendar's clock, the timer by a steady one: a look every minute finds out when the
// clock was set.
void Server::Impl::watch_agenda() {
    const auto next = hub.next_due();
    if (!next || stopping) return;
    const auto wait =
        std::clamp<std::chrono::milliseconds>(*next - parts.clock(), shortest_look, longest_look);
    loop->agenda.expires_after(wait);
    loop->agenda.async_wait([this](error_code failure) {
        if (!failure && !stopping) hub.tick();
    });
}

void Server::Impl::watch_retention() {
    if (parts.settings.limits.retention_days == 0 || stopping) return;
    const auto moved = clock_watch.moved(parts.clock(), std::chrono::steady_clock::now());
    if (std::chrono::abs(moved) < suspicious_move)
        hub.forget_expired();
    else
        parts.remark(
            "the clock was set by more than a day, or this machine slept; no conversation is forgotten "
            "before the next look at what has passed its time");
    loop->retention.expires_after(parts.settings.waits.retention_check);
    loop->retention.async_wait([this](error_code failure) {
        if (!failure) watch_retention();
    });
}

void Server::Impl::do_beside(Work work) {
    asio::post(beside, [this, work = std::move(work)]() mutable {
        auto done = work();
        work = nullptr;  // what it held goes before the loop goes on
        asio::post(loop->io, std::move(done));
    });
}

void Server::Impl::reload() {
    if (reloading || !parts.load) return;
    reloading = true;
    do_beside([this, before = hub.matcher()]() -> std::function<void()> {
        return [this, before, loaded = load_anew()] { reloaded(loaded, before); };
    });
}

// Beside the loop.
Server::Impl::Reloaded Server::Impl::load_anew() const {
    Reloaded loaded;
    try {
        loaded.matcher = parts.load(loaded.problems);
        if (!loaded.matcher) return loaded;
        const intents::Catalogue& catalogue = loaded.matcher->catalogue();
        loaded.promises = std::make_shared<const assist::PromiseFinders>(catalogue);
        if (parts.load_scenarios) loaded.scenarios = parts.load_scenarios(catalogue, loaded.problems);
    } catch (const std::exception& bug) {
        loaded.problems.emplace_back("intents", bug.what());
        loaded.matcher = nullptr;
    }
    return loaded;
}

// Matcher and scenarios change together: the scenarios' branches name what the matcher recognises.
// Where intents were saved meanwhile, the files that were read may be older than those: they are read again.
void Server::Impl::reloaded(const Reloaded& loaded, const std::shared_ptr<const match::Matcher>& before) {
    reloading = false;
    if (hub.matcher() != before) return reload();
    for (const base::Problem& problem : loaded.problems) parts.remark(to_string(problem));
    if (loaded.matcher) hub.use(loaded.matcher, loaded.promises);
    if (loaded.matcher && loaded.scenarios) hub.use(loaded.scenarios);
    if (!loaded.matcher) hub.refuse_intents(loaded.problems);
    parts.remark(loaded.matcher ? "intents reloaded"
                                : "intents not reloaded: the old ones stay until the files are mended");
}

Server::Server(ServerParts parts) : impl_(std::make_unique<Impl>(std::move(parts))) {}
Server::~Server() = default;

base::Result<std::uint16_t> Server::listen() {
    const auto restored = impl_->hub.restore(*impl_->event_log);
    if (!restored) return restored.error();
    auto port = impl_->open_port();
    if (!port) return port;
    impl_->parts.remark("listening on " + impl_->parts.settings.address + ":" + std::to_string(*port) + ", " +
                        std::to_string(*restored) + " open conversations");
    asio::co_spawn(impl_->loop->io.get_executor(), impl_->accept_connections(),
                   [this](std::exception_ptr failure) {
                       if (failure) impl_->parts.remark("taking connections ended by a bug");
                   });
    impl_->watch_retention();
    impl_->watch_agenda();
    if (impl_->parts.heed_signals) {
        for (const int number : {SIGTERM, SIGINT, SIGHUP}) impl_->loop->signals.add(number);
        impl_->heed_signals();
    }
    return port;
}

void Server::run() {
    for (;;) {
        try {
            impl_->loop->io.run();
            break;
        } catch (const std::exception& bug) {
            impl_->parts.remark(std::string("the loop met a bug and goes on: ") + bug.what());
        }
    }
    impl_->beside.join();
    impl_->log.stop();
    impl_->parts.remark("stopped");
}

void Server::stop() {
    asio::post(impl_->loop->io, [this] { impl_->stop(); });
}

void Server::reload() {
    asio::post(impl_->loop->io, [this] { impl_->reload(); });
}

}  // namespace net
