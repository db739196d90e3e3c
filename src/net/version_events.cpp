#include "net/version_events.hpp"

#include "net/json_text.hpp"
#include "net/loose_json.hpp"
#include "net/parse_json.hpp"

namespace net {

namespace {

using nlohmann::json;

std::uint64_t number_of(const json& body, const char* name) {
    const json* value = member(&body, name);
    return value != nullptr && value->is_number_unsigned() ? value->get<std::uint64_t>() : 0;
}

std::string_view kind_of(Stand stand) {
    switch (stand) {
        case Stand::preparing: return "preparing";
        case Stand::ready: return "ready";
        case Stand::refused: break;
    }
    return "refused";
}

std::optional<Stand> stand_from(std::string_view kind) {
    for (const Stand stand : {Stand::preparing, Stand::ready, Stand::refused}) {
        if (kind_of(stand) == kind) return stand;
    }
    return std::nullopt;
}

storage::Event event_of(std::string_view kind, std::string id, std::string body, base::Moment at) {
    return {.conversation = published_conversation,
            .at = at,
            .kind = std::string(kind),
            .id = base::MessageId{std::move(id)},
            .body = std::move(body)};
}

std::optional<VersionNews> offer_in(const json& body) {
    Offered offered{.token = text_of(member(&body, "token")),
                    .digest = text_of(member(&body, "digest")),
                    .files = number_of(body, "files"),
                    .bytes = number_of(body, "bytes"),
                    .by = text_of(member(&body, "by")),
                    .note = text_of(member(&body, "note"))};
    if (member(&body, "base") != nullptr) offered.base = number_of(body, "base");
    if (offered.token.empty()) return std::nullopt;
    return offered;
}

}  // namespace

storage::Event offered_event(const Offered& offered, base::Moment at) {
    JsonText body;
    body.begin_object().put("token", offered.token);
    if (!offered.digest.empty())
        body.put("digest", offered.digest).put("files", offered.files).put("bytes", offered.bytes);
    body.put("by", offered.by).put("note", offered.note);
    if (offered.base) body.put("base", *offered.base);
    return event_of("offered", "#offered/" + offered.token, body.end_object().take(), at);
}

storage::Event answer_event(const NodeAnswer& answer, base::Moment at) {
    JsonText body;
    body.begin_object().put("version", answer.number).put("node", answer.node).put("where", answer.where);
    if (!answer.reason.empty()) body.put("reason", answer.reason);
    const std::string_view kind = kind_of(answer.stand);
    return event_of(kind, "#" + std::string(kind) + "/" + std::to_string(answer.number) + "/" + answer.node,
                    body.end_object().take(), at);
}

storage::Event offer_end_event(const OfferEnd& end, base::Moment at) {
    JsonText body;
    body.begin_object().put("version", end.number);
    if (!end.is_switched) body.put("reason", end.reason);
    return event_of(end.is_switched ? "switched" : "withdrawn", "#end/" + std::to_string(end.number),
                    body.end_object().take(), at);
}

std::optional<VersionNews> version_news_in(const storage::Event& event) {
    const json body = parse_json(event.body);
    if (!body.is_object()) return std::nullopt;
    if (event.kind == "offered") return offer_in(body);
    const std::uint64_t number = number_of(body, "version");
    if (number == 0) return std::nullopt;
    std::string reason = text_of(member(&body, "reason"));
    if (event.kind == "switched" || event.kind == "withdrawn")
        return OfferEnd{
            .number = number, .is_switched = event.kind == "switched", .reason = std::move(reason)};
    const auto stand = stand_from(event.kind);
    std::string node = text_of(member(&body, "node"));
    if (!stand || node.empty()) return std::nullopt;
    return NodeAnswer{.number = number,
                      .node = std::move(node),
                      .where = text_of(member(&body, "where")),
                      .stand = *stand,
                      .reason = std::move(reason)};
}

}  // namespace net
