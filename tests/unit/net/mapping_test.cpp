#include <doctest/doctest.h>

#include "net/mapping.hpp"

#include <nlohmann/json.hpp>

using namespace net;
using nlohmann::json;
using Who = OutsideMessage::Who;

namespace {

json desk_file() {
    return json::parse(R"({
        "signature": {"header": "X-Desk-Signature", "timestamp_header": "X-Desk-Time", "separator": ":",
                      "hash": "sha512", "encoding": "base64", "prefix": "v1="},
        "delivery_header": "X-Desk-Delivery",
        "only_if": [{"at": "/event", "is": ["comment.created", 7]}],
        "conversation": "/thread/id", "message": "/comment/id", "text": "/comment/body",
        "name": "/comment/author/name", "when": "/comment/at", "language": "/thread/lang",
        "who": {"at": "/comment/author/kind", "customer": ["visitor"], "agent": ["staff"], "bot": ["robot"]},
        "note": {"url": "https://desk.example.com/threads/{conversation}/comments",
                 "headers": {"Authorization": "Bearer {token}"},
                 "body": {"text": "{note}", "visibility": "internal"}, "private_by": "/visibility"}})");
}

Mapping mapping_of(const json& file) { return read_mapping(file.dump(), "desk", "desk.json").value(); }

std::string fault_in(const json& file) {
    const auto read = read_mapping(file.dump(), "desk", "desk.json");
    return read ? "none" : read.error().what;
}

json without(const char* name) {
    json file = desk_file();
    file.erase(name);
    return file;
}

std::vector<OutsideMessage> heard(const json& body, const Mapping& mapping,
                                  std::string_view delivery = "d-1") {
    const Webhook webhook = read_mapped(body.dump(), delivery, mapping);
    const auto* messages = std::get_if<std::vector<OutsideMessage>>(&webhook);
    return messages == nullptr ? std::vector<OutsideMessage>{} : *messages;
}

json comment() {
    return json::parse(R"({"event": "comment.created", "thread": {"id": "t-9", "lang": "da"},
        "comment": {"id": 5, "body": "Hvor bliver den af?", "at": 1763712000,
                    "author": {"name": "Bo", "kind": "visitor"}}})");
}

}  // namespace

TEST_SUITE("mapping files") {
    TEST_CASE("a file says where everything is") {
        const Mapping mapping = mapping_of(desk_file());
        CHECK(mapping.signature == SignatureScheme{.header = "X-Desk-Signature",
                                                   .timestamp_header = "X-Desk-Time",
                                                   .separator = ":",
                                                   .hash = Hash::sha512,
                                                   .encoding = SignatureScheme::Encoding::base64,
                                                   .prefix = "v1="});
        const auto messages = heard(comment(), mapping);
        REQUIRE(messages.size() == 1);
        CHECK(messages[0] == OutsideMessage{.who = Who::customer,
                                            .conversation = "t-9",
                                            .id = "5",
                                            .text = "Hvor bliver den af?",
                                            .name = "Bo",
                                            .when = base::Moment(std::chrono::seconds(1763712000)),
                                            .language = base::Language::da});
    }

    TEST_CASE("known systems' signatures go by their names") {
        for (const auto& [name, scheme] :
             {std::pair{"chatwoot", chatwoot_signature()}, std::pair{"zammad", zammad_signature()},
              std::pair{"zendesk", zendesk_signature()}, std::pair{"rocket.chat", rocket_chat_signature()}}) {
            json file = desk_file();
            file["signature"] = name;
            CHECK(mapping_of(file).signature == scheme);
        }
    }

    TEST_CASE("what only_if does not ask for, and who is nobody, is dropped") {
        const Mapping mapping = mapping_of(desk_file());
        json body = comment();
        body["event"] = 7;
        CHECK(heard(body, mapping).size() == 1);
        body["event"] = "comment.deleted";
        CHECK(heard(body, mapping).empty());
        body = comment();
        body["comment"]["author"]["kind"] = "system";
        CHECK(heard(body, mapping).empty());
        body["comment"]["author"].erase("kind");
        CHECK(heard(body, mapping).empty());
        body = comment();
        body["comment"]["body"] = nullptr;
        CHECK(heard(body, mapping).empty());
    }

    TEST_CASE("a list of messages, told apart by a field that only agents have") {
        const json file = json::parse(R"({"signature": "rocket.chat", "delivery_header": "X-Id",
            "list": "/messages", "conversation": "/_id", "message": "/_id", "text": "/msg", "name": "/username",
            "when": "/ts", "who": {"at": "/agentId", "absent": "customer", "otherwise": "agent"}})");
        const json body = json::parse(R"({"_id": "room1", "type": "LivechatSession", "messages": [
            {"_id": "a", "username": "guest", "msg": "Hello?"},
            {"_id": "b", "username": "kari", "msg": "Hi!", "agentId": "u7"}, {"msg": "", "_id": "c"}, 7]})");
        const auto messages = heard(body, mapping_of(file));
        REQUIRE(messages.size() == 2);
        CHECK(messages[0].who == Who::customer);
        CHECK(messages[1].who == Who::agent);
        CHECK(messages[1].conversation == "room1");
        json many = body;
        many["messages"] = json::array();
        for (int i = 0; i < 60; ++i) many["messages"].push_back({{"_id", i}, {"msg", "x"}});
        CHECK(heard(many, mapping_of(file)).size() == most_outside_messages);
    }

    TEST_CASE("where messages have no id the delivery's is theirs") {
        const Mapping mapping = mapping_of(without("message"));
        CHECK(heard(comment(), mapping, "d-7").at(0).id == "d-7");
        CHECK(heard(comment(), mapping, "").empty());
        json file = without("message");
        file.erase("delivery_header");
        CHECK(fault_in(file).find("repeated delivery") != std::string::npos);
    }

    TEST_CASE("a file that lacks something is refused by the name of what it lacks") {
        for (const char* name : {"signature", "conversation", "text"}) {
            CAPTURE(name);
            CHECK(fault_in(without(name)).starts_with('"' + std::string(name) + '"'));
        }
        CHECK(fault_in(without("who")).starts_with("\"who.at\""));
        json file = desk_file();
        file["text"] = "comment.body";
        CHECK(fault_in(file).find("JSON pointer") != std::string::npos);
        file = desk_file();
        file["who"].erase("customer");
        CHECK(fault_in(file).find("no customer") != std::string::npos);
        file = desk_file();
        file["signature"]["hash"] = "md5";
        CHECK(fault_in(file).starts_with("\"signature.hash\""));
    }

    TEST_CASE("a note that nothing hides from the customer is none") {
        json file = desk_file();
        file["note"].erase("private_by");
        CHECK(fault_in(file).starts_with("\"note.private_by\""));
        for (const json& value :
             {json(false), json("false"), json(0), json(""), json("{note}"), json(nullptr)}) {
            file = desk_file();
            file["note"]["body"]["visibility"] = value;
            CAPTURE(value.dump());
            CHECK(fault_in(file).find("hides nothing") != std::string::npos);
        }
        file = desk_file();
        file["note"]["private_by"] = "/internal";
        CHECK(fault_in(file).find("hides nothing") != std::string::npos);
        file = desk_file();
        file["note"]["body"].erase("text");
        CHECK(fault_in(file).find("{note}") != std::string::npos);
    }

    TEST_CASE("a file's name is part of an address") {
        for (const char* name :
             {"chatwoot", "zammad", "practice", "", "Desk", "a/b", "9desk", "a-name-of-21-letters-x"}) {
            CAPTURE(name);
            CHECK_FALSE(read_mapping(desk_file().dump(), name, "x").has_value());
        }
        CHECK(is_mapping_name("rocket-chat"));
    }

    TEST_CASE("any bytes may come in") {
        const Mapping mapping = mapping_of(desk_file());
        for (const char* body : {"", "[]", "7", "{", "{\"event\": []}", "\xff"})
            CHECK(std::holds_alternative<std::vector<OutsideMessage>>(read_mapped(body, "d", mapping)) ==
                  false);
    }
}
