#pragma once

#include "base/language.hpp"
#include "intents/edit_wording.hpp"
#include "intents/search.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

// What clients ask about the intent files (docs/protocol.md), as values.
namespace net {

inline constexpr std::size_t most_edits = 50;  // files in one command; one more is refused with `too_many`

struct IntentsList {};
struct IntentsSearch {
    std::string words;
    std::optional<base::Language> language;
    std::optional<intents::Where> where;
};
struct IntentsWording {
    std::string pack, intent;
    base::Language language = base::Language::en;
};
struct IntentsFile {
    std::string file;
};
struct IntentsTry {
    std::string text;
    std::optional<base::Language> language;
    std::string asked = {};  // the intent that it should have been, to be told of as well; may be empty
};

// One file written anew, whole or in parts of one intent, by somebody who has read it.
struct FileEdit {
    std::string file;
    std::string digest;  // of the file as it was read
    std::variant<std::string, intents::WordingEdit> what;
};
using FileEdits = std::vector<FileEdit>;
struct IntentsPreview {
    FileEdits edits;
};
struct IntentsSave {
    FileEdits edits;
};
struct ReplyHistory {
    std::string reply;
};

using IntentCommand = std::variant<IntentsList, IntentsSearch, IntentsWording, IntentsFile, IntentsTry,
                                   IntentsPreview, IntentsSave, ReplyHistory>;

}  // namespace net
