#include "assist/promise_finder.hpp"
#include "cli/command.hpp"
#include "cli/json_lines.hpp"
#include "cli/source_files.hpp"
#include "intents/read_catalogue.hpp"
#include "net/assist_json.hpp"
#include "text/code_points.hpp"
#include "text/language_id.hpp"

#include <chrono>
#include <iostream>
#include <optional>

namespace cli {

namespace {

struct Options {
    std::string text;
    std::string language;
    std::string at;
    std::string zone = "UTC";
    std::string intents;
    bool lines = false;
};

// When the messages were said, and in which zone their times are meant.
struct Said {
    base::Moment at;
    assist::Zone zone;
};

base::Result<Said> said_at(const Options& options) {
    const auto zone = assist::Zone::named(options.zone);
    if (!zone) return zone.error();
    if (options.at.empty()) {
        const auto now = std::chrono::system_clock::now();
        return Said{std::chrono::floor<std::chrono::milliseconds>(now), *zone};
    }
    const auto wall = assist::wall_from(options.at);
    if (!wall) return base::Problem("--at", "\"" + options.at + "\" is no time; write 2026-11-20T14:05");
    return Said{zone->moment(*wall), *zone};
}

// Each is built when a message in its language comes: most often there is but one.
class FindersOnDemand {
public:
    // `catalogue` must outlive it.
    explicit FindersOnDemand(const intents::Catalogue& catalogue) : catalogue_(catalogue) {}

    const assist::PromiseFinder& of(base::Language language) {
        const std::size_t at = base::index_of(language);
        auto& finder = built_[at];
        if (!finder) finder.emplace(catalogue_.promises[at], language);
        return *finder;
    }

private:
    const intents::Catalogue& catalogue_;
    base::PerLanguage<std::optional<assist::PromiseFinder>> built_;
};

std::string answer(std::string_view text, const assist::PromiseFinder& finder, const Said& said) {
    const assist::PromisesFound found = finder.find(text, said.at, said.zone);
    net::Json promises = net::Json::array();
    for (const auto& promise : found.promises) {
        promises.push_back({{"text", promise.text},
                            {"start", promise.span.begin},
                            {"end", promise.span.end},
                            {"due", promise.due ? net::Json(said.zone.iso(*promise.due)) : net::Json()}});
    }
    net::Json overpromises = net::Json::array();
    for (const match::Span& span : found.overpromises) {
        overpromises.push_back(
            {{"start", span.begin}, {"end", span.end}, {"text", text::slice(text, span.begin, span.end)}});
    }
    return net::print({{"promises", std::move(promises)}, {"overpromises", std::move(overpromises)}});
}

std::shared_ptr<const intents::Catalogue> load(const Options& options, base::Problems& problems) {
    const auto files =
        read_source_files(options.intents.empty() ? home() : std::filesystem::path(options.intents));
    if (!files) {
        problems.push_back(files.error());
        return nullptr;
    }
    intents::CatalogueReading reading = intents::read_catalogue(*files);
    problems = std::move(reading.problems);
    return reading.catalogue;
}

int run(const Options& options) {
    const auto said = said_at(options);
    if (!said) {
        std::cerr << base::to_string(said.error()) << '\n';
        return 2;
    }
    base::Problems problems;
    const auto catalogue = load(options, problems);
    for (const base::Problem& problem : problems) std::cerr << base::to_string(problem) << '\n';
    if (!catalogue) return 1;
    FindersOnDemand finders(*catalogue);
    const auto stated = base::language_from(options.language);
    const auto each = [&](std::string_view text, std::optional<base::Language> named) {
        auto language = named ? named : stated;
        if (!language) language = text::decide_language(text::language_evidence(text), {});
        return answer(text, finders.of(language.value_or(base::Language::en)), *said);
    };
    return options.lines ? answer_lines(each) : answer_one(options.text, each);
}

}  // namespace

void add_promises(Command& app) {
    auto options = std::make_shared<Options>();
    Command command =
        app.command("promises", "What an agent's message promises, until when, and what it overpromises");
    command.option("TEXT", options->text, "The message; without it, or with --jsonl, stdin is read");
    command.option("--lang", options->language, "Its language, instead of recognising it")
        .one_of({"en", "nb", "da", "it", "hu", "el"});
    command.option("--at", options->at, "When it was said, as 2026-11-20T14:05 (default: now)");
    command.option("--zone", options->zone, "The time zone it was said in, as Europe/Oslo").shows_default();
    command.flag("--jsonl", options->lines,
                 "Read JSON lines {\"text\", \"lang\"?} on stdin and answer each with a line, in order");
    command.option("--intents", options->intents, "Folder that holds intents/ (default: the checkout)");
    command.does([options] { return run(*options); });
}

}  // namespace cli
