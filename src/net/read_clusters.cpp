#include "net/read_clusters.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace net {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t most_clusters = 63;  // beside the home
constexpr std::size_t longest_name = 32;

struct TextKey {
    const char* name;
    std::string ClusterSettings::* member;
};
constexpr std::array text_keys = {
    TextKey{"name", &ClusterSettings::name}, TextKey{"database", &ClusterSettings::database},
    TextKey{"user", &ClusterSettings::user}, TextKey{"password_file", &ClusterSettings::password_file},
    TextKey{"tls", &ClusterSettings::tls},   TextKey{"tls_roots", &ClusterSettings::tls_roots}};

bool is_name(const std::string& name) {
    return !name.empty() && name.size() <= longest_name && name != "home" &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

bool are_hosts(const ordered_json& value) {
    return value.is_array() && !value.empty() &&
           std::all_of(value.begin(), value.end(), [](const ordered_json& each) {
               return each.is_string() && !each.get_ref<const std::string&>().empty();
           });
}

bool is_tls(const std::string& tls) {
    return tls == "verify-full" || tls == "verify-ca" || tls == "require" || tls == "disable";
}

// What is wrong with one of them; empty: nothing.
std::string read(const ordered_json& object, ClusterSettings& cluster) {
    if (!object.is_object()) return "is no object; give one with \"name\" and \"hosts\"";
    for (const auto& [name, value] : object.items()) {
        if (name == "hosts") {
            if (!are_hosts(value))
                return "\"hosts\" is " + value.dump() +
                       "; give a list of strings, such as [\"db3.example.com\", \"db4.example.com\"]";
            cluster.hosts = value.get<std::vector<std::string>>();
            continue;
        }
        const auto key = std::find_if(text_keys.begin(), text_keys.end(),
                                      [&](const TextKey& each) { return name == each.name; });
        if (key == text_keys.end())
            return "\"" + name +
                   "\" is no setting; give name, hosts, database, user, password_file, tls, tls_roots";
        if (!value.is_string()) return "\"" + name + "\" is " + value.dump() + "; give a string";
        cluster.*(key->member) = value.get<std::string>();
    }
    if (!is_name(cluster.name))
        return "its name is \"" + cluster.name +
               "\"; give 1 to 32 of a-z 0-9 -, and not home, which is the database that storage.hosts names";
    if (!is_tls(cluster.tls))
        return "\"tls\" is \"" + cluster.tls + "\"; give verify-full, verify-ca, require or disable";
    if (cluster.hosts.empty()) return "\"hosts\" is missing; give a list of strings";
    return {};
}

}  // namespace

base::Result<std::vector<ClusterSettings>> read_clusters(std::string_view json) {
    const auto list = ordered_json::parse(json, nullptr, false, true);
    if (!list.is_array())
        return base::Problem("storage.clusters",
                             "give a list of objects, such as [{\"name\": \"east\", "
                             "\"hosts\": [\"db3.example.com\"]}]");
    if (list.size() > most_clusters)
        return base::Problem("storage.clusters",
                             "has more than " + std::to_string(most_clusters) + " clusters; leave some out");
    std::vector<ClusterSettings> clusters;
    for (const ordered_json& object : list) {
        const std::string place = "number " + std::to_string(clusters.size() + 1);
        ClusterSettings cluster;
        if (const std::string wrong = read(object, cluster); !wrong.empty())
            return base::Problem("storage.clusters", fmt::format("{}: {}", place, wrong));
        if (std::any_of(clusters.begin(), clusters.end(),
                        [&](const ClusterSettings& each) { return each.name == cluster.name; }))
            return base::Problem("storage.clusters", place + ": there is one called \"" + cluster.name +
                                                         "\" before it; give each a name of its own");
        clusters.push_back(std::move(cluster));
    }
    return clusters;
}

std::string to_json(const std::vector<ClusterSettings>& clusters) {
    ordered_json list = ordered_json::array();
    for (const ClusterSettings& cluster : clusters)
        list.push_back({{"name", cluster.name},
                        {"hosts", cluster.hosts},
                        {"database", cluster.database},
                        {"user", cluster.user},
                        {"password_file", cluster.password_file},
                        {"tls", cluster.tls},
                        {"tls_roots", cluster.tls_roots}});
    return list.dump();
}

}  // namespace net
