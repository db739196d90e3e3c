#include "intents/digest.hpp"
#include "net/intent_frames.hpp"
#include "unit/net/house.hpp"

#include <doctest/doctest.h>
#include <algorithm>

using namespace tests;

namespace {

constexpr const char* path = "intents/bait/en.json";

// Files in memory: what is saved is what is read next. A text with "WRONG" in it is refused by the check,
// and only what was checked knows that who will call makes a promise.
struct Folder {
    Folder() {
        files.wordings.push_back({path, R"({
  "register": "plain",
  "intents": {
    "indifference": {
      "title": "You don't care",
      "examples": {"angry": ["nobody cares", {"text": "nobody cares or calls", "also": ["long_wait"]}]},
      "near_misses": [{"text": "I don't mind", "is": "none"}],
      "patterns": [" nobody cares "],
      "replies": {"acknowledge": [{"id": "en.indifference.acknowledge.1", "text": "That is hard."}]}
    }
  }
}
)"});
        files.packs.push_back({"intents/bait/pack.json", "{}"});
        files.heats.push_back({"../elsewhere/heat/en.tsv", "x"});
        files.tests.push_back(
            {"tests/intents/en.jsonl",
             R"({"text": "Nobody there cares", "intent": "indifference", "anger": 2, "suggest": true, "care": false})"
             "\n"
             R"({"text": "When do you open?", "intent": "question", "anger": 0, "suggest": false, "care": false})"
             "\n"});
    }

    IntentFiles on_disk() {
        return {
            .read = [this]() -> base::Result<intents::SourceFiles> {
                if (is_unreadable) return base::Problem("intents", "cannot be read");
                return files;
            },
            .check = [this](const intents::SourceFiles& given) { return check(given); },
            .objection = [this] { return objection; },
            .write = [this](const std::vector<intents::SourceFile>& texts) -> std::optional<base::Problem> {
                if (disk_is_full) return base::Problem(path, "cannot be written");
                for (const intents::SourceFile& text : texts) files.wordings[0] = text;
                ++writes;
                return std::nullopt;
            }};
    }

    CheckedIntents check(const intents::SourceFiles& given) {
        ++checks;
        if (while_checked) while_checked();
        if (given.wordings[0].text.find("WRONG") != std::string::npos)
            return {
                .faults = {{std::string(path) + ":12:7", "a reply never shouts"}, {"intents", "and more"}}};
        auto saved = std::make_shared<intents::Catalogue>(*small_catalogue());
        saved->digest = intents::digest_of(given.wordings[0].text);
        intents::Catalogue promising;
        promising.promises[base::index_of(base::Language::en)].commitments = {" i will call "};
        base::Problems none;
        CheckedIntents checked{.catalogue = saved,
                               .promises = std::make_shared<const assist::PromiseFinders>(promising),
                               .matcher = match::Matcher::train(saved),
                               .scenarios = std::make_shared<const practice::Scenarios>(),
                               .tests = intents::read_tests(given.tests, none)};
        checked.readings = match::read_all(*checked.matcher, checked.tests);
        checked.readings[1].level = 1;  // one test is read otherwise than before
        return checked;
    }

    std::string digest() const { return intents::digest_of(files.wordings[0].text); }

    intents::SourceFiles files;
    std::optional<base::Problem> objection;
    std::function<void()> while_checked;
    bool is_unreadable = false, disk_is_full = false;
    int checks = 0, writes = 0;
};

struct IntentsHouse {
    IntentsHouse() : house(Settings{}, small_matcher(), nullptr, folder.on_disk()) {}

    // Gives the one reply of the file other words.
    json edit(const std::string& type, const std::string& text) const {
        const json reply = {{"id", "en.indifference.acknowledge.1"}, {"text", text}};
        json one = {{"file", path}, {"digest", folder.digest()}, {"intent", "indifference"}};
        one["replies"]["acknowledge"] = json::array({reply});
        return {{"type", type}, {"id", "e"}, {"edits", json::array({one})}};
    }

    Folder folder;
    House house;
};

json only(Client& client) {
    const auto frames = client.heard();
    REQUIRE(frames.size() == 1);
    return frames[0];
}

json ask(Client& client, json frame) {
    frame["id"] = "q";
    client.say(frame);
    const json answer = only(client);
    CHECK(answer["ref"] == "q");
    return answer;
}

std::string outcome(const json& frame) { return frame["type"] == "error" ? frame["code"] : frame["type"]; }

}  // namespace

TEST_SUITE("intents over the protocol") {
    TEST_CASE("the list tells what is in use, how the tests stand, and whether files may be saved") {
        IntentsHouse with;
        Client agent(with.house, "agent", "Kari");
        const json list = ask(agent, {{"type", "intents.list"}});
        CHECK(list["type"] == "intents");
        CHECK(list["version"] == "small");
        CHECK(list["writable"] == true);
        CHECK(list["problems"] == json::array());
        CHECK(list["tests"]["en"]["tests"] == 2);
        CHECK(list["tests"]["en"]["right"].get<int>() >= 1);
        const json& intent = list["packs"][0]["intents"][0];
        CHECK(list["packs"][0]["audience"] == "customer");
        CHECK(intent["id"] == "indifference");
        CHECK(intent["wordings"]["en"]["examples"].get<int>() > 5);
        CHECK_FALSE(intent["wordings"].contains("nb"));

        with.folder.objection = base::Problem("intents/bait", "cannot be written; mend it");
        with.house.hub->refuse_intents({{"intents/bait/en.json:3:9", "is not JSON"}, {"intents", "none"}});
        const json later = ask(agent, {{"type", "intents.list"}});
        CHECK(later["writable"] == false);
        CHECK(later["why_not"] == "intents/bait: cannot be written; mend it");
        CHECK(
            later["problems"][0] ==
            json{{"place", "intents/bait/en.json"}, {"line", 3}, {"column", 9}, {"message", "is not JSON"}});
        CHECK(later["problems"][1]["line"].is_null());
    }

    // That they could not be read was remembered as that there are none.
    TEST_CASE("tests that could not be read are read for whoever asks next") {
        IntentsHouse with;
        Client agent(with.house, "agent", "Kari");
        with.folder.is_unreadable = true;
        CHECK(ask(agent, {{"type", "intents.list"}})["tests"].is_null());
        with.folder.is_unreadable = false;
        CHECK(ask(agent, {{"type", "intents.list"}})["tests"]["en"]["tests"] == 2);
    }

    TEST_CASE(
        "what is wrong with the config stands behind what is wrong with the intents, until it is mended") {
        House house;
        Client supervisor(house, "supervisor", "Siri");
        house.hub->refuse_intents({{"intents/bait/en.json:3:9", "is not JSON"}});
        house.hub->note_config({{"config", "\"port\" has changed"}});
        const json both = ask(supervisor, {{"type", "intents.list"}})["problems"];
        REQUIRE(both.size() == 2);
        CHECK(both[1]["message"] == "\"port\" has changed");
        house.hub->keep_intents();  // mended, to what is in use
        CHECK(ask(supervisor, {{"type", "intents.list"}})["problems"].size() == 1);
        house.hub->note_config({});
        CHECK(ask(supervisor, {{"type", "intents.list"}})["problems"].empty());
    }

    TEST_CASE("a matcher that was in use is taken apart beside the loop: messages do not wait for it") {
        House house;
        auto other = match::Matcher::train(small_catalogue());
        const std::weak_ptr<const match::Matcher> gone = other;
        house.hub->use(other, finders_for(house.matcher));
        other.reset();
        house.keeps_waiting = true;
        house.hub->use(house.matcher, finders_for(house.matcher));
        REQUIRE(house.waiting.size() == 1);
        CHECK_FALSE(gone.expired());
        house.waiting.clear();
        CHECK(gone.expired());
    }

    TEST_CASE("without a folder the intents are listed all the same, and can be neither read nor saved") {
        House house;
        Client supervisor(house, "supervisor", "Siri");
        const json list = ask(supervisor, {{"type", "intents.list"}});
        CHECK(list["writable"] == false);
        CHECK(list["tests"].is_null());
        CHECK(outcome(ask(supervisor, {{"type", "intents.file"}, {"file", path}})) == "unavailable");
        const json edit = {{"file", path}, {"digest", "x"}, {"text", ""}};
        CHECK(outcome(ask(supervisor, {{"type", "intents.save"}, {"edits", json::array({edit})}})) ==
              "unavailable");
    }

    TEST_CASE(
        "customers and integrations see none of it; agents read, and only supervisors change and look back") {
        IntentsHouse with;
        Client customer(with.house, "customer", "Ola"), bridge(with.house, "integration", "bridge"),
            agent(with.house, "agent", "Kari"), supervisor(with.house, "supervisor", "Siri");
        const json reading[] = {
            {{"type", "intents.list"}},
            {{"type", "intents.search"}, {"words", "care"}},
            {{"type", "intents.wording"}, {"pack", "bait"}, {"intent", "indifference"}, {"lang", "en"}},
            {{"type", "intents.file"}, {"file", path}},
            {{"type", "intents.try"}, {"text", bait}}};
        for (const json& command : reading) {
            CAPTURE(command.dump());
            CHECK(outcome(ask(customer, command)) == "not_allowed");
            CHECK(outcome(ask(bridge, command)) == "not_allowed");
            CHECK(ask(agent, command)["type"] != "error");
        }
        const json edit = {{"file", path}, {"digest", with.folder.digest()}, {"text", "x"}};
        const json changing[] = {{{"type", "intents.preview"}, {"edits", json::array({edit})}},
                                 {{"type", "intents.save"}, {"edits", json::array({edit})}},
                                 {{"type", "reply.history"}, {"reply", "en.indifference.computer_mode.1"}}};
        for (const json& command : changing) {
            CHECK(outcome(ask(customer, command)) == "not_allowed");
            CHECK(outcome(ask(agent, command)) == "not_allowed");
            supervisor.say(command);
            CHECK(supervisor.heard().at(0)["type"] != "error");
            agent.heard();
        }
    }

    TEST_CASE("a search finds words in what is in use, and says where in the text") {
        IntentsHouse with;
        Client agent(with.house, "agent", "Kari");
        const json found = ask(
            agent, {{"type", "intents.search"}, {"words", "LIFE is"}, {"lang", "en"}, {"where", "example"}});
        REQUIRE(found["hits"].size() == 1);
        const json& hit = found["hits"][0];
        CHECK(hit["intent"] == "self_harm");
        CHECK(hit["text"] == "life is not worth living any more");
        CHECK(hit["start"] == 0);
        CHECK(hit["end"] == 7);
        CHECK(found["more"] == false);
        CHECK(ask(agent, {{"type", "intents.search"}, {"words", "e"}})["hits"].size() <= most_hits);
        CHECK(outcome(ask(agent, {{"type", "intents.search"}, {"words", std::string(201, 'x')}})) ==
              "bad_frame");
    }

    // The index of the files of before was kept, and searched until the next change.
    TEST_CASE("a search that was under way when other files came into use looks through those") {
        IntentsHouse with;
        Client agent(with.house, "agent", "Kari");
        with.house.keeps_waiting = true;
        agent.say({{"type", "intents.search"}, {"id", "q"}, {"words", "brandnew"}});
        auto changed = std::make_shared<intents::Catalogue>(*small_catalogue());
        changed->intents[0].wordings[base::index_of(base::Language::en)].title = "Brandnew";
        const auto matcher = match::Matcher::train(changed);
        with.house.hub->use(matcher, finders_for(matcher));
        agent.heard();
        with.house.keeps_waiting = false;
        with.house.waiting.at(0)()();
        CHECK(only(agent)["hits"].size() == 1);
        CHECK(ask(agent, {{"type", "intents.search"}, {"words", "brandnew"}})["hits"].size() == 1);
    }

    TEST_CASE("a wording comes as its file has it, with what each reply achieved") {
        IntentsHouse with;
        Client agent(with.house, "agent", "Kari");
        const json command = {
            {"type", "intents.wording"}, {"pack", "bait"}, {"intent", "indifference"}, {"lang", "en"}};
        const json wording = ask(agent, command);
        CHECK(wording["file"] == path);
        CHECK(wording["digest"] == with.folder.digest());
        CHECK(wording["register"] == "plain");
        CHECK(wording["examples"]["angry"][0] == json{{"text", "nobody cares"}});
        CHECK(wording["examples"]["angry"][1]["also"] == json::array({"long_wait"}));
        CHECK(wording["near_misses"][0]["is"] == "none");
        CHECK(wording["patterns"][0] == " nobody cares ");
        CHECK(wording["records"]["en.indifference.acknowledge.1"]["share"]["high"] == 1.0);
        CHECK(wording["verdicts"]["en.indifference.acknowledge.1"]["standing"] == "unreviewed");

        json unknown = command;
        unknown["intent"] = "nothing";
        CHECK(outcome(ask(agent, unknown)) == "unknown_intent");
        unknown["pack"] = "../bait";
        CHECK(outcome(ask(agent, unknown)) == "unknown_intent");
        with.folder.files.wordings[0].text = "{";
        CHECK(outcome(ask(agent, command)) == "unknown_intent");
    }

    TEST_CASE("files under intents/ can be read as they are, and nothing else") {
        IntentsHouse with;
        Client agent(with.house, "agent", "Kari");
        const json file = ask(agent, {{"type", "intents.file"}, {"file", path}});
        CHECK(file["text"] == with.folder.files.wordings[0].text);
        CHECK(file["digest"] == with.folder.digest());
        for (const std::string other : {"tests/intents/en.jsonl", "../elsewhere/heat/en.tsv", "/etc/passwd",
                                        "intents/../../etc/passwd", "intents/bait/da.json"}) {
            CAPTURE(other);
            CHECK(outcome(ask(agent, {{"type", "intents.file"}, {"file", other}})) == "unknown_file");
        }
    }

    // A thousand files could wait in memory for somebody who asks and does not read.
    TEST_CASE("who asks for files and does not read them is not heard until they do") {
        IntentsHouse with;
        with.folder.files.wordings[0].text = std::string(Limits().outbox_bytes / 8, 'x');
        Client agent(with.house, "agent", "Kari");
        for (int asked = 0; asked < 2; ++asked) {
            CHECK_FALSE(agent.member.is_busy());
            agent.say({{"type", "intents.file"}, {"file", path}});
        }
        CHECK(agent.member.is_busy());
        CHECK(agent.outbox.next());
        CHECK_FALSE(agent.member.is_busy());
    }

    TEST_CASE("a sentence is tried with every stage of its reading") {
        IntentsHouse with;
        Client agent(with.house, "agent", "Kari");
        const json tried = ask(agent, {{"type", "intents.try"}, {"text", bait}, {"lang", "en"}});
        CHECK(tried["reading"]["intent"] == "indifference");
        CHECK_FALSE(tried["reading"]["replies"].empty());
        const json& told = tried["explanation"];
        CHECK(told["normal_form"].get<std::string>().find("nobody") != std::string::npos);
        CHECK(told["intents"][0]["intent"] == "indifference");
        CHECK_FALSE(told["intents"][0]["reasons"].empty());
        CHECK(told["suggest"]["value"].get<double>() >= told["suggest"]["from"].get<double>());
        CHECK(told["language"].contains("foreign"));
        CHECK(told["temper"]["heat"].contains("anger"));
        CHECK(outcome(ask(agent, {{"type", "intents.try"}, {"text", std::string(4001, 'x')}})) == "too_long");
    }

    TEST_CASE("a sentence that is tried tells on demand why it was not another intent") {
        IntentsHouse with;
        Client agent(with.house, "agent", "Kari");
        const json tried =
            ask(agent, {{"type", "intents.try"}, {"text", bait}, {"lang", "en"}, {"intent", "question"}});
        const json& told = tried["explanation"]["intents"];
        CHECK(std::any_of(told.begin(), told.end(),
                          [](const json& each) { return each["intent"] == "question"; }));
    }

    TEST_CASE("a sentence that is tried brings no reply that is blocked") {
        IntentsHouse with;
        Client agent(with.house, "agent", "Kari");
        Client supervisor(with.house, "supervisor", "Ola");
        const json command = {{"type", "intents.try"}, {"text", bait}, {"lang", "en"}};
        const json first = ask(agent, command)["reading"]["replies"][0]["id"];
        REQUIRE(outcome(ask(supervisor, {{"type", "reply"}, {"reply", first}, {"action", "block"}})) ==
                "ack");
        const json again = ask(agent, command);
        for (const json& reply : again["reading"]["replies"]) CHECK(reply["id"] != first);
    }

    TEST_CASE("a preview tells what would be written and which tests are read otherwise; nothing changes") {
        IntentsHouse with;
        Client supervisor(with.house, "supervisor", "Siri");
        const std::string before = with.folder.files.wordings[0].text;
        const json preview = ask(supervisor, with.edit("intents.preview", "That is very hard."));
        CHECK(preview["fine"] == true);
        CHECK(preview["problems"] == json::array());
        REQUIRE(preview["changes"].size() == 1);
        CHECK(preview["changes"][0]["text"] == "When do you open?");
        CHECK(preview["changes"][0]["after"]["level"] == 1);
        CHECK(preview["changes"][0]["better"] == false);
        CHECK(preview["tests"]["en"]["tests"] == 2);
        CHECK(preview["texts"][0]["text"].get<std::string>().find("That is very hard.") != std::string::npos);
        CHECK(with.folder.files.wordings[0].text == before);
        CHECK(with.house.hub->matcher() == small_matcher());

        const json refused = ask(supervisor, with.edit("intents.preview", "WRONG"));
        CHECK(refused["fine"] == false);
        CHECK(refused["problems"][0]["line"] == 12);
        CHECK(refused["tests"].is_null());
        CHECK(refused["texts"].size() == 1);
    }

    TEST_CASE("what is saved is in use at once, and the staff hear of it") {
        IntentsHouse with;
        Client supervisor(with.house, "supervisor", "Siri"), agent(with.house, "agent", "Kari"),
            customer(with.house, "customer", "Ola");
        supervisor.say(with.edit("intents.save", "That is very hard."));
        const auto heard = supervisor.heard();
        REQUIRE(heard.size() == 2);
        CHECK(heard[0]["type"] == "ack");
        CHECK(heard[0]["ref"] == "e");
        CHECK(heard[1]["type"] == "intents.changed");
        CHECK(heard[1]["by"] == "Siri");
        CHECK(heard[1]["version"] == with.folder.digest());
        CHECK(agent.types() == "intents.changed");
        CHECK(customer.types().empty());
        CHECK(with.folder.writes == 1);
        CHECK(with.house.hub->matcher()->catalogue().digest == with.folder.digest());
        CHECK(ask(supervisor, {{"type", "intents.list"}})["tests"]["en"]["tests"] == 2);
    }

    TEST_CASE("promises are found as the check found them once it is saved") {
        IntentsHouse with;
        Client supervisor(with.house, "supervisor", "Siri"), agent(with.house, "agent", "Kari"),
            customer(with.house, "customer", "Ola");
        customer.join("c");
        agent.join("c");
        customer.write(calm);
        agent.write("I will call you back.");
        CHECK(agent.types().find("promise") == std::string::npos);
        supervisor.say(with.edit("intents.save", "That is very hard."));
        agent.heard();
        agent.write("I will call you again.");
        CHECK(agent.types().find("promise") != std::string::npos);
    }

    TEST_CASE("nothing is saved that the check refuses, that is stale, or that the disk does not take") {
        IntentsHouse with;
        Client supervisor(with.house, "supervisor", "Siri");
        const auto untouched = [&] {
            CHECK(with.folder.writes == 0);
            CHECK(with.house.hub->matcher() == small_matcher());
        };
        const json rejected = ask(supervisor, with.edit("intents.save", "WRONG"));
        CHECK(rejected["code"] == "rejected");
        CHECK(rejected["message"] == "intents/bait/en.json:12:7: a reply never shouts");
        untouched();

        json stale = with.edit("intents.save", "x");
        stale["edits"][0]["digest"] = "0123456789abcdef";
        const int checks = with.folder.checks;
        CHECK(outcome(ask(supervisor, stale)) == "stale");
        CHECK(with.folder.checks == checks);  // seen before anything was trained
        json unknown = with.edit("intents.save", "x");
        unknown["edits"][0]["file"] = "intents/bait/it.json";
        CHECK(outcome(ask(supervisor, unknown)) == "unknown_file");
        untouched();

        with.folder.disk_is_full = true;
        CHECK(outcome(ask(supervisor, with.edit("intents.save", "x"))) == "unavailable");
        with.folder.objection = base::Problem("intents", "cannot be written; mend it");
        const json closed = ask(supervisor, with.edit("intents.save", "x"));
        CHECK(closed["message"] == "intents: cannot be written; mend it");
        untouched();
    }

    TEST_CASE("a file that somebody else writes while an edit is checked is not written over") {
        IntentsHouse with;
        Client supervisor(with.house, "supervisor", "Siri");
        with.folder.while_checked = [&] { with.folder.files.packs[0].text = "{ }"; };
        CHECK(outcome(ask(supervisor, with.edit("intents.save", "x"))) == "stale");
        CHECK(with.folder.writes == 0);
    }

    TEST_CASE("one edit is checked at a time; the loop serves on meanwhile") {
        IntentsHouse with;
        Client first(with.house, "supervisor", "Siri"), second(with.house, "supervisor", "Ane");
        with.house.keeps_waiting = true;
        first.say(with.edit("intents.preview", "x"));
        CHECK(first.heard().empty());
        CHECK(outcome(ask(second, with.edit("intents.save", "x"))) == "busy");
        CHECK(outcome(ask(second, {{"type", "intents.try"}, {"text", bait}})) == "intents.try");
        with.house.keeps_waiting = false;
        with.house.waiting.at(0)()();
        CHECK(first.types() == "intents.preview");
        CHECK(outcome(ask(second, with.edit("intents.preview", "x"))) == "intents.preview");
    }

    TEST_CASE("a supervisor who leaves while an edit is saved is not missed, and a bug keeps nobody out") {
        IntentsHouse with;
        Client second(with.house, "supervisor", "Ane");
        with.house.keeps_waiting = true;
        {
            Client first(with.house, "supervisor", "Siri");
            first.say(with.edit("intents.save", "x"));
        }
        with.house.keeps_waiting = false;
        with.house.waiting.at(0)()();
        CHECK(with.folder.writes == 1);
        CHECK(second.types() == "intents.changed");

        with.folder.while_checked = [] { throw std::runtime_error("bug"); };
        CHECK(outcome(ask(second, with.edit("intents.save", "y"))) == "unavailable");
        CHECK(with.house.remarks.back() == "intents: a command was ended by a bug: bug");
        with.folder.while_checked = {};
        CHECK(outcome(ask(second, with.edit("intents.preview", "y"))) == "intents.preview");
    }

    TEST_CASE("more files than may be edited at once are refused, and so is what is no edit") {
        IntentsHouse with;
        Client supervisor(with.house, "supervisor", "Siri");
        json many = with.edit("intents.preview", "x");
        many["edits"] = json(most_edits + 1, many["edits"][0]);
        CHECK(outcome(ask(supervisor, many)) == "too_many");
        for (
            const std::string edits :
            {"[]", "[1]", R"("x")", "{}", R"([{"file": "f"}])", R"([{"file": "f", "digest": "d"}])",
             R"([{"file": "f", "digest": "d", "intent": "i", "examples": 3}])",
             R"([{"file": "f", "digest": "d", "intent": "i", "examples": {"cold": ["x"]}}])",
             R"([{"file": "f", "digest": "d", "intent": "i", "examples": {"calm": [{"text": "x", "also": 1}]}}])",
             R"([{"file": "f", "digest": "d", "intent": "i", "replies": {"care": ["x"]}}])",
             R"([{"file": "f", "digest": "d", "intent": "i", "near_misses": [{"is": 1}]}])"}) {
            CAPTURE(edits);
            CHECK(outcome(ask(supervisor, {{"type", "intents.save"}, {"edits", json::parse(edits)}})) ==
                  "bad_frame");
        }
        CHECK(with.folder.checks == 0);
    }

    TEST_CASE("a reply's history tells every verdict, newest first, also after a restart") {
        IntentsHouse with;
        const std::string id = "en.indifference.computer_mode.1";
        {
            Client siri(with.house, "supervisor", "Siri"), ane(with.house, "supervisor", "Ane");
            siri.say({{"type", "reply"}, {"reply", id}, {"action", "approve"}});
            ane.say({{"type", "reply"}, {"reply", id}, {"action", "block"}});
            siri.heard();
            const json history = ask(siri, {{"type", "reply.history"}, {"reply", id}});
            CHECK(history["standing"] == "blocked");
            REQUIRE(history["verdicts"].size() == 2);
            CHECK(history["verdicts"][0]["by"] == "Ane");
            CHECK(history["verdicts"][1]["standing"] == "approved");
            CHECK(history["verdicts"][0]["at"].get<int>() > history["verdicts"][1]["at"].get<int>());
            CHECK(history["intent"] == "indifference");
            CHECK(history["tactic"] == "computer_mode");
            CHECK(history["record"]["shown"] == 0);
            CHECK(history["share"]["high"] == 1.0);
            CHECK(history["uses"] == json::array());
            CHECK(history["months"] == json::array());
        }
        with.house.reopen();
        Client siri(with.house, "supervisor", "Siri");
        CHECK(ask(siri, {{"type", "reply.history"}, {"reply", id}})["verdicts"][0]["by"] == "Ane");
        CHECK(outcome(ask(siri, {{"type", "reply.history"}, {"reply", "en.nothing"}})) == "unknown_reply");
    }

    TEST_CASE("a reply's history tells the newest fifty verdicts") {
        IntentsHouse with;
        Client siri(with.house, "supervisor", "Siri");
        const std::string id = "en.indifference.computer_mode.1";
        siri.say({{"type", "reply"}, {"reply", id}, {"action", "approve"}});
        for (int time = 0; time < 50; ++time)
            siri.say({{"type", "reply"}, {"reply", id}, {"action", "block"}});
        siri.heard();
        const json told = ask(siri, {{"type", "reply.history"}, {"reply", id}})["verdicts"];
        CHECK(told.size() == 50);
        CHECK(told.back()["standing"] == "blocked");
    }

    TEST_CASE("a reply's history tells where it was used, and how the customer wrote on") {
        IntentsHouse with;
        Client siri(with.house, "supervisor", "Siri"), kari(with.house, "agent", "Kari"),
            ola(with.house, "customer", "Ola");
        kari.join("c");
        ola.join("c");
        ola.write(bait);
        json suggestion;
        for (const json& frame : kari.heard()) {
            if (frame["type"] == "suggestion") suggestion = frame;
        }
        REQUIRE_FALSE(suggestion.is_null());
        const json reply = suggestion["replies"][0];
        kari.say({{"type", "feedback"},
                  {"suggestion", suggestion["suggestion"]},
                  {"action", "sent"},
                  {"reply", reply["id"]}});
        kari.write(reply["text"]);
        ola.write(calm);
        siri.heard();
        const json history = ask(siri, {{"type", "reply.history"}, {"reply", reply["id"]}});
        REQUIRE(history["uses"].size() == 1);
        const json& use = history["uses"][0];
        CHECK(use["conversation"] == "c");
        CHECK(use["action"] == "sent");
        CHECK(use["agent"] == "Kari");
        CHECK(use["to"].get<double>() < use["from"].get<double>());
        REQUIRE(history["months"].size() == 1);
        CHECK(history["months"][0]["calmer"] == 1);
    }

    TEST_CASE("supervisors may send larger frames than others, and are told so") {
        House house;
        const auto told = [&](const std::string& role) {
            Client client(house);
            client.say({{"type", "hello"}, {"role", role}, {"name", "X"}});
            const json welcome = client.heard().front();
            CHECK(welcome["limits"]["frame_bytes"] == client.member.frame_bytes());
            return client.member.frame_bytes();
        };
        CHECK(told("agent") == house.settings.limits.frame_bytes);
        CHECK(told("supervisor") == house.settings.limits.edit_frame_bytes);
    }
}
