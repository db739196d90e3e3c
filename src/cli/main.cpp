#include "cli/command.hpp"
#include "cli/serve.hpp"

#include <iostream>

int main(int argc, char** argv) {
    cli::Program program("Evenkeel: a de-escalation copilot for live chat. Nothing leaves this machine.",
                         "evenkeel");
    program.has_version(EVENKEEL_VERSION);
    cli::Command app = program.command();
    app.needs_a_command();
    app.ends_with(
        "Every command has --help. Results go to stdout, remarks to stderr; exit code 0 fine, 1 found "
        "problems, 2 wrong use.");
    for (const auto add :
         {cli::add_serve, cli::add_suggest, cli::add_review, cli::add_promises, cli::add_check,
          cli::add_variants, cli::add_practice, cli::add_replay, cli::add_learning, cli::add_forget,
          cli::add_integrations, cli::add_publish, cli::add_token, cli::add_recover, cli::add_migrate,
          cli::add_buckets, cli::add_explain, cli::add_classify})
        add(app);
    try {
        return program.run({argv + 1, argv + argc});
    } catch (const std::exception& fault) {
        std::cerr << "evenkeel: " << fault.what() << '\n';
        return 1;
    }
}
