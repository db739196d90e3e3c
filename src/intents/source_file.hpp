#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace intents {

// A file that was read elsewhere: the core itself opens none.
struct SourceFile {
    std::string path;  // as a person would write it, "intents/attacks/en.json"
    std::string text;
};

// Everything a catalogue is made of.
struct SourceFiles {
    std::vector<SourceFile> packs;               // intents/<pack>/pack.json
    std::vector<SourceFile> wordings;            // intents/<pack>/<lang>.json
    std::vector<SourceFile> lexicons;            // intents/lexicon/<lang>.json
    std::vector<SourceFile> heats;               // intents/heat/<lang>.tsv; may be missing
    std::vector<SourceFile> conversations;       // intents/conversation/<lang>.json; may be missing
    std::vector<SourceFile> schemas;             // config/schema/*.schema.json
    std::vector<SourceFile> tests;               // tests/intents/<lang>.jsonl; only `check` reads them
    std::vector<SourceFile> conversation_tests;  // tests/conversation/<lang>.jsonl, likewise
    std::vector<SourceFile> promise_words;       // intents/promises/<lang>.json
    std::vector<SourceFile> promise_tests;       // tests/promises/<lang>.jsonl; only `check` reads them
    std::vector<SourceFile> scenarios;           // intents/practice/<scenario>/scenario.json; may be missing
    std::vector<SourceFile> scenario_words;      // intents/practice/<scenario>/<lang>.json
    std::vector<SourceFile> common_lines;        // intents/practice/common/<lang>.json
};

}  // namespace intents
