#include "net/loose_json.hpp"
#include "net/mapping.hpp"
#include "net/parse_json.hpp"

#include <algorithm>
#include <array>

namespace net {

namespace {

using nlohmann::json;
using Who = OutsideMessage::Who;

// Reads one file; the first fault stays.
class MappingReader {
public:
    MappingReader(const json& file, const std::string& place) : file_(file), place_(place) {}

    const std::optional<base::Problem>& fault() const { return fault_; }

    SignatureScheme signature() {
        const json* given = member(&file_, "signature");
        const std::string preset = given != nullptr && given->is_string() ? given->get<std::string>() : "";
        if (preset == "chatwoot") return chatwoot_signature();
        if (preset == "zammad") return zammad_signature();
        if (preset == "zendesk") return zendesk_signature();
        if (preset == "rocket.chat") return rocket_chat_signature();
        if (given == nullptr || !given->is_object()) {
            fail("signature", "must be chatwoot, zammad, zendesk, rocket.chat or an object with \"header\"");
            return {};
        }
        return {.header = needed(given, "signature", "header"),
                .timestamp_header = text_of(member(given, "timestamp_header")),
                .separator = text_of(member(given, "separator")),
                .hash = hash_of(given),
                .encoding = text_of(member(given, "encoding")) == "base64" ? SignatureScheme::Encoding::base64
                                                                           : SignatureScheme::Encoding::hex,
                .prefix = text_of(member(given, "prefix"))};
    }

    MessagePlaces places() {
        return {.list = pointer("list", false),
                .conversation = pointer("conversation", true),
                .message = pointer("message", false),
                .text = pointer("text", true),
                .name = pointer("name", false),
                .when = pointer("when", false),
                .language = pointer("language", false)};
    }

    SpeakerRule speaker() {
        const json* given = member(&file_, "who");
        SpeakerRule rule{.at = checked("who.at", text_of(member(given, "at")), true)};
        constexpr std::array<std::pair<const char*, Who>, 3> kinds = {
            {{"customer", Who::customer}, {"agent", Who::agent}, {"bot", Who::bot}}};
        for (const auto& [kind, who] : kinds) {
            const json* values = member(given, kind);
            if (values == nullptr || !values->is_array()) continue;
            for (const json& value : *values) rule.known[text_of(&value)] = who;
        }
        rule.absent = who_named(given, "absent");
        rule.otherwise = who_named(given, "otherwise");
        const bool hears_customers = rule.absent == Who::customer || rule.otherwise == Who::customer ||
                                     std::any_of(rule.known.begin(), rule.known.end(), [](const auto& each) {
                                         return each.second == Who::customer;
                                     });
        if (!hears_customers) fail("who", "knows no customer; say which value is theirs");
        return rule;
    }

    std::vector<Condition> conditions() {
        std::vector<Condition> all;
        const json* given = member(&file_, "only_if");
        if (given == nullptr) return all;
        for (const json& each : *given) {
            Condition condition{.at = checked("only_if", text_of(member(&each, "at")), true)};
            if (const json* values = member(&each, "is"); values != nullptr && values->is_array()) {
                for (const json& value : *values) condition.is.push_back(text_of(&value));
            }
            if (condition.is.empty()) fail("only_if", "has no values under \"is\"");
            all.push_back(std::move(condition));
        }
        return all;
    }

    std::optional<NoteTemplate> note() {
        const json* given = member(&file_, "note");
        if (given == nullptr) return std::nullopt;
        NoteTemplate note{.url = needed(given, "note", "url")};
        if (!note.url.starts_with("https://") && !note.url.starts_with("http://"))
            fail("note.url", "is no address; begin it with https://");
        if (const json* headers = member(given, "headers"); headers != nullptr && headers->is_object()) {
            for (const auto& [name, value] : headers->items()) note.headers[name] = text_of(&value);
        }
        const json* body = member(given, "body");
        if (body == nullptr || !body->is_object() || body->dump().find("{note}") == std::string::npos) {
            fail("note.body", "must be an object with {note} in it");
            return note;
        }
        note.body = body->dump();
        must_be_private(*given, *body);
        return note;
    }

private:
    // "private_by" names the field of the body that hides the note from the customer.
    void must_be_private(const json& note, const json& body) {
        const std::string by = checked("note.private_by", text_of(member(&note, "private_by")), true);
        if (fault_) return;
        const json::json_pointer place(by);
        const std::string value = body.contains(place) ? text_of(&body.at(place)) : "";
        if (value.empty() || value == "false" || value == "0" || value.find('{') != std::string::npos)
            fail("note.private_by", "names a field of the body that hides nothing; set it to true there");
    }

    std::string pointer(const char* name, bool is_needed) {
        return checked(name, text_of(member(&file_, name)), is_needed);
    }

    std::string checked(const std::string& name, std::string text, bool is_needed) {
        if (text.empty()) {
            if (is_needed) fail(name, "is missing; give a JSON pointer such as /conversation/id");
            return text;
        }
        try {
            static_cast<void>(json::json_pointer(text));
        } catch (const json::exception&) {
            fail(name, "is no JSON pointer; give one such as /conversation/id");
            text.clear();
        }
        return text;
    }

    std::string needed(const json* object, const std::string& group, const char* name) {
        std::string text = text_of(member(object, name));
        if (text.empty()) fail(group + "." + name, "is missing");
        return text;
    }

    std::optional<Hash> hash_of(const json* given) {
        const std::string name = text_of(member(given, "hash"));
        if (name == "sha1") return Hash::sha1;
        if (name == "sha256") return Hash::sha256;
        if (name == "sha512") return Hash::sha512;
        if (name != "none") fail("signature.hash", "must be sha1, sha256, sha512 or none");
        return std::nullopt;
    }

    std::optional<Who> who_named(const json* given, const char* name) {
        const std::string who = text_of(member(given, name));
        if (who == "customer") return Who::customer;
        if (who == "agent") return Who::agent;
        if (who == "bot") return Who::bot;
        if (!who.empty()) fail(std::string("who.") + name, "must be customer, agent or bot");
        return std::nullopt;
    }

    void fail(const std::string& name, const std::string& what) {
        if (!fault_) fault_ = base::Problem(place_, "\"" + name + "\" " + what);
    }

    const json& file_;
    const std::string& place_;
    std::optional<base::Problem> fault_;
};

}  // namespace

bool is_mapping_name(std::string_view name) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && name.size() <= 20 && name.front() >= 'a' && name.front() <= 'z' &&
           std::all_of(name.begin(), name.end(), fits) && name != "chatwoot" && name != "zammad" &&
           name != "practice";
}

base::Result<Mapping> read_mapping(std::string_view text, const std::string& name, const std::string& place) {
    if (!is_mapping_name(name)) {
        return base::Problem(place,
                             "its name is part of an address; give 1 to 20 characters of a-z 0-9 -, "
                             "beginning with a letter, and not chatwoot, zammad or practice");
    }
    const json file = parse_json(text);
    if (!file.is_object()) return base::Problem(place, "not a JSON object, or nested too deep");
    MappingReader reader(file, place);
    Mapping mapping{.name = name,
                    .signature = reader.signature(),
                    .delivery_header = text_of(member(&file, "delivery_header")),
                    .only_if = reader.conditions(),
                    .places = reader.places(),
                    .speaker = reader.speaker(),
                    .note = reader.note()};
    if (mapping.places.message.empty() && mapping.delivery_header.empty()) {
        return base::Problem(place,
                             "neither \"message\" nor \"delivery_header\" tells a repeated delivery from a "
                             "new message; give one of them");
    }
    if (const auto& fault = reader.fault()) return *fault;
    return mapping;
}

}  // namespace net
