#include "cli/test_lines.hpp"

#include "cli/parse_line.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

namespace cli {

namespace {
constexpr int deepest = 4;  // levels of a test line
}

std::optional<base::Language> language_of(const intents::SourceFile& file) {
    const std::size_t name = file.path.rfind('/') + 1;
    return base::language_from(file.path.substr(name, file.path.rfind('.') - name));
}

void run_test_lines(const intents::SourceFile& file, const RunTest& run, base::Problems& problems) {
    std::istringstream lines(file.text);
    std::string text;
    for (std::size_t number = 1; std::getline(lines, text); ++number) {
        if (auto wrong = run(parse_line(text, deepest)))
            problems.emplace_back(file.path + ":" + std::to_string(number), std::move(*wrong));
    }
}

}  // namespace cli
