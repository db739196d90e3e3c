#include "cli/source_files.hpp"

#include "base/language.hpp"
#include "cli/whole_file.hpp"

#include <algorithm>
#include <cstdlib>

namespace cli {

namespace fs = std::filesystem;

namespace {

// In a fixed order, so that the same files always make the same catalogue.
std::vector<fs::path> entries(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(folder, failure)) found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

base::Result<intents::SourceFile> read_file(const fs::path& path, const fs::path& root) {
    const std::string name = path.lexically_relative(root).generic_string();
    std::error_code failure;
    if (fs::file_size(path, failure) > largest_source_file)
        return base::Problem(name, "is larger than 8 MiB; split it");
    auto text = whole_file(path);
    if (!text) return base::Problem(name, "cannot be read; look at its permissions");
    return intents::SourceFile{name, std::move(*text)};
}

bool is_language_file(const fs::path& path) {
    return (path.extension() == ".json" || path.extension() == ".jsonl") &&
           base::language_from(path.stem().string()).has_value();
}

bool is_heat_file(const fs::path& path) {
    return path.extension() == ".tsv" && base::language_from(path.stem().string()).has_value();
}

// What the files of a folder of intents/ hold, one for each language.
std::vector<intents::SourceFile>& list_for(const std::string& folder, intents::SourceFiles& files) {
    if (folder == "lexicon") return files.lexicons;
    if (folder == "conversation") return files.conversations;
    return files.wordings;
}

class Collector {
public:
    explicit Collector(const fs::path& root) : root_(root) {}

    void take(const fs::path& path, std::vector<intents::SourceFile>& into) {
        auto file = read_file(path, root_);
        if (file)
            into.push_back(std::move(*file));
        else if (!problem_)
            problem_ = file.error();
    }
    const std::optional<base::Problem>& problem() const { return problem_; }

private:
    fs::path root_;
    std::optional<base::Problem> problem_;
};

// What promises are made of is about the language too: a folder of intents without any uses ours.
void take_promises(const fs::path& root, Collector& collector, intents::SourceFiles& files) {
    const fs::path own = root / "intents" / "promises";
    for (const fs::path& path : entries(fs::is_directory(own) ? own : home() / "intents" / "promises")) {
        if (is_language_file(path)) collector.take(path, files.promise_words);
    }
    for (const fs::path& path : entries(root / "tests" / "promises")) {
        if (is_language_file(path)) collector.take(path, files.promise_tests);
    }
}

// Schemas come with the program; a folder of intents alone needs none of its own.
void take_schemas(const fs::path& root, Collector& collector, std::vector<intents::SourceFile>& schemas) {
    const fs::path own = root / "config" / "schema";
    for (const fs::path& path : entries(fs::is_directory(own) ? own : home() / "config" / "schema")) {
        if (path.extension() == ".json") collector.take(path, schemas);
    }
}

// Practice scenarios are about a folder's own customers: a folder of intents without any has none.
void take_practice(const fs::path& root, Collector& collector, intents::SourceFiles& files) {
    for (const fs::path& folder : entries(root / "intents" / "practice")) {
        auto& of_languages = folder.filename() == "common" ? files.common_lines : files.scenario_words;
        for (const fs::path& path : entries(folder)) {
            if (path.filename() == "scenario.json")
                collector.take(path, files.scenarios);
            else if (path.extension() == ".json" && is_language_file(path))
                collector.take(path, of_languages);
        }
    }
}

// Empty where this binary lies in no bin/ with our files beside it.
fs::path installed_home() {
    std::error_code failure;
    const fs::path binary = fs::read_symlink("/proc/self/exe", failure);
    if (failure || binary.parent_path().filename() != "bin") return {};
    const fs::path share = binary.parent_path().parent_path() / "share" / "evenkeel";
    return fs::is_directory(share / "intents", failure) ? share : fs::path();
}

}  // namespace

fs::path home() {
    const char* set = std::getenv("EVENKEEL_HOME");
    if (set != nullptr && *set != '\0') return set;
    const fs::path installed = installed_home();
    return installed.empty() ? fs::path(EVENKEEL_HOME) : installed;
}

fs::path default_config() {
    const char* set = std::getenv("EVENKEEL_HOME");
    const bool elsewhere = set != nullptr && *set != '\0';
    return elsewhere || installed_home().empty() ? home() / "config" / "evenkeel.json"
                                                 : fs::path("/etc/evenkeel/evenkeel.json");
}

base::Result<intents::SourceFiles> read_source_files(const fs::path& root) {
    const fs::path intents = root / "intents";
    if (!fs::is_directory(intents))
        return base::Problem(intents.string(),
                             "is no folder; name the one that holds intents/, or set EVENKEEL_HOME");
    intents::SourceFiles files;
    Collector collector(root);
    for (const fs::path& folder : entries(intents)) {
        if (!fs::is_directory(folder) || folder.filename() == "promises" || folder.filename() == "practice")
            continue;
        auto& of_languages = list_for(folder.filename().string(), files);
        for (const fs::path& path : entries(folder)) {
            if (path.filename() == "pack.json")
                collector.take(path, files.packs);
            else if (is_language_file(path))
                collector.take(path, of_languages);
        }
    }
    take_schemas(root, collector, files.schemas);
    // The weights of words come with the program too: they are about the language, not about what a folder's
    // intents are.
    const fs::path own_heats = intents / "heat";
    const fs::path heats = fs::is_directory(own_heats) ? own_heats : home() / "intents" / "heat";
    for (const fs::path& path : entries(heats)) {
        if (is_heat_file(path)) collector.take(path, files.heats);
    }
    take_promises(root, collector, files);
    take_practice(root, collector, files);
    for (const fs::path& path : entries(root / "tests" / "intents")) {
        if (is_language_file(path)) collector.take(path, files.tests);
    }
    for (const fs::path& path : entries(root / "tests" / "conversation")) {
        if (is_language_file(path)) collector.take(path, files.conversation_tests);
    }
    if (const auto& problem = collector.problem()) return *problem;
    return files;
}

base::Result<std::vector<intents::SourceFile>> read_schemas(const fs::path& root) {
    std::vector<intents::SourceFile> schemas;
    Collector collector(root);
    take_schemas(root, collector, schemas);
    if (const auto& problem = collector.problem()) return *problem;
    return schemas;
}

}  // namespace cli
