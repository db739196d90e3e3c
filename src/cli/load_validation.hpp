#pragma once

#include "match/cross_validate.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace cli {

// The cross-validation of a catalogue (match/cross_validate.hpp), kept beside the trained matchers by the
// digest of the files: it takes minutes at worst, so it is done once after each change, with its progress on
// stderr.
match::CrossValidation load_validation(const std::shared_ptr<const intents::Catalogue>& catalogue);

// How it is kept; reading gives nothing when the text is no such thing or names examples that are not there.
std::string write_validation(const match::CrossValidation& validation);
std::optional<match::CrossValidation> read_validation(std::string_view text,
                                                      const intents::Catalogue& catalogue);

}  // namespace cli
