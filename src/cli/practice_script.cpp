#include "cli/practice_script.hpp"

#include "cli/line_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <limits>
#include <optional>

namespace cli {

namespace {

std::string_view trimmed(std::string_view line) {
    constexpr std::string_view blank = " \t\r";
    const std::size_t begin = line.find_first_not_of(blank);
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(blank) - begin + 1);
}

std::optional<int> number_in(std::string_view words, int most) {
    int number = 0;
    const auto [end, fault] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (fault != std::errc() || end != words.data() + words.size() || number < 0 || number > most) return {};
    return number;
}

// The problem of a line, or what it asks for in `step`.
std::string read_order(std::string_view line, PracticeStep& step) {
    using Kind = PracticeStep::Kind;
    const std::size_t space = line.find(' ');
    const std::string_view order = line.substr(0, space);
    const std::string_view rest = space == std::string_view::npos ? "" : trimmed(line.substr(space));
    if (order == "@hint") {
        step.kind = Kind::hint;
        return rest.empty() ? "" : "write \"@hint\" alone";
    }
    if (order == "@wait") {
        step.kind = Kind::wait;
        const auto seconds = number_in(rest, static_cast<int>(longest_wait.count()));
        step.seconds = std::chrono::seconds(seconds.value_or(0));
        return seconds ? "" : fmt::format("write \"@wait\" with seconds from 0 to {}", longest_wait.count());
    }
    if (order == "@rewind") {
        step.kind = Kind::rewind;
        const auto turn = number_in(rest, std::numeric_limits<int>::max());
        step.turn = turn.value_or(0);
        return turn ? "" : "write \"@rewind\" with the number of a turn; 0 is the opening";
    }
    return fmt::format("there is no order \"{}\"; known are @wait SECONDS, @rewind TURN and @hint", order);
}

}  // namespace

std::vector<PracticeStep> read_practice_script(std::string_view text, const std::string& name,
                                               base::Problems& problems) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    std::vector<PracticeStep> steps;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        PracticeStep step{.text = std::string(line), .line = number};
        std::string fault;
        if (line.size() > longest_typed_line)
            fault = fmt::format("is longer than {} bytes; a chat message is shorter", longest_typed_line);
        else if (line.front() == '@') {
            step.text.clear();
            fault = read_order(line, step);
        }
        if (fault.empty())
            steps.push_back(std::move(step));
        else
            problems.emplace_back(fmt::format("{}:{}", name, number), std::move(fault));
    }
    return steps;
}

std::vector<PracticeStep> read_practice_script_file(const std::string& file, base::Problems& problems) {
    std::ifstream in(file, std::ios::binary);
    std::string text(largest_script + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (in.bad() || (!in.is_open()) || (in.fail() && !in.eof())) {
        problems.emplace_back(file, "cannot be read; is the name right?");
        return {};
    }
    if (text.size() > largest_script) {
        problems.emplace_back(
            file, fmt::format("is larger than {} KiB; a practice session is shorter", largest_script >> 10U));
        return {};
    }
    return read_practice_script(text, file, problems);
}

}  // namespace cli
