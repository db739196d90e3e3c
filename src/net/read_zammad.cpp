#include "net/loose_json.hpp"
#include "net/parse_json.hpp"
#include "text/unmarked.hpp"

namespace net {

namespace {

using nlohmann::json;

// By its name, or by the number that Zammad gives it: 1 agent, 2 customer, 3 system.
std::optional<OutsideMessage::Who> who_wrote(const json* article) {
    std::string sender = text_of(member(article, "sender"));
    if (sender.empty()) sender = text_of(member(article, "sender_id"));
    if (sender == "Customer" || sender == "2") return OutsideMessage::Who::customer;
    if (sender == "Agent" || sender == "1") return OutsideMessage::Who::agent;
    return std::nullopt;
}

// "Emily Adams <emily@example.com>" without the address.
std::string name_in(const std::string& from) {
    std::string name = from.substr(0, from.find('<'));
    while (!name.empty() && (name.back() == ' ' || name.back() == '"')) name.pop_back();
    while (!name.empty() && (name.front() == ' ' || name.front() == '"')) name.erase(0, 1);
    return name.find('@') == std::string::npos ? name : std::string();
}

std::string words_of(const json* article) {
    const std::string body = text_of(member(article, "body"));
    const bool is_markup = text_of(member(article, "content_type")).starts_with("text/html");
    return text::without_quoted_lines(is_markup ? text::unmarked(body) : body);
}

}  // namespace

Webhook read_zammad(std::string_view body) {
    const json object = parse_json(body);
    if (!object.is_object()) return malformed("the body is no JSON object, or nested too deep");
    const json* ticket = member(&object, "ticket");
    if (ticket == nullptr) return malformed("\"ticket\" is missing; send the default payload");
    const json* article = member(&object, "article");
    if (article == nullptr || !article->is_object()) return NothingToHear{"no article"};
    if (is_true(member(article, "internal"))) return NothingToHear{"an internal note"};
    const auto who = who_wrote(article);
    if (!who) return NothingToHear{"written by nobody"};
    const auto place = number_id(member(ticket, "id"));
    const auto id = number_id(member(article, "id"));
    if (!place || !id) return malformed("\"ticket.id\" or \"article.id\" is missing or no number");
    std::string text = words_of(article);
    if (text.empty()) return NothingToHear{"no text"};
    OutsideMessage message{.who = *who,
                           .conversation = *place,
                           .id = *id,
                           .text = std::move(text),
                           .name = name_in(text_of(member(article, "from"))),
                           .when = moment_of(member(article, "created_at"))};
    return std::vector{std::move(message)};
}

}  // namespace net
