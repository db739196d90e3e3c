#include "cli/publish_list.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cli {

namespace {

using net::PublishedVersion;
using nlohmann::ordered_json;

constexpr std::size_t shown_of_digest = 12;

std::string_view name_of(net::Stand stand) {
    switch (stand) {
        case net::Stand::preparing: return "preparing";
        case net::Stand::ready: return "ready";
        case net::Stand::refused: break;
    }
    return "refused";
}

ordered_json json_of(const PublishedVersion& version) {
    ordered_json nodes = ordered_json::array();
    for (const auto& [node, answer] : version.answers) {
        ordered_json one = {{"node", node}, {"where", answer.where}, {"stand", name_of(answer.stand)}};
        if (!answer.reason.empty()) one["reason"] = answer.reason;
        nodes.push_back(std::move(one));
    }
    ordered_json all = {{"version", version.number}, {"state", net::name_of(version.state)}};
    if (version.is_own_files())
        all["own_files"] = true;
    else
        all["digest"] = version.offered.digest;
    all["at"] = base::iso_time(version.at);
    all["by"] = version.offered.by;
    all["note"] = version.offered.note;
    all["files"] = version.offered.files;
    all["bytes"] = version.offered.bytes;
    if (!version.reason.empty()) all["reason"] = version.reason;
    all["nodes"] = std::move(nodes);
    return all;
}

// How far a node is with the version that is pending, or that all use.
std::string stand_of(const std::string& node, const net::Beat& said, const net::PublishedVersions& versions) {
    if (const PublishedVersion* pending = versions.pending()) {
        const auto answer = pending->answers.find(node);
        if (answer != pending->answers.end())
            return fmt::format("{} {}", name_of(answer->second.stand), pending->number);
    }
    const PublishedVersion* in_use = versions.in_use();
    return in_use != nullptr && in_use->number != said.version
               ? fmt::format("not at version {} yet", in_use->number)
               : std::string();
}

}  // namespace

std::string versions_as_text(const net::PublishedVersions& versions) {
    std::string text;
    for (const PublishedVersion& version : versions.all()) {
        const net::Offered& offered = version.offered;
        text += fmt::format("{:>4}  {:<9}  {:<12}  {}  {}", version.number, net::name_of(version.state),
                            version.is_own_files() ? "own files" : offered.digest.substr(0, shown_of_digest),
                            base::iso_time(version.at), offered.by);
        if (!offered.note.empty()) text += "  \"" + offered.note + "\"";
        if (!version.reason.empty()) text += "  " + version.reason;
        text += '\n';
    }
    return text;
}

std::string versions_as_json(const net::PublishedVersions& versions) {
    std::string lines;
    for (const PublishedVersion& version : versions.all()) lines += json_of(version).dump() + '\n';
    return lines;
}

std::string version_as_json(const PublishedVersion& version) { return json_of(version).dump() + '\n'; }

std::string status_as_text(const HeardNodes& nodes, const net::PublishedVersions& versions) {
    std::string text;
    for (const auto& [node, said] : nodes) {
        const std::string used = said.version == 0 ? "own files" : fmt::format("version {}", said.version);
        text += fmt::format("{}  {}", said.where.empty() ? node : said.where, used);
        if (const std::string stand = stand_of(node, said, versions); !stand.empty()) text += "  " + stand;
        text += '\n';
    }
    return text;
}

std::string status_as_json(const HeardNodes& nodes, const net::PublishedVersions& versions) {
    std::string lines;
    for (const auto& [node, said] : nodes) {
        ordered_json one = {{"node", node}, {"where", said.where}, {"version", said.version}};
        if (const std::string stand = stand_of(node, said, versions); !stand.empty()) one["stand"] = stand;
        lines += one.dump() + '\n';
    }
    return lines;
}

}  // namespace cli
