#include "net/http_answers.hpp"

#include <algorithm>
#include <array>

namespace net {

const std::string_view content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

namespace {

constexpr std::array<std::string_view, 6> pages = {"/", "/live", "/customer", "/practice", "/insights", "/intents"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> types = {{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
}};

std::string_view type_of(std::string_view path) {
    for (const auto& [ending, type] : types) {
        if (path.ends_with(ending)) return type;
    }
    return "application/octet-stream";
}

HttpAnswer wrong_method(std::string_view allowed) {
    HttpAnswer answer =
        problem_answer(405, "method_not_allowed", "this address takes other methods; see the allow header");
    answer.allow = allowed;
    return answer;
}

// What the build names by its content never changes; everything else is asked for again, and mostly not sent
// again.
std::string_view cache_of(std::string_view path) {
    return path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

HttpAnswer asset_answer(std::string_view path, const HttpRequest& request, std::span<const Asset> assets) {
    const bool is_page = std::find(pages.begin(), pages.end(), path) != pages.end();
    const std::string_view file = is_page ? "/index.html" : path;
    const auto found =
        std::find_if(assets.begin(), assets.end(), [&](const Asset& asset) { return asset.path == file; });
    if (found == assets.end()) {
        if (is_page) return problem_answer(404, "not_found", "this evenkeel was built without its console");
        return problem_answer(404, "not_found", "nothing is at this address");
    }
    if (request.method != "GET" && request.method != "HEAD") return wrong_method("GET, HEAD");
    HttpAnswer answer{
        .type = type_of(file), .cache = cache_of(file), .etag = found->etag, .asset = found->bytes};
    if (!request.if_none_match.empty() && request.if_none_match.find(found->etag) != std::string_view::npos) {
        answer.status = 304;
        answer.asset = {};
    }
    return answer;
}

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

}  // namespace

bool is_our_host(std::string_view host, std::string_view further_names) {
    const std::string_view name = without_port(host);
    if (equal_names(name, "localhost") || name == "[::1]") return true;
    // Only numbers: 127.evil.example is a name like any other.
    if (name.starts_with("127.") && name.find_first_not_of("0123456789.") == std::string_view::npos)
        return true;
    while (!further_names.empty()) {
        const auto comma = further_names.find(',');
        std::string_view one = further_names.substr(0, comma);
        while (one.starts_with(' ')) one.remove_prefix(1);
        while (one.ends_with(' ')) one.remove_suffix(1);
        if (!one.empty() && equal_names(name, one)) return true;
        further_names =
            comma == std::string_view::npos ? std::string_view() : further_names.substr(comma + 1);
    }
    return false;
}

bool is_same_origin(std::string_view origin, std::string_view host) {
    if (origin.empty()) return true;
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (origin.starts_with(scheme)) return equal_names(origin.substr(scheme.size()), host);
    }
    return false;
}

HttpAnswer answer(const HttpRequest& request, const HttpService& service) {
    if (!is_our_host(request.host, service.settings.hosts)) {
        return problem_answer(
            403, "forbidden",
            "this server does not go by the name in the host header; see \"hosts\" in the config");
    }
    const std::string_view path = request.target.substr(0, request.target.find('?'));
    if (path == "/healthz") {
        if (request.method != "GET" && request.method != "HEAD") return wrong_method("GET, HEAD");
        return health(service);
    }
    if (path == "/v1/suggest" || path == "/v1/review") {
        if (request.method != "POST") return wrong_method("POST");
        return path == "/v1/suggest" ? suggest_over_http(request.body, service)
                                     : review_over_http(request.body, service);
    }
    if (path == "/v1/ws")
        return problem_answer(426, "upgrade_required",
                              "this address speaks WebSocket, subprotocol evenkeel.v1");
    return asset_answer(path, request, service.assets);
}

}  // namespace net
