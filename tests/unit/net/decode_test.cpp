#include <doctest/doctest.h>

#include "net/protocol.hpp"

using namespace net;

namespace {

constexpr std::size_t text_characters = 20;

auto decoded(std::string_view frame) { return decode(frame, text_characters); }

std::string code(std::string_view frame) {
    const auto command = decoded(frame);
    return command ? "fine" : std::string(name_of(command.error().code));
}

}  // namespace

TEST_SUITE("decoding") {
    TEST_CASE("whatever is no command comes out as the right refusal") {
        const std::pair<std::string, std::string> table[] = {
            {"", "bad_json"},
            {"null", "bad_json"},
            {"[]", "bad_json"},
            {"3", "bad_json"},
            {"{", "bad_json"},
            {R"({"type":"join")", "bad_json"},
            {R"({"type":"join"} x)", "bad_json"},
            {"{\"type\":\"\xff\"}", "bad_json"},
            {R"({"type":"leave","conversation":"\ud800"})", "bad_json"},
            {R"({"n":1e999,"type":"join"})", "bad_json"},
            {std::string(60'000, '['), "bad_json"},
            {std::string(60'000, '{'), "bad_json"},
            {R"({"a":)" + std::string(32, '[') + std::string(32, ']') + "}", "bad_json"},
            {R"({"type":"wave","x":)" + std::string(31, '[') + std::string(31, ']') + "}", "unknown_type"},
            {R"({"type":"wave","x":"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"[["})", "unknown_type"},
            {"{}", "bad_frame"},
            {R"({"type":3})", "bad_frame"},
            {R"({"type":null})", "bad_frame"},
            {R"({"type":"wave"})", "unknown_type"},
            {R"({"type":"hello"})", "bad_frame"},
            {R"({"type":"hello","role":"agent"})", "bad_frame"},
            {R"({"type":"hello","role":"king","name":"x"})", "bad_frame"},
            {R"({"type":"hello","role":"agent","name":7})", "bad_frame"},
            {R"({"type":"hello","role":"agent","name":"x","token":1})", "bad_frame"},
            {R"({"type":"hello","role":"agent","name":")" + std::string(65, 'x') + "\"}", "bad_frame"},
            {R"({"type":"join"})", "bad_frame"},
            {R"({"type":"join","conversation":""})", "bad_frame"},
            {R"({"type":"join","conversation":"a b"})", "bad_frame"},
            {R"({"type":"join","conversation":"å"})", "bad_frame"},
            {R"({"type":"join","conversation":")" + std::string(65, 'x') + "\"}", "bad_frame"},
            {R"({"type":"join","conversation":"a","after":-1})", "bad_frame"},
            {R"({"type":"join","conversation":"a","after":1.5})", "bad_frame"},
            {R"({"type":"join","conversation":"a","after":"1"})", "bad_frame"},
            {R"({"type":"join","conversation":"a","id":5})", "bad_frame"},
            {R"({"type":"join","conversation":"a","id":""})", "bad_frame"},
            {R"({"type":"join","conversation":"a","id":"#x"})", "bad_frame"},
            {R"({"type":"join","conversation":"a","id":"x\u0000"})", "bad_frame"},
            {R"({"type":"join","conversation":"a","id":")" + std::string(65, 'x') + "\"}", "bad_frame"},
            {R"({"type":"message","conversation":"a"})", "bad_frame"},
            {R"({"type":"message","conversation":"a","text":""})", "bad_frame"},
            {R"({"type":"message","conversation":"a","text":{}})", "bad_frame"},
            {R"({"type":"message","conversation":"a","text":")" + std::string(21, 'x') + "\"}", "too_long"},
            {R"({"type":"message","conversation":"a","text":"x","lang":"sv"})", "bad_frame"},
            {R"({"type":"message","conversation":"a","text":"x","from":"me"})", "bad_frame"},
            {R"({"type":"message","conversation":"a","text":"x","from":{"role":"customer"}})", "bad_frame"},
            {R"({"type":"feedback","suggestion":"a/1","action":"liked"})", "bad_frame"},
            {R"({"type":"feedback","action":"sent"})", "bad_frame"},
            {R"({"type":"draft","conversation":"a"})", "bad_frame"},
            {R"({"type":"typing"})", "bad_frame"},
        };
        for (const auto& [frame, expected] : table) {
            CAPTURE(frame.substr(0, 120));
            CHECK(code(frame) == expected);
        }
    }

    TEST_CASE("a good frame becomes its command") {
        const auto hello =
            decoded(R"({"type":"hello","id":"1","role":"agent","name":"Kari","more":[1]})").value();
        CHECK(hello.id == "1");
        CHECK(std::get<Hello>(hello.what).person == Person{.role = Role::agent, .name = "Kari"});
        CHECK(std::get<Hello>(hello.what).token.empty());
        const auto with_token =
            decoded(R"({"type":"hello","role":"agent","name":"","token":"a.b.c"})").value();
        CHECK(std::get<Hello>(with_token.what).token == "a.b.c");

        const auto join = decoded(R"({"type":"join","conversation":"c-1.x_Y","after":7})").value();
        CHECK_FALSE(join.id);
        CHECK(std::get<Join>(join.what).conversation.value == "c-1.x_Y");
        CHECK(std::get<Join>(join.what).after == 7);

        const auto message =
            decoded(
                R"({"type":"message","conversation":"a","text":"hei","lang":"nb","from":{"role":"customer","name":"Ola"}})")
                .value();
        CHECK(std::get<Message>(message.what).text == "hei");
        CHECK(std::get<Message>(message.what).language == base::Language::nb);
        CHECK(std::get<Message>(message.what).from->name == "Ola");

        const auto feedback =
            decoded(R"({"type":"feedback","suggestion":"a/1","action":"edited","reply":"en.x.1","text":"y"})")
                .value();
        CHECK(std::get<Feedback>(feedback.what).action == assist::FeedbackAction::edited);
        CHECK(std::get<Feedback>(feedback.what).reply == "en.x.1");
        CHECK(std::holds_alternative<Draft>(
            decoded(R"({"type":"draft","conversation":"a","text":""})").value().what));
        CHECK(
            std::holds_alternative<Typing>(decoded(R"({"type":"typing","conversation":"a"})").value().what));
        CHECK(std::holds_alternative<Leave>(decoded(R"({"type":"leave","conversation":"a"})").value().what));
        CHECK(std::holds_alternative<Close>(decoded(R"({"type":"close","conversation":"a"})").value().what));
    }

    TEST_CASE("text is measured in characters, not in bytes") {
        std::string text;
        for (int i = 0; i < 20; ++i) text += "🙂";
        CHECK(code(R"({"type":"message","conversation":"a","text":")" + text + "\"}") == "fine");
        CHECK(code(R"({"type":"message","conversation":"a","text":")" + text + "x\"}") == "too_long");
    }

    TEST_CASE("a refusal carries the frame's id and says which field is at fault") {
        const auto refusal = decoded(R"({"type":"join","id":"j-9","conversation":3})").error();
        CHECK(refusal.ref == "j-9");
        CHECK(refusal.message == "\"conversation\" is not a string");
    }

    TEST_CASE("practice commands become what they say") {
        const auto practice = [](std::string_view frame) {
            return std::get<PracticeCommand>(decoded(frame).value().what);
        };
        const auto start = std::get<PracticeStart>(practice(
            R"({"type":"practice.start","scenario":"s","lang":"nb","seed":9007199254740991,"level":"hard","swap":true,"observe":true})"));
        CHECK(start.scenario == "s");
        CHECK(start.language == base::Language::nb);
        CHECK(start.seed == largest_seed);
        CHECK(start.level == practice::Difficulty::hard);
        CHECK(start.swap);
        CHECK(start.observe);
        const auto plain =
            std::get<PracticeStart>(practice(R"({"type":"practice.start","scenario":"s","lang":"en"})"));
        CHECK(plain.level == practice::Difficulty::standard);
        CHECK_FALSE(plain.seed);
        CHECK_FALSE(plain.swap);
        CHECK_FALSE(plain.observe);
        CHECK(std::get<PracticeRewind>(practice(R"({"type":"practice.rewind","conversation":"c","turn":3})"))
                  .turn == 3);
        CHECK(std::get<PracticeExport>(
                  practice(R"({"type":"practice.export","conversation":"c","format":"xapi"})"))
                  .format == ReportFormat::xapi);
        const auto assign = std::get<PracticeAssign>(practice(
            R"({"type":"practice.assign","trainee":"Per","scenario":"s","level":"hard","lang":"el"})"));
        CHECK(assign.trainee == "Per");
        CHECK(assign.level == practice::Difficulty::hard);
        CHECK(assign.language == base::Language::el);
        const auto unassign = std::get<PracticeUnassign>(
            practice(R"({"type":"practice.unassign","trainee":"Per","scenario":"s"})"));
        CHECK_FALSE(unassign.level);
        CHECK(std::get<PracticeShare>(practice(R"({"type":"practice.share","on":true})")).on);
        CHECK_FALSE(std::get<PracticeHistory>(practice(R"({"type":"practice.history"})")).trainee);
        CHECK_FALSE(std::get<PracticeList>(practice(R"({"type":"practice.list"})")).language);
        for (const char* type : {"practice.hint", "practice.score"}) {
            CAPTURE(type);
            CHECK(code(std::string(R"({"type":")") + type + R"(","conversation":"c"})") == "fine");
        }
        CHECK(code(R"({"type":"practice.team"})") == "fine");
    }

    TEST_CASE("a practice command with a fault is refused with the field's name") {
        const std::pair<std::string, std::string> table[] = {
            {R"("practice.start","lang":"en")", "scenario"},
            {R"("practice.start","lang":"en","scenario":"")", "scenario"},
            {R"("practice.start","lang":"en","scenario":3)", "scenario"},
            {R"("practice.start","scenario":"s")", "lang"},
            {R"("practice.start","scenario":"s","lang":"sv")", "lang"},
            {R"("practice.start","scenario":"s","lang":"en","seed":-1)", "seed"},
            {R"("practice.start","scenario":"s","lang":"en","seed":9007199254740992)", "seed"},
            {R"("practice.start","scenario":"s","lang":"en","level":"easy")", "level"},
            {R"("practice.start","scenario":"s","lang":"en","swap":1)", "swap"},
            {R"("practice.start","scenario":"s","lang":"en","observe":"yes")", "observe"},
            {R"("practice.list","lang":5)", "lang"},
            {R"("practice.hint")", "conversation"},
            {R"("practice.score","conversation":"a b")", "conversation"},
            {R"("practice.rewind","conversation":"c")", "turn"},
            {R"("practice.rewind","conversation":"c","turn":-1)", "turn"},
            {R"("practice.rewind","conversation":"c","turn":"1")", "turn"},
            {R"("practice.rewind","conversation":"c","turn":1000001)", "turn"},
            {R"("practice.export","conversation":"c")", "format"},
            {R"("practice.export","conversation":"c","format":"pdf")", "format"},
            {R"("practice.history","trainee":"")", "trainee"},
            {R"("practice.share")", "on"},
            {R"("practice.share","on":1)", "on"},
            {R"("practice.assign","scenario":"s")", "trainee"},
            {R"("practice.assign","trainee":"Per")", "scenario"},
            {R"("practice.assign","trainee":"Per","scenario":"s","level":2)", "level"},
            {R"("practice.unassign","trainee":"Per","scenario":"s","lang":"xx")", "lang"},
        };
        for (const auto& [rest, field] : table) {
            CAPTURE(rest);
            const auto refused = decoded(R"({"id":"1","type":)" + rest + "}");
            REQUIRE(refused.has_error());
            CHECK(refused.error().message.starts_with('"' + field + '"'));
            CHECK(refused.error().ref == "1");
        }
        CHECK(code(R"({"type":"practice.wave"})") == "unknown_type");
    }
}
