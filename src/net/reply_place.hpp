#pragma once

#include "intents/catalogue.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace net {

// A reply and where the files have it. Lines that belong to no intent are of the pack "conversation" and have
// an empty intent.
struct ReplyPlace {
    std::string reply, text, pack, intent;
    base::Language language = base::Language::en;
    intents::Tactic tactic = intents::Tactic::acknowledge;
};

// Nothing when no reply of the files has this id.
std::optional<ReplyPlace> find_reply(const intents::Catalogue& catalogue, std::string_view id);

}  // namespace net
