#pragma once

#include "base/result.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace net {

// How much of everything there may be; what happens at each limit is said beside it.
struct Limits {
    std::size_t frame_bytes = 64UL * 1024;         // a larger frame ends the connection (1009)
    std::size_t edit_frame_bytes = 1024UL * 1024;  // the same for supervisors, who send whole intent files
    std::size_t text_characters = 4'000;           // a longer text is refused with `too_long`
    std::size_t conversations = 200;    // joined at once on one socket; one more is refused with `too_many`
    std::size_t outbox_frames = 1'024;  // waiting for one client; one more ends the connection (1013)
    // The same in bytes; a single frame may be larger where nothing else waits. Of a client for whom a
    // quarter of it waits, nothing more is read.
    std::size_t outbox_bytes = 32UL * 1024 * 1024;
    std::size_t unacknowledged =
        64;  // messages of one client on their way to disk; then its socket is not read
    std::size_t connections = 10'000;  // one more is hung up on
    // The same from one address (of IPv6: one /64); 0 = no limit. Enough for a whole team and its customers
    // behind one router, and a fifth of what one machine can take away from all others. This machine's own
    // addresses are excepted, here and in what an address may send: behind a reverse proxy all come from
    // there.
    std::size_t connections_per_address = 2'000;
    // What a client may send in a second on the average (0 = no limit), and how many seconds' worth it may
    // save up. Commands over it are refused with `slow_down`, bytes over it are read later. A page that comes
    // back joins up to `conversations` and repeats up to 300 messages and answers at once; somebody who types
    // causes about five commands a second.
    std::size_t messages_per_second = 50;
    std::size_t bytes_per_second = 1024UL * 1024;
    std::size_t burst_seconds = 20;
    std::size_t integration_messages_per_second = 5'000;  // the same for integrations, which speak for many
    std::size_t integration_bytes_per_second = 8UL * 1024 * 1024;
    std::size_t address_messages_per_second = 5'000;  // the same for all connections of one address together
    std::size_t address_bytes_per_second = 16UL * 1024 * 1024;
    std::size_t addresses = 10'000;  // without a connection, remembered for what they sent; the oldest go
    std::size_t header_bytes = 8UL * 1024;  // of an HTTP request; more is answered with 431
    std::size_t body_bytes = 64UL * 1024;   // of an HTTP request; more is answered with 413
    std::size_t history_messages = 2'000;  // kept per conversation for those who join; before them is a `gap`
    std::size_t idle_conversations = 2'000;  // kept in memory with nobody in them; the longest idle is let go
    std::size_t practice_sessions =
        200;  // in memory; one more is refused with `too_many`, unless nobody is in one of them
    std::size_t queue_lines = 10'000;  // open conversations in the agents' queue; the oldest leaves it
    std::size_t line_frames = 2'000;   // of the queue a second, over all who see it; one more waits for the
                                       // next second
    std::size_t storage_waiting = 10'000;  // jobs for the log; one more is answered with `unavailable`
    std::size_t reminders = 100'000;  // of promises, and pauses to be waited for; the farthest is given up
    std::size_t insight_conversations =
        200'000;                     // that the insights look back on; the oldest are left out, not forgotten
    std::size_t retention_days = 0;  // a conversation is forgotten so long after its last event; 0 = never
    std::size_t failed_logins = 10;  // forged tokens from one address; then it gets `too_many` for a while
    std::size_t failed_login_addresses =
        10'000;  // that are remembered; the one that failed longest ago is let go
    std::size_t webhook_bytes = 1024UL * 1024;  // of another chat system's request; more is answered with 413
    std::size_t webhooks_waiting = 10'000;  // their messages on the way to the log; one more: 503, and they
                                            // come again
    std::size_t errands_waiting = 1'000;    // for other chat systems; one more is given up at once
    std::size_t errand_attempts = 6;        // then it is given up
    std::size_t dead_letters = 1'000;       // errands given up that are kept; the oldest go
    std::size_t notes_per_hour = 12;        // in one conversation; then only care is noted
    std::size_t storage_batch =
        256;  // events of one commit; what one brings home (3 frames each) must fit an outbox

    bool operator==(const Limits&) const = default;
};

// How long we wait for others.
struct Waits {
    std::chrono::seconds hello{10};      // for `hello` after the upgrade
    std::chrono::seconds heartbeat{20};  // of silence, then a ping; after twice as long the client is gone
    std::chrono::seconds close{2};       // for a client to take its last frames
    std::chrono::seconds request{
        15};                        // for a whole HTTP request, and for the next one on the same connection
    std::chrono::seconds stop{10};  // for everybody to leave when the server ends
    std::chrono::seconds drain{0};  // before that, for load balancers to see that /readyz says no
    std::chrono::seconds promise_reminder{900};  // before a promise is due
    std::chrono::seconds retention_check{3600};  // between two looks for conversations to be forgotten
    std::chrono::seconds failed_logins{60};      // after the first forged token, for an address with too many
    std::chrono::seconds handshake{5};           // for a client to agree on TLS
    std::chrono::seconds errand{10};             // for another chat system to take a note
    std::chrono::seconds errand_retry{1};        // before the second attempt; then twice as long each time
    std::chrono::seconds note_pause{30};         // between two notes in one conversation, but for care
    std::chrono::seconds key_check{30};  // between two looks whether certificates, keys or secrets are new
    std::chrono::seconds storage_connect{2};   // for one host of the database to answer
    std::chrono::seconds storage_answer{5};    // for the database to carry out one thing; then it is away
    std::chrono::seconds storage_patience{5};  // with a database that went away, before clients are told
    std::chrono::seconds node_reading{2};      // for another node to read what it stored; then this one does
    std::chrono::seconds node_beat{2};  // between two signs of life of a node; after three without one it
                                        // is taken for gone
    std::chrono::seconds version{120};  // for all nodes to have prepared a published version; then it is
                                        // withdrawn

    bool operator==(const Waits&) const = default;
};

// Where the keys are that tokens are judged by (docs/security.md); the secrets themselves may come as
// EVENKEEL_ACCESS_SECRET and EVENKEEL_ACCESS_PREVIOUS_SECRET instead.
struct AccessSettings {
    std::string secret_file;           // of HS256
    std::string previous_secret_file;  // still taken while tokens of the secret before go round
    std::string jwks_file;             // public keys of an identity provider
    std::string audience = "evenkeel";
    std::string issuer;  // empty = tokens of any

    bool operator==(const AccessSettings&) const = default;
};

// PEM files; both or neither.
struct TlsSettings {
    std::string certificate;  // with the ones between it and the root
    std::string key;

    bool operator==(const TlsSettings&) const = default;
};

// A further database over which the log is spread (docs/scaling.md); its password may come as
// EVENKEEL_STORAGE_PASSWORD_EAST where its name is "east", with _ for -.
struct ClusterSettings {
    std::string name;
    std::vector<std::string> hosts;
    std::string database = "evenkeel";
    std::string user = "evenkeel";
    std::string password_file;
    std::string tls = "verify-full";
    std::string tls_roots;

    bool operator==(const ClusterSettings&) const = default;
};

// Where the log is: in a file of this machine, or in a PostgreSQL database that several machines share
// (docs/scaling.md). All but the engine is for PostgreSQL.
struct StorageSettings {
    std::string engine = "sqlite";  // or "postgresql"
    // "db1.example.com", "db2.example.com:5433", "[::1]", or the folder of a socket; the one that takes
    // writes is used.
    std::vector<std::string> hosts = {"localhost"};
    std::string database = "evenkeel";
    std::string user = "evenkeel";
    std::string password_file;             // EVENKEEL_STORAGE_PASSWORD may hold the password itself instead
    std::string tls = "verify-full";       // or "verify-ca", "require", "disable"; as libpq's sslmode
    std::string tls_roots;                 // PEM file; empty = those of the system
    std::string application = "evenkeel";  // how the database's own lists name this server
    std::vector<ClusterSettings> clusters = {};  // beside the one above, which is the log's home

    bool operator==(const StorageSettings&) const = default;
};

// What agents are told in other chat systems (docs/integrations.md).
struct IntegrationSettings {
    std::string notes =
        "care, bait, draft";    // what is worth a note: care, bait, advice, draft; empty = nothing
    std::string note_language;  // of the notes; empty = the conversation's
    std::string mappings;       // folder of mapping files; empty = there are none
    std::string ca_file;  // PEM certificates that are trusted beside the system's, for servers of one's own

    bool operator==(const IntegrationSettings&) const = default;
};

// Without a secret its webhooks are refused, without an address and a token it gets no notes. The secrets
// themselves may come as EVENKEEL_CHATWOOT_SECRET and EVENKEEL_CHATWOOT_TOKEN.
struct ChatwootSettings {
    std::string url;  // "https://chat.example.com"
    std::string account = "1";
    std::string secret_file;
    std::string token_file;
    std::string heat_attribute;   // of a conversation, kept at its anger in percent; empty = none is
    std::string priority = "no";  // "yes": raised when it gets hot, never lowered

    bool operator==(const ChatwootSettings&) const = default;
};

// The same, with EVENKEEL_ZAMMAD_SECRET and EVENKEEL_ZAMMAD_TOKEN.
struct ZammadSettings {
    std::string url;
    std::string secret_file;
    std::string token_file;

    bool operator==(const ZammadSettings&) const = default;
};

// config/evenkeel.json: everything that can be tuned.
struct Settings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8787;  // 0 = any free one
    std::string hosts;          // further names by which browsers reach this server, with commas between
    std::string origins;        // of other sites whose pages may embed ours and open the socket, likewise
    std::string demo;  // "yes", "no"; empty = demo pages for those who come by a name of this machine itself
    std::string language = "en";          // of conversations that have not shown theirs yet
    std::string data;                     // folder of the log; empty = the user's state folder
    std::string store_text = "redacted";  // of what people write: "full", "redacted" or "none"
    std::string time_zone;      // IANA name: in which "by five" is meant where no message says; empty = the
                                // machine's own
    std::string learn = "yes";  // replies are ranked by what they achieved; "no" keeps the order of the files
    std::string behind_proxy = "no";  // "yes": a proxy is in front, and tells clients' addresses
    AccessSettings access;
    TlsSettings tls;
    StorageSettings storage;
    IntegrationSettings integrations;
    ChatwootSettings chatwoot;
    ZammadSettings zammad;
    Limits limits;
    Waits waits;

    bool operator==(const Settings&) const = default;
};

// The value of an environment variable, if it is set.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

// Reads the file's text (`place` names it in problems) over the defaults, then the environment over both:
// limits.frame_bytes is EVENKEEL_LIMITS_FRAME_BYTES. Between the two comes what was published for all nodes,
// where there is such a thing.
base::Result<Settings> read_settings(std::string_view text, const std::string& place,
                                     const Environment& environment, std::string_view published = {});

// The settings as such a file, every key in it.
std::string to_json(const Settings& settings);

}  // namespace net
