#include "cli/labelled_lines.hpp"

#include "cli/parse_line.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

namespace cli {

namespace {
constexpr int deepest = 8;
constexpr std::size_t most_bad_lines = 100;  // of a file; by then it is clear that it is another kind of file
}  // namespace

std::vector<match::LabelledLine> read_labelled_lines(const std::filesystem::path& path,
                                                     base::Problems& problems, std::size_t most_lines) {
    std::vector<match::LabelledLine> lines;
    std::ifstream file(path);
    if (!file || std::filesystem::is_directory(path)) {
        problems.emplace_back(path.string(), "cannot be read; is the name right?");
        return lines;
    }
    std::string line;
    std::size_t bad = 0;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const std::string place = path.string() + ":" + std::to_string(number);
        if (lines.size() == most_lines) {
            problems.emplace_back(place, "is one line too many; " + std::to_string(most_lines) + " are read");
            break;
        }
        const nlohmann::json value = parse_line(line, deepest);
        const auto is_string = [&](const char* key) { return value.contains(key) && value[key].is_string(); };
        if (value.is_object() && is_string("text") && is_string("label")) {
            lines.push_back({value["text"], value["label"]});
            continue;
        }
        problems.emplace_back(place, "is no labelled line; write {\"text\": \"...\", \"label\": \"...\"}");
        if (++bad == most_bad_lines) break;
    }
    return lines;
}

}  // namespace cli
