#include "net/switching.hpp"

#include <algorithm>
#include <utility>

// What nodes say to each other of a version, when they switch, and what is published from here.
namespace net {

namespace {

constexpr std::size_t upload_at_once = 8;  // files on their way to the log; messages are stored in between

}  // namespace

void Switching::answer(Stand stand, const std::string& reason) {
    say(answer_event({.number = job_->number,
                      .node = is_alone() ? "alone" : parts_.node,
                      .where = parts_.where,
                      .stand = stand,
                      .reason = reason},
                     parts_.clock()));
}

// What the log did not take is said again with the next sign of life. Where nobody shares the log, nothing
// brings it back, so it is folded once it is stored.
void Switching::say(storage::Event event) {
    auto done = [this, event](const base::Result<storage::Appended>& outcome) { said(event, outcome); };
    if (!parts_.log.append(event, std::move(done))) unsaid_.push_back(std::move(event));
}

void Switching::said(const storage::Event& event, const base::Result<storage::Appended>& outcome) {
    if (!outcome) return unsaid_.push_back(event);
    if (!is_alone()) return;
    storage::Event stored = event;
    stored.seq = outcome->seq;
    follow(stored);
}

void Switching::beat() {
    ++beats_;
    ++beats_since_offer_;
    for (storage::Event& event : std::exchange(unsaid_, {})) say(std::move(event));
    go_on();
    const PublishedVersion* pending = versions_.pending();
    if (pending != nullptr && pending_since_ + parts_.settings.waits.version < parts_.clock())
        end(pending->number, false,
            "not all nodes were ready within " + std::to_string(parts_.settings.waits.version.count()) +
                " s (waits.version): " + who_is_late(*pending));
    decide();
    settle_edits();
}

void Switching::decide() {
    const PublishedVersion* pending = versions_.pending();
    if (pending == nullptr || ended_ == pending->number) return;
    std::string refused;
    for (const auto& [node, answer] : pending->answers) {
        if (answer.stand == Stand::refused)
            refused += (refused.empty() ? "" : "; ") + answer.where + ": " + answer.reason;
    }
    if (!refused.empty()) return end(pending->number, false, std::move(refused));
    if (are_all_ready(*pending)) end(pending->number, true);
}

bool Switching::are_all_ready(const PublishedVersion& version) const {
    const auto is_ready = [&](const std::string& node) {
        const auto found = version.answers.find(node);
        return found != version.answers.end() && found->second.stand == Stand::ready;
    };
    if (is_alone()) return is_ready("alone");
    // Who began just now has not heard the others yet, and who hears no bell learns of them from the log.
    if (!is_ready(parts_.node) || beats_ < 2 || beats_since_offer_ < 1) return false;
    const base::Moment lately = parts_.clock() - missed_beats * parts_.settings.waits.node_beat;
    const bool is_awaited =
        std::any_of(version.answers.begin(), version.answers.end(), [&](const auto& each) {
            const auto told = told_.find(each.first);
            return each.second.stand == Stand::preparing && told != told_.end() && told->second > lately;
        });
    const auto& others = parts_.hub.nodes();
    return !is_awaited && std::all_of(others.begin(), others.end(),
                                      [&](const auto& other) { return is_ready(other.first); });
}

std::string Switching::who_is_late(const PublishedVersion& version) const {
    std::map<std::string, std::string> late;  // by node
    for (const auto& [node, other] : parts_.hub.nodes()) late[node] = other.said.where;
    if (!is_alone()) late[parts_.node] = parts_.where;
    for (const auto& [node, answer] : version.answers) late[node] = answer.where;
    std::string names;
    for (const auto& [node, where] : late) {
        const auto answer = version.answers.find(node);
        if (answer != version.answers.end() && answer->second.stand == Stand::ready) continue;
        const std::string how = answer == version.answers.end() ? " did not answer" : " was still preparing";
        names += (names.empty() ? "" : ", ") + (where.empty() ? node : where) + how;
    }
    return names;
}

// Several nodes say it at once: the log takes the first.
void Switching::end(std::uint64_t number, bool is_switched, std::string reason) {
    if (std::exchange(ended_, number) == number) return;
    say(offer_end_event({.number = number, .is_switched = is_switched, .reason = std::move(reason)},
                        parts_.clock()));
}

void Switching::publish(Publication publication) {
    upload(std::make_shared<Publication>(std::move(publication)), 0);
}

void Switching::upload(const std::shared_ptr<Publication>& publication, std::size_t from) {
    const std::size_t to = std::min(publication->upload.size(), from + upload_at_once);
    const auto refuse = [publication](const base::Problem& problem) {
        if (const auto done = std::exchange(publication->done, {})) done(problem);
    };
    if (from == to) {
        edits_[publication->offered.token] = {.since = parts_.clock(), .done = publication->done};
        return say(offered_event(publication->offered, parts_.clock()));
    }
    const auto left = std::make_shared<std::size_t>(to - from);
    for (std::size_t i = from; i < to; ++i) {
        auto stored = [this, publication, refuse, left, to](const base::Result<storage::Appended>& outcome) {
            if (!outcome) refuse(outcome.error());
            if (--*left == 0 && publication->done) upload(publication, to);
        };
        if (!parts_.log.append(std::move(publication->upload[i]), std::move(stored)))
            return refuse({"storage", "too much waits for the log; try again", base::Lasts::for_a_while});
    }
}

// Who waits for what they published here.
void Switching::settle_edits() {
    const auto patience = parts_.settings.waits.version + missed_beats * parts_.settings.waits.node_beat;
    bool is_switched = false;
    for (auto edit = edits_.begin(); edit != edits_.end();) {
        const PublishedVersion* version = versions_.offered_with(edit->first);
        const bool is_over = version != nullptr && version->state != PublishedVersion::State::pending;
        const bool is_late = edit->second.since + patience < parts_.clock();
        const bool is_used = is_over && version->state != PublishedVersion::State::withdrawn;
        if (!is_late && (!is_over || (is_used && used_ < version->number && !is_stuck()))) {
            ++edit;
            continue;
        }
        is_switched = is_switched || is_used;
        if (is_used)
            edit->second.done(std::nullopt);
        else if (is_over)
            edit->second.done(base::Problem("version " + std::to_string(version->number),
                                            "was withdrawn on all nodes: " + version->reason));
        else
            edit->second.done(base::Problem("",
                                            "the log did not say in time what came of it; look again later",
                                            base::Lasts::for_a_while));
        edit = edits_.erase(edit);
    }
    if (is_switched) forget_old();
}

// Their versions can no longer be gone back to. What is not forgotten now is with the next one.
void Switching::forget_old() {
    std::vector<base::ConversationId> gone;
    for (const std::string& digest : versions_.forgettable()) gone.push_back(version_conversation(digest));
    if (gone.empty()) return;
    static_cast<void>(parts_.log.forget(std::move(gone), [](const base::Result<storage::Forgotten>&) {}));
}

}  // namespace net
