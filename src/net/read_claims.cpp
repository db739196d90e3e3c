#include "net/access.hpp"
#include "net/fields.hpp"
#include "net/parse_json.hpp"

#include <algorithm>

namespace net {

namespace {

using nlohmann::json;

constexpr std::uint64_t last_second = 253'402'300'799;  // of the year 9999

BadToken unfit(std::string message) { return {BadToken::Why::unfit, std::move(message)}; }

base::Moment moment_of(std::uint64_t seconds) {
    return base::Moment(std::chrono::seconds(static_cast<std::int64_t>(std::min(seconds, last_second))));
}

bool is_text(const json& value, std::string_view wanted) {
    return value.is_string() && value.get_ref<const std::string&>() == wanted;
}

// One audience, or a list of them.
bool is_for(const json& claims, std::string_view audience) {
    const auto found = claims.find("aud");
    if (found == claims.end()) return false;
    if (!found->is_array()) return is_text(*found, audience);
    return std::any_of(found->begin(), found->end(), [&](const json& one) { return is_text(one, audience); });
}

std::optional<BadToken> objection_to_source(const json& claims, const AccessRules& rules) {
    if (!is_for(claims, rules.audience))
        return unfit("the token is for another audience; this server's is \"" + rules.audience + '"');
    const auto issuer = claims.find("iss");
    if (!rules.issuer.empty() && (issuer == claims.end() || !is_text(*issuer, rules.issuer)))
        return unfit("the token is by another issuer; this server takes those of \"" + rules.issuer + '"');
    return std::nullopt;
}

// Over, or not begun. A token without an end would be a key for ever.
std::optional<BadToken> objection_to_time(const json& claims, base::Moment now) {
    const auto end = claims.find("exp");
    if (end == claims.end() || !end->is_number_unsigned())
        return unfit("the token has no \"exp\", or none in whole seconds");
    if (now >= moment_of(end->get<std::uint64_t>()) + clock_skew)
        return BadToken{BadToken::Why::expired, "the token has expired; ask for a new one"};
    for (const char* name : {"iat", "nbf"}) {
        const auto begin = claims.find(name);
        if (begin == claims.end()) continue;
        if (!begin->is_number_unsigned())
            return unfit('"' + std::string(name) + "\" of the token is not in whole seconds");
        if (moment_of(begin->get<std::uint64_t>()) > now + clock_skew)
            return unfit("the token is of the future; one of the two clocks is wrong");
    }
    return std::nullopt;
}

// `conversations`: an obligation for customers, a restriction for those who work in conversations, and
// senseless for those who look at all of them.
std::optional<BadToken> read_conversations(const json& claims, Pass& pass) {
    const auto list = claims.find("conversations");
    const Role role = pass.person.role;
    if (list == claims.end()) {
        if (role != Role::customer) return std::nullopt;
        return unfit("a customer's token needs \"conversations\"");
    }
    if (role == Role::supervisor || role == Role::trainee)
        return unfit("a token with \"conversations\" is for customers, agents and integrations");
    if (!list->is_array() || list->empty() || list->size() > most_token_conversations) {
        return unfit("\"conversations\" of the token is no list of 1 to " +
                     std::to_string(most_token_conversations));
    }
    pass.conversations.emplace();
    for (const json& id : *list) {
        if (!id.is_string() || !is_conversation_id(id.get_ref<const std::string&>()))
            return unfit("\"conversations\" of the token holds what is no conversation's id");
        pass.conversations->push_back({id.get<std::string>()});
    }
    return std::nullopt;
}

}  // namespace

boost::system::result<Pass, BadToken> read_claims(std::string_view text, const AccessRules& rules,
                                                  base::Moment now) {
    const json claims = parse_json(text);
    if (!claims.is_object()) return unfit("the token claims nothing that could be read");
    if (auto objection = objection_to_source(claims, rules)) return *objection;
    if (auto objection = objection_to_time(claims, now)) return *objection;
    Fields fields(claims);
    Pass pass;
    pass.subject = fields.words("sub", longest_subject);
    pass.person = fields.person();
    if (const auto& fault = fields.fault()) return unfit("in the token, " + fault->message);
    pass.expires = moment_of(claims["exp"].get<std::uint64_t>()) + clock_skew;
    if (auto objection = read_conversations(claims, pass)) return *objection;
    return pass;
}

}  // namespace net
