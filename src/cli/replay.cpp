#include "assist/replay.hpp"

#include "cli/command.hpp"
#include "cli/load_matcher.hpp"
#include "cli/progress.hpp"
#include "cli/replay_html.hpp"
#include "cli/replay_summary.hpp"
#include "cli/source_files.hpp"
#include "cli/transcripts.hpp"

#include <chrono>
#include <fstream>
#include <iostream>

namespace cli {

namespace {

struct Options {
    std::string file;
    std::string html;
    std::string intents;
    bool json = false;
};

int run(const Options& options) {
    base::Problems problems;
    const std::vector<assist::Transcript> transcripts = read_transcripts(options.file, problems);
    for (const base::Problem& problem : problems) std::cerr << base::to_string(problem) << '\n';
    if (transcripts.empty()) {
        std::cerr << options.file << ": there is no transcript in it\n";
        return 1;
    }
    const auto matcher =
        load_matcher_or_complain(options.intents.empty() ? home() : std::filesystem::path(options.intents));
    if (!matcher) return 1;

    const assist::PromiseFinders promises(matcher->catalogue());
    ReplaySummary summary;
    std::vector<assist::Replayed> all;
    {
        Progress progress("replaying", transcripts.size());
        for (const assist::Transcript& transcript : transcripts) {
            const auto start = std::chrono::steady_clock::now();
            assist::Replayed replayed =
                assist::replay(transcript, {.matcher = *matcher, .promises = &promises});
            summary.seconds +=
                std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            summary.add(replayed);
            if (!options.html.empty()) all.push_back(std::move(replayed));
            progress.step();
        }
    }
    std::cout << (options.json ? summary_json(summary) : summary_text(summary));
    if (!options.html.empty()) {
        std::ofstream page(options.html, std::ios::binary);
        page << replay_html(summary, all);
        if (!page.flush()) {
            std::cerr << options.html << ": cannot be written; is there room, and may you write there?\n";
            return 1;
        }
        std::cerr << "the report is in " << options.html << '\n';
    }
    return problems.empty() ? 0 : 1;
}

}  // namespace

void add_replay(Command& app) {
    auto options = std::make_shared<Options>();
    Command command = app.command(
        "replay",
        "Whole transcripts through the copilot: anger, missed acknowledgements, faults, suggestions");
    command
        .option("FILE", options->file, "JSON lines {\"conversation\", \"turns\": [{\"speaker\", \"text\"}]}")
        .required();
    command.option("--html", options->html, "Also write a report with curves to this file");
    command.flag("--json", options->json, "Print the summary as JSON");
    command.option("--intents", options->intents, "Folder that holds intents/ (default: the checkout)");
    command.does([options] { return run(*options); });
}

}  // namespace cli
