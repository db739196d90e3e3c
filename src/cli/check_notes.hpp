#pragma once

#include "base/result.hpp"
#include "intents/parity.hpp"
#include "intents/source_file.hpp"
#include "match/cross_validate.hpp"
#include "match/matcher.hpp"

#include <iosfwd>
#include <string_view>

namespace cli {

// How much `check` tells an author besides what must be mended.
struct NotesWanted {
    bool verbose = false;  // all of them, not the first few of each kind
    bool quick = false;    // without cross-validation
};

// Of one kind of note so many are shown, then how many more there are.
inline constexpr std::size_t most_notes = 8;
inline constexpr std::size_t most_pairs = 20;         // of intents that are confused
inline constexpr std::size_t examples_of_a_pair = 2;  // shown with each

// What an author may want to look at, and need not: replies, near misses, parity between the languages,
// examples that are taken for another intent. Nothing of it fails a check.
void print_notes(const match::Matcher& matcher, const std::shared_ptr<const intents::Catalogue>& catalogue,
                 const intents::SourceFiles& files, const NotesWanted& wanted, std::ostream& out);

// One kind of note under its heading; nothing where there is none.
void print_group(std::string_view heading, const base::Problems& notes, bool all, std::ostream& out);

// In how many places each language lacks something, and the places.
void print_parity(const std::vector<intents::ParityRow>& rows, bool all, std::ostream& out);

}  // namespace cli
