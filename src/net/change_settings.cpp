#include "net/change_settings.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace net {

namespace {

using nlohmann::ordered_json;

// What is looked at anew each time that it matters. Everything else was built into something at the start: a
// port, a queue, what the log holds.
constexpr std::array<std::string_view, 37> live = {"hosts",
                                                   "origins",
                                                   "demo",
                                                   "language",
                                                   "time_zone",
                                                   "learn",
                                                   "integrations.notes",
                                                   "integrations.note_language",
                                                   "chatwoot.url",
                                                   "chatwoot.heat_attribute",
                                                   "chatwoot.priority",
                                                   "zammad.url",
                                                   "limits.webhook_bytes",
                                                   "limits.webhooks_waiting",
                                                   "limits.notes_per_hour",
                                                   "waits.note_pause",
                                                   "limits.frame_bytes",
                                                   "limits.edit_frame_bytes",
                                                   "limits.text_characters",
                                                   "limits.conversations",
                                                   "limits.outbox_frames",
                                                   "limits.unacknowledged",
                                                   "limits.connections",
                                                   "limits.header_bytes",
                                                   "limits.body_bytes",
                                                   "limits.idle_conversations",
                                                   "limits.practice_sessions",
                                                   "limits.queue_lines",
                                                   "limits.retention_days",
                                                   "waits.hello",
                                                   "waits.heartbeat",
                                                   "waits.close",
                                                   "waits.request",
                                                   "waits.retention_check",
                                                   "waits.stop",
                                                   "waits.drain",
                                                   "waits.promise_reminder"};

bool takes_effect(std::string_view key) { return std::find(live.begin(), live.end(), key) != live.end(); }

// Puts what may change into `used`, key by key.
void merge(ordered_json& used, const ordered_json& wanted, const std::string& group, ChangedSettings& told) {
    for (const auto& [name, value] : wanted.items()) {
        if (value.is_object()) {
            merge(used[name], value, name + ".", told);
            continue;
        }
        if (used[name] == value) continue;
        std::string key = group;
        key += name;
        if (takes_effect(key)) used[name] = value;
        (takes_effect(key) ? told.changed : told.need_restart).push_back(key);
    }
}

}  // namespace

ChangedSettings change_settings(const Settings& in_use, const Settings& wanted) {
    ChangedSettings told;
    auto used = ordered_json::parse(to_json(in_use));
    merge(used, ordered_json::parse(to_json(wanted)), "", told);
    const auto nothing_more = [](const std::string&) { return std::nullopt; };
    told.settings = read_settings(used.dump(), "config", nothing_more).value();
    return told;
}

}  // namespace net
