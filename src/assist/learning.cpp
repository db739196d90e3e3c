#include "assist/learning.hpp"

#include "base/hash.hpp"
#include "base/named.hpp"

#include <boost/random/beta_distribution.hpp>
#include <boost/random/taus88.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace assist {

namespace {

// Before anything is known a reply is taken to calm as often as not, as if seen twice.
constexpr double prior = 1;

constexpr std::array<std::string_view, 3> reason_names = {"order", "pinned", "learned"};
constexpr std::array<std::string_view, 3> standing_names = {"unreviewed", "approved", "blocked"};

double draw(const ReplyRecord& record, const std::string& id, std::uint64_t seed) {
    // Seeds of messages that follow each other differ in a few bits; spread out, or their first draws are
    // alike.
    const std::uint64_t mixed = seed ^ base::hash_of(id);
    std::seed_seq spread{static_cast<std::uint32_t>(mixed), static_cast<std::uint32_t>(mixed >> 32U)};
    boost::random::taus88 random(spread);
    boost::random::beta_distribution<double> beta(
        prior + static_cast<double>(record.calmer),
        prior + static_cast<double>(record.same) + static_cast<double>(record.angrier));
    return beta(random);
}

bool leads(const Learning::Ranked& left, const Learning::Ranked& right) {
    const auto pinned = [](const Learning::Ranked& each) {
        return each.standpoint.reason == Standpoint::Reason::pinned;
    };
    if (pinned(left) != pinned(right)) return pinned(left);
    if (left.standpoint.drawn != right.standpoint.drawn)
        return left.standpoint.drawn > right.standpoint.drawn;
    return left.place < right.place;
}

}  // namespace

void ReplyRecord::add(const ReplyRecord& more) {
    shown += more.shown;
    inserted += more.inserted;
    sent += more.sent;
    edited += more.edited;
    dismissed += more.dismissed;
    edit_distance += more.edit_distance;
    calmer += more.calmer;
    same += more.same;
    angrier += more.angrier;
    for (const auto& [reason, count] : more.reasons) {
        const bool room = reasons.contains(reason) || reasons.size() < most_reasons;
        reasons[room ? reason : "other"] += count;
    }
}

void add_reason(ReplyRecord& record, const std::string& reason) {
    ReplyRecord one;
    one.reasons[reason] = 1;
    record.add(one);
}

void add(Tally& tally, const Tally& more) {
    for (const auto& [id, record] : more) tally[id].add(record);
}

Share share_of(std::size_t part, std::size_t whole) {
    if (whole == 0) return {};
    constexpr double z = 1.959964;
    const auto n = static_cast<double>(whole);
    const double share = static_cast<double>(part) / n;
    const double middle = share + z * z / (2 * n);
    const double reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {.value = share,
            .low = std::max(0.0, (middle - reach) / scale),
            .high = std::min(1.0, (middle + reach) / scale)};
}

std::string_view name_of(Standing standing) { return standing_names[static_cast<std::size_t>(standing)]; }

std::optional<Standing> standing_from(std::string_view name) {
    return base::named<Standing>(standing_names, name);
}

std::string_view name_of(Standpoint::Reason reason) { return reason_names[static_cast<std::size_t>(reason)]; }

std::optional<Standpoint::Reason> standpoint_reason_from(std::string_view name) {
    return base::named<Standpoint::Reason>(reason_names, name);
}

void Learning::judge(const std::string& reply, const Verdict& verdict) {
    if (verdict == Verdict{})
        verdicts_.erase(reply);
    else
        verdicts_[reply] = verdict;
}

void Learning::judge(const Verdicts& verdicts) {
    for (const auto& [reply, verdict] : verdicts) judge(reply, verdict);
}

Verdict Learning::verdict(const std::string& reply) const {
    const auto found = verdicts_.find(reply);
    return found == verdicts_.end() ? Verdict{} : found->second;
}

std::vector<Learning::Ranked> Learning::rank(const std::vector<const intents::Reply*>& replies,
                                             std::optional<std::uint64_t> seed) const {
    static const ReplyRecord untried;
    std::vector<Ranked> ranked;
    std::vector<const ReplyRecord*> records;  // of each, by its place
    std::size_t known = 0;
    double best_low = 0;
    for (const intents::Reply* reply : replies) {
        const Verdict said = verdict(reply->id);
        if (said.standing == Standing::blocked) continue;
        Ranked one{.reply = reply, .place = ranked.size(), .standpoint = {}};
        if (said.pinned) one.standpoint.reason = Standpoint::Reason::pinned;
        const auto found = tally_.find(reply->id);
        const ReplyRecord& record = found == tally_.end() ? untried : found->second;
        one.standpoint.answered = record.answered();
        one.standpoint.calmer = share_of(record.calmer, record.answered());
        records.push_back(&record);
        known += one.standpoint.answered;
        best_low = std::max(best_low, one.standpoint.calmer.low);
        ranked.push_back(one);
    }
    if (known > 0 && seed) {
        for (Ranked& one : ranked) {
            if (one.standpoint.calmer.high < best_low) continue;  // clearly worse than another
            one.standpoint.drawn = draw(*records[one.place], one.reply->id, *seed);
            if (one.standpoint.reason == Standpoint::Reason::order)
                one.standpoint.reason = Standpoint::Reason::learned;
        }
    }
    std::sort(ranked.begin(), ranked.end(), leads);
    return ranked;
}

}  // namespace assist
