#pragma once

#include "base/result.hpp"
#include "net/asio.hpp"

#include <chrono>
#include <list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace net {

// One request to another server.
struct HttpCall {
    std::string url;  // http:// or https://
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::string body = {};  // JSON

    bool operator==(const HttpCall&) const = default;
};

// What came of it.
struct HttpOutcome {
    unsigned status = 0;  // 0: no answer came
    std::string problem = {};
    std::chrono::seconds retry_after{0};  // as the other server asked; 0 = it did not

    bool is_fine() const { return status >= 200 && status < 300; }
    // Worth another try: nobody was there, or somebody who has too much to do or a bug of their own.
    bool may_pass() const {
        return status == 0 || status == 408 || status == 425 || status == 429 || status >= 500;
    }
};

// Posts to other servers, each call over a connection of its own. Certificates are checked, redirects are
// not followed. Outlives its calls; cancel() ends them.
class HttpClient {
public:
    // `patience` is for a whole call, looking up the name included.
    HttpClient(const Executor& executor, std::chrono::milliseconds patience);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    // Trusts the certificates of this PEM file beside the system's own. Blocking.
    base::Result<bool> trust(const std::string& file);

    Awaitable<HttpOutcome> post(HttpCall call);
    // Whatever is under way ends without an answer.
    void cancel();

private:
    struct Attempt;
    struct Tls;

    Executor executor_;
    std::chrono::milliseconds patience_;
    std::unique_ptr<Tls> tls_;
    std::list<Attempt*> attempts_;
};

}  // namespace net
