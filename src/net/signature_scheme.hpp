#pragma once

#include "base/moment.hpp"
#include "net/keyed_hash.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace net {

// The value of a request's header, whatever its name's case; empty where there is none.
using HeaderOf = std::function<std::string_view(std::string_view name)>;

// How another system proves that a webhook is its own: a keyed hash of what it sends, or the bare secret.
struct SignatureScheme {
    enum class Encoding { hex, base64 };

    std::string header;
    std::string timestamp_header = {};        // empty = no time is signed
    std::string separator = {};               // between the time and the body
    std::optional<Hash> hash = Hash::sha256;  // nothing: the header holds the secret itself
    Encoding encoding = Encoding::hex;
    std::string prefix = {};  // of the header's value: "sha256="

    bool operator==(const SignatureScheme&) const = default;
};

SignatureScheme chatwoot_signature();
SignatureScheme zammad_signature();
SignatureScheme zendesk_signature();
SignatureScheme rocket_chat_signature();

enum class SignatureFault { none, missing, wrong, stale };
std::string_view name_of(SignatureFault fault);

// The sender's clock may be so much off ours, and a webhook so long under way.
inline constexpr std::chrono::minutes oldest_signature{5};

// Any bytes may come in, and nothing of them is read as JSON. The comparison takes as long for a near miss
// as for a far one; whose signature is wrong is not told whether the time was right.
SignatureFault check_signature(const SignatureScheme& scheme, std::string_view secret, const HeaderOf& header,
                               std::string_view body, base::Moment now);

// The header's value for a body, as the other system makes it.
std::string sign(const SignatureScheme& scheme, std::string_view secret, std::string_view timestamp,
                 std::string_view body);

// Seconds since 1970, or "2026-11-22T08:00:00Z" with or without a fraction and an offset; nothing for
// anything else.
std::optional<base::Moment> read_moment(std::string_view text);

}  // namespace net
