#include "cli/load_matcher.hpp"

#include "cli/source_files.hpp"
#include "intents/read_catalogue.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>

namespace cli {

namespace fs = std::filesystem;

namespace {

// Where trained matchers are kept; empty when there is no such place.
fs::path cache_folder() {
    const auto set = [](const char* name) {
        const char* value = std::getenv(name);
        return fs::path(value != nullptr ? value : "");
    };
    if (const fs::path own = set("EVENKEEL_CACHE"); !own.empty()) return own;
    if (const fs::path shared = set("XDG_CACHE_HOME"); !shared.empty()) return shared / "evenkeel";
    if (const fs::path user = set("HOME"); !user.empty()) return user / ".cache" / "evenkeel";
    return {};
}

std::string read_whole(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Written aside and renamed, so that no other process ever sees half a file. Failing only costs time at the
// next start.
void keep(const fs::path& path, const std::string& bytes) {
    std::error_code failure;
    fs::create_directories(path.parent_path(), failure);
    const fs::path aside = path.string() + "." + std::to_string(std::random_device{}());
    {
        std::ofstream file(aside, std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file.flush()) {
            fs::remove(aside, failure);
            return;
        }
    }
    fs::rename(aside, path, failure);
    if (failure) fs::remove(aside, failure);
}

}  // namespace

std::shared_ptr<const match::Matcher> load_matcher(const fs::path& root, base::Problems& problems) {
    const auto files = read_source_files(root);
    if (!files) {
        problems.push_back(files.error());
        return nullptr;
    }
    intents::CatalogueReading reading = intents::read_catalogue(*files);
    problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
    if (!reading.catalogue) return nullptr;

    const fs::path folder = cache_folder();
    const fs::path kept =
        folder / (reading.catalogue->digest + "-" + std::string(match::Matcher::format) + ".matcher");
    if (!folder.empty()) {
        if (auto matcher = match::Matcher::restore(reading.catalogue, read_whole(kept))) return matcher;
    }
    auto matcher = match::Matcher::train(reading.catalogue);
    if (!folder.empty()) keep(kept, matcher->dump());
    return matcher;
}

std::shared_ptr<const match::Matcher> load_matcher_or_complain(const fs::path& root) {
    base::Problems problems;
    auto matcher = load_matcher(root, problems);
    for (const base::Problem& problem : problems) std::cerr << base::to_string(problem) << '\n';
    return matcher;
}

}  // namespace cli
