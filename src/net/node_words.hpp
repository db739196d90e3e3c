#pragma once

#include "base/id.hpp"
#include "net/protocol.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What nodes that share a log tell each other without storing it (docs/scaling.md). Nothing is promised: any
// of it may be lost, and the others then notice in their own time.
namespace net {

// A sign of life, and what people may want to know of the node.
struct Beat {
    std::string where = {};     // "web1/4711", machine and process
    std::uint64_t version = 0;  // the published one in use there; 0: none ever was
};
// Who is in a conversation by that node: all of them, each time.
struct PresenceThere {
    base::ConversationId conversation;
    std::vector<Person> people;
    bool is_empty = false;  // nothing was said in the conversation yet
};
// Who is there, by the other nodes?
struct WhoIsThere {
    base::ConversationId conversation;
};
struct TypingThere {
    base::ConversationId conversation;
    Person person;
};
struct ForgottenThere {
    std::vector<base::ConversationId> conversations;
};

// Then a node is taken for gone.
inline constexpr int missed_beats = 3;

using NodeNews = std::variant<Beat, PresenceThere, WhoIsThere, TypingThere, ForgottenThere>;

struct NodeWords {
    std::string node;
    NodeNews what;
};

// At most as long as a Bell carries: of more people than fit, some are left out.
std::string node_words(const std::string& node, const NodeNews& what);
// Nothing where they are of another version.
std::optional<NodeWords> read_node_words(std::string_view words);

}  // namespace net
