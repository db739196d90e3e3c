#pragma once

#include "intents/catalogue.hpp"
#include "match/explanation.hpp"
#include "match/reading.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace match {

// Reads messages by what the catalogue's examples taught it. Immutable after training, so any number of
// readers may share one; a reload builds another and swaps the pointer.
class Matcher {
public:
    // Trains on the catalogue's examples. Same catalogue, same matcher.
    static std::shared_ptr<const Matcher> train(std::shared_ptr<const intents::Catalogue> catalogue);

    // What training made, for a cache; `restore` gives the same matcher back without training. Null when the
    // bytes are of another format, were cut short or belong to another catalogue.
    static constexpr std::string_view format = "6";
    std::string dump() const;
    static std::shared_ptr<const Matcher> restore(std::shared_ptr<const intents::Catalogue> catalogue,
                                                  std::string_view bytes);

    // A customer's or colleague's message. `prior` is what the conversation's earlier messages said of its
    // language; `stated` overrides recognition when the sender named a language.
    Reading read(std::string_view message, const text::LanguageEvidence& prior = {},
                 std::optional<base::Language> stated = std::nullopt) const;

    // How `read` came to what it says; `asked` names an intent that is to be told of as well, and may be
    // empty.
    Explanation explain(std::string_view message, std::optional<base::Language> stated,
                        const std::string& asked) const;

    // An agent's words in the conversation's language.
    DraftReading read_draft(std::string_view draft, base::Language language) const;

    const intents::Catalogue& catalogue() const { return *catalogue_; }

    ~Matcher();
    Matcher(const Matcher&) = delete;
    Matcher& operator=(const Matcher&) = delete;

private:
    struct Parts;
    struct Words;  // a message in its normal form, and its language
    Words words_of(std::string_view message, const text::LanguageEvidence& prior,
                   std::optional<base::Language> stated) const;
    void read_bait(const text::Message& message, Reading& reading) const;
    Matcher(std::shared_ptr<const intents::Catalogue> catalogue, std::unique_ptr<const Parts> parts);

    std::shared_ptr<const intents::Catalogue> catalogue_;
    std::unique_ptr<const Parts> parts_;
};

}  // namespace match
