#include "net/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>

namespace net {

namespace {

using prometheus::Counter;
using prometheus::Family;
using prometheus::Gauge;
using prometheus::Histogram;
using prometheus::Registry;

constexpr std::array<std::string_view, hung_up_reasons> reasons = {
    "too_slow", "no_hello",     "too_big",  "text_only",   "our_fault",
    "full",     "address_full", "draining", "unauthorized"};
static_assert(!reasons.back().empty());

constexpr std::array<std::string_view, 3> webhook_results = {"taken", "ignored", "refused"};
constexpr std::array<std::string_view, 4> errand_results = {"done", "postponed", "given_up", "withheld"};

// From the quickest answer there is to one that a person notices, in seconds.
const Histogram::BucketBoundaries answer_times = {0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005,
                                                  0.01,   0.025,   0.05,   0.1,   0.25,   1};
// A disk that waits for the medium takes milliseconds, one in trouble seconds.
const Histogram::BucketBoundaries commit_times = {0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01,
                                                  0.025,  0.05,   0.1,   0.25,   1,     5};

Family<Counter>& counters(Registry& registry, const std::string& name, const std::string& help) {
    return prometheus::BuildCounter().Name(name).Help(help).Register(registry);
}
Counter& counter(Registry& registry, const std::string& name, const std::string& help) {
    return counters(registry, name, help).Add({});
}
Gauge& gauge(Registry& registry, const std::string& name, const std::string& help,
             const prometheus::Labels& labels = {}) {
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add(labels);
}
Histogram& histogram(Registry& registry, const std::string& name, const std::string& help,
                     const Histogram::BucketBoundaries& buckets) {
    return prometheus::BuildHistogram().Name(name).Help(help).Register(registry).Add({}, buckets);
}

// One counter for each of the values 0 to n - 1 of a kind of thing, all there from the beginning: a rate of
// what has not happened yet is 0 and not unknown.
template <class Kind, std::size_t n>
class Counted {
public:
    Counted(Family<Counter>& family, const std::string& label) {
        for (std::size_t i = 0; i < n; ++i)
            all_[i] = &family.Add({{label, std::string(name_of(static_cast<Kind>(i)))}});
    }
    void add(Kind kind) { all_[static_cast<std::size_t>(kind)]->Increment(); }

private:
    std::array<Counter*, n> all_{};
};

constexpr std::size_t roles = static_cast<std::size_t>(Role::integration) + 1;

}  // namespace

std::string_view name_of(HungUp why) { return reasons[static_cast<std::size_t>(why)]; }
std::string_view name_of(WebhookResult result) { return webhook_results[static_cast<std::size_t>(result)]; }
std::string_view name_of(ErrandResult result) { return errand_results[static_cast<std::size_t>(result)]; }

struct Metrics::Impl {
    explicit Impl(std::string_view version) {
        gauge(registry, "evenkeel_build_info", "Always 1; which version runs",
              {{"version", std::string(version)}})
            .Set(1);
    }

    Registry registry;

    Counter& frames_in = counter(registry, "evenkeel_frames_received_total", "Frames that clients sent");
    Counter& frames_out = counter(registry, "evenkeel_frames_sent_total", "Frames written to clients");
    Family<Counter>& http =
        counters(registry, "evenkeel_http_requests_total", "Requests answered over HTTP, by status");
    Gauge& connections =
        gauge(registry, "evenkeel_connections", "Open sockets, those of HTTP requests among them");
    Gauge& sessions = gauge(registry, "evenkeel_sessions", "Open WebSockets");
    Counted<HungUp, reasons.size()> dropped{counters(registry, "evenkeel_connections_dropped_total",
                                                     "Connections that the server ended, by reason"),
                                            "reason"};
    Counted<ErrorCode, error_codes> errors{
        counters(registry, "evenkeel_errors_total", "Commands that were not carried out, by error code"),
        "code"};

    Counted<Role, roles> messages{
        counters(registry, "evenkeel_messages_total", "Messages stored, by the role of who wrote them"),
        "role"};
    Histogram& acknowledged =
        histogram(registry, "evenkeel_acknowledge_seconds",
                  "From hearing a message to its acknowledgement, when it is on disk", answer_times);
    Histogram& suggested =
        histogram(registry, "evenkeel_suggestion_seconds",
                  "From hearing a message to the advice on it on its way to the agents", answer_times);
    Gauge& conversations =
        gauge(registry, "evenkeel_conversations_open", "Conversations that have not been closed");

    Gauge& waiting = gauge(registry, "evenkeel_storage_queue", "Jobs that wait for the log");
    Gauge& room =
        gauge(registry, "evenkeel_storage_queue_limit", "How many may wait; beyond it nothing is stored");
    Gauge& failing = gauge(registry, "evenkeel_storage_failing", "1 while the log cannot be written");
    Counter& stored = counter(registry, "evenkeel_storage_events_total", "Events written to the log");
    Counter& failures = counter(registry, "evenkeel_storage_failures_total", "Commits that failed");
    Histogram& commits = histogram(registry, "evenkeel_storage_commit_seconds",
                                   "How long a durable commit of the log takes", commit_times);

    Family<Counter>& reloads =
        counters(registry, "evenkeel_reloads_total",
                 "Times that intent files were read anew or saved, by what came of it");
    Counter& reloaded = reloads.Add({{"result", "reloaded"}});
    Counter& refused = reloads.Add({{"result", "refused"}});
    Gauge& intents = gauge(registry, "evenkeel_intents", "Intents in use");
    Gauge& intents_since = gauge(registry, "evenkeel_intents_loaded_timestamp_seconds",
                                 "When the intents in use were loaded, in seconds since 1970");
    Gauge& problems = gauge(registry, "evenkeel_intents_problems",
                            "Problems that the newest reload was refused for; 0 when it was not");
    Family<Counter>& config_reloads = counters(registry, "evenkeel_config_reloads_total",
                                               "Times that the config was read anew, by what came of it");
    Counter& config_reloaded = config_reloads.Add({{"result", "reloaded"}});
    Counter& config_refused = config_reloads.Add({{"result", "refused"}});
    Gauge& config_waiting = gauge(registry, "evenkeel_config_restart_needed",
                                  "Keys of the config whose new value waits for the next start");
    Gauge& version = gauge(registry, "evenkeel_version_in_use",
                           "Number of the published version in use; 0 where none ever was");
    Counter& withdrawn = counter(registry, "evenkeel_versions_withdrawn_total",
                                 "Published versions that did not come into use");
    Counted<WebhookResult, webhook_results.size()> webhooks{
        counters(registry, "evenkeel_webhooks_total", "Webhooks of other chat systems, by what came of them"),
        "result"};
    Counted<ErrandResult, errand_results.size()> errands{
        counters(registry, "evenkeel_errands_total",
                 "Notes and marks for other chat systems, by what came of them"),
        "result"};
    Gauge& ready = gauge(registry, "evenkeel_ready", "1 while /readyz says that new clients may come");
};

Metrics::Metrics(std::string_view version) : impl_(std::make_unique<Impl>(version)) {}
Metrics::~Metrics() = default;

void Metrics::frame_in() { impl_->frames_in.Increment(); }
void Metrics::frame_out() { impl_->frames_out.Increment(); }
void Metrics::http_answered(unsigned status) {
    impl_->http.Add({{"status", std::to_string(status)}}).Increment();
}
void Metrics::session_began() { impl_->sessions.Increment(); }
void Metrics::session_ended() { impl_->sessions.Decrement(); }
void Metrics::hung_up(HungUp why) { impl_->dropped.add(why); }
void Metrics::refused(ErrorCode code) { impl_->errors.add(code); }

void Metrics::message_stored(Role from, Seconds after) {
    impl_->messages.add(from);
    impl_->acknowledged.Observe(after.count());
}
void Metrics::advised(Seconds after) { impl_->suggested.Observe(after.count()); }

void Metrics::committed(const storage::Commit& commit) {
    impl_->commits.Observe(commit.took.count());
    if (commit.failed)
        impl_->failures.Increment();
    else
        impl_->stored.Increment(static_cast<double>(commit.events));
}

void Metrics::reloaded(ReloadResult result) {
    (result == ReloadResult::reloaded ? impl_->reloaded : impl_->refused).Increment();
}
void Metrics::config_reloaded(ReloadResult result, std::size_t need_restart) {
    (result == ReloadResult::reloaded ? impl_->config_reloaded : impl_->config_refused).Increment();
    if (result == ReloadResult::reloaded) impl_->config_waiting.Set(static_cast<double>(need_restart));
}
void Metrics::intents_in_use(base::Moment since, std::size_t intents) {
    impl_->intents_since.Set(std::chrono::duration<double>(since.time_since_epoch()).count());
    impl_->intents.Set(static_cast<double>(intents));
    impl_->problems.Set(0);
}
void Metrics::intents_refused(std::size_t problems) { impl_->problems.Set(static_cast<double>(problems)); }

void Metrics::version_in_use(std::uint64_t number) { impl_->version.Set(static_cast<double>(number)); }
void Metrics::version_withdrawn() { impl_->withdrawn.Increment(); }

void Metrics::webhook(WebhookResult result) { impl_->webhooks.add(result); }
void Metrics::errand(ErrandResult result) { impl_->errands.add(result); }

std::string Metrics::text(const Standing& now) const {
    impl_->connections.Set(static_cast<double>(now.connections));
    impl_->conversations.Set(static_cast<double>(now.conversations));
    impl_->waiting.Set(static_cast<double>(now.log.waiting));
    impl_->room.Set(static_cast<double>(now.log.most));
    impl_->failing.Set(now.log.is_failing || now.log_is_away ? 1 : 0);
    impl_->ready.Set(why_not_ready(now).empty() ? 1 : 0);
    return prometheus::TextSerializer().Serialize(impl_->registry.Collect());
}

}  // namespace net
