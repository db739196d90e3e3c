#pragma once

#include "net/protocol.hpp"
#include "net/readiness.hpp"
#include "storage/log_writer.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace net {

// Why we ended a connection that would have gone on.
enum class HungUp {
    too_slow,      // stopped reading
    no_hello,      // did not say who it is
    too_big,       // sent too large a frame
    text_only,     // sent bytes that are no text
    our_fault,     // met a bug of ours
    full,          // came when there were limits.connections already
    address_full,  // came when there were limits.connections_per_address from its address already
    draining,      // asked for a WebSocket while the server was on its way out
    unauthorized   // the last one: came without a fit token, or its token ended
};
inline constexpr std::size_t hung_up_reasons = static_cast<std::size_t>(HungUp::unauthorized) + 1;
std::string_view name_of(HungUp why);

enum class ReloadResult { reloaded, refused };

// What came of a webhook of another chat system, and of what is done there.
enum class WebhookResult { taken, ignored, refused };
std::string_view name_of(WebhookResult result);
enum class ErrandResult { done, postponed, given_up, withheld };
std::string_view name_of(ErrandResult result);

// What whoever runs the server wants to watch: counts and times, never a word or a name of anybody.
// Given out in the text format of Prometheus. Every function may be called from any thread.
class Metrics {
public:
    explicit Metrics(std::string_view version = "");
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    using Seconds = std::chrono::duration<double>;

    void frame_in();
    void frame_out();
    void http_answered(unsigned status);
    void session_began();
    void session_ended();
    void hung_up(HungUp why);
    void refused(ErrorCode code);  // an `error` frame

    // Durable, and its sender told so, this long after it was heard.
    void message_stored(Role from, Seconds after);
    // Advice on a message went to the agents this long after the message was heard.
    void advised(Seconds after);
    void committed(const storage::Commit& commit);

    void reloaded(ReloadResult result);
    // Since when this catalogue is in use, by the calendar's clock, and how large it is.
    void intents_in_use(base::Moment since, std::size_t intents);
    // `need_restart`: keys of the config whose new value waits for the next start.
    void config_reloaded(ReloadResult result, std::size_t need_restart);
    // The newest reload was refused with so many problems; 0 once one went well.
    void intents_refused(std::size_t problems);

    // The published version in use; 0: none ever was.
    void version_in_use(std::uint64_t number);
    // One that was published did not come into use.
    void version_withdrawn();

    void webhook(WebhookResult result);
    void errand(ErrandResult result);

    // Everything, in the text format 0.0.4.
    std::string text(const Standing& now) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace net
