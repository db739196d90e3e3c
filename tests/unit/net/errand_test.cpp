#include <doctest/doctest.h>

#include "net/dead_letters.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace net;
using nlohmann::json;

namespace {

const ChatwootPlace chatwoot{
    .url = "https://chat.example.com/", .account = "1", .token = "t0ken", .heat_attribute = "heat"};

Errand errand(decltype(Errand::what) what) {
    return {.integration = "chatwoot", .conversation = "567", .what = std::move(what)};
}

DeadLetter letter(std::int64_t at, const std::string& text) {
    return {.id = {},
            .at = base::Moment(std::chrono::milliseconds(at)),
            .errand = errand(PrivateNote{text}),
            .why = "it answered 500",
            .attempts = 6};
}

}  // namespace

TEST_SUITE("errands in other chat systems") {
    TEST_CASE("every message to Chatwoot is a private note") {
        const auto call = call_for(errand(PrivateNote{"Så så"}), chatwoot).value();
        CHECK(call.url == "https://chat.example.com/api/v1/accounts/1/conversations/567/messages");
        CHECK(call.headers == decltype(call.headers){{"api_access_token", "t0ken"}});
        CHECK(json::parse(call.body) ==
              json{{"content", "Så så"}, {"message_type", "outgoing"}, {"private", true}});
    }

    TEST_CASE("every article in Zammad is internal") {
        const Errand note{.integration = "zammad", .conversation = "81", .what = PrivateNote{"x"}};
        const auto call = call_for(note, ZammadPlace{.url = "https://z.example.com", .token = "t"}).value();
        CHECK(call.url == "https://z.example.com/api/v1/ticket_articles");
        CHECK(call.headers == decltype(call.headers){{"Authorization", "Token token=t"}});
        const json body = json::parse(call.body);
        CHECK(body["internal"] == true);
        CHECK(body["type"] == "note");
        CHECK(body["ticket_id"] == 81);
        CHECK_FALSE(call_for(errand(HeatMark{.percent = 5}), ZammadPlace{}).has_value());
    }

    TEST_CASE("heat keeps the other attributes, and is not marked where nobody asked") {
        const auto call =
            call_for(errand(HeatMark{.percent = 72, .others = R"({"plan":"gold","heat":1})"}), chatwoot)
                .value();
        CHECK(call.url.ends_with("/conversations/567/custom_attributes"));
        CHECK(json::parse(call.body) == json{{"custom_attributes", {{"plan", "gold"}, {"heat", 72}}}});
        ChatwootPlace plain = chatwoot;
        plain.heat_attribute.clear();
        CHECK_FALSE(call_for(errand(HeatMark{.percent = 72}), plain).has_value());
        const auto broken = call_for(errand(HeatMark{.percent = 3, .others = "{"}), chatwoot).value();
        CHECK(json::parse(broken.body) == json{{"custom_attributes", {{"heat", 3}}}});
    }

    TEST_CASE("priority is raised to one of two") {
        const auto call = call_for(errand(RaisedPriority{RaisedPriority::To::urgent}), chatwoot).value();
        CHECK(call.url.ends_with("/conversations/567/toggle_priority"));
        CHECK(json::parse(call.body) == json{{"priority", "urgent"}});
    }

    TEST_CASE("a mapping's note fills its template, whatever the note says") {
        const MappedPlace place{
            .note = {.url = "https://desk.example.com/t/{conversation}/c",
                     .headers = {{"Authorization", "Bearer {token}"}},
                     .body = R"({"text":"{note}","thread":["{conversation}"],"internal":true})"},
            .token = "secret"};
        const Errand note{.integration = "desk",
                          .conversation = "a/b?c",
                          .what = PrivateNote{"\"quoted\" {note} {token}\n\\"}};
        const auto call = call_for(note, place).value();
        CHECK(call.url == "https://desk.example.com/t/a%2Fb%3Fc/c");
        CHECK(call.headers.at(0).second == "Bearer secret");
        const json body = json::parse(call.body);
        CHECK(body["text"] == "\"quoted\" {note} {token}\n\\");
        CHECK(body["thread"][0] == "a/b?c");
        CHECK(body["internal"] == true);
    }

    TEST_CASE("what was given up reads back as it was, without address or token") {
        for (const Errand& each :
             {errand(PrivateNote{"Så\n\"så\""}), errand(HeatMark{.percent = 5, .others = "{}"}),
              errand(RaisedPriority{RaisedPriority::To::urgent})}) {
            const std::string text = to_json(each);
            CAPTURE(text);
            CHECK(read_errand(text, "x").value() == each);
            CHECK(text.find("http") == std::string::npos);
        }
        for (const char* text :
             {"", "{}", "[]", R"({"kind":"message","integration":"chatwoot","conversation":"1"})"})
            CHECK_FALSE(read_errand(text, "x").has_value());
    }

    TEST_CASE("dead letters come back oldest first, and the oldest go when there are too many") {
        const tests::FreshFolder folder;
        const DeadLetters letters(folder / "dead", 3);
        base::Problems problems;
        CHECK(letters.list(problems).empty());
        for (int i = 1; i <= 5; ++i) {
            const auto gone = letters.add(letter(i * 1000, "note " + std::to_string(i)));
            CHECK(gone.value() == (i > 3 ? 1 : 0));
        }
        CHECK(letters.add(letter(5000, "at the same time")).value() == 1);
        const auto kept = letters.list(problems);
        REQUIRE(kept.size() == 3);
        CHECK(std::get<PrivateNote>(kept[0].errand.what).text == "note 4");
        CHECK(kept[0].at == base::Moment(std::chrono::seconds(4)));
        CHECK(kept[0].why == "it answered 500");
        CHECK(kept[0].attempts == 6);
        CHECK(std::get<PrivateNote>(kept[2].errand.what).text == "at the same time");
        CHECK(letters.remove(kept[1].id).value());
        CHECK_FALSE(letters.remove(kept[1].id).value());
        CHECK(letters.list(problems).size() == 2);
        CHECK(problems.empty());
    }

    TEST_CASE("a dead letter that somebody spoilt is told of, and the others are read") {
        const tests::FreshFolder folder;
        const DeadLetters letters(folder / "dead", 10);
        letters.add(letter(1000, "fine")).value();
        std::ofstream(folder / "dead" / "0000000000000-x-0.json") << "{\"errand\": 7";
        base::Problems problems;
        CHECK(letters.list(problems).size() == 1);
        CHECK(problems.size() == 1);
    }

    TEST_CASE("where no file can be written it is said") {
        const tests::FreshFolder folder;
        std::ofstream(folder / "dead") << "a file, not a folder";
        CHECK_FALSE(DeadLetters(folder / "dead", 10).add(letter(1, "x")).has_value());
    }
}
