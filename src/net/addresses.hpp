#pragma once

#include "net/throttle.hpp"

#include <boost/asio/ip/address.hpp>

#include <list>
#include <map>
#include <memory>
#include <optional>

namespace net {

namespace asio = boost::asio;

// Whom an address stands for: an IPv4 address for itself, also when it is written as IPv6, and an IPv6
// address for its /64, of which one customer has all.
asio::ip::address_v6 network_of(const asio::ip::address& address);

struct AddressLimits {
    std::size_t connections = 0;  // open at once from one address; 0 = as many as there are
    Traffic traffic = {};         // of all of them together
    std::size_t remembered = 0;   // addresses without a connection that sent more than they may
};

// Who is connected from where. This machine's own addresses are not counted: behind a reverse proxy everybody
// comes from there, and the proxy knows better who they are.
class Addresses {
    struct Entry;

public:
    explicit Addresses(AddressLimits limits) : limits_(limits) {}
    Addresses(const Addresses&) = delete;
    Addresses& operator=(const Addresses&) = delete;

    // One connection's place; the table must outlive it.
    class Seat {
    public:
        ~Seat();
        Seat(const Seat&) = delete;
        Seat& operator=(const Seat&) = delete;

        // What all connections of the address may send together; null where that is not limited.
        Throttle* throttle() const;

    private:
        friend class Addresses;
        Seat(Addresses* all, const asio::ip::address_v6& network, Entry* entry)
            : all_(all), network_(network), entry_(entry) {}

        Addresses* all_;
        asio::ip::address_v6 network_;
        Entry* entry_;  // null: not counted
    };

    // For who comes through a proxy, until it is known from where.
    std::unique_ptr<Seat> sit_uncounted();

    // Null when there are too many from there already.
    std::unique_ptr<Seat> sit(const asio::ip::address& address, Instant now);

    // How many addresses are known, with a connection or without.
    std::size_t size() const { return entries_.size(); }

private:
    struct Entry {
        explicit Entry(const Traffic& traffic) : throttle(traffic) {}

        std::size_t connections = 0;
        Throttle throttle;
        std::optional<std::list<asio::ip::address_v6>::iterator> idle;  // where there is no connection
    };

    void leave(const asio::ip::address_v6& network, Entry& entry);
    void trim(Instant now);

    AddressLimits limits_;
    std::map<asio::ip::address_v6, Entry> entries_;
    std::list<asio::ip::address_v6> idle_;  // without a connection, longest first
};

}  // namespace net
