#pragma once

#include "net/assets.hpp"
#include "net/hub.hpp"
#include "net/settings.hpp"

#include <span>
#include <string>
#include <string_view>

// What is answered over HTTP, without the network: a request's parts in, an answer's parts out.
namespace net {

struct HttpRequest {
    std::string_view method, target, host, origin, if_none_match, body;
};

struct HttpAnswer {
    unsigned status = 200;
    std::string_view type = "application/json";
    std::string_view cache = "no-store";
    std::string_view etag = {};
    std::string_view allow = {};  // with 405
    std::string_view asset = {};  // bytes that live for ever, or
    std::string body = {};        // bytes made for this answer

    std::string_view bytes() const { return asset.empty() ? std::string_view(body) : asset; }
};

struct HttpService {
    const Settings& settings;
    const Hub& hub;
    std::span<const Asset> assets;
    std::string_view version;
};

HttpAnswer answer(const HttpRequest& request, const HttpService& service);

// {"code", "message"}
HttpAnswer problem_answer(unsigned status, std::string_view code, std::string_view message);

// http_api.cpp: the endpoints that read or write JSON.
HttpAnswer suggest_over_http(std::string_view body, const HttpService& service);
HttpAnswer review_over_http(std::string_view body, const HttpService& service);
HttpAnswer health(const HttpService& service);

// Whether this server goes by the name in a Host header: a page of another site that had its name resolved to
// us (DNS rebinding) comes under that site's name.
bool is_our_host(std::string_view host, std::string_view further_names);

// Whether a page of this origin was served by this host; true where there is no origin, which browsers always
// send.
bool is_same_origin(std::string_view origin, std::string_view host);

extern const std::string_view content_security_policy;

}  // namespace net
