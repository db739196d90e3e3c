#pragma once

#include "assist/insights_rows.hpp"
#include "assist/learning.hpp"
#include "intents/search.hpp"
#include "match/recognition.hpp"
#include "net/assist_json.hpp"
#include "net/frames.hpp"
#include "net/past_verdict.hpp"
#include "net/reply_place.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// What the server says of the intent files (docs/protocol.md): values in, ready frames out.
namespace net {

inline constexpr std::size_t most_hits = 100;     // of a search
inline constexpr std::size_t most_changes = 200;  // of readings, told of an edit

// What is in use, and how it stands.
struct IntentsStand {
    std::shared_ptr<const match::Matcher> matcher;
    base::Moment at{};                               // since when it is in use
    base::Problems problems = {};                    // of the newest reload, when it was refused
    std::optional<match::TestScores> scores = {};    // nothing when there are no tests
    std::optional<base::Problem> not_writable = {};  // why the files cannot be saved here
};
Frame intents_frame(const Ref& ref, const IntentsStand& stand);

Frame found_frame(const Ref& ref, const intents::Search::Found& found);

// One intent in one language, as its file has it.
struct WordingRead {
    IntentsWording wanted;
    std::string file, digest, form;  // `form`: how its replies speak to people, in words
    Json wording;
};
// Nothing when the file is no JSON, or does not have the intent.
std::optional<WordingRead> read_wording(const IntentsWording& wanted, const intents::SourceFile& file);
Frame wording_frame(const Ref& ref, const WordingRead& read, const assist::Learning& learning);

Frame file_frame(const Ref& ref, const intents::SourceFile& file);

// `suggested` is what `evenkeel suggest` prints.
Frame try_frame(const Ref& ref, const std::string& suggested, const match::Explanation& told,
                const intents::Catalogue& catalogue);

// What an edit would do.
struct Previewed {
    base::Problems problems = {};
    std::vector<intents::SourceFile> texts = {};  // the files as they would be written
    std::vector<intents::TestLine> tests = {};
    std::vector<match::Reading> before = {}, after = {};  // of the tests; empty where there are problems that
                                                          // keep a matcher from being made
    std::chrono::milliseconds took{};
};
Frame preview_frame(const Ref& ref, const Previewed& previewed);

// `by` is empty when the files were read anew from the disk.
Frame changed_frame(const std::string& version, const std::string& by, base::Moment at);

Frame history_frame(const Ref& ref, const ReplyPlace& place, const assist::Learning& learning,
                    const std::vector<PastVerdict>& verdicts, const assist::ReplyHistory& history);

}  // namespace net
