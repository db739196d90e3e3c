#pragma once

#include "cli/source_files.hpp"
#include "intents/check.hpp"
#include "intents/read_catalogue.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace tests {

// A folder of intents of its own, small enough to learn from in a moment: two intents of the shipped files in
// all languages, with their tests. What is learned is kept until the test program ends, so that folders with
// the same files learn once.
class SmallIntents {
public:
    SmallIntents() {
        static const FreshFolder learned;
        setenv("EVENKEEL_CACHE", learned.path().c_str(), 1);
        const std::filesystem::path shipped = EVENKEEL_HOME;
        write("intents/small/pack.json", R"({
  "$schema": "s", "pack": "small", "audience": "customer",
  "intents": [
    {"id": "long_wait", "group": "grievance", "severity": 1, "care": false, "suggest": true, "tactics": ["acknowledge"], "rule": 2},
    {"id": "thanks", "group": "calm", "severity": 0, "care": false, "suggest": false, "tactics": ["thank"], "rule": 21}
  ]
}
)");
        for (const base::Language language : base::all_languages) {
            const std::string code(base::code_of(language));
            nlohmann::ordered_json file = {
                {"$schema", "s"}, {"pack", "small"}, {"language", code}, {"register", "as shipped"}};
            file["intents"]["long_wait"] =
                taken(shipped / "intents/grievances" / (code + ".json"), "long_wait");
            file["intents"]["thanks"] = taken(shipped / "intents/calm" / (code + ".json"), "thanks");
            write("intents/small/" + code + ".json", file.dump(2) + "\n");
            write("intents/lexicon/" + code + ".json", read(shipped / "intents/lexicon" / (code + ".json")));
            write("tests/intents/" + code + ".jsonl",
                  kept_tests(read(shipped / "tests/intents" / (code + ".jsonl"))));
        }
    }
    ~SmallIntents() { unsetenv("EVENKEEL_CACHE"); }

    // What so small a folder must have.
    static constexpr intents::Minimums minimums{.examples = 10,
                                                .near_misses = 0,
                                                .computer_mode_replies = 0,
                                                .other_replies = 1,
                                                .examples_per_test = 1000};

    const std::filesystem::path& root() const { return folder_.path(); }
    std::string read_own(const std::string& path) const { return read(folder_ / path); }

private:
    static std::string read(const std::filesystem::path& path) {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    // Without what names intents that are not here.
    static nlohmann::ordered_json taken(const std::filesystem::path& path, const std::string& id) {
        auto wording = nlohmann::ordered_json::parse(read(path))["intents"][id];
        for (auto& heat : wording["examples"]) {
            for (auto& each : heat) {
                if (each.is_object()) each = each["text"];
            }
        }
        wording["near_misses"] = nlohmann::ordered_json::array();
        wording.erase("patterns");  // they would hold whatever the examples say
        return wording;
    }

    static std::string kept_tests(const std::string& lines) {
        std::istringstream in(lines);
        std::string kept;
        for (std::string line; std::getline(in, line);) {
            const auto test = nlohmann::json::parse(line);
            if (test["intent"] == "long_wait" || test["intent"] == "thanks") kept += line + "\n";
        }
        return kept;
    }

    void write(const std::string& name, const std::string& text) const {
        const std::filesystem::path path = folder_ / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
    }

    FreshFolder folder_;
};

}  // namespace tests
