#include "net/negotiation.hpp"

#include "net/origins.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace net {

namespace {

std::string lower(std::string_view text) {
    std::string made(text);
    std::transform(made.begin(), made.end(), made.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    std::erase(made, ' ');
    std::erase(made, '\t');
    return made;
}

// "q=0", "q=0.0", "q=0.000": not wanted at all.
bool is_refused(std::string_view parameters) {
    const auto weight = parameters.find("q=");
    if (weight == std::string_view::npos) return false;
    const std::string_view value = parameters.substr(weight + 2);
    return value.starts_with('0') && value.find_first_of("123456789") == std::string_view::npos;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
    std::optional<bool> named;
    bool any = false;
    for (const std::string_view entry : listed(accept_encoding)) {
        const std::string coding = lower(entry);
        const auto end = coding.find(';');
        const std::string name = coding.substr(0, end);
        const bool wanted = end == std::string::npos || !is_refused(std::string_view(coding).substr(end));
        if (name == "gzip" || name == "x-gzip") named = wanted;
        if (name == "*") any = wanted;
    }
    return named.value_or(any);
}

bool has_etag(std::string_view if_none_match, std::string_view etag) {
    const auto known = listed(if_none_match);
    return std::any_of(known.begin(), known.end(), [&](std::string_view one) {
        if (one.starts_with("W/")) one.remove_prefix(2);
        return one == "*" || one == etag;
    });
}

}  // namespace net
