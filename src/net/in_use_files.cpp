#include "net/in_use_files.hpp"

#include <fmt/format.h>

#include <random>

namespace net {

namespace {

constexpr std::string_view note_of_edits = "edited in the console";

const base::Problem ending{"", "the server is ending; connect again and look whether it was saved",
                           base::Lasts::for_a_while};

// One that waits beside the loop for what comes of it there.
struct Waiting {
    bool is_over = false;
    std::optional<base::Problem> problem = {};
};

}  // namespace

std::string new_token() {
    std::random_device random;
    return fmt::format("{:08x}{:08x}", random(), random());
}

void InUseFiles::use(InUse in_use) {
    const std::lock_guard lock(mutex_);
    in_use_ = std::move(in_use);
}

InUse InUseFiles::now() const {
    const std::lock_guard lock(mutex_);
    return in_use_;
}

void InUseFiles::end() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    news_.notify_all();
}

IntentFiles InUseFiles::over(IntentFiles own) {
    if (!own.read) return own;
    IntentFiles files = own;
    files.read = [this, read = own.read]() -> base::Result<intents::SourceFiles> {
        const InUse in_use = now();
        if (in_use.files) return *in_use.files;
        return read();
    };
    files.objection = [this, objection = own.objection]() -> std::optional<base::Problem> {
        if (now().files) return std::nullopt;
        return objection();
    };
    files.publish = [this](const intents::SourceFiles& made, const std::string& by) {
        return publish(made, by);
    };
    return files;
}

std::optional<Publishing> InUseFiles::publish(const intents::SourceFiles& files, const std::string& by) {
    const InUse in_use = now();
    if (!in_use.files) return std::nullopt;
    const VersionFiles version = version_of(files, in_use.config);
    if (auto problem = objection_to(version)) return Publishing{std::move(problem)};
    const auto waiting = std::make_shared<Waiting>();
    const base::Moment at =
        std::chrono::time_point_cast<base::Moment::duration>(std::chrono::system_clock::now());
    publish_({.upload = upload_of(version, at),
              .offered = {.token = new_token(),
                          .digest = digest_of(version),
                          .files = version.files.size(),
                          .bytes = version.bytes(),
                          .by = by,
                          .note = std::string(note_of_edits),
                          .base = in_use.number},
              .done = [this, waiting](std::optional<base::Problem> problem) {
                  const std::lock_guard lock(mutex_);
                  waiting->is_over = true;
                  waiting->problem = std::move(problem);
                  news_.notify_all();
              }});
    std::unique_lock lock(mutex_);
    news_.wait(lock, [&] { return waiting->is_over || ended_; });
    return Publishing{waiting->is_over ? waiting->problem : ending};
}

}  // namespace net
