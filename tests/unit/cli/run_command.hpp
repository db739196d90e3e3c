#pragma once

#include "cli/command.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace tests {

// What a command said and how it ended.
struct Ran {
    int exit_code = 0;
    std::string out;
    std::string remarks;
};

// Keeps what is written to a stream while it lives.
class Overheard {
public:
    explicit Overheard(std::ostream& stream) : stream_(stream), before_(stream.rdbuf(heard_.rdbuf())) {}
    ~Overheard() { stream_.rdbuf(before_); }
    Overheard(const Overheard&) = delete;
    Overheard& operator=(const Overheard&) = delete;
    std::string text() const { return heard_.str(); }

private:
    std::ostringstream heard_;
    std::ostream& stream_;
    std::streambuf* before_;
};

// Runs one subcommand as main() does. `arguments` begin with its name.
inline Ran run_command(void (&add)(cli::Command&), const std::vector<std::string>& arguments) {
    const Overheard out(std::cout), remarks(std::cerr);
    cli::Program program;
    cli::Command command = program.command();
    add(command);
    const int exit_code = program.run(arguments);
    return {.exit_code = exit_code, .out = out.text(), .remarks = remarks.text()};
}

// Writes a file into the folder; its path.
inline std::string write_file(const FreshFolder& folder, std::string_view name, std::string_view text) {
    const std::filesystem::path path = folder / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
}

// Lets another folder be the checkout while it lives.
class Elsewhere {
public:
    explicit Elsewhere(const FreshFolder& folder) { setenv("EVENKEEL_HOME", folder.path().c_str(), 1); }
    ~Elsewhere() { unsetenv("EVENKEEL_HOME"); }
    Elsewhere(const Elsewhere&) = delete;
    Elsewhere& operator=(const Elsewhere&) = delete;
};

}  // namespace tests
