#include "net/remark.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <map>
#include <mutex>

namespace net {

namespace {

constexpr std::array<std::string_view, 3> levels = {"info", "warning", "error"};

}  // namespace

std::string_view name_of(Level level) { return levels[static_cast<std::size_t>(level)]; }

std::string json_line(const Remark& remark, base::Moment at) {
    nlohmann::ordered_json line = {{"time", base::iso_time(at)},
                                   {"level", name_of(remark.level)},
                                   {"event", remark.event},
                                   {"message", remark.words}};
    for (const auto& [name, value] : remark.fields)
        std::visit([&](const auto& what) { line[name] = what; }, value);
    return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string human_line(const Remark& remark, base::Moment at) {
    const std::string loud = remark.level == Level::info ? "" : std::string(name_of(remark.level)) + ": ";
    return base::iso_time(at) + " " + loud + remark.words;
}

struct StderrLog::Impl {
    struct Said {
        std::int64_t minute = 0;
        std::uint64_t count = 0;
    };
    LogForm form;
    std::mutex mutex;                  // guards `said`
    std::map<std::string, Said> said;  // by event; those are few, they stand in the code
};

StderrLog::StderrLog(LogForm form) : impl_(std::make_unique<Impl>()) { impl_->form = form; }
StderrLog::~StderrLog() = default;

std::vector<std::string> StderrLog::lines_for(const Remark& remark, base::Moment at) {
    const auto line = [&](const Remark& what) {
        return impl_->form == LogForm::json ? json_line(what, at) : human_line(what, at);
    };
    const std::lock_guard lock(impl_->mutex);
    Impl::Said& said = impl_->said[remark.event];
    const std::int64_t minute = std::chrono::floor<std::chrono::minutes>(at).time_since_epoch().count();
    std::vector<std::string> lines;
    if (said.minute != minute) {
        if (said.count > most_of_one_event) {
            const std::uint64_t left_out = said.count - most_of_one_event;
            lines.push_back(line({Level::warning,
                                  "left_out",
                                  "left out " + std::to_string(left_out) + " more of " + remark.event,
                                  {{"of", remark.event}, {"count", left_out}}}));
        }
        said = {.minute = minute, .count = 0};
    }
    if (++said.count <= most_of_one_event) lines.push_back(line(remark));
    return lines;
}

void StderrLog::say(const Remark& remark) {
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    for (const std::string& line : lines_for(remark, now)) {
        // In one piece, so that lines of several threads do not mix.
        std::fputs((line + "\n").c_str(), stderr);
    }
}

}  // namespace net
