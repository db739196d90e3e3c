#include "net/following.hpp"

#include "net/hub.hpp"

#include <fmt/format.h>
#include <boost/asio/post.hpp>

#include <random>

namespace net {

namespace {

std::string new_node() {
    std::random_device random;
    return fmt::format("{:08x}{:08x}", random(), random());
}

}  // namespace

Following::Following(std::optional<SharedLog> shared, boost::asio::any_io_executor loop)
    : shared_(std::move(shared)), loop_(std::move(loop)), node_(shared_ ? new_node() : std::string()) {}

Following::~Following() { stop(); }

std::optional<base::Problem> Following::begin() {
    if (!shared_) return std::nullopt;
    for (const SharedDatabase& each : shared_->databases) {
        const auto newest = each.followed->newest();
        if (!newest) return newest.error();
        from_.push_back(*newest);
    }
    return std::nullopt;
}

void Following::start(Hub& hub) {
    if (!shared_) return;
    for (SharedDatabase& each : shared_->databases)
        followers_.push_back(std::make_unique<storage::LogFollower>(
            std::move(each.followed), loop_, from_[followers_.size()],
            [&hub](const std::vector<storage::Event>& events) { hub.follow(events); }, shared_->limits));
    for (const SharedDatabase& each : shared_->databases) {
        storage::LogFollower& follower = *followers_[bells_.size()];
        storage::Bell::Heard heard{.rung = [&follower] { follower.ring(); }};
        if (bells_.empty())
            heard.told = [this, &hub](std::string_view words) {
                boost::asio::post(loop_, [&hub, said = std::string(words)] { hub.hear_node(said); });
            };
        bells_.push_back(each.bell(std::move(heard)));
    }
    are_hung_ = true;
}

void Following::stop() {
    are_hung_ = false;
    bells_.clear();
    for (const auto& follower : followers_) follower->stop();
}

void Following::ring() {
    if (!are_hung_) return;
    for (const auto& bell : bells_) bell->ring();
}

bool Following::tell(std::string words) { return !bells_.empty() && bells_.front()->tell(std::move(words)); }

bool Following::is_away() const { return !followers_.empty() && followers_.front()->is_away(); }

}  // namespace net
