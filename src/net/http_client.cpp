#include "net/http_client.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/basic_resolver.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <charconv>

namespace net {

namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace ssl = boost::asio::ssl;
using tcp = asio::ip::tcp;
using Resolver = asio::ip::basic_resolver<tcp, Executor>;
using Request = http::request<http::string_body>;
using Parser = http::response_parser<http::empty_body>;

constexpr std::uint32_t most_header_bytes = 16 * 1024;
constexpr std::chrono::seconds longest_retry_after{300};

struct Address {
    bool is_encrypted = false;
    std::string host, port, target;
};

std::optional<Address> address_of(const std::string& url) {
    const auto parsed = boost::urls::parse_uri(url);
    if (!parsed || parsed->encoded_host().empty()) return std::nullopt;
    Address address;
    address.is_encrypted = parsed->scheme_id() == boost::urls::scheme::https;
    if (!address.is_encrypted && parsed->scheme_id() != boost::urls::scheme::http) return std::nullopt;
    address.host = std::string(parsed->encoded_host_address());
    address.port = parsed->has_port() ? std::string(parsed->port()) : address.is_encrypted ? "443" : "80";
    address.target = std::string(parsed->encoded_target());
    if (address.target.empty()) address.target = "/";
    return address;
}

Request request_for(const HttpCall& call, const Address& address) {
    Request request(http::verb::post, address.target, 11);
    const bool is_usual = address.port == (address.is_encrypted ? "443" : "80");
    const bool is_v6 = address.host.find(':') != std::string::npos;
    const std::string host = is_v6 ? "[" + address.host + "]" : address.host;
    request.set(http::field::host, is_usual ? host : host + ":" + address.port);
    request.set(http::field::user_agent, "evenkeel");
    request.set(http::field::content_type, "application/json");
    request.set(http::field::accept, "application/json");
    for (const auto& [name, value] : call.headers) request.set(name, value);
    request.body() = call.body;
    request.prepare_payload();
    request.keep_alive(false);
    return request;
}

// Only the head of the answer is read: nothing in its body is of use.
template <class Stream>
Awaitable<error_code> exchange(Stream& stream, const Request& request, Parser& parser) {
    error_code failure;
    co_await http::async_write(stream, request, asio::redirect_error(use_awaitable, failure));
    if (failure) co_return failure;
    beast::flat_buffer buffer(most_header_bytes);
    co_await http::async_read_header(stream, buffer, parser, asio::redirect_error(use_awaitable, failure));
    co_return failure;
}

HttpOutcome outcome_of(const Parser& parser) {
    HttpOutcome outcome{.status = parser.get().result_int()};
    if (!outcome.is_fine()) outcome.problem = "it answered " + std::to_string(outcome.status);
    const auto wait = parser.get()[http::field::retry_after];
    int seconds = 0;
    const auto [rest, fault] = std::from_chars(wait.data(), wait.data() + wait.size(), seconds);
    if (fault == std::errc() && rest == wait.data() + wait.size() && seconds > 0)
        outcome.retry_after = std::min(std::chrono::seconds(seconds), longest_retry_after);
    return outcome;
}

}  // namespace

struct HttpClient::Tls {
    Tls() {
        context.set_verify_mode(ssl::verify_peer);
        error_code ignored;  // without the system's certificates nothing but `trust`ed ones is believed
        context.set_default_verify_paths(ignored);
    }
    ssl::context context{ssl::context::tls_client};
};

// A call under way, in the client's list for as long as it is.
struct HttpClient::Attempt {
    Attempt(HttpClient& of, std::chrono::milliseconds patience)
        : client(of), resolver(of.executor_), socket(of.executor_), timer(of.executor_, patience) {
        client.attempts_.push_back(this);
        timer.async_wait([this, here = std::weak_ptr(alive)](error_code failure) {
            if (!failure && here.lock()) give_up(true);
        });
    }
    ~Attempt() { client.attempts_.remove(this); }
    Attempt(const Attempt&) = delete;
    Attempt& operator=(const Attempt&) = delete;

    void give_up(bool took_too_long) {
        is_late = is_late || took_too_long;
        is_over = true;
        resolver.cancel();
        error_code ignored;
        socket.close(ignored);
    }

    Awaitable<error_code> connect(const Address& address) {
        error_code failure;
        const auto found = co_await resolver.async_resolve(address.host, address.port,
                                                           asio::redirect_error(use_awaitable, failure));
        if (failure || is_over) co_return failure ? failure : asio::error::operation_aborted;
        co_await asio::async_connect(socket, found, asio::redirect_error(use_awaitable, failure));
        co_return failure;
    }

    Awaitable<error_code> exchange_encrypted(const Address& address, const Request& request, Parser& parser) {
        ssl::stream<Socket&> stream(socket, client.tls_->context);
        error_code failure;
        SSL_set_tlsext_host_name(stream.native_handle(), address.host.c_str());
        stream.set_verify_callback(ssl::host_name_verification(address.host), failure);
        if (!failure)
            co_await stream.async_handshake(ssl::stream_base::client,
                                            asio::redirect_error(use_awaitable, failure));
        if (failure) co_return failure;
        failure = co_await exchange(stream, request, parser);
        co_return failure;
    }

    std::string words_for(error_code failure) const {
        return is_late ? "no answer came in time" : "no answer: " + failure.message();
    }

    HttpClient& client;
    Resolver resolver;
    Socket socket;
    Timer timer;
    bool is_late = false, is_over = false;
    std::shared_ptr<bool> alive = std::make_shared<bool>(true);
};

HttpClient::HttpClient(const Executor& executor, std::chrono::milliseconds patience)
    : executor_(executor), patience_(patience), tls_(std::make_unique<Tls>()) {}
HttpClient::~HttpClient() = default;

base::Result<bool> HttpClient::trust(const std::string& file) {
    error_code failure;
    tls_->context.load_verify_file(file, failure);
    if (failure)
        return base::Problem(file,
                             "holds no certificates in PEM that can be read; see \"integrations.ca_file\"");
    return true;
}

Awaitable<HttpOutcome> HttpClient::post(HttpCall call) {
    const auto address = address_of(call.url);
    if (!address) {
        HttpOutcome wrong{.status = 400, .problem = "the address is none; give one with https://"};
        co_return wrong;
    }
    const Request request = request_for(call, *address);
    Parser parser;
    parser.header_limit(most_header_bytes);
    Attempt attempt(*this, patience_);
    error_code failure = co_await attempt.connect(*address);
    if (!failure && address->is_encrypted) {
        failure = co_await attempt.exchange_encrypted(*address, request, parser);
    } else if (!failure) {
        failure = co_await exchange(attempt.socket, request, parser);
    }
    HttpOutcome outcome = failure ? HttpOutcome{} : outcome_of(parser);
    if (failure) outcome.problem = attempt.words_for(failure);
    co_return outcome;
}

void HttpClient::cancel() {
    for (Attempt* attempt : attempts_) attempt->give_up(false);
}

}  // namespace net
