#pragma once

#include <compare>
#include <functional>
#include <string>

namespace base {

// A string that only ever names one kind of thing.
template <class Kind>
struct Id {
    std::string value;

    auto operator<=>(const Id&) const = default;
};

using ConversationId = Id<struct ConversationKind>;
using MessageId = Id<struct MessageKind>;  // chosen by the client; unique within its conversation

}  // namespace base

template <class Kind>
struct std::hash<base::Id<Kind>> {
    std::size_t operator()(const base::Id<Kind>& id) const noexcept {
        return std::hash<std::string>{}(id.value);
    }
};
