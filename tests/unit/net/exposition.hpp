#pragma once

#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace tests {

// What stands in a text of the Prometheus format 0.0.4: `name{labels}` and its value. A line that the format
// does not know, a sample without its HELP and TYPE or a name against the convention fails the test.
inline std::map<std::string, double> read_exposition(const std::string& text) {
    static const std::regex sample(R"(([a-z_]+)(\{[a-z_]+="[^"\\]*"(,[a-z_]+="[^"\\]*")*\})? (\S+))");
    static const std::regex comment(R"(# (HELP|TYPE) (evenkeel_[a-z_]+) (.+))");
    std::map<std::string, double> samples;
    std::map<std::string, std::string> types;
    std::set<std::string> helped;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        std::smatch found;
        if (line.starts_with('#')) {
            REQUIRE(std::regex_match(line, found, comment));
            if (found[1] == "HELP") helped.insert(found[2]);
            if (found[1] == "TYPE") types[found[2]] = found[3];
            continue;
        }
        REQUIRE(std::regex_match(line, found, sample));
        std::string family = found[1];
        const auto typed = [&](const std::string& name) {
            return types.contains(name) && helped.contains(name);
        };
        for (const char* ending : {"_bucket", "_sum", "_count"}) {
            if (!typed(family) && family.ends_with(ending))
                family.resize(family.size() - std::string(ending).size());
        }
        CHECK(typed(family));
        CHECK(family.ends_with("_total") == (types[family] == "counter"));
        const std::string name = found[1].str() + found[2].str();
        CHECK_FALSE(samples.contains(name));
        samples[name] = std::stod(found[4]);
    }
    return samples;
}

// One of its samples, for those who ask again and again: the rest is not looked at.
inline double sample_in(const std::string& text, const std::string& name) {
    const std::size_t line = text.find("\n" + name + " ");
    REQUIRE(line != std::string::npos);
    return std::stod(text.substr(line + name.size() + 2));
}

}  // namespace tests
