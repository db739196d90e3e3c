#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// What commands take. CLI11 reads it; its headers are compiled in arguments.cpp alone, for each file that
// includes them compiles all of it anew.
namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace cli {

// Something that a command takes. The command owns it.
class Argument {
public:
    explicit Argument(CLI::Option& option) : option_(&option) {}

    Argument& required();
    Argument& one_of(std::vector<std::string> values);
    Argument& up_to(std::uint64_t most);
    // It means nothing without the other.
    Argument& only_with(const Argument& other);
    // --help tells what it is where nothing is said.
    Argument& shows_default();

    bool was_given() const;

private:
    CLI::Option* option_;
};

// A command, or one of its subcommands: a handle on what the Program owns. What is read lands in `into`,
// which must live until the command was carried out.
class Command {
public:
    Command(CLI::App& app, int& exit_code) : app_(&app), exit_code_(&exit_code) {}

    Command command(const std::string& name, const std::string& what);
    void needs_a_command();

    // Names such as "--data"; a name without dashes is taken by its place.
    Argument option(const std::string& name, std::string& into, const std::string& what);
    Argument option(const std::string& name, std::optional<std::string>& into, const std::string& what);
    Argument option(const std::string& name, std::vector<std::string>& into, const std::string& what);
    Argument option(const std::string& name, int& into, const std::string& what);
    Argument option(const std::string& name, std::optional<std::uint16_t>& into, const std::string& what);
    Argument option(const std::string& name, std::optional<std::uint64_t>& into, const std::string& what);
    Argument flag(const std::string& name, bool& into, const std::string& what);

    // The last words of --help.
    void ends_with(const std::string& words);

    // What the command does once everything was read; gives the exit code: 0 fine, 1 found problems.
    void does(std::function<int()> work);

private:
    CLI::App* app_;
    int* exit_code_;
};

// For a command that sees only while it works that something is missing: ends it as wrong use.
[[noreturn]] void refuse_without(const std::string& what);

// All that a command line may say.
class Program {
public:
    explicit Program(const std::string& what = {}, const std::string& name = {});
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    Command command();
    void has_version(const std::string& version);

    // Carries out what is asked for. The exit code; 2 for wrong use, which was told on stderr. What a command
    // throws goes through.
    int run(const std::vector<std::string>& arguments);

private:
    std::unique_ptr<CLI::App> app_;
    int exit_code_ = 0;
};

}  // namespace cli
