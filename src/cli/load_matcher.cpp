#include "cli/load_matcher.hpp"

#include "cli/cache.hpp"
#include "cli/source_files.hpp"
#include "intents/read_catalogue.hpp"

#include <iostream>

namespace cli {

namespace fs = std::filesystem;

void tell_on_stderr(const std::string& words) { std::cerr << words << '\n'; }

std::shared_ptr<const match::Matcher> matcher_for(const std::shared_ptr<const intents::Catalogue>& catalogue,
                                                  const Tell& tell) {
    const std::string name = catalogue->digest + "-" + std::string(match::Matcher::format) + ".matcher";
    if (auto matcher = match::Matcher::restore(catalogue, kept(name))) return matcher;
    tell("learning from the intent files, once after each change");
    auto matcher = match::Matcher::train(catalogue);
    keep(name, matcher->dump());
    return matcher;
}

std::shared_ptr<const match::Matcher> load_matcher(const fs::path& root, base::Problems& problems,
                                                   const Tell& tell) {
    const auto files = read_source_files(root);
    if (!files) {
        problems.push_back(files.error());
        return nullptr;
    }
    intents::CatalogueReading reading = intents::read_catalogue(*files);
    problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
    return reading.catalogue ? matcher_for(reading.catalogue, tell) : nullptr;
}

std::shared_ptr<const match::Matcher> load_matcher_or_complain(const fs::path& root) {
    base::Problems problems;
    auto matcher = load_matcher(root, problems);
    for (const base::Problem& problem : problems) std::cerr << base::to_string(problem) << '\n';
    return matcher;
}

}  // namespace cli
