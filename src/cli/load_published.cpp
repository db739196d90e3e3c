#include "cli/load_published.hpp"

#include "cli/read_versions.hpp"
#include "cli/source_files.hpp"
#include "intents/read_catalogue.hpp"
#include "practice/read_scenarios.hpp"

namespace cli {

net::LoadedFiles load_published(const intents::SourceFiles& files, const std::filesystem::path& root,
                                const Tell& tell) {
    auto schemas = read_schemas(root);
    if (!schemas) return {.problems = {schemas.error()}};
    intents::SourceFiles all = files;
    all.schemas = *schemas;
    intents::CatalogueReading reading = intents::read_catalogue(all);
    if (!reading.catalogue || !reading.problems.empty()) return {.problems = std::move(reading.problems)};
    practice::ScenariosReading practised = practice::read_scenarios(all, *reading.catalogue);
    if (!practised.problems.empty()) return {.problems = std::move(practised.problems)};
    return {.matcher = matcher_for(reading.catalogue, tell),
            .scenarios = practised.scenarios,
            .schemas = std::move(*schemas)};
}

base::Result<std::optional<InUseVersion>> version_in_use(storage::EventLog& log) {
    const auto versions = read_versions(log);
    if (!versions) return versions.error();
    const net::PublishedVersion* version = versions->in_use();
    if (version == nullptr || version->is_own_files()) return std::optional<InUseVersion>();
    auto files = net::read_version(log, version->offered.digest);
    if (!files) return files.error();
    auto sorted = net::intents_of(*files);
    if (!sorted) return sorted.error();
    InUseVersion in_use{.in_use = {.number = version->number,
                                   .files = std::make_shared<const intents::SourceFiles>(std::move(*sorted)),
                                   .config = files->config(),
                                   .by = version->offered.by},
                        .files = std::move(*files)};
    return std::optional<InUseVersion>(std::move(in_use));
}

}  // namespace cli
