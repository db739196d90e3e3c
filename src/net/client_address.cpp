#include "net/client_address.hpp"

#include "net/addresses.hpp"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <optional>

namespace net {

namespace {

namespace ip = boost::asio::ip;

std::optional<ip::address> parsed(std::string_view text) {
    boost::system::error_code failure;
    const ip::address address = ip::make_address(std::string(text), failure);
    return failure ? std::nullopt : std::optional(address);
}

// "192.0.2.1", "192.0.2.1:50000", "2001:db8::1" or "[2001:db8::1]:50000".
std::optional<ip::address> address_in(std::string_view text) {
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        return end == std::string_view::npos ? std::nullopt : parsed(text.substr(1, end - 1));
    }
    if (std::count(text.begin(), text.end(), ':') == 1) text = text.substr(0, text.find(':'));
    return parsed(text);
}

std::string_view last_of(std::string_view list) {
    if (const auto comma = list.rfind(','); comma != std::string_view::npos) list.remove_prefix(comma + 1);
    while (list.starts_with(' ') || list.starts_with('\t')) list.remove_prefix(1);
    while (list.ends_with(' ') || list.ends_with('\t')) list.remove_suffix(1);
    return list;
}

}  // namespace

std::string client_address(std::string_view peer, std::string_view forwarded, bool behind_proxy) {
    auto address = address_in(peer);
    if (behind_proxy) {
        if (const auto seen = address_in(last_of(forwarded))) address = seen;
    }
    if (!address) return std::string(peer);
    if (address->is_v4()) return address->to_string();
    const ip::address_v6 network = network_of(*address);
    return network.is_v4_mapped() ? ip::make_address_v4(ip::v4_mapped, network).to_string()
                                  : network.to_string();
}

}  // namespace net
