#pragma once

#include "net/assets.hpp"
#include "net/hub.hpp"
#include "net/readiness.hpp"
#include "net/settings.hpp"
#include "net/signature_scheme.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

// What is answered over HTTP, without the network: a request's parts in, an answer's parts out.
namespace net {

class Integrations;

struct HttpRequest {
    std::string_view method = {}, target = {}, host = {}, origin = {};
    std::string_view if_none_match = {}, accept_encoding = {}, authorization = {};
    std::string_view address = {};  // client_address()
    std::string_view body = {};
    HeaderOf header = [](std::string_view) { return std::string_view(); };  // any other
};

struct HttpAnswer {
    unsigned status = 200;
    std::string_view type = "application/json";
    std::string_view cache = "no-store";
    std::string_view etag = {};
    std::string_view allow = {};         // with 405
    std::string_view encoding = {};      // of the bytes; empty = as they are
    std::chrono::seconds retry_after{};  // with 429
    bool asks_for_token = false;         // with 401
    bool varies = false;                 // the bytes differ with Accept-Encoding
    bool is_for_all = false;             // pages of other sites may load it
    std::string policy = {};             // Content-Security-Policy; empty = as for what nobody frames
    std::string_view asset = {};         // bytes that live for ever, or
    std::string body = {};               // bytes made for this answer

    std::string_view bytes() const { return asset.empty() ? std::string_view(body) : asset; }
};

struct HttpService {
    const Settings& settings;
    const Hub& hub;
    std::span<const Asset> assets;
    std::string_view version;
    std::function<Standing()> standing = [] { return Standing{}; };
    Gate* gate = nullptr;                  // null: nobody needs a token
    Integrations* integrations = nullptr;  // null: no other chat system is beside this server
};

// Where other chat systems send their webhooks: /integrations/<name>
inline constexpr std::string_view integrations_path = "/integrations/";

HttpAnswer answer(const HttpRequest& request, const HttpService& service);

// A request may name this server in its target ("GET http://host/path"), which then counts instead of the
// host header (RFC 9112, 3.2.2).
HttpRequest in_origin_form(HttpRequest request);

// {"code", "message"}
HttpAnswer problem_answer(unsigned status, std::string_view code, std::string_view message);
// To those who send too much.
HttpAnswer slow_down_answer(std::chrono::seconds retry_after);

// http_access.cpp: why this caller gets no answer to what only staff and integrations may ask; nothing when
// it does.
std::optional<HttpAnswer> objection_to_caller(const HttpRequest& request, const HttpService& service);

// http_api.cpp: the endpoints that read or write JSON.
HttpAnswer suggest_over_http(std::string_view body, const HttpService& service);
HttpAnswer review_over_http(std::string_view body, const HttpService& service);
HttpAnswer health(const HttpService& service);
// 503 while no new clients should be sent here, and why.
HttpAnswer readiness(const HttpService& service);
HttpAnswer metrics(const HttpService& service);
// Whose pages may embed ours, for the pages that are embedded: they check who speaks to them.
HttpAnswer embedding(const HttpService& service);

// What a page may load and who may frame it (sources of `frame-ancestors`). Nothing inline and nothing of
// other sites; the demo pages also frame pages of ours.
std::string content_security_policy(std::string_view framed_by, std::string_view frames = "'none'");

}  // namespace net
