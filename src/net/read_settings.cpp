#include "assist/zone.hpp"
#include "base/language.hpp"
#include "net/discretion.hpp"
#include "net/note.hpp"
#include "net/origins.hpp"
#include "net/read_clusters.hpp"
#include "net/settings.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <variant>

namespace net {

namespace {

using nlohmann::ordered_json;

// One key of the file: where it lives in Settings and what it may be.
struct Key {
    std::string_view group;  // empty = at the top
    std::string_view name;
    std::variant<std::string Settings::*, std::string AccessSettings::*, std::string TlsSettings::*,
                 std::string IntegrationSettings::*, std::string ChatwootSettings::*,
                 std::string ZammadSettings::*, std::string StorageSettings::*,
                 std::vector<std::string> StorageSettings::*, std::vector<ClusterSettings> StorageSettings::*,
                 std::uint16_t Settings::*, std::size_t Limits::*, std::chrono::seconds Waits::*>
        member;
    std::uint64_t least = 0;
    std::uint64_t most = 0;
};

constexpr std::uint64_t day = 86'400;
constexpr std::uint64_t million = 1'000'000;
constexpr std::uint64_t mebibyte = 1'048'576;

constexpr std::array keys = {
    Key{"", "address", &Settings::address},
    Key{"", "port", &Settings::port, 0, 65'535},
    Key{"", "hosts", &Settings::hosts},
    Key{"", "origins", &Settings::origins},
    Key{"", "demo", &Settings::demo},
    Key{"", "language", &Settings::language},
    Key{"", "data", &Settings::data},
    Key{"", "store_text", &Settings::store_text},
    Key{"", "time_zone", &Settings::time_zone},
    Key{"", "learn", &Settings::learn},
    Key{"", "behind_proxy", &Settings::behind_proxy},
    Key{"access", "secret_file", &AccessSettings::secret_file},
    Key{"access", "previous_secret_file", &AccessSettings::previous_secret_file},
    Key{"access", "jwks_file", &AccessSettings::jwks_file},
    Key{"access", "audience", &AccessSettings::audience},
    Key{"access", "issuer", &AccessSettings::issuer},
    Key{"tls", "certificate", &TlsSettings::certificate},
    Key{"tls", "key", &TlsSettings::key},
    Key{"storage", "engine", &StorageSettings::engine},
    Key{"storage", "hosts", &StorageSettings::hosts},
    Key{"storage", "database", &StorageSettings::database},
    Key{"storage", "user", &StorageSettings::user},
    Key{"storage", "password_file", &StorageSettings::password_file},
    Key{"storage", "tls", &StorageSettings::tls},
    Key{"storage", "tls_roots", &StorageSettings::tls_roots},
    Key{"storage", "application", &StorageSettings::application},
    Key{"storage", "clusters", &StorageSettings::clusters},
    Key{"integrations", "notes", &IntegrationSettings::notes},
    Key{"integrations", "note_language", &IntegrationSettings::note_language},
    Key{"integrations", "mappings", &IntegrationSettings::mappings},
    Key{"integrations", "ca_file", &IntegrationSettings::ca_file},
    Key{"chatwoot", "url", &ChatwootSettings::url},
    Key{"chatwoot", "account", &ChatwootSettings::account},
    Key{"chatwoot", "secret_file", &ChatwootSettings::secret_file},
    Key{"chatwoot", "token_file", &ChatwootSettings::token_file},
    Key{"chatwoot", "heat_attribute", &ChatwootSettings::heat_attribute},
    Key{"chatwoot", "priority", &ChatwootSettings::priority},
    Key{"zammad", "url", &ZammadSettings::url},
    Key{"zammad", "secret_file", &ZammadSettings::secret_file},
    Key{"zammad", "token_file", &ZammadSettings::token_file},
    Key{"limits", "frame_bytes", &Limits::frame_bytes, 1'024, 16 * mebibyte},
    Key{"limits", "edit_frame_bytes", &Limits::edit_frame_bytes, 1'024, 16 * mebibyte},
    Key{"limits", "text_characters", &Limits::text_characters, 1, million},
    Key{"limits", "conversations", &Limits::conversations, 1, 100'000},
    Key{"limits", "outbox_frames", &Limits::outbox_frames, 8, million},
    Key{"limits", "outbox_bytes", &Limits::outbox_bytes, 1'024, 1'024 * mebibyte},
    Key{"limits", "unacknowledged", &Limits::unacknowledged, 1, 100'000},
    Key{"limits", "connections", &Limits::connections, 1, million},
    Key{"limits", "connections_per_address", &Limits::connections_per_address, 0, million},
    Key{"limits", "messages_per_second", &Limits::messages_per_second, 0, million},
    Key{"limits", "bytes_per_second", &Limits::bytes_per_second, 0, 1'024 * mebibyte},
    Key{"limits", "burst_seconds", &Limits::burst_seconds, 1, 3'600},
    Key{"limits", "integration_messages_per_second", &Limits::integration_messages_per_second, 0, million},
    Key{"limits", "integration_bytes_per_second", &Limits::integration_bytes_per_second, 0, 1'024 * mebibyte},
    Key{"limits", "address_messages_per_second", &Limits::address_messages_per_second, 0, million},
    Key{"limits", "address_bytes_per_second", &Limits::address_bytes_per_second, 0, 1'024 * mebibyte},
    Key{"limits", "addresses", &Limits::addresses, 1, million},
    Key{"limits", "header_bytes", &Limits::header_bytes, 1'024, mebibyte},
    Key{"limits", "body_bytes", &Limits::body_bytes, 1'024, 16 * mebibyte},
    Key{"limits", "history_messages", &Limits::history_messages, 1, million},
    Key{"limits", "idle_conversations", &Limits::idle_conversations, 0, million},
    Key{"limits", "practice_sessions", &Limits::practice_sessions, 1, 100'000},
    Key{"limits", "queue_lines", &Limits::queue_lines, 1, million},
    Key{"limits", "line_frames", &Limits::line_frames, 1, million},
    Key{"limits", "storage_waiting", &Limits::storage_waiting, 1, million},
    Key{"limits", "webhook_bytes", &Limits::webhook_bytes, 1'024, 16 * mebibyte},
    Key{"limits", "webhooks_waiting", &Limits::webhooks_waiting, 1, million},
    Key{"limits", "errands_waiting", &Limits::errands_waiting, 1, 100'000},
    Key{"limits", "errand_attempts", &Limits::errand_attempts, 1, 100},
    Key{"limits", "dead_letters", &Limits::dead_letters, 1, 100'000},
    Key{"limits", "notes_per_hour", &Limits::notes_per_hour, 1, 3'600},
    Key{"limits", "storage_batch", &Limits::storage_batch, 1, 100'000},
    Key{"limits", "reminders", &Limits::reminders, 1, 10 * million},
    Key{"limits", "insight_conversations", &Limits::insight_conversations, 1, 10 * million},
    Key{"limits", "retention_days", &Limits::retention_days, 0, 36'500},
    Key{"limits", "failed_logins", &Limits::failed_logins, 1, million},
    Key{"limits", "failed_login_addresses", &Limits::failed_login_addresses, 1, million},
    Key{"waits", "hello", &Waits::hello, 1, day},
    Key{"waits", "heartbeat", &Waits::heartbeat, 1, day},
    Key{"waits", "close", &Waits::close, 1, day},
    Key{"waits", "request", &Waits::request, 1, day},
    Key{"waits", "stop", &Waits::stop, 1, day},
    Key{"waits", "drain", &Waits::drain, 0, day},
    Key{"waits", "promise_reminder", &Waits::promise_reminder, 1, day},
    Key{"waits", "retention_check", &Waits::retention_check, 1, day},
    Key{"waits", "failed_logins", &Waits::failed_logins, 1, day},
    Key{"waits", "handshake", &Waits::handshake, 1, day},
    Key{"waits", "errand", &Waits::errand, 1, 300},
    Key{"waits", "errand_retry", &Waits::errand_retry, 1, 3'600},
    Key{"waits", "note_pause", &Waits::note_pause, 0, day},
    Key{"waits", "key_check", &Waits::key_check, 1, day},
    Key{"waits", "storage_connect", &Waits::storage_connect, 2, day},
    Key{"waits", "storage_answer", &Waits::storage_answer, 1, day},
    Key{"waits", "storage_patience", &Waits::storage_patience, 0, day},
    Key{"waits", "node_reading", &Waits::node_reading, 1, day},
    Key{"waits", "node_beat", &Waits::node_beat, 1, day},
    Key{"waits", "version", &Waits::version, 1, day},
};

std::string path_of(const Key& key) {
    return key.group.empty() ? std::string(key.name) : std::string(key.group) + "." + std::string(key.name);
}

std::string variable_of(const Key& key) {
    std::string name = "EVENKEEL_" + path_of(key);
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c == '.' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return name;
}

// Of a list with commas between, as variables have it.
std::vector<std::string> parts_of(std::string_view list) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        parts.emplace_back(list.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

struct Setter {
    Settings& settings;
    std::uint64_t number;
    const std::string& text;

    void operator()(std::string Settings::* member) const { settings.*member = text; }
    void operator()(std::string AccessSettings::* member) const { settings.access.*member = text; }
    void operator()(std::string TlsSettings::* member) const { settings.tls.*member = text; }
    void operator()(std::string StorageSettings::* member) const { settings.storage.*member = text; }
    void operator()(std::vector<std::string> StorageSettings::* member) const {
        settings.storage.*member = parts_of(text);
    }
    void operator()(std::vector<ClusterSettings> StorageSettings::* member) const {
        settings.storage.*member = read_clusters(text).value();
    }
    void operator()(std::string IntegrationSettings::* member) const { settings.integrations.*member = text; }
    void operator()(std::string ChatwootSettings::* member) const { settings.chatwoot.*member = text; }
    void operator()(std::string ZammadSettings::* member) const { settings.zammad.*member = text; }
    void operator()(std::uint16_t Settings::* member) const {
        settings.*member = static_cast<std::uint16_t>(number);
    }
    void operator()(std::size_t Limits::* member) const { settings.limits.*member = number; }
    void operator()(std::chrono::seconds Waits::* member) const {
        settings.waits.*member = std::chrono::seconds(static_cast<std::int64_t>(number));
    }
};

bool is_list(const Key& key) {
    return std::holds_alternative<std::vector<std::string> StorageSettings::*>(key.member);
}

bool are_clusters(const Key& key) {
    return std::holds_alternative<std::vector<ClusterSettings> StorageSettings::*>(key.member);
}

template <class Group>
constexpr bool holds_text(std::string Group::*) {
    return true;
}
template <class Group>
constexpr bool holds_text(std::vector<std::string> Group::*) {
    return true;
}
template <class Group>
constexpr bool holds_text(std::vector<ClusterSettings> Group::*) {
    return true;
}
template <class Value, class Group>
constexpr bool holds_text(Value Group::*) {
    return false;
}

bool is_text(const Key& key) {
    return std::visit([](auto member) { return holds_text(member); }, key.member);
}

std::string wanted(const Key& key) {
    if (is_list(key))
        return "give a list of strings, such as [\"db1.example.com\", \"db2.example.com:5433\"]";
    if (is_text(key)) return "give a string";
    return "give a whole number from " + std::to_string(key.least) + " to " + std::to_string(key.most);
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::string> objection_to_integration(const Key& key, const std::string& text) {
    if (key.name == "notes" && !note_kinds_from(text))
        return "give some of care, bait, advice, draft with commas between, or nothing";
    if (key.name == "note_language" && !text.empty() && !base::language_from(text))
        return "give one of en, nb, da, it, hu, el, or nothing";
    if (key.name == "url" && !text.empty() && !text.starts_with("https://") && !text.starts_with("http://"))
        return "give an address such as https://chat.example.com, or nothing";
    if (key.name == "account" && !is_number(text)) return "give the account's number";
    return std::nullopt;
}

// Nothing when the value fits; else what is wrong, without the place.
std::optional<std::string> set(Settings& settings, const Key& key, std::optional<std::uint64_t> number,
                               const std::optional<std::string>& text) {
    const bool fits = is_text(key) ? text.has_value() : number && *number >= key.least && *number <= key.most;
    if (!fits) return wanted(key);
    const std::string given = text.value_or("");
    if (are_clusters(key)) {
        if (const auto clusters = read_clusters(given); !clusters) return clusters.error().what;
    }
    if (key.name == "language" && !base::language_from(given)) return "give one of en, nb, da, it, hu, el";
    if (key.name == "store_text" && !store_text_from(given)) return "give full, redacted or none";
    if (key.name == "audience" && given.empty()) return "give the \"aud\" that tokens for this server have";
    if ((key.name == "learn" || key.name == "behind_proxy" || key.name == "priority") && given != "yes" &&
        given != "no")
        return "give yes or no";
    if (auto wrong = objection_to_integration(key, given)) return wrong;
    if (key.name == "origins" && !are_origins(given))
        return "give origins such as https://shop.example.com, with commas between; no path, no wildcard, no "
               "usual port";
    if (key.name == "demo" && !given.empty() && given != "yes" && given != "no")
        return "give yes, no, or nothing";
    if (key.name == "engine" && given != "sqlite" && given != "postgresql")
        return "give sqlite or postgresql";
    if (key.group == "storage" && key.name == "tls" && given != "verify-full" && given != "verify-ca" &&
        given != "require" && given != "disable")
        return "give verify-full, verify-ca, require or disable";
    if (key.name == "time_zone" && !given.empty() && !assist::Zone::named(given))
        return "give an IANA name such as Europe/Oslo";
    std::visit(Setter{settings, number.value_or(0), given}, key.member);
    return std::nullopt;
}

// A list as variables have it; nothing when it is none, or has none in it.
std::optional<std::string> list_in(const ordered_json& value) {
    const auto is_part = [](const ordered_json& each) {
        return each.is_string() && each.get_ref<const std::string&>().find(',') == std::string::npos;
    };
    if (!value.is_array() || value.empty() || !std::all_of(value.begin(), value.end(), is_part))
        return std::nullopt;
    std::string list;
    for (const ordered_json& each : value)
        list += (&each == &value.front() ? "" : ",") + each.get_ref<const std::string&>();
    return list;
}

std::optional<base::Problem> set_from_file(Settings& settings, const Key& key, const ordered_json& value,
                                           const std::string& place) {
    std::optional<std::uint64_t> number;
    std::optional<std::string> text;
    if (value.is_number_unsigned()) number = value.get<std::uint64_t>();
    if (value.is_string() && !is_list(key)) text = value.get<std::string>();
    if (is_list(key)) text = list_in(value);
    if (are_clusters(key)) text = value.dump();
    const auto wrong = set(settings, key, number, text);
    if (!wrong) return std::nullopt;
    return base::Problem(place, "\"" + path_of(key) + "\" is " + value.dump() + "; " + *wrong);
}

std::optional<base::Problem> set_from_environment(Settings& settings, const Key& key,
                                                  const Environment& environment) {
    const auto text = environment(variable_of(key));
    if (!text) return std::nullopt;
    std::optional<std::uint64_t> number;
    std::uint64_t digits = 0;
    const auto end = text->data() + text->size();
    const auto [rest, fault] = std::from_chars(text->data(), end, digits);
    if (fault == std::errc() && rest == end) number = digits;
    const auto wrong = set(settings, key, number, text);
    if (!wrong) return std::nullopt;
    return base::Problem(variable_of(key), "is \"" + *text + "\"; " + *wrong);
}

bool is_group(std::string_view name) {
    return std::any_of(keys.begin(), keys.end(), [&](const Key& key) { return key.group == name; }) &&
           !name.empty();
}

const Key* find_key(std::string_view group, std::string_view name) {
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [&](const Key& key) { return key.group == group && key.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

std::optional<base::Problem> read_group(Settings& settings, const ordered_json& object,
                                        const std::string& group, const std::string& place) {
    for (const auto& [name, value] : object.items()) {
        if (group.empty() && name == "$schema") continue;
        if (group.empty() && is_group(name) && value.is_object()) {
            if (auto problem = read_group(settings, value, name, place)) return problem;
            continue;
        }
        const Key* key = find_key(group, name);
        if (!key) {
            std::string setting = group.empty() ? std::string() : group + ".";
            setting += name;
            return base::Problem(
                place,
                "\"" + setting + "\" is no setting; see config/schema/config.schema.json for their names");
        }
        if (auto problem = set_from_file(settings, *key, value, place)) return problem;
    }
    return std::nullopt;
}

std::optional<base::Problem> read_file(Settings& settings, std::string_view text, const std::string& place) {
    const auto file = ordered_json::parse(text, nullptr, false, true);
    if (!file.is_object())
        return base::Problem(place, "not a JSON object; compare config/evenkeel.json as it was delivered");
    return read_group(settings, file, "", place);
}

struct Getter {
    const Settings& settings;

    ordered_json operator()(std::string Settings::* member) const { return settings.*member; }
    ordered_json operator()(std::string AccessSettings::* member) const { return settings.access.*member; }
    ordered_json operator()(std::string TlsSettings::* member) const { return settings.tls.*member; }
    ordered_json operator()(std::string StorageSettings::* member) const { return settings.storage.*member; }
    ordered_json operator()(std::vector<std::string> StorageSettings::* member) const {
        return settings.storage.*member;
    }
    ordered_json operator()(std::vector<ClusterSettings> StorageSettings::* member) const {
        return ordered_json::parse(to_json(settings.storage.*member));
    }
    ordered_json operator()(std::string IntegrationSettings::* member) const {
        return settings.integrations.*member;
    }
    ordered_json operator()(std::string ChatwootSettings::* member) const {
        return settings.chatwoot.*member;
    }
    ordered_json operator()(std::string ZammadSettings::* member) const { return settings.zammad.*member; }
    ordered_json operator()(std::uint16_t Settings::* member) const { return settings.*member; }
    ordered_json operator()(std::size_t Limits::* member) const { return settings.limits.*member; }
    ordered_json operator()(std::chrono::seconds Waits::* member) const {
        return (settings.waits.*member).count();
    }
};

}  // namespace

base::Result<Settings> read_settings(std::string_view text, const std::string& place,
                                     const Environment& environment, std::string_view published) {
    Settings settings;
    if (auto problem = read_file(settings, text, place)) return *problem;
    if (!published.empty()) {
        if (auto problem = read_file(settings, published, "the published config")) return *problem;
    }
    for (const Key& key : keys) {
        if (auto problem = set_from_environment(settings, key, environment)) return *problem;
    }
    return settings;
}

std::string to_json(const Settings& settings) {
    ordered_json file = ordered_json::object();
    for (const Key& key : keys) {
        ordered_json& group = key.group.empty() ? file : file[std::string(key.group)];
        group[std::string(key.name)] = std::visit(Getter{settings}, key.member);
    }
    return file.dump(2);
}

}  // namespace net
