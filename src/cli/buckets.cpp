#include "storage/buckets.hpp"
#include "cli/advance.hpp"
#include "cli/bucket_ranges.hpp"
#include "cli/command.hpp"
#include "cli/config_file.hpp"
#include "cli/held_log.hpp"
#include "storage/bucket_mover.hpp"
#include "storage/clustered_event_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <map>
#include <thread>
#include <tuple>

namespace cli {

namespace {

using storage::BucketMove;

struct Options {
    std::string config;
    std::string from;
    std::string to;
    std::string buckets;
    std::optional<std::uint64_t> count = {};
    std::optional<std::uint64_t> grace = {};  // seconds
};

constexpr std::uint64_t longest_grace = 86'400;  // seconds

// The databases of the config, each seen to be what it was before.
base::Result<std::vector<storage::PostgresOptions>> clusters_of(const Options& options) {
    const auto settings = read_config(options.config);
    if (!settings) return settings.error();
    if (settings->storage.engine != "postgresql")
        return base::Problem("storage.engine",
                             "is sqlite, whose log is in one file; buckets are for postgresql");
    auto clusters = cluster_options(*settings);
    const auto log = storage::ClusteredEventLog::open(clusters);
    if (!log) return log.error();
    return clusters;
}

void tell_moves(const std::vector<BucketMove>& moves) {
    if (moves.empty()) return;
    std::map<std::tuple<std::string, std::string, bool>, std::vector<std::uint16_t>> alike;
    for (const BucketMove& each : moves)
        alike[{each.source, each.target, each.is_switched}].push_back(each.bucket);
    for (const auto& [way, buckets] : alike) {
        const auto& [source, target, is_switched] = way;
        std::cout << fmt::format("under way from {} to {}, {}: {}\n", source, target,
                                 is_switched ? "served there, to be removed here" : "not served there yet",
                                 ranges_of(buckets));
    }
    std::cout << "`evenkeel buckets move` without more brings what is under way to its end\n";
}

int list(const Options& options) {
    const auto clusters = clusters_of(options);
    if (!clusters) return complain(clusters.error());
    const auto lists = storage::list_buckets(*clusters);
    if (!lists) return complain(lists.error());
    for (const storage::ClusterBuckets& each : *lists)
        std::cout << fmt::format("{}: {} buckets, {} conversations: {}\n", each.cluster, each.buckets.size(),
                                 each.conversations, ranges_of(each.buckets));
    auto home = storage::PostgresConnection::open(clusters->front());
    if (!home) return complain(home.error());
    const auto moves = storage::moves_under_way(*home);
    if (!moves) return complain(moves.error());
    tell_moves(*moves);
    return 0;
}

// Which buckets are asked for; nothing: only what is under way.
base::Result<std::vector<std::uint16_t>> wanted(const Options& options,
                                                const std::vector<storage::ClusterBuckets>& lists) {
    if (!options.buckets.empty()) return read_buckets(options.buckets);
    if (!options.count) return std::vector<std::uint16_t>();
    const auto fuller = [](const storage::ClusterBuckets& one, const storage::ClusterBuckets& other) {
        return one.buckets.size() < other.buckets.size();
    };
    const auto from =
        options.from.empty()
            ? std::max_element(lists.begin(), lists.end(), fuller)
            : std::find_if(lists.begin(), lists.end(),
                           [&](const storage::ClusterBuckets& each) { return each.cluster == options.from; });
    if (from == lists.end())
        return base::Problem("--from",
                             "there is no cluster \"" + options.from + "\"; see `evenkeel buckets list`");
    if (from->buckets.size() < *options.count)
        return base::Problem("--count", fmt::format("{} has {} buckets only; give no more", from->cluster,
                                                    from->buckets.size()));
    return std::vector<std::uint16_t>(from->buckets.end() - static_cast<std::ptrdiff_t>(*options.count),
                                      from->buckets.end());
}

std::optional<base::Problem> begin(storage::BucketMover& mover, const Options& options,
                                   const std::vector<storage::PostgresOptions>& clusters) {
    const auto lists = storage::list_buckets(clusters);
    if (!lists) return lists.error();
    auto buckets = wanted(options, *lists);
    if (!buckets) return buckets.error();
    if (!options.from.empty()) {
        const auto from = std::find_if(lists->begin(), lists->end(),
                                       [&](const auto& each) { return each.cluster == options.from; });
        std::erase_if(*buckets, [&](std::uint16_t bucket) {
            return from == lists->end() ||
                   !std::binary_search(from->buckets.begin(), from->buckets.end(), bucket);
        });
    }
    return buckets->empty() ? std::nullopt : mover.begin(*buckets, options.to);
}

std::optional<base::Problem> carry_out(storage::BucketMover& mover) {
    const auto moves = mover.under_way();
    if (!moves) return moves.error();
    Advance told("moving", "buckets");
    std::size_t done = 0;
    for (const BucketMove& each : *moves) {
        if (auto problem = mover.carry_out(each)) return problem;
        told(++done, moves->size());
    }
    return std::nullopt;
}

// Behind what nodes may still have to hear of.
std::optional<base::Problem> clean(storage::BucketMover& mover, std::chrono::seconds grace) {
    auto moves = mover.under_way();
    if (!moves) return moves.error();
    if (!moves->empty())
        std::cerr << fmt::format(
            "what was moved stays in its old database for {} seconds more, for nodes that are "
            "behind; then it is removed there (Ctrl-C leaves that to the next time)\n",
            grace.count());
    Advance told("removing", "buckets");
    std::size_t done = 0;
    for (const BucketMove& each : *moves) {
        for (auto now = mover.under_way();; now = mover.under_way()) {
            if (!now) return now.error();
            const auto same = std::find_if(now->begin(), now->end(), [&](const BucketMove& other) {
                return other.bucket == each.bucket;
            });
            if (same == now->end() || same->stays_for == 0) break;
            std::this_thread::sleep_for(std::chrono::milliseconds(same->stays_for));
        }
        if (auto problem = mover.clean(each)) return problem;
        told(++done, moves->size());
    }
    return std::nullopt;
}

int move(const Options& options) {
    const bool asks = !options.buckets.empty() || options.count;
    if (asks != !options.to.empty() || (!options.buckets.empty() && options.count)) {
        complain({"buckets move", "give --to with either --buckets or --count, or none of them"});
        return 2;
    }
    const auto clusters = clusters_of(options);
    if (!clusters) return complain(clusters.error());
    storage::MoveLimits limits;
    if (options.grace) limits.grace = std::chrono::seconds(static_cast<std::int64_t>(*options.grace));
    auto mover = storage::BucketMover::open(*clusters, limits);
    if (!mover) return complain(mover.error());
    if (asks) {
        if (auto problem = begin(*mover, options, *clusters)) return complain(*problem);
    }
    const auto moves = mover->under_way();
    if (!moves) return complain(moves.error());
    if (auto problem = carry_out(*mover)) return complain(*problem);
    std::vector<std::uint16_t> buckets;
    for (const BucketMove& each : *moves) buckets.push_back(each.bucket);
    std::cout << fmt::format("{} {} moved: {}\n", buckets.size(),
                             buckets.size() == 1 ? "bucket is" : "buckets are", ranges_of(buckets))
              << std::flush;
    if (auto problem = clean(*mover, limits.grace)) return complain(*problem);
    return 0;
}

}  // namespace

void add_buckets(Command& app) {
    auto options = std::make_shared<Options>();
    Command command =
        app.command("buckets", "Which database has which of a log's 1,024 buckets, and moving them");
    command.needs_a_command();
    Command shown = command.command("list", "What each database has, and what is under way");
    Command moved = command.command("move", "Moves buckets to another database, while nodes serve");
    for (Command* each : {&shown, &moved})
        each->option("--config", options->config,
                     "Config file, whose \"storage\" names the databases (default: as for serve)");
    moved.option("--from", options->from,
                 "Database whose buckets are meant (default: wherever they are; with --count: the one that "
                 "has most)");
    moved.option("--to", options->to, "Database, by its name in storage.clusters, or home");
    moved.option("--buckets", options->buckets, "Their numbers and ranges of them, such as 0-99,200");
    moved
        .option("--count", options->count,
                "So many of one database's buckets, those with the highest numbers")
        .up_to(storage::bucket_count);
    moved
        .option("--grace", options->grace,
                "Seconds for which what was moved stays in its old database as well (default 60)")
        .up_to(longest_grace);
    moved.ends_with(
        "Every node's config has to name the target before. Each bucket is copied while it is written to, "
        "then "
        "held for a moment in which the rest is copied and both are compared. When this was interrupted, run "
        "it "
        "again: without --to it only brings to its end what is under way.");
    shown.does([options] { return list(*options); });
    moved.does([options] { return move(*options); });
}

}  // namespace cli
