#pragma once

#include "base/moment.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace net {

enum class Level { info, warning, error };
std::string_view name_of(Level level);

// One thing that the server says of its own doings. Never what people write, their names or their tokens:
// logs are read, shipped and kept by others than conversations are.
struct Remark {
    // `event` is for programs that look for it and does not change with the sentence; numbers and file names
    // that belong to it are its fields.
    using Field = std::pair<std::string, std::variant<std::uint64_t, std::string>>;

    Level level = Level::info;
    std::string event;
    std::string words;
    std::vector<Field> fields = {};
};

using Say = std::function<void(const Remark&)>;

// The line of the log without its end: {"time", "level", "event", "message", ...} on one line, or time and
// sentence for people.
std::string json_line(const Remark& remark, base::Moment at);
std::string human_line(const Remark& remark, base::Moment at);

enum class LogForm { human, json };

// Remarks on stderr, one line each, and no more than a fixed number of one event in a minute: what everybody
// can provoke must not fill a disk. How many were left out is told with the first that is not.
// For several threads.
class StderrLog {
public:
    static constexpr std::uint64_t most_of_one_event = 100;  // a minute

    explicit StderrLog(LogForm form);
    ~StderrLog();
    StderrLog(const StderrLog&) = delete;
    StderrLog& operator=(const StderrLog&) = delete;

    void say(const Remark& remark);

    // The lines for a remark at this time: none, one, or one and how many were left out before it.
    std::vector<std::string> lines_for(const Remark& remark, base::Moment at);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace net
