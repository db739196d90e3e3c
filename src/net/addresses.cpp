#include "net/addresses.hpp"

#include <algorithm>
#include <iterator>

namespace net {

asio::ip::address_v6 network_of(const asio::ip::address& address) {
    if (address.is_v4()) return asio::ip::make_address_v6(asio::ip::v4_mapped, address.to_v4());
    auto bytes = address.to_v6().to_bytes();
    if (!address.to_v6().is_v4_mapped()) std::fill(bytes.begin() + bytes.size() / 2, bytes.end(), 0);
    return asio::ip::address_v6(bytes);
}

namespace {

bool is_this_machine(const asio::ip::address& address) {
    if (address.is_v4() || !address.to_v6().is_v4_mapped()) return address.is_loopback();
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).is_loopback();
}

}  // namespace

Addresses::Seat::~Seat() {
    if (entry_ != nullptr) all_->leave(network_, *entry_);
}

Throttle* Addresses::Seat::throttle() const { return entry_ == nullptr ? nullptr : &entry_->throttle; }

std::unique_ptr<Addresses::Seat> Addresses::sit_uncounted() {
    return std::unique_ptr<Seat>(new Seat(this, {}, nullptr));
}

std::unique_ptr<Addresses::Seat> Addresses::sit(const asio::ip::address& address, Instant now) {
    if (is_this_machine(address)) return sit_uncounted();
    const asio::ip::address_v6 network = network_of(address);
    trim(now);
    Entry& entry = entries_.try_emplace(network, limits_.traffic).first->second;
    if (limits_.connections > 0 && entry.connections >= limits_.connections) return nullptr;
    if (entry.idle) idle_.erase(*entry.idle);
    entry.idle.reset();
    ++entry.connections;
    return std::unique_ptr<Seat>(new Seat(this, network, &entry));
}

// Whoever has sent less than it may since then is forgotten at the next arrival.
void Addresses::leave(const asio::ip::address_v6& network, Entry& entry) {
    if (--entry.connections == 0) entry.idle = idle_.insert(idle_.end(), network);
}

// Those at the front have rested longest. Over the limit they are forgotten rested or not: a table that an
// attacker can fill is worse than one that forgives.
void Addresses::trim(Instant now) {
    while (!idle_.empty()) {
        const auto longest = entries_.find(idle_.front());
        if (idle_.size() <= limits_.remembered && !longest->second.throttle.is_rested(now)) return;
        entries_.erase(longest);
        idle_.pop_front();
    }
}

}  // namespace net
