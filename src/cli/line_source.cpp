#include "cli/line_source.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace cli {

namespace {

Heard heard(std::string line) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.size() > longest_typed_line) return {.kind = Heard::Kind::too_long};
    return {.kind = Heard::Kind::line, .line = std::move(line)};
}

}  // namespace

// Read letter by letter: a line without an end must not fill the memory.
Heard PipedLines::next(std::optional<std::chrono::milliseconds>) {
    std::string line;
    bool any = false;
    for (int letter = in_.get(); letter != std::istream::traits_type::eof(); letter = in_.get()) {
        any = true;
        if (letter == '\n') return heard(std::move(line));
        if (line.size() <= longest_typed_line + 1) line += static_cast<char>(letter);
    }
    return any ? heard(std::move(line)) : Heard{.kind = Heard::Kind::end};
}

TypedLines::TypedLines(int descriptor) : descriptor_(descriptor), start_(std::chrono::steady_clock::now()) {}

std::chrono::seconds TypedLines::elapsed() const {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - start_);
}

std::optional<Heard> TypedLines::whole_line() {
    const std::size_t end = waiting_.find('\n');
    if (end == std::string::npos) {
        if (waiting_.size() <= longest_typed_line + 1) return std::nullopt;
        waiting_.clear();
        skipping_ = true;
        return std::nullopt;
    }
    std::string line = waiting_.substr(0, end);
    waiting_.erase(0, end + 1);
    if (!std::exchange(skipping_, false)) return heard(std::move(line));
    return Heard{.kind = Heard::Kind::too_long};
}

bool TypedLines::read_some() {
    std::array<char, 4096> bytes{};
    const ssize_t count = ::read(descriptor_, bytes.data(), bytes.size());
    if (count < 0) return errno == EINTR;
    waiting_.append(bytes.data(), static_cast<std::size_t>(count));
    return count > 0;
}

Heard TypedLines::next(std::optional<std::chrono::milliseconds> patience) {
    const auto start = std::chrono::steady_clock::now();
    while (true) {
        if (auto line = whole_line()) return *line;
        if (ended_) {
            // The last line may have no end.
            if (!waiting_.empty() && !skipping_) return heard(std::exchange(waiting_, {}));
            return {.kind = Heard::Kind::end};
        }
        int wait = -1;
        if (patience) {
            const auto gone = std::chrono::duration_cast<std::chrono::milliseconds>(
                std::chrono::steady_clock::now() - start);
            const auto left = std::max(*patience - gone, std::chrono::milliseconds(0)).count();
            wait = static_cast<int>(std::min<long long>(left, std::numeric_limits<int>::max()));
        }
        pollfd input{.fd = descriptor_, .events = POLLIN, .revents = 0};
        const int ready = ::poll(&input, 1, wait);
        if (ready == 0) return {.kind = Heard::Kind::nothing};
        if (ready < 0 && errno == EINTR) continue;
        if (ready < 0 || !read_some()) ended_ = true;
    }
}

}  // namespace cli
