#pragma once

#include "net/access.hpp"
#include "net/failed_logins.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace net {

// Where people come in, with `hello` and over HTTP: judges their tokens, and lets those wait from whose
// address too many forged ones came.
class Gate {
public:
    // Open until use() brings keys.
    Gate(const FailedLogins::Bounds& bounds, std::function<base::Moment()> clock);

    // From now on; those who are in already stay, see Hub::access_changed().
    void use(std::shared_ptr<const Access> access) { access_ = std::move(access); }
    const Access& access() const { return *access_; }
    bool is_open() const { return access_->is_open(); }

    // `unauthorized`, or `too_many` with a time to wait. A token that is missing, over or for somebody else
    // costs nothing: it is nobody's guess. REQUIRES: !is_open()
    boost::system::result<Pass, Refusal> admit(std::string_view token, const std::string& address);

private:
    std::shared_ptr<const Access> access_;
    FailedLogins failed_;
    std::function<base::Moment()> clock_;
};

// The token in an Authorization header; empty where there is none.
std::string_view bearer_token(std::string_view authorization);

}  // namespace net
