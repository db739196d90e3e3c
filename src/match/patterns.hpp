#pragma once

#include "intents/catalogue.hpp"

#include <re2/re2.h>
#include <re2/set.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace match {

// The fixed phrases of one language, all tried in one pass.
class Patterns {
public:
    // `intents` that have a head of their own; a hit comes back as the index in that list.
    Patterns(const std::vector<const intents::Intent*>& intents, base::Language language);

    // Indices of the intents whose patterns occur in the normal form; each once.
    std::vector<std::size_t> find(std::string_view normal_form) const;

private:
    RE2::Set set_;
    std::vector<std::size_t> owner_;  // by pattern
};

}  // namespace match
