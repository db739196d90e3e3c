#include "net/gate.hpp"

#include <algorithm>

namespace net {

Gate::Gate(const FailedLogins::Bounds& bounds, std::function<base::Moment()> clock)
    : access_(std::make_shared<const Access>(AccessKeys{}, AccessRules{})),
      failed_(bounds),
      clock_(std::move(clock)) {}

boost::system::result<Pass, Refusal> Gate::admit(std::string_view token, const std::string& address) {
    const base::Moment now = clock_();
    if (const auto wait = failed_.wait(address, now); wait > std::chrono::seconds(0)) {
        Refusal refusal(ErrorCode::too_many, "too many bad tokens came from your address; wait a little");
        refusal.retry_after = wait;
        return refusal;
    }
    auto pass = access_->judge(token, now);
    if (pass) return std::move(*pass);
    if (pass.error().why == BadToken::Why::forged) failed_.note(address, now);
    return Refusal(ErrorCode::unauthorized, pass.error().message);
}

std::string_view bearer_token(std::string_view authorization) {
    constexpr std::string_view scheme = "bearer ";
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    const bool fits = authorization.size() > scheme.size() &&
                      std::equal(scheme.begin(), scheme.end(), authorization.begin(),
                                 [&](char wanted, char given) { return wanted == lower(given); });
    if (!fits) return {};
    authorization.remove_prefix(scheme.size());
    const auto begin = authorization.find_first_not_of(' ');
    return begin == std::string_view::npos ? std::string_view() : authorization.substr(begin);
}

}  // namespace net
