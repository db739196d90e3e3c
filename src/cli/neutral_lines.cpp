#include "cli/neutral_lines.hpp"

#include "cli/source_files.hpp"
#include "text/language_id.hpp"

#include <fstream>

namespace cli {

namespace {
constexpr std::size_t most_asked = 500;  // lines that tell the language of a file
}

std::optional<base::Language> language_of(std::span<const match::LabelledLine> lines) {
    text::LanguageEvidence evidence;
    const std::size_t step = lines.size() / most_asked + 1;
    for (std::size_t at = 0; at < lines.size(); at += step)
        evidence.add(text::language_evidence(lines[at].text));
    return text::decide_language(evidence);
}

std::vector<std::string> neutral_lines(std::optional<base::Language> language) {
    std::vector<std::string> lines;
    if (!language) return lines;
    std::ifstream file(home() / "intents" / "neutral" / (std::string(base::code_of(*language)) + ".txt"));
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line.front() != '#') lines.push_back(line);
    }
    return lines;
}

}  // namespace cli
