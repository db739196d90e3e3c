#include "net/http_answers.hpp"

// Who may ask over HTTP.
namespace net {

namespace {

HttpAnswer not_admitted(const Refusal& refusal) {
    const bool must_wait = refusal.retry_after.has_value();
    HttpAnswer answer = problem_answer(must_wait ? 429 : 401, name_of(refusal.code), refusal.message);
    answer.retry_after = refusal.retry_after.value_or(std::chrono::seconds(0));
    answer.asks_for_token = !must_wait;
    return answer;
}

// Those who get readings and advice in conversations too.
bool may_ask(Role role) { return is_staff(role) || role == Role::integration; }

}  // namespace

std::optional<HttpAnswer> objection_to_caller(const HttpRequest& request, const HttpService& service) {
    if (service.gate == nullptr || service.gate->is_open()) return std::nullopt;
    const auto pass = service.gate->admit(bearer_token(request.authorization), std::string(request.address));
    if (!pass) return not_admitted(pass.error());
    if (may_ask(pass->person.role)) return std::nullopt;
    return problem_answer(403, name_of(ErrorCode::not_allowed),
                          "only agents, supervisors and integrations ask this");
}

}  // namespace net
