#pragma once

#include "base/moment.hpp"
#include "net/access_keys.hpp"
#include "net/protocol.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace net {

// What a token says of the one who shows it.
struct Pass {
    std::string subject = {};  // the same person under any name
    Person person = {};
    // Nothing: whatever the role may enter.
    std::optional<std::vector<base::ConversationId>> conversations = {};
    base::Moment expires = {};  // the allowance for clocks that differ included
    std::string key = {};       // names the key that vouches for it

    bool may_enter(const base::ConversationId& conversation) const;
    bool operator==(const Pass&) const = default;
};

// Why a token lets nobody in.
struct BadToken {
    enum class Why {
        missing,
        forged,   // no key of ours has signed it, or it is no token at all
        expired,  // one of ours, over
        unfit     // one of ours, for somebody else or without what is needed
    };
    Why why = Why::forged;
    std::string message;  // for the one who showed it; of a forged token it says no more than that
};
[[noreturn]] void throw_exception_from_error(const BadToken& fault, const boost::source_location& caller);

inline constexpr std::size_t longest_token = 4'000;           // characters
inline constexpr std::size_t longest_subject = 128;           // code points
inline constexpr std::size_t most_token_conversations = 200;  // in one token
inline constexpr std::chrono::seconds clock_skew{30};  // the clocks of those who sign may be so much off ours

// For whom, and by whom, tokens must be made.
struct AccessRules {
    std::string audience = "evenkeel";
    std::string issuer = {};  // empty = anybody who has the key
};

// Tells from a token who somebody is. Immutable; with other keys there is another one.
class Access {
public:
    Access(AccessKeys keys, AccessRules rules);

    // Nobody needs a token: there is no key that one could be signed with.
    bool is_open() const { return keys_.empty(); }

    // Any bytes may come in. REQUIRES: !is_open()
    boost::system::result<Pass, BadToken> judge(std::string_view token, base::Moment now) const;

    // Whether the key that vouched for a pass is still one of ours.
    bool trusts(const Pass& pass) const;

private:
    std::optional<std::string> signer_of(std::string_view signed_text, std::string_view header,
                                         std::string_view signature) const;

    AccessKeys keys_;
    AccessRules rules_;
};

// Reads what a genuine token claims.
boost::system::result<Pass, BadToken> read_claims(std::string_view claims, const AccessRules& rules,
                                                  base::Moment now);

}  // namespace net
