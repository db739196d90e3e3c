#pragma once

#include "net/version_events.hpp"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <vector>

namespace net {

// A version that was offered to all nodes, and what became of it.
struct PublishedVersion {
    enum class State {
        pending,    // the nodes prepare it, and go on with the one before
        in_use,     // by every node
        past,       // was in use, until another one was
        withdrawn,  // never came into use
    };

    std::uint64_t number = 0;
    Offered offered = {};
    base::Moment at{};
    State state = State::pending;
    std::string reason = {};                         // why it was withdrawn
    std::map<std::string, NodeAnswer> answers = {};  // by node

    bool is_own_files() const { return offered.digest.empty(); }
};
std::string_view name_of(PublishedVersion::State state);

// All versions that were published, as a fold of the log's own conversation about them. The log's order alone
// decides, so whoever folds it comes to the same: one version is pending at a time, an offer that comes
// meanwhile is withdrawn at once, and of what nodes tell of the end the first counts.
class PublishedVersions {
public:
    // The next event of the conversation. What comes again, by its `seq`, is passed over.
    void fold(const storage::Event& event);

    // Null where there is none. Pointers are good until the next fold().
    const PublishedVersion* pending() const { return find(pending_); }
    const PublishedVersion* in_use() const { return find(in_use_); }
    const PublishedVersion* find(std::uint64_t number) const;
    // The one that was offered with this token.
    const PublishedVersion* offered_with(std::string_view token) const;
    // Oldest first: the newest ones, `kept` together with the one in use.
    const std::deque<PublishedVersion>& all() const { return all_; }

    // Digests of versions that are no longer among them, the newest ones; their files may be forgotten.
    std::vector<std::string> forgettable() const;

    std::uint64_t upto() const { return upto_; }  // `seq` of the newest event that was folded

    // Older ones than this many can no longer be gone back to, unless one of them is in use.
    static constexpr std::size_t kept = 20;

private:
    void take(const Offered& offered, base::Moment at);
    void take(const NodeAnswer& answer);
    void take(const OfferEnd& end);
    PublishedVersion* found(std::uint64_t number);
    void let_go_of_old();

    std::deque<PublishedVersion> all_;
    std::deque<std::string> let_go_;                       // digests, oldest first
    std::uint64_t newest_ = 0, pending_ = 0, in_use_ = 0;  // numbers; 0: none
    std::uint64_t upto_ = 0;
};

}  // namespace net
