#pragma once

#include "intents/catalogue.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assist {

// What one reply did so far, over all conversations: how far agents went with it, and what the customer's
// next message did to the anger.
struct ReplyRecord {
    std::size_t shown = 0, inserted = 0, sent = 0, edited = 0, dismissed = 0;
    double edit_distance = 0;  // summed over the edited ones, each 0 (as suggested) to 1 (nothing left of it)
    std::size_t calmer = 0, same = 0, angrier = 0;
    std::map<std::string, std::size_t> reasons = {};  // of dismissals

    std::size_t answered() const { return calmer + same + angrier; }
    void add(const ReplyRecord& more);
    bool operator==(const ReplyRecord&) const = default;
};

// By the reply's id.
using Tally = std::map<std::string, ReplyRecord>;
void add(Tally& tally, const Tally& more);

inline constexpr std::size_t most_reasons = 50;  // kept for one reply; further ones count as "other"
void add_reason(ReplyRecord& record, const std::string& reason);

// A change of anger by less than this is no change: two readings of the same mood differ that much.
inline constexpr double outcome_step = 0.08;

// A share with its 95 % interval (Wilson 1927, which behaves for few trials and for shares near 0 and 1).
struct Share {
    double value = 0, low = 0, high = 1;

    bool operator==(const Share&) const = default;
};
Share share_of(std::size_t part, std::size_t whole);

// What a supervisor says of a reply. A blocked one is never suggested.
enum class Standing { unreviewed, approved, blocked };
std::string_view name_of(Standing standing);
std::optional<Standing> standing_from(std::string_view name);

struct Verdict {
    Standing standing = Standing::unreviewed;
    bool pinned = false;  // comes first among the replies of its tactic

    bool operator==(const Verdict&) const = default;
};

// By the reply's id.
using Verdicts = std::map<std::string, Verdict>;

// Why a reply stands where it stands among those of its tactic, for the agent and the supervisor to see.
struct Standpoint {
    enum class Reason { order, pinned, learned };
    Reason reason = Reason::order;  // `order`: nothing is known of any of them
    std::size_t answered = 0;       // times that a customer wrote on after it
    Share calmer;                   // of those, how often calmer
    double drawn = 0;               // by the draw of Thompson sampling, 0..1

    bool operator==(const Standpoint&) const = default;
};
std::string_view name_of(Standpoint::Reason reason);
std::optional<Standpoint::Reason> standpoint_reason_from(std::string_view name);

// What was learned from all conversations: a sum, so the order in which they are added does not matter.
class Learning {
public:
    void add(const Tally& tally) { assist::add(tally_, tally); }
    void judge(const std::string& reply, const Verdict& verdict);
    void judge(const Verdicts& verdicts);

    const Tally& tally() const { return tally_; }
    const Verdicts& verdicts() const { return verdicts_; }
    Verdict verdict(const std::string& reply) const;

    struct Ranked {
        const intents::Reply* reply = nullptr;
        std::size_t place = 0;  // among those that were given
        Standpoint standpoint;
    };
    // The replies of one tactic, best first, without the blocked ones. Pinned ones lead; then by Thompson
    // sampling (Thompson 1933): each is drawn from the Beta distribution of its share of calmer answers, so
    // little-tried ones get their turn, and the clearly worse ones do not: whose interval ends below where
    // the best one's begins goes last undrawn. The same seed gives the same order. While nothing is known of
    // any of them, and without a seed, they stay in the order of the file.
    std::vector<Ranked> rank(const std::vector<const intents::Reply*>& replies,
                             std::optional<std::uint64_t> seed) const;

private:
    Tally tally_;
    Verdicts verdicts_;
};

}  // namespace assist
