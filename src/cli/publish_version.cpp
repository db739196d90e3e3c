#include "cli/publish_version.hpp"

#include "cli/read_versions.hpp"

#include <set>
#include <thread>

namespace cli {

namespace {

using State = net::PublishedVersion::State;
using Clock = std::chrono::steady_clock;

constexpr std::size_t files_at_once = 16;  // of one commit

base::Moment now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string words_of(const net::NodeAnswer& answer) {
    switch (answer.stand) {
        case net::Stand::preparing: return answer.where + " prepares it";
        case net::Stand::ready: return answer.where + " is ready";
        case net::Stand::refused: break;
    }
    return answer.where + " refuses it: " + answer.reason;
}

// What the log says, as it comes.
class Watcher {
public:
    explicit Watcher(const PublishParts& parts) : parts_(parts) {}

    // False when the log is away for now.
    base::Result<bool> look() {
        auto read = read_versions(parts_.log, versions_);
        if (!read && read.error().lasts == base::Lasts::for_a_while) return false;
        if (!read) return read.error();
        versions_ = std::move(*read);
        return true;
    }

    // Until the version is no longer pending. Gives what it became, or a problem.
    base::Result<net::PublishedVersion> wait_for_end(std::uint64_t number) {
        const auto began = Clock::now();
        for (bool is_withdrawn = false;;) {
            const auto is_there = look();
            if (!is_there) return is_there.error();
            const net::PublishedVersion* version = versions_.find(number);
            if (version == nullptr) return base::Problem("the log", "no longer knows what was published");
            tell_news(*version);
            if (version->state != State::pending) return *version;
            const auto waited = Clock::now() - began;
            if (*is_there && version->answers.empty() && waited >= parts_.waits.first_word) {
                parts_.tell("no node is running: it is in use from the next start on");
                if (auto problem = end({.number = number, .is_switched = true})) return *problem;
            } else if (*is_there && !is_withdrawn && waited >= parts_.waits.all_ready) {
                is_withdrawn = true;
                if (auto problem = end({.number = number, .reason = "no node brought it to its end"}))
                    return *problem;
            } else if (waited >= 2 * parts_.waits.all_ready) {
                return base::Problem("the log",
                                     "was away for too long to know what came of it; see `evenkeel "
                                     "publish --list` when it is back");
            }
            std::this_thread::sleep_for(parts_.waits.look);
        }
    }

    const net::PublishedVersions& versions() const { return versions_; }

private:
    std::optional<base::Problem> end(const net::OfferEnd& end) {
        const auto stored = parts_.log.append({net::offer_end_event(end, now())});
        if (stored || stored.error().lasts == base::Lasts::for_a_while) return std::nullopt;
        return stored.error();
    }

    void tell_news(const net::PublishedVersion& version) {
        for (const auto& [node, answer] : version.answers) {
            if (told_.insert(node + words_of(answer)).second) parts_.tell(words_of(answer));
        }
    }

    const PublishParts& parts_;
    net::PublishedVersions versions_;
    std::set<std::string> told_;
};

}  // namespace

std::optional<base::Problem> store_version(const PublishParts& parts, const net::VersionFiles& files) {
    std::vector<storage::Event> some;
    const auto store = [&]() -> std::optional<base::Problem> {
        const auto stored = parts.log.append(some);
        some.clear();
        if (!stored) return stored.error();
        return std::nullopt;
    };
    for (storage::Event& event : net::upload_of(files, now())) {
        some.push_back(std::move(event));
        if (some.size() < files_at_once) continue;
        if (auto problem = store()) return problem;
    }
    return some.empty() ? std::nullopt : store();
}

base::Result<net::PublishedVersion> offer_version(const PublishParts& parts, const net::Offered& offered) {
    Watcher watcher(parts);
    const auto is_there = watcher.look();
    if (!is_there) return is_there.error();
    if (const net::PublishedVersion* pending = watcher.versions().pending()) {
        parts.tell("version " + std::to_string(pending->number) + " is being prepared; waiting for its end");
        const auto ended = watcher.wait_for_end(pending->number);
        if (!ended) return ended;
    }
    const auto stored = parts.log.append({net::offered_event(offered, now())});
    if (!stored) return stored.error();
    const auto after = watcher.look();
    if (!after) return after.error();
    const net::PublishedVersion* version = watcher.versions().offered_with(offered.token);
    if (version == nullptr)
        return base::Problem("the log", "does not show what was offered; see `evenkeel publish --list`");
    return watcher.wait_for_end(version->number);
}

std::optional<base::Problem> forget_old_versions(storage::EventLog& log) {
    const auto versions = read_versions(log);
    if (!versions) return versions.error();
    std::vector<base::ConversationId> gone;
    for (const std::string& digest : versions->forgettable())
        gone.push_back(net::version_conversation(digest));
    if (gone.empty()) return std::nullopt;
    const auto forgotten = log.forget(gone);
    if (!forgotten) return forgotten.error();
    return std::nullopt;
}

}  // namespace cli
