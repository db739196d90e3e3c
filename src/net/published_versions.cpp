#include "net/published_versions.hpp"

#include <algorithm>

namespace net {

namespace {

constexpr std::size_t most_let_go = 20;    // digests that are remembered, should a publisher not forget them
constexpr std::size_t most_answers = 256;  // of nodes, to one version; more are not heard

}  // namespace

std::string_view name_of(PublishedVersion::State state) {
    switch (state) {
        case PublishedVersion::State::pending: return "pending";
        case PublishedVersion::State::in_use: return "in use";
        case PublishedVersion::State::past: return "past";
        case PublishedVersion::State::withdrawn: break;
    }
    return "withdrawn";
}

void PublishedVersions::fold(const storage::Event& event) {
    if (event.seq <= upto_) return;
    upto_ = event.seq;
    const auto news = version_news_in(event);
    if (!news) return;
    if (const auto* offered = std::get_if<Offered>(&*news)) return take(*offered, event.at);
    if (const auto* answer = std::get_if<NodeAnswer>(&*news)) return take(*answer);
    take(std::get<OfferEnd>(*news));
}

void PublishedVersions::take(const Offered& offered, base::Moment at) {
    PublishedVersion& version =
        all_.emplace_back(PublishedVersion{.number = ++newest_, .offered = offered, .at = at});
    if (pending_ != 0) {
        version.state = PublishedVersion::State::withdrawn;
        version.reason = "version " + std::to_string(pending_) +
                         " was being prepared; publish again when that has come to its end";
    } else if (offered.base && *offered.base != in_use_) {
        version.state = PublishedVersion::State::withdrawn;
        version.reason = "another version came into use while this was made; make it anew from that";
    } else {
        pending_ = version.number;
    }
    let_go_of_old();
}

void PublishedVersions::take(const NodeAnswer& answer) {
    PublishedVersion* version = found(answer.number);
    if (version == nullptr) return;
    if (version->answers.size() >= most_answers && !version->answers.contains(answer.node)) return;
    const auto [known, is_new] = version->answers.try_emplace(answer.node, answer);
    // The log may bring a node's "preparing" again behind what came of it.
    if (!is_new && known->second.stand == Stand::preparing) known->second = answer;
}

void PublishedVersions::take(const OfferEnd& end) {
    if (end.number != pending_ || pending_ == 0) return;
    PublishedVersion& version = *found(end.number);
    pending_ = 0;
    if (!end.is_switched) {
        version.state = PublishedVersion::State::withdrawn;
        version.reason = end.reason;
        return;
    }
    if (PublishedVersion* before = found(in_use_)) before->state = PublishedVersion::State::past;
    version.state = PublishedVersion::State::in_use;
    in_use_ = version.number;
    let_go_of_old();
}

void PublishedVersions::let_go_of_old() {
    for (auto old = all_.begin(); all_.size() > kept && old != all_.end();) {
        if (old->number == pending_ || old->number == in_use_) {
            ++old;
            continue;
        }
        if (!old->is_own_files()) let_go_.push_back(old->offered.digest);
        old = all_.erase(old);
    }
    while (let_go_.size() > most_let_go) let_go_.pop_front();
}

std::vector<std::string> PublishedVersions::forgettable() const {
    std::vector<std::string> digests;
    for (const std::string& digest : let_go_) {
        const bool is_kept = std::any_of(all_.begin(), all_.end(), [&](const PublishedVersion& version) {
            return version.offered.digest == digest;
        });
        if (!is_kept && std::find(digests.begin(), digests.end(), digest) == digests.end())
            digests.push_back(digest);
    }
    return digests;
}

PublishedVersion* PublishedVersions::found(std::uint64_t number) {
    const auto at = std::find_if(all_.begin(), all_.end(),
                                 [&](const PublishedVersion& each) { return each.number == number; });
    return at == all_.end() ? nullptr : &*at;
}

const PublishedVersion* PublishedVersions::find(std::uint64_t number) const {
    const auto at = std::find_if(all_.begin(), all_.end(),
                                 [&](const PublishedVersion& each) { return each.number == number; });
    return at == all_.end() ? nullptr : &*at;
}

const PublishedVersion* PublishedVersions::offered_with(std::string_view token) const {
    const auto at = std::find_if(all_.begin(), all_.end(),
                                 [&](const PublishedVersion& each) { return each.offered.token == token; });
    return at == all_.end() ? nullptr : &*at;
}

}  // namespace net
