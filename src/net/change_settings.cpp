#include "net/change_settings.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace net {

namespace {

using nlohmann::ordered_json;

// What is looked at anew each time that it matters. Everything else was built into something at the start: a
// port, a queue, what the log holds.
constexpr std::array<std::string_view, 38> live = {"hosts",
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
                                                   "waits.promise_reminder",
                                                   "waits.version"};

// Of these, what each node has for itself: its names, what its machine can bear, and how it ends.
constexpr std::array<std::string_view, 6> own_of_each = {
    "hosts", "demo", "limits.connections", "limits.idle_conversations", "waits.stop", "waits.drain"};

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

void find_unshared(const ordered_json& file, const std::string& group, std::vector<std::string>& unshared) {
    for (const auto& [name, value] : file.items()) {
        if (value.is_object() && group.empty()) {
            find_unshared(value, name + ".", unshared);
            continue;
        }
        const std::string key = group + name;
        const bool is_own = std::find(own_of_each.begin(), own_of_each.end(), key) != own_of_each.end();
        if (key != "$schema" && (is_own || !takes_effect(key))) unshared.push_back(key);
    }
}

}  // namespace

std::optional<base::Problem> objection_to_publishing(std::string_view config, const std::string& place) {
    const auto nothing_more = [](const std::string&) { return std::nullopt; };
    if (const auto read = read_settings(config, place, nothing_more); !read) return read.error();
    std::vector<std::string> unshared;
    find_unshared(ordered_json::parse(config, nullptr, false, true), "", unshared);
    if (unshared.empty()) return std::nullopt;
    std::string names;
    for (const std::string& key : unshared) names += (names.empty() ? "\"" : ", \"") + key + "\"";
    return base::Problem(place, names +
                                    " cannot be published: only what means the same on every node and takes "
                                    "effect without a restart can; leave the rest in each node's own file");
}

ChangedSettings change_settings(const Settings& in_use, const Settings& wanted) {
    ChangedSettings told;
    auto used = ordered_json::parse(to_json(in_use));
    merge(used, ordered_json::parse(to_json(wanted)), "", told);
    const auto nothing_more = [](const std::string&) { return std::nullopt; };
    told.settings = read_settings(used.dump(), "config", nothing_more).value();
    return told;
}

}  // namespace net
