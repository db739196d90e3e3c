#include "cli/check_notes.hpp"

#include "cli/load_validation.hpp"
#include "intents/places.hpp"
#include "intents/reply_notes.hpp"
#include "match/near_miss_notes.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <ostream>

namespace cli {

namespace {

using base::Language;
using intents::Catalogue;
using intents::Places;

std::string place_of(const Catalogue& catalogue, const intents::ExampleAt& at, Places& places) {
    return places.of_example(intents::intent_of(catalogue, at), at.language, at.number);
}

std::string said(const Catalogue& catalogue, const intents::ExampleAt& at) {
    return "\"" + intents::example_of(catalogue, at).text + "\"";
}

// A pair of intents and a few of the lines that were confused, one note each.
base::Problems pair_notes(const Catalogue& catalogue, const match::CrossValidation& validation,
                          Places& places) {
    base::Problems notes;
    for (const match::ConfusedPair& pair : match::confused_pairs(catalogue, validation)) {
        if (notes.size() == most_pairs) break;
        std::string lines;
        for (std::size_t at = 0; at < std::min(examples_of_a_pair, pair.examples.size()); ++at) {
            const match::Misread& misread = pair.examples[at];
            lines += "\n      " + place_of(catalogue, misread.example, places) + ": " +
                     said(catalogue, misread.example) + " read as " + misread.read_as;
        }
        notes.emplace_back(pair.left + " and " + pair.right,
                           std::to_string(pair.examples.size()) + " examples" + lines);
    }
    return notes;
}

base::Problems twin_notes(const Catalogue& catalogue, const match::CrossValidation& validation,
                          Places& places) {
    base::Problems notes;
    for (const match::Misread& misread : validation.misread) {
        if (!misread.twin) continue;
        notes.emplace_back(place_of(catalogue, misread.example, places),
                           said(catalogue, misread.example) + " is read as " + misread.read_as + " without " +
                               place_of(catalogue, *misread.twin, places) + ": " +
                               said(catalogue, *misread.twin));
    }
    return notes;
}

// How hard the examples are, for messages and for drafts.
std::string misread_share(const Catalogue& catalogue, const match::CrossValidation& validation) {
    const auto by_agent = [&](const intents::ExampleAt& at) {
        return intents::intent_of(catalogue, at).audience == intents::Audience::agent;
    };
    std::array<std::size_t, 2> misread{};
    for (const match::Misread& each : validation.misread) ++misread[by_agent(each.example) ? 1 : 0];
    std::array<std::size_t, 2> all{};
    for (const intents::ExampleAt& at : intents::all_examples(catalogue)) ++all[by_agent(at) ? 1 : 0];
    return fmt::format(
        "who has not learned them takes {} of {} messages and {} of {} drafts for something else\n",
        misread[0], all[0], misread[1], all[1]);
}

std::string table_line(const std::string& first, const base::PerLanguage<std::size_t>& counts) {
    std::string line = fmt::format("  {:24}", first);
    for (const std::size_t count : counts) line += fmt::format("  {:4}", count);
    return line + "\n";
}

// Rows of one thing ("patterns"), and in how many of them each language lacks it.
std::map<std::string, base::PerLanguage<std::size_t>> gaps_by_thing(
    const std::vector<intents::ParityRow>& rows) {
    std::map<std::string, base::PerLanguage<std::size_t>> gaps;
    for (const intents::ParityRow& row : rows) {
        const std::string thing = row.of == "lexicon" ? "lexicon lists" : row.what;
        for (const Language language : base::all_languages)
            gaps[thing][base::index_of(language)] += intents::lacks(row, language) ? 1U : 0U;
    }
    return gaps;
}

std::string lacking(const intents::ParityRow& row) {
    std::string codes;
    for (const Language language : base::all_languages) {
        if (intents::lacks(row, language))
            codes += (codes.empty() ? "" : ", ") + std::string(base::code_of(language));
    }
    return codes;
}

}  // namespace

void print_group(std::string_view heading, const base::Problems& notes, bool all, std::ostream& out) {
    if (notes.empty()) return;
    out << heading << ": " << notes.size() << '\n';
    const std::size_t shown = all ? notes.size() : std::min(notes.size(), most_notes);
    for (std::size_t at = 0; at < shown; ++at) out << "  " << base::to_string(notes[at]) << '\n';
    if (shown < notes.size()) out << "  and " << notes.size() - shown << " more (--verbose shows all)\n";
    out << '\n';
}

void print_parity(const std::vector<intents::ParityRow>& rows, bool all, std::ostream& out) {
    base::Problems notes;
    for (const intents::ParityRow& row : rows) {
        const std::string codes = lacking(row);
        if (codes.empty()) continue;
        std::string counts;
        for (const Language language : base::all_languages)
            counts += fmt::format(" {} {}", base::code_of(language), row.counts[base::index_of(language)]);
        notes.emplace_back(row.of + " " + row.what, codes + " (" + counts.substr(1) + ")");
    }
    if (notes.empty()) return;
    out << fmt::format("where a language has less than {:.0f} % of what the others have\n",
                       100 * intents::least_parity);
    out << fmt::format("  {:24}", "");
    for (const Language language : base::all_languages)
        out << fmt::format("  {:>4}", base::code_of(language));
    out << '\n';
    for (const auto& [thing, counts] : gaps_by_thing(rows)) {
        if (counts != base::PerLanguage<std::size_t>{}) out << table_line(thing, counts);
    }
    out << '\n';
    print_group("in these places", notes, all, out);
}

void print_notes(const match::Matcher& matcher, const std::shared_ptr<const Catalogue>& catalogue,
                 const intents::SourceFiles& files, const NotesWanted& wanted, std::ostream& out) {
    out << "Notes: none of them fails a check; docs/intents.md says what to do about each.\n\n";
    Places places(files);
    const auto group = [&](std::string_view heading, const base::Problems& notes) {
        print_group(heading, notes, wanted.verbose, out);
    };
    group("replies that do not do what their tactic says", intents::tactic_notes(*catalogue, places));
    group("replies in another form of address than their file's", intents::address_notes(*catalogue, places));
    group("near misses that are read as what they must not be", match::near_miss_notes(matcher, places));
    print_parity(intents::parity(*catalogue), wanted.verbose, out);
    if (wanted.quick) return;
    const match::CrossValidation validation = load_validation(catalogue);
    group("examples that only their own twin saves", twin_notes(*catalogue, validation, places));
    out << misread_share(*catalogue, validation) << '\n';
    print_group("intents whose examples are taken for each other, worst first",
                pair_notes(*catalogue, validation, places), true, out);
}

}  // namespace cli
