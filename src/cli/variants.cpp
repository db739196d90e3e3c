#include "text/variants.hpp"

#include "cli/command.hpp"
#include "cli/source_files.hpp"
#include "intents/read_catalogue.hpp"
#include "text/language_id.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iostream>

namespace cli {

namespace {

struct Options {
    std::string text;
    std::string language;
    std::string intents;
    bool json = false;
};

void print_json(const Options& options, std::optional<base::Language> language,
                const std::vector<text::Variant>& variants) {
    nlohmann::json list = nlohmann::json::array();
    for (const text::Variant& each : variants)
        list.push_back({{"kind", text::name_of(each.kind)}, {"text", each.text}});
    std::cout << nlohmann::json{{"text", options.text},
                                {"lang", base::code_of(language)},
                                {"variants", std::move(list)}}
                     .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
              << '\n';
}

int print_variants(const Options& options) {
    const auto files =
        read_source_files(options.intents.empty() ? home() : std::filesystem::path(options.intents));
    if (!files) {
        std::cerr << base::to_string(files.error()) << '\n';
        return 1;
    }
    const intents::CatalogueReading reading = intents::read_catalogue(*files);
    for (const base::Problem& problem : reading.problems) std::cerr << base::to_string(problem) << '\n';
    if (!reading.catalogue) return 1;
    const auto stated = base::language_from(options.language);
    const auto language = stated ? stated : text::decide_language(text::language_evidence(options.text), {});
    std::vector<std::string> profanity;
    if (language) profanity = reading.catalogue->lexicons[base::index_of(*language)].profanity;
    const auto variants = text::variants(options.text, language, profanity);
    if (options.json) {
        print_json(options, language, variants);
        return 0;
    }
    for (const text::Variant& each : variants)
        std::cout << fmt::format("{:20}  {}\n", text::name_of(each.kind), each.text);
    return 0;
}

}  // namespace

void add_variants(Command& app) {
    auto options = std::make_shared<Options>();
    Command command = app.command(
        "variants", "A sentence as people type it otherwise; `check --robust` reads the tests in these ways");
    command.option("TEXT", options->text, "The sentence").required();
    command
        .option("--lang", options->language,
                "Its language, instead of recognising it: decides on keyboard, letters and masks")
        .one_of({"en", "nb", "da", "it", "hu", "el"});
    command.flag("--json", options->json, "Print one object {\"text\", \"lang\", \"variants\"}");
    command.option("--intents", options->intents, "Folder that holds intents/ (default: the checkout)");
    command.does([options] { return print_variants(*options); });
}

}  // namespace cli
