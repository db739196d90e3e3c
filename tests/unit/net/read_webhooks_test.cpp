#include <doctest/doctest.h>

#include "net/outside_message.hpp"

#include <nlohmann/json.hpp>

using namespace net;
using nlohmann::json;
using Who = OutsideMessage::Who;

namespace {

json chatwoot_body() {
    return json::parse(R"({ "event":"message_created", "id":42, "content":"Dette er helt håpløst!",
        "created_at":"2026-11-21T08:00:00Z", "message_type":"incoming", "content_type":"text", "private":false,
        "content_attributes":{}, "source_id":null,
        "sender":{"id":89,"name":"Kari","avatar":"","type":"contact"}, "inbox":{"id":1,"name":"Website"},
        "conversation":{"id":567,"inbox_id":1,"status":"open","channel":"Channel::WebWidget","can_reply":true,
            "labels":[],"custom_attributes":{"plan":"gold"},"priority":null,"unread_count":1,
            "messages":[{"id":41,"content":"another","message_type":0,"private":false}],
            "meta":{"sender":{"id":89,"type":"contact"},"assignee":null}},
        "account":{"id":1,"name":"Acme"} })");
}

json zammad_body() {
    return json::parse(R"({ "ticket":{"id":81,"number":"10081","title":"Pakken","state":"open"},
        "article":{"id":104,"ticket_id":81,"body":"Pakken er <b>fortsatt</b> borte!<br>Svar.",
            "content_type":"text/html","created_at":"2020-11-13T14:34:35.318Z",
            "from":"Emily Adams <emily@example.com>","internal":false,"sender":"Customer","sender_id":2,
            "type":"web"} })");
}

std::vector<OutsideMessage> heard(const Webhook& webhook) {
    const auto* messages = std::get_if<std::vector<OutsideMessage>>(&webhook);
    return messages == nullptr ? std::vector<OutsideMessage>{} : *messages;
}

OutsideMessage from_chatwoot(const json& body) {
    const auto messages = heard(read_chatwoot(body.dump(), "1"));
    REQUIRE(messages.size() == 1);
    return messages.front();
}

std::string why_not(const Webhook& webhook) {
    if (const auto* nothing = std::get_if<NothingToHear>(&webhook)) return nothing->why;
    if (const auto* bad = std::get_if<BadWebhook>(&webhook)) return "bad: " + bad->message;
    return "heard";
}

}  // namespace

TEST_SUITE("webhooks of other chat systems") {
    TEST_CASE("a customer's message in Chatwoot") {
        const OutsideMessage message = from_chatwoot(chatwoot_body());
        CHECK(message == OutsideMessage{.who = Who::customer,
                                        .conversation = "567",
                                        .id = "42",
                                        .text = "Dette er helt håpløst!",
                                        .name = "Kari",
                                        .when = base::Moment(std::chrono::seconds(1795248000)),
                                        .attributes = R"({"plan":"gold"})"});
    }

    TEST_CASE("older versions of Chatwoot write numbers as strings, and say contact") {
        json body = chatwoot_body();
        body["id"] = "42";
        body["conversation"]["id"] = "567";
        body["account"]["id"] = "1";
        body["message_type"] = 0;
        body["contact"] = body["sender"];
        body.erase("sender");
        CHECK(from_chatwoot(body).name == "Kari");
        CHECK(from_chatwoot(body).who == Who::customer);
        CHECK(from_chatwoot(body).conversation == "567");
    }

    TEST_CASE("agents and bots write outgoing messages, and some have no sender") {
        json body = chatwoot_body();
        body["message_type"] = "outgoing";
        body["sender"] = {{"id", 5}, {"name", "Per"}, {"type", "user"}};
        CHECK(from_chatwoot(body).who == Who::agent);
        body["message_type"] = 1;
        CHECK(from_chatwoot(body).who == Who::agent);
        body["sender"]["type"] = "agent_bot";
        CHECK(from_chatwoot(body).who == Who::bot);
        body["sender"] = nullptr;
        CHECK(from_chatwoot(body).who == Who::agent);
        CHECK(from_chatwoot(body).name.empty());
    }

    TEST_CASE("private notes, other events and what nobody wrote are dropped") {
        const auto with = [](const char* name, json value) {
            json body = chatwoot_body();
            body[name] = std::move(value);
            return why_not(read_chatwoot(body.dump(), "1"));
        };
        CHECK(with("private", true) == "a private note");
        CHECK(with("private", "true") == "a private note");
        CHECK(with("private", nullptr) == "heard");
        CHECK(with("event", "message_updated") == "no message_created");
        CHECK(with("event", "conversation_typing_on") == "no message_created");
        for (const json& nobody :
             {json("template"), json("activity"), json(2), json(3), json(nullptr), json("x")})
            CHECK(with("message_type", nobody) == "written by nobody");
        CHECK(with("content", nullptr) == "no text");
        CHECK(with("content", "") == "no text");
    }

    TEST_CASE("another account is refused, and so is what has no account") {
        json body = chatwoot_body();
        body["account"]["id"] = 2;
        const Webhook other = read_chatwoot(body.dump(), "1");
        REQUIRE(std::holds_alternative<BadWebhook>(other));
        CHECK(std::get<BadWebhook>(other).why == BadWebhook::Why::other_account);
        body.erase("account");
        CHECK(std::holds_alternative<BadWebhook>(read_chatwoot(body.dump(), "1")));
        CHECK(heard(read_chatwoot(body.dump(), "")).size() == 1);
    }

    TEST_CASE("ids that lead elsewhere in an address are refused") {
        for (const char* id : {"../1", "1/messages", "1?x", "", " 1", "123456789012345678901"}) {
            CAPTURE(id);
            json body = chatwoot_body();
            body["conversation"]["id"] = id;
            CHECK(std::holds_alternative<BadWebhook>(read_chatwoot(body.dump(), "1")));
        }
        json body = chatwoot_body();
        body["id"] = -4;
        CHECK(std::holds_alternative<BadWebhook>(read_chatwoot(body.dump(), "1")));
    }

    TEST_CASE("whatever is no object of theirs is malformed, and nothing throws") {
        for (const char* body : {"", "[]", "null", "{", "{}", "\"x\"", "{\"event\": 7}", "\xff\xfe"}) {
            CAPTURE(body);
            CHECK(heard(read_chatwoot(body, "1")).empty());
            CHECK(std::holds_alternative<BadWebhook>(read_zammad(body)));
        }
        const std::string deep(100'000, '[');
        CHECK(std::holds_alternative<BadWebhook>(read_chatwoot(deep, "1")));
        const json whole = chatwoot_body();
        for (const auto& [name, value] : whole.items()) {
            for (const json& strange :
                 {json(nullptr), json::array({1}), json::object(), json(1.5), json(true)}) {
                json body = whole;
                body[name] = strange;
                static_cast<void>(read_chatwoot(body.dump(), "1"));
            }
        }
    }

    TEST_CASE("an article in Zammad is read without its markup") {
        const auto messages = heard(read_zammad(zammad_body().dump()));
        REQUIRE(messages.size() == 1);
        CHECK(messages[0].who == Who::customer);
        CHECK(messages[0].conversation == "81");
        CHECK(messages[0].id == "104");
        CHECK(messages[0].text == "Pakken er fortsatt borte!\nSvar.");
        CHECK(messages[0].name == "Emily Adams");
    }

    TEST_CASE("internal articles and the system's own in Zammad are dropped") {
        json body = zammad_body();
        body["article"]["internal"] = true;
        CHECK(why_not(read_zammad(body.dump())) == "an internal note");
        body = zammad_body();
        body["article"]["sender"] = "System";
        CHECK(why_not(read_zammad(body.dump())) == "written by nobody");
        body["article"].erase("sender");
        body["article"]["sender_id"] = 1;
        CHECK(heard(read_zammad(body.dump())).at(0).who == Who::agent);
        body = zammad_body();
        body.erase("article");
        CHECK(why_not(read_zammad(body.dump())) == "no article");
        body = zammad_body();
        body["article"]["from"] = "emily@example.com";
        CHECK(heard(read_zammad(body.dump())).at(0).name.empty());
    }
}
