#include "net/http_answers.hpp"

#include "net/integrations.hpp"
#include "net/negotiation.hpp"
#include "net/origins.hpp"

#include <algorithm>
#include <array>

namespace net {

namespace {

// What a person types, and the file behind it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> pages = {{
    {"/", "/index.html"},
    {"/live", "/index.html"},
    {"/customer", "/index.html"},
    {"/practice", "/index.html"},
    {"/insights", "/index.html"},
    {"/intents", "/index.html"},
    {"/embed/assist", "/index.html"},
    {"/embed/chatwoot", "/index.html"},
    {"/demo/shop", "/demo/shop.html"},
    {"/demo/console", "/demo/console.html"},
}};

// Pages of the configured origins frame these.
constexpr std::array<std::string_view, 3> embedded_pages = {"/customer", "/embed/assist", "/embed/chatwoot"};

// What pages of other sites load, with what those fetch in turn. They carry no secrets.
constexpr std::array<std::string_view, 3> scripts_for_all = {"/widget.js", "/client.js", "/assist.js"};
constexpr std::string_view folder_for_all = "/assets/embed/";

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

// What is told without a question.
struct Told {
    std::string_view place;
    HttpAnswer (*tell)(const HttpService&);
    bool wants_token =
        false;  // where the server has keys; the others are for load balancers and our own pages
};
constexpr std::array<Told, 4> all_told = {
    {{"/healthz", health}, {"/readyz", readiness}, {"/metrics", metrics, true}, {"/v1/embed", embedding}}};

// What the build names by its content never changes; everything else is asked for again, and mostly not sent
// again.
std::string_view cache_of(std::string_view path) {
    return path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

template <class Table>
bool has(const Table& table, std::string_view path) {
    return std::find(table.begin(), table.end(), path) != table.end();
}

// By default only who reaches the server as this machine sees how it looks in other people's pages.
bool shows_demo(const HttpRequest& request, const Settings& settings) {
    return settings.demo == "yes" || (settings.demo.empty() && is_loopback_host(request.host));
}

std::string policy_of(std::string_view path, const Settings& settings) {
    if (has(embedded_pages, path)) return content_security_policy(frame_ancestors(settings.origins));
    if (path.starts_with("/demo/")) return content_security_policy("'none'", "'self'");
    return content_security_policy("'none'");
}

HttpAnswer file_answer(const Asset& asset, const HttpRequest& request) {
    HttpAnswer answer{
        .type = type_of(asset.path),
        .cache = cache_of(asset.path),
        .etag = asset.etag,
        .varies = !asset.gzip.empty(),
        .is_for_all = has(scripts_for_all, asset.path) || asset.path.starts_with(folder_for_all),
        .asset = asset.bytes};
    if (!asset.gzip.empty() && accepts_gzip(request.accept_encoding)) {
        answer.etag = asset.gzip_etag;
        answer.encoding = "gzip";
        answer.asset = asset.gzip;
    }
    if (has_etag(request.if_none_match, answer.etag)) {
        answer.status = 304;
        answer.asset = {};
    }
    return answer;
}

HttpAnswer asset_answer(std::string_view path, const HttpRequest& request, const HttpService& service) {
    HttpAnswer nothing_here = problem_answer(404, "not_found", "nothing is at this address");
    if (path.starts_with("/demo/") && !shows_demo(request, service.settings)) return nothing_here;
    const auto page =
        std::find_if(pages.begin(), pages.end(), [&](const auto& one) { return one.first == path; });
    const std::string_view file = page == pages.end() ? path : page->second;
    const auto found = std::find_if(service.assets.begin(), service.assets.end(),
                                    [&](const Asset& asset) { return asset.path == file; });
    if (found == service.assets.end()) {
        if (page == pages.end()) return nothing_here;
        return problem_answer(404, "not_found", "this evenkeel was built without its console");
    }
    if (request.method != "GET" && request.method != "HEAD") return wrong_method("GET, HEAD");
    HttpAnswer answer = file_answer(*found, request);
    answer.policy = policy_of(path, service.settings);
    return answer;
}

}  // namespace

std::string content_security_policy(std::string_view framed_by, std::string_view frames) {
    std::string policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        "font-src 'self'; base-uri 'none'; form-action 'none'; frame-src ";
    policy += frames;
    policy += "; frame-ancestors ";
    policy += framed_by;
    return policy;
}

HttpRequest in_origin_form(HttpRequest request) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!request.target.starts_with(scheme)) continue;
        const std::string_view rest = request.target.substr(scheme.size());
        const std::size_t path = std::min(rest.find_first_of("/?"), rest.size());
        request.host = rest.substr(0, path);
        request.target = rest.substr(path).starts_with('/') ? rest.substr(path) : "/";
        break;
    }
    return request;
}

HttpAnswer answer(const HttpRequest& request, const HttpService& service) {
    if (!is_our_host(request.host, service.settings.hosts)) {
        return problem_answer(
            403, "forbidden",
            "this server does not go by the name in the host header; see \"hosts\" in the config");
    }
    const std::string_view path = request.target.substr(0, request.target.find('?'));
    for (const Told& told : all_told) {
        if (path != told.place) continue;
        if (request.method != "GET" && request.method != "HEAD") return wrong_method("GET, HEAD");
        auto objection = told.wants_token ? objection_to_caller(request, service) : std::nullopt;
        return objection ? std::move(*objection) : told.tell(service);
    }
    if (path == "/v1/suggest" || path == "/v1/review") {
        if (request.method != "POST") return wrong_method("POST");
        if (auto objection = objection_to_caller(request, service)) return std::move(*objection);
        return path == "/v1/suggest" ? suggest_over_http(request.body, service)
                                     : review_over_http(request.body, service);
    }
    if (path.starts_with(integrations_path) && service.integrations != nullptr) {
        if (request.method != "POST") return wrong_method("POST");
        return service.integrations->receive(request, path.substr(integrations_path.size()));
    }
    if (path == "/v1/ws")
        return problem_answer(426, "upgrade_required",
                              "this address speaks WebSocket, subprotocol evenkeel.v1");
    return asset_answer(path, request, service);
}

}  // namespace net
