#pragma once

#include "cli/practice_command.hpp"
#include "shipped.hpp"
#include "unit/cli/run_command.hpp"
#include "unit/practice/small_scenario.hpp"

#include <nlohmann/json.hpp>

namespace tests {

// What is read from the shipped files, read once.
inline assist::Knowledge shipped_knowledge() {
    return {.matcher = *shipped_matcher(), .promises = &shipped_promises()};
}

// With the small scenario: what `evenkeel practice` does after reading files.
inline void add_small_practice(cli::Command& app) {
    auto options = std::make_shared<cli::PracticeOptions>();
    cli::Command command = app.command("practice", "");
    cli::add_practice_options(command, *options);
    command.does([options] {
        return cli::run_practice(*options, practice::small::scenarios(), {}, shipped_knowledge);
    });
}

// A folder for the command's files and log.
class PracticeHouse {
public:
    Ran practice(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "practice");
        arguments.insert(arguments.end(), {"--data", path("data")});
        return run_command(add_small_practice, arguments);
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
