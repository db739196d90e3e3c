#pragma once

#include "intents/catalogue.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace net {

// What the intent files say under a reply's id. Refers to the catalogue.
struct ReplyWording {
    const intents::Intent* intent = nullptr;  // null for a line that belongs to none
    intents::Tactic tactic = intents::Tactic::acknowledge;
    base::Language language = base::Language::en;
    const std::string* text = nullptr;
};

// All replies of the files by their ids; the catalogue must outlive it.
class ReplyWords {
public:
    explicit ReplyWords(const intents::Catalogue& catalogue);

    // Null for a reply that is in no file (any more).
    const ReplyWording* find(std::string_view id) const;

private:
    std::unordered_map<std::string_view, ReplyWording> replies_;
};

}  // namespace net
