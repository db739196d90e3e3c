#pragma once

#include "unit/cli/run_command.hpp"
#include "unit/practice/small_scenario.hpp"

#include <nlohmann/json.hpp>

namespace tests {

// A checkout with the shipped intents and one small scenario of its own, in English.
class PracticeHouse {
public:
    PracticeHouse() {
        namespace fs = std::filesystem;
        const fs::path shipped = EVENKEEL_HOME;
        fs::create_directories(folder_ / "intents");
        fs::create_directories(folder_ / "config");
        fs::create_directory_symlink(shipped / "config" / "schema", folder_ / "config" / "schema");
        for (const auto& entry : fs::directory_iterator(shipped / "intents")) {
            if (entry.path().filename() != "practice")
                fs::create_symlink(entry.path(), folder_ / "intents" / entry.path().filename());
        }
        write_file(folder_, practice::small::story_path, practice::small::story);
        write_file(folder_, practice::small::words_path, practice::small::words);
        write_file(folder_, practice::small::common_path, practice::small::common);
    }

    Ran practice(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "practice");
        arguments.insert(arguments.end(),
                         {"--intents", folder_.path().string(), "--data", (folder_ / "data").string()});
        return run_command(cli::add_practice, arguments);
    }

    // A session by script.
    Ran play(const std::string& script, std::vector<std::string> arguments = {}) const {
        arguments.insert(arguments.begin(), {"late_parcel", "--script", file("script.txt", script)});
        return practice(arguments);
    }
    nlohmann::json score(const std::string& script, std::vector<std::string> arguments = {}) const {
        arguments.push_back("--json");
        const Ran ran = play(script, arguments);
        return nlohmann::json::parse(ran.out);
    }

    std::string file(std::string_view name, std::string_view text) const {
        return write_file(folder_, name, text);
    }
    std::string read(std::string_view name) const {
        std::ifstream in(folder_ / std::string(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::string path(std::string_view name) const { return (folder_ / std::string(name)).string(); }

private:
    FreshFolder folder_;
};

}  // namespace tests
