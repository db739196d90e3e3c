#include "net/switching.hpp"

#include <exception>
#include <utility>

// How a version gets ready here, and comes into use.
namespace net {

namespace {

constexpr std::size_t page_events = 1'000;  // read from the log at a time
constexpr std::size_t most_reasons = 3;     // told of why a version is refused

std::string reasons_of(const base::Problems& problems) {
    std::string reasons;
    for (std::size_t i = 0; i < std::min(problems.size(), most_reasons); ++i)
        reasons += (i == 0 ? "" : "; ") + to_string(problems[i]);
    if (problems.size() > most_reasons)
        reasons += "; and " + std::to_string(problems.size() - most_reasons) + " more";
    return reasons;
}

std::string name_of(const PublishedVersion& version) {
    const std::string number = "version " + std::to_string(version.number);
    return version.is_own_files() ? number + " (each node's own files)" : number;
}

}  // namespace

std::optional<base::Problem> Switching::restore(storage::EventLog& log, std::uint64_t began_with) {
    for (;;) {
        const auto page = log.read(published_conversation, versions_.upto(), page_events);
        if (!page) return page.error();
        for (const storage::Event& event : *page) versions_.fold(event);
        if (page->size() < page_events) break;
    }
    pending_since_ = parts_.clock();
    used_ = began_with;
    parts_.files.use(parts_.reloads.in_use());
    const PublishedVersion* version = versions_.in_use();
    if (version == nullptr || version->number == used_ || (version->is_own_files() && used_ == 0)) {
        if (version != nullptr) used_ = version->number;
        parts_.hub.metrics().version_in_use(used_);
        return std::nullopt;
    }
    std::optional<VersionFiles> files;
    if (!version->is_own_files()) {
        auto read = read_version(log, version->offered.digest);
        if (!read) return read.error();
        files = std::move(*read);
    }
    auto loaded = parts_.reloads.prepare(version->number, version->offered.by, files ? &*files : nullptr);
    if (!loaded.problems.empty())
        return base::Problem(
            name_of(*version),
            "is what all nodes use, and cannot be used here: " + reasons_of(loaded.problems) +
                "; start the same release of Evenkeel as the other nodes, or publish another");
    job_ =
        std::make_unique<Job>(Job{.number = version->number, .is_home = true, .loaded = std::move(loaded)});
    switch_to(*version);
    return std::nullopt;
}

void Switching::follow(const storage::Event& event) {
    if (event.seq <= versions_.upto()) return;
    const std::uint64_t before = versions_.pending() != nullptr ? versions_.pending()->number : 0;
    versions_.fold(event);
    const PublishedVersion* pending = versions_.pending();
    if (pending != nullptr && pending->number != before) {
        pending_since_ = parts_.clock();
        beats_since_offer_ = 0;
        told_.clear();
    }
    if (const auto news = version_news_in(event)) {
        if (const auto* answer = std::get_if<NodeAnswer>(&*news)) told_[answer->node] = parts_.clock();
    }
    if (const PublishedVersion* ended = pending == nullptr ? versions_.find(before) : nullptr) {
        if (ended->state == PublishedVersion::State::withdrawn) tell_withdrawn(*ended);
    }
    use_when_ready();
    settle_edits();
    go_on();
    decide();
}

// What all others use comes first, then what they are going to use.
const PublishedVersion* Switching::wanted() const {
    const PublishedVersion* in_use = versions_.in_use();
    if (in_use != nullptr && in_use->number != used_ && in_use->number != stuck_) return in_use;
    return versions_.pending();
}

void Switching::go_on() {
    if (is_fetching_) return;
    const PublishedVersion* next = wanted();
    if (job_ && (next == nullptr || next->number != job_->number)) drop_job();
    if (next != nullptr && !job_) prepare(*next);
}

void Switching::drop_job() {
    parts_.hub.retire(std::move(job_->loaded.matcher), std::move(job_->loaded.promises));
    job_.reset();
}

void Switching::prepare(const PublishedVersion& version) {
    job_ = std::make_unique<Job>(Job{.number = version.number});
    is_fetching_ = true;
    if (version.state == PublishedVersion::State::pending) answer(Stand::preparing);
    if (version.is_own_files())
        load({});
    else
        fetch(version.offered.digest);
}

// Page by page, so that messages are stored in between.
void Switching::fetch(const std::string& digest) {
    const std::uint64_t after = job_->events.empty() ? 0 : job_->events.back().seq;
    auto found = [this, digest](base::Result<std::vector<storage::Event>> page) {
        fetched(digest, std::move(page));
    };
    if (!parts_.log.read(version_conversation(digest), after, version_page, std::move(found))) {
        is_fetching_ = false;
        job_.reset();  // the next beat tries again
    }
}

void Switching::fetched(const std::string& digest, base::Result<std::vector<storage::Event>> page) {
    if (!page) {
        is_fetching_ = false;
        if (!is_alone()) return job_.reset();
        return come_home(job_->number, {}, to_string(page.error()));
    }
    const bool is_last = page->size() < version_page;
    job_->events.insert(job_->events.end(), std::make_move_iterator(page->begin()),
                        std::make_move_iterator(page->end()));
    if (is_last) return load(digest);
    fetch(digest);
}

void Switching::load(std::string digest) {
    const PublishedVersion* version = versions_.find(job_->number);
    std::string by = version != nullptr ? version->offered.by : "";
    parts_.beside([this, number = job_->number, digest = std::move(digest), by = std::move(by),
                   events = std::exchange(job_->events, {})]() -> std::function<void()> {
        auto loaded = std::make_shared<Reloads::Loaded>();
        std::string fault;
        std::optional<VersionFiles> files;
        if (!digest.empty()) {
            auto read = version_in(events, digest);
            if (read)
                files = std::move(*read);
            else
                fault = to_string(read.error());
        }
        if (fault.empty()) *loaded = parts_.reloads.prepare(number, by, files ? &*files : nullptr);
        if (fault.empty()) fault = reasons_of(loaded->problems);
        return [this, number, loaded, fault] { come_home(number, std::move(*loaded), fault); };
    });
}

void Switching::come_home(std::uint64_t number, Reloads::Loaded loaded, std::string fault) {
    is_fetching_ = false;
    job_ = std::make_unique<Job>(
        Job{.number = number, .is_home = true, .loaded = std::move(loaded), .fault = std::move(fault)});
    const PublishedVersion* pending = versions_.pending();
    if (pending != nullptr && pending->number == number)
        answer(job_->fault.empty() ? Stand::ready : Stand::refused, job_->fault);
    use_when_ready();
    go_on();
    decide();
}

void Switching::use_when_ready() {
    const PublishedVersion* version = versions_.in_use();
    if (version == nullptr || version->number == used_ || !job_ || !job_->is_home ||
        job_->number != version->number)
        return;
    if (job_->fault.empty())
        switch_to(*version);
    else
        cannot_use(*version);
}

void Switching::switch_to(const PublishedVersion& version) {
    used_ = version.number;
    stuck_ = 0;
    parts_.reloads.use(std::move(job_->loaded));
    job_.reset();
    parts_.files.use(parts_.reloads.in_use());
    parts_.hub.metrics().version_in_use(used_);
    parts_.remark({Level::info,
                   "version_in_use",
                   name_of(version) + " is in use",
                   {{"version", version.number}, {"digest", version.offered.digest}}});
}

// It may have been away while the others looked whether all can use it.
void Switching::cannot_use(const PublishedVersion& version) {
    stuck_ = version.number;
    const std::string why = "all other nodes use it, and this one cannot: " + job_->fault;
    parts_.hub.metrics().version_withdrawn();
    parts_.hub.refuse_intents({{name_of(version), why}});
    parts_.remark(
        {Level::error,
         "version_stuck",
         name_of(version) + ": " + why +
             "; what it used before stays until that is mended and the server reloaded (SIGHUP), or "
             "another version is published",
         {{"version", version.number}}});
    job_.reset();
}

void Switching::tell_withdrawn(const PublishedVersion& version) {
    parts_.hub.metrics().version_withdrawn();
    parts_.hub.refuse_intents({{name_of(version), "was withdrawn on all nodes: " + version.reason}});
    parts_.remark({Level::error,
                   "version_withdrawn",
                   name_of(version) + " was withdrawn on all nodes: " + version.reason +
                       "; the one before stays in use",
                   {{"version", version.number}}});
}

void Switching::try_again() {
    stuck_ = 0;
    go_on();
}

}  // namespace net
