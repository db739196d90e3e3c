#pragma once

#include "intents/document.hpp"

#include <set>
#include <string>
#include <string_view>

namespace practice {

// The names that may stand in one place of a file: "tactic", "pool", "node".
struct KnownNames {
    std::string_view what;
    std::set<std::string, std::less<>> names;

    bool contains(std::string_view name) const { return names.contains(name); }

    // "there is no tactic "clarfy"; did you mean "clarify"?", or the names that there are.
    std::string unknown(std::string_view name) const;

    // Adds a problem when a name is not among them.
    bool check(const std::string& name, const std::string& pointer, const intents::Document& document,
               base::Problems& problems) const;
};

}  // namespace practice
