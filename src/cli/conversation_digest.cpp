#include "cli/conversation_digest.hpp"

#include "net/sha256.hpp"

#include <algorithm>

namespace cli {

namespace {

constexpr std::size_t page = 500;  // events

void add(net::Sha256& hash, std::uint64_t number) {
    char bytes[8];
    for (char& byte : bytes) {
        byte = static_cast<char>(number & 0xffU);
        number >>= 8U;
    }
    hash.add({bytes, sizeof bytes});
}

// With its length in front, so that no two rows of texts look the same.
void add(net::Sha256& hash, const std::string& text) {
    add(hash, text.size());
    hash.add(text);
}

void add(net::Sha256& hash, const storage::Event& event) {
    add(hash, event.seq);
    add(hash, static_cast<std::uint64_t>(event.at.time_since_epoch().count()));
    add(hash, event.kind);
    add(hash, std::uint64_t{event.id.has_value()});
    if (event.id) add(hash, event.id->value);
    add(hash, event.body);
}

}  // namespace

base::Result<ConversationDigest> digest_of(storage::EventLog& log, const base::ConversationId& conversation,
                                           std::uint64_t most) {
    ConversationDigest digest;
    net::Sha256 hash;
    for (std::uint64_t after = 0; digest.events < most;) {
        const std::size_t wanted = std::min<std::uint64_t>(page, most - digest.events);
        const auto events = log.read(conversation, after, wanted);
        if (!events) return events.error();
        for (const storage::Event& event : *events) add(hash, event);
        digest.events += events->size();
        if (events->size() < wanted) break;
        after = events->back().seq;
    }
    digest.sha256 = hash.end();
    return digest;
}

}  // namespace cli
