#include "net/errand.hpp"

#include "net/assist_json.hpp"
#include "net/loose_json.hpp"
#include "net/parse_json.hpp"

#include <array>

#include <boost/url/encode.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>

namespace net {

namespace {

using nlohmann::json;

constexpr std::string_view name_of(RaisedPriority::To to) {
    return to == RaisedPriority::To::urgent ? "urgent" : "high";
}

void replace_all(std::string& text, std::string_view name, std::string_view value) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
        text.replace(at, name.size(), value);
}

// As one part of an address, whatever is in it.
std::string in_address(std::string_view text) {
    return boost::urls::encode(boost::core::string_view(text.data(), text.size()),
                               boost::urls::unreserved_chars);
}

std::string without_slash(std::string url) {
    while (url.ends_with('/')) url.pop_back();
    return url;
}

struct ChatwootCall {
    const ChatwootPlace& place;
    const std::string& conversation;

    HttpCall to(std::string_view what, const Json& body) const {
        return {.url = without_slash(place.url) + "/api/v1/accounts/" + in_address(place.account) +
                       "/conversations/" + in_address(conversation) + "/" + std::string(what),
                .headers = {{"api_access_token", place.token}},
                .body = print(body)};
    }

    std::optional<HttpCall> operator()(const PrivateNote& note) const {
        return to("messages", {{"content", note.text}, {"message_type", "outgoing"}, {"private", true}});
    }
    std::optional<HttpCall> operator()(const HeatMark& heat) const {
        if (place.heat_attribute.empty()) return std::nullopt;
        Json attributes = Json::parse(heat.others, nullptr, false);
        if (!attributes.is_object()) attributes = Json::object();
        attributes[place.heat_attribute] = heat.percent;
        return to("custom_attributes", {{"custom_attributes", attributes}});
    }
    std::optional<HttpCall> operator()(const RaisedPriority& priority) const {
        return to("toggle_priority", {{"priority", name_of(priority.to)}});
    }
};

std::optional<HttpCall> zammad_call(const Errand& errand, const ZammadPlace& place) {
    const auto* note = std::get_if<PrivateNote>(&errand.what);
    if (note == nullptr) return std::nullopt;
    const Json ticket = Json::parse(errand.conversation, nullptr, false);
    if (!ticket.is_number_unsigned()) return std::nullopt;
    const Json body = {{"ticket_id", ticket},          {"subject", "Evenkeel"}, {"body", note->text},
                       {"content_type", "text/plain"}, {"type", "note"},        {"internal", true}};
    return HttpCall{.url = without_slash(place.url) + "/api/v1/ticket_articles",
                    .headers = {{"Authorization", "Token token=" + place.token}},
                    .body = print(body)};
}

void fill_in(json& value, const Errand& errand, const std::string& note) {
    if (value.is_string()) {
        auto text = value.get<std::string>();
        replace_all(text, "{conversation}", errand.conversation);
        replace_all(text, "{note}", note);
        value = text;
    } else if (value.is_structured()) {
        for (json& each : value) fill_in(each, errand, note);
    }
}

std::optional<HttpCall> mapped_call(const Errand& errand, const MappedPlace& place) {
    const auto* note = std::get_if<PrivateNote>(&errand.what);
    if (note == nullptr) return std::nullopt;
    HttpCall call{.url = place.note.url};
    replace_all(call.url, "{conversation}", in_address(errand.conversation));
    for (const auto& [name, value] : place.note.headers) {
        std::string text = value;
        replace_all(text, "{token}", place.token);
        call.headers.emplace_back(name, std::move(text));
    }
    json body = parse_json(place.note.body);
    fill_in(body, errand, note->text);
    call.body = body.dump(-1, ' ', false, json::error_handler_t::replace);
    return call;
}

}  // namespace

std::string_view kind_of(const Errand& errand) {
    constexpr std::array<std::string_view, 3> names = {"note", "heat", "priority"};
    return names[errand.what.index()];
}

std::optional<HttpCall> call_for(const Errand& errand, const ErrandPlace& place) {
    if (const auto* chatwoot = std::get_if<ChatwootPlace>(&place))
        return std::visit(ChatwootCall{*chatwoot, errand.conversation}, errand.what);
    if (const auto* zammad = std::get_if<ZammadPlace>(&place)) return zammad_call(errand, *zammad);
    return mapped_call(errand, std::get<MappedPlace>(place));
}

std::string to_json(const Errand& errand) {
    Json json = {{"integration", errand.integration},
                 {"conversation", errand.conversation},
                 {"kind", kind_of(errand)}};
    if (const auto* note = std::get_if<PrivateNote>(&errand.what)) json["text"] = note->text;
    if (const auto* heat = std::get_if<HeatMark>(&errand.what)) {
        json["percent"] = heat->percent;
        json["others"] = heat->others;
    }
    if (const auto* priority = std::get_if<RaisedPriority>(&errand.what)) json["to"] = name_of(priority->to);
    return print(json);
}

base::Result<Errand> read_errand(std::string_view text, const std::string& place) {
    const json object = parse_json(text);
    Errand errand{.integration = text_of(member(&object, "integration")),
                  .conversation = text_of(member(&object, "conversation")),
                  .what = PrivateNote{text_of(member(&object, "text"))}};
    const std::string kind = text_of(member(&object, "kind"));
    if (kind == "heat") {
        const json* percent = member(&object, "percent");
        errand.what =
            HeatMark{.percent = percent != nullptr && percent->is_number_integer() ? percent->get<int>() : 0,
                     .others = text_of(member(&object, "others"))};
    } else if (kind == "priority") {
        const bool is_urgent = text_of(member(&object, "to")) == "urgent";
        errand.what = RaisedPriority{is_urgent ? RaisedPriority::To::urgent : RaisedPriority::To::high};
    }
    const bool is_known = kind == "note" || kind == "heat" || kind == "priority";
    if (!is_known || errand.integration.empty() || errand.conversation.empty())
        return base::Problem(place, "is no dead letter that can be read; delete it");
    return errand;
}

}  // namespace net
