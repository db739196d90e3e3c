#include "intents/check.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

namespace intents {

namespace {

using nlohmann::json;

bool well_formed(const json& line) {
    const auto is = [&](const char* key, bool (json::*kind)() const noexcept) {
        return line.contains(key) && (line[key].*kind)();
    };
    return line.is_object() && is("text", &json::is_string) && is("intent", &json::is_string) &&
           is("anger", &json::is_number_integer) && is("suggest", &json::is_boolean) &&
           is("care", &json::is_boolean);
}

}  // namespace

std::vector<TestLine> read_tests(const std::vector<SourceFile>& files, base::Problems& problems) {
    std::vector<TestLine> tests;
    for (const SourceFile& file : files) {
        const std::size_t slash = file.path.rfind('/') + 1;
        const auto language = base::language_from(file.path.substr(slash, file.path.rfind('.') - slash));
        if (!language) {
            problems.emplace_back(file.path, "is named after no language; use en, nb, da, it, hu or el");
            continue;
        }
        std::istringstream lines(file.text);
        std::string text;
        for (std::size_t number = 1; std::getline(lines, text); ++number) {
            const json line = json::parse(text, nullptr, false);
            const std::string place = file.path + ":" + std::to_string(number);
            if (!well_formed(line)) {
                problems.emplace_back(
                    place,
                    "is not a test; write {\"text\", \"intent\", \"anger\": 0..3, \"suggest\", \"care\"}");
                continue;
            }
            TestLine test{.path = file.path,
                          .line = number,
                          .language = *language,
                          .text = line["text"],
                          .intent = line["intent"],
                          .also = {},
                          .anger = line["anger"],
                          .suggest = line["suggest"],
                          .care = line["care"]};
            if (line.contains("also") && line["also"].is_array()) {
                for (const json& id : line["also"]) {
                    if (id.is_string()) test.also.push_back(id);
                }
            }
            tests.push_back(std::move(test));
        }
    }
    return tests;
}

}  // namespace intents
