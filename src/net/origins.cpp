#include "net/origins.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace net {

namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view name_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.";
constexpr std::size_t port_digits = 5;

// Each with the port that browsers leave out.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> schemes = {
    {{"http://", "80"}, {"https://", "443"}}};

// A name without its port; an IPv6 address keeps its brackets.
std::string_view without_port(std::string_view host) {
    if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.find(':'));
}

bool equal_names(std::string_view one, std::string_view other) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](char a, char b) { return lower(a) == lower(b); });
}

bool names_one(std::string_view setting, std::string_view name) {
    const auto names = listed(setting);
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view one) { return equal_names(one, name); });
}

bool is_host_and_port(std::string_view host, std::string_view usual_port) {
    const auto colon = host.find(':');
    const std::string_view name = host.substr(0, colon);
    if (name.empty() || name.find_first_not_of(name_letters) != std::string_view::npos) return false;
    if (colon == std::string_view::npos) return true;
    const std::string_view port = host.substr(colon + 1);
    return !port.empty() && port.size() <= port_digits && port != usual_port &&
           port.find_first_not_of(digits) == std::string_view::npos;
}

bool is_origin(std::string_view text) {
    return std::any_of(schemes.begin(), schemes.end(), [&](const auto& scheme) {
        return text.starts_with(scheme.first) &&
               is_host_and_port(text.substr(scheme.first.size()), scheme.second);
    });
}

}  // namespace

std::vector<std::string_view> listed(std::string_view setting) {
    std::vector<std::string_view> entries;
    while (!setting.empty()) {
        const auto comma = setting.find(',');
        std::string_view one = setting.substr(0, comma);
        while (one.starts_with(' ')) one.remove_prefix(1);
        while (one.ends_with(' ')) one.remove_suffix(1);
        if (!one.empty()) entries.push_back(one);
        setting = comma == std::string_view::npos ? std::string_view() : setting.substr(comma + 1);
    }
    return entries;
}

bool is_loopback_host(std::string_view host) {
    const std::string_view name = without_port(host);
    if (equal_names(name, "localhost") || name == "[::1]") return true;
    // Only numbers: 127.evil.example is a name like any other.
    return name.starts_with("127.") && name.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_our_host(std::string_view host, std::string_view further_names) {
    return is_loopback_host(host) || names_one(further_names, without_port(host));
}

bool is_same_origin(std::string_view origin, std::string_view host) {
    if (origin.empty()) return true;
    return std::any_of(schemes.begin(), schemes.end(), [&](const auto& scheme) {
        return origin.starts_with(scheme.first) && equal_names(origin.substr(scheme.first.size()), host);
    });
}

bool is_listed_origin(std::string_view origin, std::string_view origins) {
    return !origin.empty() && names_one(origins, origin);
}

bool are_origins(std::string_view origins) {
    const auto entries = listed(origins);
    return std::all_of(entries.begin(), entries.end(), is_origin);
}

std::string frame_ancestors(std::string_view origins) {
    std::string ancestors = "'self'";
    for (const std::string_view origin : listed(origins)) {
        ancestors += ' ';
        ancestors += origin;
    }
    return ancestors;
}

}  // namespace net
