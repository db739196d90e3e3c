#include "cli/load_matcher.hpp"

#include "cli/source_files.hpp"
#include "intents/read_catalogue.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <vector>

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

// Every edit of a phrase makes another one, some twenty megabytes each.
constexpr std::size_t most_kept = 4;

void forget_old(const fs::path& folder) {
    std::vector<std::pair<fs::file_time_type, fs::path>> kept;
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(folder, failure)) {
        if (entry.path().extension() == ".matcher")
            kept.emplace_back(entry.last_write_time(failure), entry.path());
    }
    std::sort(kept.rbegin(), kept.rend());
    for (std::size_t at = most_kept; at < kept.size(); ++at) fs::remove(kept[at].second, failure);
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
    forget_old(path.parent_path());
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
    std::cerr << "learning from the intent files, once after each change\n";
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
