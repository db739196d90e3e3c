#pragma once

#include "assist/promise_finder.hpp"
#include "base/result.hpp"
#include "intents/source_file.hpp"
#include "match/recognition.hpp"
#include "practice/check_words.hpp"
#include "practice/scenario.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace net {

// Intent files held against everything that `evenkeel check` refuses.
struct CheckedIntents {
    base::Problems faults = {};  // that show without a matcher; where there are any, nothing below is there
    std::shared_ptr<const intents::Catalogue> catalogue = nullptr;
    std::shared_ptr<const assist::PromiseFinders> promises = nullptr;  // of the catalogue
    std::shared_ptr<const match::Matcher> matcher = nullptr;
    std::shared_ptr<const practice::Scenarios> scenarios = nullptr;
    practice::WordsChecked practice_words = {};
    std::vector<intents::TestLine> tests = {};
    std::vector<match::Reading> readings = {};  // one for each test

    // All that must be mended before the files may be used.
    base::Problems problems() const;
};

// What came of publishing.
struct Publishing {
    std::optional<base::Problem> problem = std::nullopt;
};

// The intent files on disk. All of it blocks, and is called beside the loop, from any thread.
struct IntentFiles {
    std::function<base::Result<intents::SourceFiles>()> read = {};
    // Trains a matcher where there are no faults: that takes seconds.
    std::function<CheckedIntents(const intents::SourceFiles& files)> check = {};
    // Why the files cannot be saved on this server, and what to do; nothing when they can.
    std::function<std::optional<base::Problem>()> objection = {};
    // Where a published version is in use: offers one that says this to all nodes, and returns when they all
    // use it, or why they do not. Nothing where the files of this server are in use, or the function is
    // empty.
    std::function<std::optional<Publishing>(const intents::SourceFiles& files, const std::string& by)>
        publish = {};
    // Puts these texts in the place of the files of the same paths, all of them or none. What is wrong
    // otherwise.
    std::function<std::optional<base::Problem>(const std::vector<intents::SourceFile>& texts)> write = {};
};

}  // namespace net
