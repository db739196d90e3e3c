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

std::optional<base::Problem> Following::begin(storage::EventLog& log) {
    if (!shared_) return std::nullopt;
    const auto newest = log.newest();
    if (!newest) return newest.error();
    from_ = *newest;
    return std::nullopt;
}

void Following::start(Hub& hub) {
    if (!shared_) return;
    follower_ = std::make_unique<storage::LogFollower>(
        std::move(shared_->followed), loop_, from_,
        [&hub](const std::vector<storage::Event>& events) { hub.follow(events); }, shared_->limits);
    bell_ = shared_->bell({.rung = [this] { follower_->ring(); },
                           .told =
                               [this, &hub](std::string_view words) {
                                   boost::asio::post(
                                       loop_, [&hub, heard = std::string(words)] { hub.hear_node(heard); });
                               }});
    ringing_ = bell_.get();
}

void Following::stop() {
    ringing_ = nullptr;
    bell_.reset();
    if (follower_) follower_->stop();
}

void Following::ring() {
    if (storage::Bell* rung = ringing_) rung->ring();
}

bool Following::tell(std::string words) { return bell_ && bell_->tell(std::move(words)); }

bool Following::is_away() const { return follower_ && follower_->is_away(); }

}  // namespace net
