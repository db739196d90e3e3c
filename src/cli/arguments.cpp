#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

namespace cli {

Argument& Argument::required() {
    option_->required();
    return *this;
}

Argument& Argument::one_of(std::vector<std::string> values) {
    option_->check(CLI::IsMember(std::move(values)));
    return *this;
}

Argument& Argument::up_to(std::uint64_t most) {
    option_->check(CLI::Range(std::uint64_t{0}, most));
    return *this;
}

Argument& Argument::only_with(const Argument& other) {
    option_->needs(other.option_);
    return *this;
}

Argument& Argument::shows_default() {
    option_->capture_default_str();
    return *this;
}

bool Argument::was_given() const { return option_->count() > 0; }

Command Command::command(const std::string& name, const std::string& what) {
    return {*app_->add_subcommand(name, what), *exit_code_};
}

void Command::needs_a_command() { app_->require_subcommand(1); }

Argument Command::option(const std::string& name, std::string& into, const std::string& what) {
    return Argument(*app_->add_option(name, into, what));
}
Argument Command::option(const std::string& name, std::optional<std::string>& into, const std::string& what) {
    return Argument(*app_->add_option(name, into, what));
}
Argument Command::option(const std::string& name, std::vector<std::string>& into, const std::string& what) {
    return Argument(*app_->add_option(name, into, what));
}
Argument Command::option(const std::string& name, int& into, const std::string& what) {
    return Argument(*app_->add_option(name, into, what));
}
Argument Command::option(const std::string& name, std::optional<std::uint16_t>& into,
                         const std::string& what) {
    return Argument(*app_->add_option(name, into, what));
}
Argument Command::option(const std::string& name, std::optional<std::uint64_t>& into,
                         const std::string& what) {
    return Argument(*app_->add_option(name, into, what));
}
Argument Command::flag(const std::string& name, bool& into, const std::string& what) {
    return Argument(*app_->add_flag(name, into, what));
}

void Command::ends_with(const std::string& words) { app_->footer(words); }

void Command::does(std::function<int()> work) {
    app_->callback([work = std::move(work), exit_code = exit_code_] { *exit_code = work(); });
}

void refuse_without(const std::string& what) { throw CLI::RequiredError(what); }

Program::Program(const std::string& what, const std::string& name)
    : app_(std::make_unique<CLI::App>(what, name)) {}

Program::~Program() = default;

Command Program::command() { return {*app_, exit_code_}; }

void Program::has_version(const std::string& version) { app_->set_version_flag("--version", version); }

int Program::run(const std::vector<std::string>& arguments) {
    constexpr int wrong_use = 2;
    try {
        app_->parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
        return exit_code_;
    } catch (const CLI::ParseError& fault) {
        const bool asked = fault.get_exit_code() == 0;  // --help, --version
        app_->exit(fault);
        return asked ? 0 : wrong_use;
    }
}

}  // namespace cli
