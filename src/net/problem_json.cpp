#include "net/problem_json.hpp"

#include <algorithm>
#include <charconv>

namespace net {

namespace {

// Takes ":12" from the end of a place; nothing where it ends otherwise.
std::optional<std::uint64_t> take_number(std::string& place) {
    const std::size_t colon = place.rfind(':');
    if (colon == std::string::npos) return std::nullopt;
    std::uint64_t number = 0;
    const char* end = place.data() + place.size();
    const auto [rest, fault] = std::from_chars(place.data() + colon + 1, end, number);
    if (fault != std::errc() || rest != end) return std::nullopt;
    place.resize(colon);
    return number;
}

// "intents/attacks/en.json:12:7" in its parts.
Json problem_json(const base::Problem& problem) {
    std::string place = problem.where;
    auto line = take_number(place);
    std::optional<std::uint64_t> column;
    if (line) {
        column = line;
        line = take_number(place);
        if (!line) std::swap(line, column);
    }
    return {{"place", place},
            {"line", line ? Json(*line) : Json()},
            {"column", column ? Json(*column) : Json()},
            {"message", problem.what}};
}

}  // namespace

Json listed_problems(const base::Problems& problems) {
    Json list = Json::array();
    for (std::size_t at = 0; at < std::min(problems.size(), most_problems); ++at)
        list.push_back(problem_json(problems[at]));
    return list;
}

}  // namespace net
