#pragma once

#include "net/switching.hpp"
#include "unit/net/cluster.hpp"

namespace tests {

// The small catalogue under another digest, so that one can tell it from the first.
inline std::shared_ptr<const match::Matcher> other_matcher() {
    static const auto matcher = [] {
        auto catalogue = std::make_shared<intents::Catalogue>(*small_catalogue());
        catalogue->digest = "other";
        return match::Matcher::train(catalogue);
    }();
    return matcher;
}

// Intent files that the nodes of these tests can use, until one of them refuses such words.
inline net::VersionFiles version_saying(const std::string& words, const std::string& config = "") {
    intents::SourceFiles files;
    files.packs.push_back({"intents/small/pack.json", words});
    return net::version_of(files, config);
}

// A node, and how it comes to use what is published.
struct Publisher {
    explicit Publisher(Node& of) : node(of), settings(of.settings) { begin(); }

    // As a server does at its start.
    std::optional<base::Problem> begin() {
        in_use =
            std::make_unique<InUseFiles>([this](Publication made) { switching->publish(std::move(made)); });
        reloads = std::make_unique<Reloads>(Reloads::Parts{
            .load = [](base::Problems&) { return small_matcher(); },
            .load_scenarios = {},
            .load_settings =
                [](std::string_view published) {
                    return read_settings(
                        R"({"language": "da", "limits": {"frame_bytes": 2048}})", "own",
                        [](const std::string&) { return std::nullopt; }, published);
                },
            .load_files =
                [this](const intents::SourceFiles& files) {
                    ++loaded;
                    if (!refuses.empty() && files.packs.front().text == refuses)
                        return LoadedFiles{.problems = {{"intents/small/pack.json:1:1", "is too new"}}};
                    return LoadedFiles{.matcher = other_matcher()};
                },
            .read_own = [this] { return base::Result<intents::SourceFiles>(own); },
            .settings = settings,
            .hub = *node.hub,
            .remark = [this](const Remark& remark) { node.remarks.push_back(remark.words); },
            .beside = [this](Work work) { node.beside(std::move(work)); },
            .settings_changed = [] {}});
        switching = std::make_unique<Switching>(
            Switching::Parts{.hub = *node.hub,
                             .log = *node.log,
                             .reloads = *reloads,
                             .files = *in_use,
                             .settings = settings,
                             .node = node.node,
                             .where = "at " + node.node,
                             .clock = [this] { return base::Moment(std::chrono::milliseconds(++node.now)); },
                             .remark = [this](const Remark& remark) { node.remarks.push_back(remark.words); },
                             .beside = [this](Work work) { node.beside(std::move(work)); }});
        node.standing = [this] { return switching->standing(); };
        node.beaten = [this] { switching->beat(); };
        node.published = [this](const storage::Event& event) { switching->follow(event); };
        auto problem = switching->restore(*node.file(), 0);
        switching->start();
        return problem;
    }

    std::uint64_t version() const { return switching->standing().version; }
    std::string reads() const { return node.hub->matcher()->catalogue().digest; }
    bool said(const std::string& words) const {
        return std::any_of(node.remarks.begin(), node.remarks.end(),
                           [&](const std::string& each) { return each.find(words) != std::string::npos; });
    }

    Node& node;
    Settings settings;
    std::string refuses = {};  // a pack with this text
    intents::SourceFiles own = {};
    int loaded = 0;  // times that a version was made something of
    std::unique_ptr<InUseFiles> in_use;
    std::unique_ptr<Reloads> reloads;
    std::unique_ptr<Switching> switching;
};

// Several nodes that use what is published.
struct VersionCluster {
    explicit VersionCluster(int count, const Settings& settings = {}) : cluster(count, settings) {
        for (const auto& node : cluster.nodes) nodes.push_back(std::make_unique<Publisher>(*node));
        beat(3);
    }
    ~VersionCluster() {
        for (const auto& node : cluster.nodes) node->published = {}, node->beaten = {}, node->standing = {};
    }

    Publisher& operator[](std::size_t at) { return *nodes[at]; }
    void beat(int times = 1) { cluster.pass(times * (nodes.front()->settings.waits.node_beat + step)); }

    // As `evenkeel publish` does; its number.
    std::uint64_t publish(const VersionFiles& version, const std::string& token) {
        const auto log = cluster.nodes.front()->file();
        log->append(upload_of(version, {})).value();
        log->append({offered_event({.token = token, .digest = digest_of(version)}, {})}).value();
        cluster.settle();
        return seen().offered_with(token)->number;
    }
    std::uint64_t publish_own_files() {
        cluster.nodes.front()->file()->append({offered_event({.token = "own"}, {})}).value();
        cluster.settle();
        return seen().offered_with("own")->number;
    }
    // What the log says.
    PublishedVersions seen() {
        PublishedVersions versions;
        for (const auto& event : cluster.events(published_conversation.value)) versions.fold(event);
        return versions;
    }
    PublishedVersion::State state(std::uint64_t number) { return seen().find(number)->state; }

    static constexpr std::chrono::milliseconds step{50};
    Cluster cluster;
    std::vector<std::unique_ptr<Publisher>> nodes;
};

}  // namespace tests
