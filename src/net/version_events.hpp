#pragma once

#include "storage/event_log.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

// What is said of published versions in the log's own conversation `published_conversation` (docs/log.md).
namespace net {

inline const base::ConversationId published_conversation{"#published"};

// Somebody wants all nodes to use this. The log's order numbers the offers, from 1.
struct Offered {
    std::string token;        // no other offer has it: the same one is stored once
    std::string digest = {};  // of the version's files (version_files.hpp); empty: each node's own files
    std::size_t files = 0;
    std::size_t bytes = 0;
    std::string by = {}, note = {};
    // Made from the version that is in use under this number, and good only while it is; nothing: always.
    std::optional<std::uint64_t> base = std::nullopt;
};

enum class Stand { preparing, ready, refused };

// How far a node has come with a version.
struct NodeAnswer {
    std::uint64_t number = 0;
    std::string node;        // its name in the cluster, which no other ever had
    std::string where = {};  // for people: "web1/4711", machine and process
    Stand stand = Stand::preparing;
    std::string reason = {};  // why it is refused
};

// The end of an offer, one way or the other: whoever comes first tells it, and the log takes it once.
struct OfferEnd {
    std::uint64_t number = 0;
    bool is_switched = false;
    std::string reason = {};  // why it was withdrawn
};

using VersionNews = std::variant<Offered, NodeAnswer, OfferEnd>;

storage::Event offered_event(const Offered& offered, base::Moment at);
storage::Event answer_event(const NodeAnswer& answer, base::Moment at);
storage::Event offer_end_event(const OfferEnd& end, base::Moment at);

// Nothing for an event of another kind, or with a body that is not as it should be.
std::optional<VersionNews> version_news_in(const storage::Event& event);

}  // namespace net
