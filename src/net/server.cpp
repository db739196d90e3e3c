#include "net/server.hpp"

#include "net/beside.hpp"
#include "net/chores.hpp"
#include "net/credentials.hpp"
#include "net/door.hpp"
#include "net/file_watch.hpp"
#include "net/reloads.hpp"
#include "net/switching.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <exception>
#include <memory>

namespace net {

namespace {

base::Moment system_now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

ServerParts with_defaults(ServerParts parts) {
    if (!parts.clock) parts.clock = system_now;
    if (!parts.remark) {
        parts.remark = [log = std::make_shared<StderrLog>(LogForm::human)](const Remark& remark) {
            log->say(remark);
        };
    }
    return parts;
}

std::vector<std::unique_ptr<storage::EventLog>> take_logs(ServerParts& parts) {
    std::vector<std::unique_ptr<storage::EventLog>> logs;
    logs.push_back(std::move(parts.log));
    for (auto& further : parts.further_logs) logs.push_back(std::move(further));
    return logs;
}

}  // namespace

// The loop and what waits in it. It goes before everything that waiting coroutines refer to.
struct Loop {
    asio::io_context io{1};
    asio::signal_set signals{io};
    Timer patience{io.get_executor()};
    Timer watchdog{io.get_executor()};
    std::unique_ptr<FileWatch> files;
    std::unique_ptr<Chores> chores;
    std::unique_ptr<Door> door;
};

struct Server::Impl {
    explicit Impl(ServerParts given)
        : parts(with_defaults(std::move(given))),
          event_log(parts.log.get()),
          log(
              take_logs(parts), loop->io.get_executor(),
              {.waiting = parts.settings.limits.storage_waiting,
               .batch = parts.settings.limits.storage_batch},
              [this](const storage::Commit& commit) { committed(commit); }, parts.database_of),
          hub({.settings = parts.settings,
               .log = log,
               .gate = &gate,
               .matcher = std::move(parts.matcher),  // so that nothing else holds what is replaced
               .scenarios = std::move(parts.scenarios),
               .clock = parts.clock,
               .remark = parts.remark,
               .agenda_changed =
                   [this] {
                       // What the loop takes with it at the end may still want to be remembered.
                       if (loop && loop->chores) loop->chores->watch_agenda();
                   },
               .intent_files = in_use_files.over(parts.intent_files),
               .beside = [this](Work work) { beside.carry_out(std::move(work)); },
               .metrics = metrics,
               .noticed = [this](const Occasion& occasion) { integrations.notice(occasion); },
               .node = following.node(),
               .tell = [this](std::string words) { return following.tell(std::move(words)); },
               .standing = [this] { return switching.standing(); },
               .beaten = [this] { switching.beat(); },
               .published = [this](const storage::Event& event) { switching.follow(event); }}) {
        reloads.began_with(parts.in_use);
        loop->chores =
            std::make_unique<Chores>(ChoreParts{.settings = parts.settings,
                                                .hub = hub,
                                                .executor = loop->io.get_executor(),
                                                .clock = parts.clock,
                                                .remark = parts.remark,
                                                .key_files = credential_files(parts.keys, parts.settings),
                                                .keys_changed = [this] { renew_credentials(); }});
        loop->door = std::make_unique<Door>(DoorParts{.executor = loop->io.get_executor(),
                                                      .service = service,
                                                      .http = http,
                                                      .tls = [this] { return tls; },
                                                      .left =
                                                          [this] {
                                                              if (leaving && loop->door->connected() == 0)
                                                                  give_up();
                                                          }});
    }

    ~Impl() {
        integrations.stop();
        in_use_files.end();
        beside.join();
        log.stop();
        following.stop();
        loop.reset();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    base::Result<std::size_t> restore();
    void committed(const storage::Commit& commit);
    void heed_signals();
    void stop();
    void send_away();
    void give_up();
    Standing standing() const;
    void reload();
    void renew_credentials();
    void use(const Credentials& credentials);
    void watch_files();
    void feed_watchdog();

    std::unique_ptr<Loop> loop = std::make_unique<Loop>();
    ServerParts parts;
    std::shared_ptr<Metrics> metrics = std::make_shared<Metrics>(parts.version);
    InUseFiles in_use_files{[this](Publication publication) {
        asio::post(loop->io, [this, publication = std::move(publication)]() mutable {
            switching.publish(std::move(publication));
        });
    }};
    Following following{std::move(parts.shared), loop->io.get_executor()};
    storage::EventLog* event_log;  // for restoring, before the log's own thread has anything to do
    storage::LogWriters log;
    Gate gate{{.failures = parts.settings.limits.failed_logins,
               .within = parts.settings.waits.failed_logins,
               .addresses = parts.settings.limits.failed_login_addresses},
              parts.clock};
    std::shared_ptr<TlsContext> tls;  // for the next connection
    Hub hub;
    Integrations integrations{{.settings = parts.settings,
                               .hub = hub,
                               .executor = loop->io.get_executor(),
                               .setup = parts.integrations,
                               .clock = parts.clock,
                               .remark = parts.remark,
                               .beside = [this](Work work) { beside.carry_out(std::move(work)); }}};
    Connections connections;
    Addresses addresses{address_limits(parts.settings.limits)};
    Service service{.settings = parts.settings,
                    .hub = hub,
                    .connections = connections,
                    .addresses = addresses,
                    .remark = parts.remark};
    HttpService http{.settings = parts.settings,
                     .hub = hub,
                     .assets = parts.assets,
                     .version = parts.version,
                     .standing = [this] { return standing(); },
                     .gate = &gate,
                     .integrations = &integrations};
    Beside beside{loop->io.get_executor()};
    Reloads reloads{{.load = parts.load,
                     .load_scenarios = parts.load_scenarios,
                     .load_settings = parts.load_settings,
                     .load_files = parts.load_files,
                     .read_own = parts.intent_files.read,
                     .settings = parts.settings,
                     .hub = hub,
                     .remark = parts.remark,
                     .beside = [this](Work work) { beside.carry_out(std::move(work)); },
                     .settings_changed = [this] { loop->chores->watch_retention(); }}};
    Switching switching{{.hub = hub,
                         .log = log,
                         .reloads = reloads,
                         .files = in_use_files,
                         .settings = parts.settings,
                         .node = following.node(),
                         .where = parts.where,
                         .clock = parts.clock,
                         .remark = parts.remark,
                         .beside = [this](Work work) { beside.carry_out(std::move(work)); }}};
    bool stopping = false;  // nobody new is let in
    bool leaving = false;   // and everybody was asked to go
};

base::Result<std::size_t> Server::Impl::restore() {
    if (auto problem = following.begin()) return std::move(*problem);
    if (auto problem = switching.restore(*event_log, parts.in_use.number)) return std::move(*problem);
    return hub.restore(*event_log);
}

// On a writer's own thread.
void Server::Impl::committed(const storage::Commit& commit) {
    metrics->committed(commit);
    if (!commit.failed) following.ring();
}

Standing Server::Impl::standing() const {
    return {.connections = loop->door->connected(),
            .conversations = hub.open_conversations(),
            .stopping = stopping,
            .log = log.standing(),
            .log_is_away = following.is_away(),
            .version_is_stuck = switching.is_stuck(),
            .version = switching.standing().version};
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

// First load balancers get time to see that we are not ready, while everybody is served on; a second word
// ends that.
void Server::Impl::stop() {
    if (stopping) return send_away();
    stopping = true;
    parts.remark({Level::info, "stopping", "stopping", {{"connections", loop->door->connected()}}});
    parts.service_manager.tell("STOPPING=1");
    if (parts.settings.waits.drain.count() == 0) return send_away();
    loop->patience.expires_after(parts.settings.waits.drain);
    loop->patience.async_wait([this](error_code failure) {
        if (!failure) send_away();
    });
}

void Server::Impl::send_away() {
    if (leaving) return;
    leaving = true;
    loop->chores->stop();
    loop->door->close();
    if (loop->door->connected() == 0) return give_up();
    connections.ask_all_to_leave();
    loop->patience.expires_after(parts.settings.waits.stop);
    loop->patience.async_wait([this](error_code failure) {
        if (!failure) loop->io.stop();
    });
}

// Nothing is left that would keep the loop running but events on their way home from the disk.
void Server::Impl::give_up() {
    integrations.stop();
    loop->patience.cancel();
    error_code ignored;
    loop->signals.cancel(ignored);
    loop->watchdog.cancel();
    if (loop->files) loop->files->stop();
}

void Server::Impl::reload() {
    renew_credentials();
    reloads.reload(Reloads::Why::asked);
    switching.try_again();
}

// Connections that are there keep their TLS; whose token's key is gone must go.
void Server::Impl::renew_credentials() {
    if (credential_files(parts.keys, parts.settings).empty()) return;
    beside.carry_out([this]() -> std::function<void()> {
        auto read =
            std::make_shared<base::Result<Credentials>>(Credentials::read(parts.keys, parts.settings));
        return [this, read] {
            if (*read) use(**read);
            if (*read)
                parts.remark({Level::info, "keys_renewed", "keys and certificates are read anew"});
            else
                parts.remark({Level::error, "keys_kept",
                              "keys and certificates stay as they were: " + to_string(read->error())});
        };
    });
}

void Server::Impl::use(const Credentials& credentials) {
    gate.use(credentials.access);
    tls = credentials.tls;
    hub.access_changed();
}

void Server::Impl::watch_files() {
    if (parts.watched.folders.empty() && parts.watched.files.empty()) return;
    const auto changed = [this] { reloads.reload(Reloads::Why::noticed); };
    loop->files = std::make_unique<FileWatch>(loop->io.get_executor(), parts.watched, changed, parts.remark);
}

// From the loop, so that it tells of the loop: one that hangs is ended and started anew.
void Server::Impl::feed_watchdog() {
    if (parts.service_manager.watchdog.count() == 0) return;
    parts.service_manager.tell("WATCHDOG=1");
    loop->watchdog.expires_after(parts.service_manager.watchdog / 2);
    loop->watchdog.async_wait([this](error_code failure) {
        if (!failure) feed_watchdog();
    });
}

Server::Server(ServerParts parts) : impl_(std::make_unique<Impl>(std::move(parts))) {}
Server::~Server() = default;

base::Result<std::uint16_t> Server::listen() {
    const auto credentials = Credentials::read(impl_->parts.keys, impl_->parts.settings);
    if (!credentials) return credentials.error();
    impl_->use(*credentials);
    const auto trusted = impl_->integrations.open();
    if (!trusted) return trusted.error();
    const auto restored = impl_->restore();
    if (!restored) return restored.error();
    auto port = impl_->loop->door->open();
    if (!port) return port;
    impl_->following.start(impl_->hub);
    impl_->switching.start();
    impl_->parts.remark({Level::info,
                         "listening",
                         "listening on " + impl_->parts.settings.address + ":" + std::to_string(*port) +
                             ", " + std::to_string(*restored) + " open conversations",
                         {{"port", *port}, {"conversations", *restored}, {"version", impl_->parts.version}}});
    impl_->loop->door->let_in();
    impl_->loop->chores->start();
    impl_->watch_files();
    impl_->feed_watchdog();
    impl_->parts.service_manager.tell("READY=1");
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
            impl_->parts.remark(
                {Level::error, "loop_bug", std::string("the loop met a bug and goes on: ") + bug.what()});
        }
    }
    impl_->in_use_files.end();
    impl_->beside.join();
    impl_->log.stop();
    impl_->following.stop();
    impl_->parts.remark({Level::info, "stopped", "stopped"});
}

void Server::stop() {
    asio::post(impl_->loop->io, [this] { impl_->stop(); });
}

void Server::reload() {
    asio::post(impl_->loop->io, [this] { impl_->reload(); });
}

}  // namespace net
