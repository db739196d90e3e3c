#include "net/answers.hpp"
#include "net/assist_json.hpp"
#include "net/http_answers.hpp"
#include "net/origins.hpp"
#include "net/parse_json.hpp"
#include "text/code_points.hpp"

namespace net {

namespace {

// The body of both endpoints: {"text", "lang"?}
struct Question {
    std::string text;
    std::optional<base::Language> language;
};

// What was asked, or the answer that says what is wrong with it.
std::variant<Question, HttpAnswer> read_question(std::string_view body, const Limits& limits) {
    const auto json = parse_json(body);
    if (!json.is_object()) return problem_answer(400, "bad_json", "give a JSON object with \"text\"");
    Question question;
    const auto text = json.find("text");
    if (text == json.end() || !text->is_string())
        return problem_answer(400, "bad_request", "\"text\" is missing or no string");
    question.text = text->get<std::string>();
    if (text::count_code_points(question.text) > limits.text_characters) {
        return problem_answer(
            400, "too_long",
            "\"text\" is longer than " + std::to_string(limits.text_characters) + " characters");
    }
    if (const auto lang = json.find("lang"); lang != json.end()) {
        if (lang->is_string()) question.language = base::language_from(lang->get_ref<const std::string&>());
        if (!question.language)
            return problem_answer(400, "bad_request", "\"lang\" must be one of en, nb, da, it, hu, el");
    }
    return question;
}

}  // namespace

HttpAnswer problem_answer(unsigned status, std::string_view code, std::string_view message) {
    return {.status = status, .body = print({{"code", code}, {"message", message}})};
}

HttpAnswer slow_down_answer(std::chrono::seconds retry_after) {
    HttpAnswer answer = problem_answer(
        429, "slow_down",
        "too many requests came from here; ask again in " + std::to_string(retry_after.count()) + " s");
    answer.retry_after = retry_after;
    return answer;
}

HttpAnswer suggest_over_http(std::string_view body, const HttpService& service) {
    auto read = read_question(body, service.settings.limits);
    if (auto* wrong = std::get_if<HttpAnswer>(&read)) return std::move(*wrong);
    const auto& question = std::get<Question>(read);
    return {.body = suggest_answer(question.text, question.language, *service.hub.matcher())};
}

HttpAnswer review_over_http(std::string_view body, const HttpService& service) {
    auto read = read_question(body, service.settings.limits);
    if (auto* wrong = std::get_if<HttpAnswer>(&read)) return std::move(*wrong);
    const auto& question = std::get<Question>(read);
    const auto otherwise = base::language_from(service.settings.language).value_or(base::Language::en);
    return {.body = review_answer(question.text, question.language, otherwise, *service.hub.matcher())};
}

HttpAnswer health(const HttpService& service) {
    return {.body = print({{"status", "ok"},
                           {"version", service.version},
                           {"intents", service.hub.matcher()->catalogue().intents.size()},
                           {"conversations", service.hub.open_conversations()}})};
}

HttpAnswer readiness(const HttpService& service) {
    const Standing now = service.standing();
    const auto reasons = why_not_ready(now);
    nlohmann::ordered_json told = {{"status", reasons.empty() ? "ready" : "not_ready"}};
    if (now.version > 0) told["published_version"] = now.version;
    told["reasons"] = nlohmann::ordered_json::array();
    for (const NotReady& reason : reasons)
        told["reasons"].push_back({{"code", reason.code}, {"message", reason.message}});
    return {.status = reasons.empty() ? 200U : 503U, .body = print(told)};
}

HttpAnswer metrics(const HttpService& service) {
    return {.type = "text/plain; version=0.0.4; charset=utf-8",
            .body = service.hub.metrics().text(service.standing())};
}

HttpAnswer embedding(const HttpService& service) {
    return {.body = print({{"origins", listed(service.settings.origins)}})};
}

}  // namespace net
