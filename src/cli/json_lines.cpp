#include "cli/json_lines.hpp"

#include "cli/parse_line.hpp"

#include <nlohmann/json.hpp>

#include <iostream>
#include <iterator>

namespace cli {

namespace {

using nlohmann::json;

constexpr int deepest = 4;  // a request is flat

std::string answer_line(const std::string& line, std::size_t number, const AnswerText& answer, bool& sound) {
    const json request = parse_line(line, deepest);
    const bool readable = request.is_object() && request.contains("text") && request["text"].is_string();
    const bool language_ok =
        !readable || !request.contains("lang") || request["lang"].is_null() ||
        (request["lang"].is_string() && base::language_from(request["lang"].get<std::string>()));
    if (!readable || !language_ok) {
        sound = false;
        const char* what =
            readable ? "\"lang\" is none of en, nb, da, it, hu, el" : "not an object with a \"text\"";
        return json({{"error", what}, {"line", number}}).dump();
    }
    std::optional<base::Language> stated;
    if (request.contains("lang") && request["lang"].is_string())
        stated = base::language_from(request["lang"].get<std::string>());
    return answer(request["text"].get<std::string>(), stated);
}

}  // namespace

int answer_lines(const AnswerText& answer) {
    std::ios::sync_with_stdio(false);
    bool sound = true;
    std::string line;
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        std::cout << answer_line(line, number, answer, sound) << '\n';
        // A program that waits for each answer must get it; one that pipes a file is not slowed by a flush a
        // line.
        if (std::cin.rdbuf()->in_avail() <= 0) std::cout.flush();
    }
    std::cout.flush();
    return sound ? 0 : 1;
}

int answer_one(std::string text, const AnswerText& answer) {
    if (text.empty()) text.assign(std::istreambuf_iterator<char>(std::cin), {});
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        std::cerr << "there is no text; give it as an argument or on stdin\n";
        return 2;
    }
    std::cout << answer(text, std::nullopt) << '\n';
    return 0;
}

}  // namespace cli
