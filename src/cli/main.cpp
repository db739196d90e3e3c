#include "cli/command.hpp"
#include "cli/serve.hpp"

#include <iostream>

int main(int argc, char** argv) {
    CLI::App app("Evenkeel: a de-escalation copilot for live chat. Nothing leaves this machine.", "evenkeel");
    app.set_version_flag("--version", EVENKEEL_VERSION);
    app.require_subcommand(1);
    app.footer(
        "Every command has --help. Results go to stdout, remarks to stderr; exit code 0 fine, 1 found "
        "problems, 2 wrong use.");
    int exit_code = 0;
    cli::add_serve(app, exit_code);
    cli::add_suggest(app, exit_code);
    cli::add_review(app, exit_code);
    cli::add_promises(app, exit_code);
    cli::add_check(app, exit_code);
    cli::add_variants(app, exit_code);
    cli::add_practice(app, exit_code);
    cli::add_replay(app, exit_code);
    cli::add_learning(app, exit_code);
    cli::add_forget(app, exit_code);
    cli::add_integrations(app, exit_code);
    cli::add_token(app, exit_code);
    cli::add_recover(app, exit_code);
    cli::add_migrate(app, exit_code);
    cli::add_buckets(app, exit_code);
    cli::add_explain(app, exit_code);
    cli::add_classify(app, exit_code);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& fault) {
        const bool asked = fault.get_exit_code() == 0;  // --help, --version
        app.exit(fault);
        return asked ? 0 : 2;
    } catch (const std::exception& fault) {
        std::cerr << "evenkeel: " << fault.what() << '\n';
        return 1;
    }
    return exit_code;
}
