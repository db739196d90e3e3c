#include "unit/cli/practice_house.hpp"

#include "cli/practice_history.hpp"
#include "cli/practice_script.hpp"

#include <doctest/doctest.h>

using namespace tests;
using nlohmann::json;

namespace {

const PracticeHouse& house() {
    static const PracticeHouse made;
    return made;
}

const std::string calming =
    "# acknowledge, apologise, settle, close\n"
    "Hello Ann, I can see how annoying this wait is.\n"
    "I am sorry that the parcel is late.\n"
    "It will be with you on Friday at ten.\n"
    "Goodbye, and have a good day.\n";
const std::string walling =
    "That is our policy, there is nothing we can do.\nIt is against our policy, I cannot help you.\n";
const std::string baiting =
    "What is your problem, you idiot?\nYou are being ridiculous, shut up.\nWhat is wrong with you, moron?\n";

std::string ending_of(const json& score) { return score["result"]["ending"]; }

}  // namespace

TEST_SUITE("practice by script") {
    TEST_CASE("who acknowledges, apologises and commits calms the customer") {
        const json score = house().score(calming);
        CAPTURE(score.dump(1));
        CHECK(score["finished"] == true);
        CHECK(ending_of(score) == "calmed");
        CHECK(score["total"] >= 75);
        CHECK(score["turns"].size() == 5);
        CHECK(score["turns"][1]["at"] == 20);
    }
    TEST_CASE("who hides behind policy twice is left") {
        const json score = house().score(walling);
        CAPTURE(score.dump(1));
        CHECK(score["finished"] == true);
        CHECK(ending_of(score) == "walked_away");
        CHECK(score["total"] < 75);
    }
    TEST_CASE("who takes the bait drives it up") {
        const json score = house().score(baiting);
        CAPTURE(score.dump(1));
        CHECK(score["finished"] == true);
        CHECK(ending_of(score) == "escalated");
        CHECK(score["process_deductions"][0]["what"] == "takes_bait");
    }
    TEST_CASE("the same script and seed print the same JSON, and another seed other words") {
        const Ran one = house().play(calming, {"--json"});
        CHECK(one.exit_code == 0);
        CHECK(one.remarks == "");
        CHECK(house().play(calming, {"--json"}).out == one.out);
        std::set<std::string> openings;
        for (const char* seed : {"1", "2", "3", "4", "5", "6"})
            openings.insert(
                house().score(calming, {"--seed", seed})["turns"][0]["answer"].get<std::string>());
        CHECK(openings.size() > 1);
    }
    TEST_CASE("the level is the one that is asked for") {
        CHECK(house().score(calming)["turns"][0]["anger"]["after"] == 70);
        CHECK(house().score(calming, {"--level", "hard"})["turns"][0]["anger"]["after"] == 80);
    }
    TEST_CASE("waiting costs patience, and three times are enough") {
        const json once = house().score("@wait 60\n");
        CHECK(once["turns"].size() == 2);
        CHECK(once["turns"][1]["feedback"]["input"] == "silence");
        CHECK(once["finished"] == false);
        CHECK(house().score("@wait 59\n")["turns"].size() == 1);
        const json thrice = house().score("@wait 3600\n");
        CHECK(thrice["finished"] == true);
        CHECK(ending_of(thrice) == "walked_away");
    }
    TEST_CASE("going back leaves the other way in the score, and hints are counted") {
        const json score = house().score("That is our policy.\n@rewind 0\n@hint\n" + calming);
        CHECK(score["attempts"].size() == 1);
        CHECK(score["attempts"][0]["from"] == 0);
        CHECK(score["hints"] == 1);
        CHECK(ending_of(score) == "calmed");
    }
    TEST_CASE("in words: the story, each turn with what was recognised and why, and the score") {
        const Ran ran = house().play(calming);
        CHECK(ran.exit_code == 0);
        for (const char* part :
             {"Late parcel", "You answer the chat of a parcel service.", "  • The parcel is in Leeds.",
              "Ann Reed\n", "anger  ██████████████░░░░░░  70 angry", "1  You: Hello Ann", "  + acknowledge",
              "(rule 2)", "★ You acknowledged the anger.", "Ending: calmed", "You kept to what can be kept.",
              "Done well"}) {
            CAPTURE(part);
            CAPTURE(ran.out);
            CHECK(ran.out.find(part) != std::string::npos);
        }
        CHECK(ran.out.find('\033') == std::string::npos);
        CHECK(ran.out.find("You> ") == std::string::npos);
    }
}

TEST_SUITE("practice scripts that cannot be played") {
    TEST_CASE("faults of the file are told with their lines, and nothing is played") {
        const Ran ran = house().play("@wiat 3\nHello.\n@rewind x\n");
        CHECK(ran.exit_code == 1);
        CHECK(ran.out == "");
        CHECK(ran.remarks.find("script.txt:1: there is no order") != std::string::npos);
        CHECK(ran.remarks.find("script.txt:3: write \"@rewind\"") != std::string::npos);
    }
    TEST_CASE(
        "a turn that is not there, or a line after the end, is told; the score is printed all the same") {
        const Ran far = house().play("Hello.\n@rewind 7\n");
        CHECK(far.exit_code == 1);
        CHECK(far.remarks.find("script.txt:2: there is no going back to turn 7") != std::string::npos);
        CHECK(far.out.find("Score ") != std::string::npos);
        const Ran late = house().play("@wait 3600\nHello.\n");
        CHECK(late.exit_code == 1);
        CHECK(late.remarks.find("script.txt:2: the story has ended at turn 3") != std::string::npos);
    }
    TEST_CASE("a script that is not there, no file, or too large is refused") {
        const auto refused = [](const std::string& file) {
            const Ran ran = house().practice({"late_parcel", "--script", file});
            CHECK(ran.exit_code == 1);
            CHECK(ran.out == "");
            return ran.remarks;
        };
        CHECK(refused(house().path("none.txt")).find("cannot be read; is the name right?") !=
              std::string::npos);
        CHECK(refused(house().path(".")).find("cannot be read") != std::string::npos);
        const std::string line = "Hello.\n";
        std::string large;
        while (large.size() <= cli::largest_script) large += line;
        CHECK(refused(house().file("large.txt", large)).find("is larger than 1024 KiB") != std::string::npos);
    }
}

TEST_SUITE("practice command") {
    TEST_CASE("without a scenario they are listed") {
        const Ran ran = house().practice({});
        CHECK(ran.exit_code == 0);
        CHECK(ran.out == house().practice({"--list"}).out);
        CHECK(ran.out == "promises\n  late_parcel  Late parcel   even, par 80 in 5 turns\n");
        CHECK(house().practice({"--lang", "hu"}).out == "promises\n  late_parcel  (not in hu)\n");
    }
    TEST_CASE("an unknown scenario is wrong use, and the nearest is named") {
        const Ran ran = house().practice({"late_parcle"});
        CHECK(ran.exit_code == 2);
        CHECK(ran.remarks.find("there is no scenario \"late_parcle\"; did you mean \"late_parcel\"?") !=
              std::string::npos);
        CHECK(house().practice({"xyz"}).remarks.find("`evenkeel practice --list` shows them") !=
              std::string::npos);
    }
    TEST_CASE("a language that the scenario does not speak is told") {
        const Ran ran = house().practice({"late_parcel", "--lang", "hu"});
        CHECK(ran.exit_code == 1);
        CHECK(ran.remarks.find("late_parcel: cannot be played in hu") != std::string::npos);
    }
    TEST_CASE("a folder without scenarios says where one would be") {
        const FreshFolder folder;
        const Ran ran = run_command(cli::add_practice, {"practice", "--intents", folder.path().string()});
        CHECK(ran.exit_code == 1);
    }
    TEST_CASE("what does not go together is wrong use") {
        using Arguments = std::vector<std::string>;
        const std::string script = house().file("hello.txt", "Hello.\n");
        for (const Arguments& arguments : {Arguments{"--list", "--balance"},
                                           {"late_parcel", "--graph", "--json"},
                                           {"--json"},
                                           {"--graph"},
                                           {"--script", script},
                                           {"late_parcel", "--swap", "--json"},
                                           {"late_parcel", "--export", "score.pdf"},
                                           {"late_parcel", "--seeds", "0"},
                                           {"late_parcel", "--seeds", "1001"},
                                           {"late_parcel", "--seed", "-1"},
                                           {"late_parcel", "--level", "easy"},
                                           {"late_parcel", "--lang", "fr"},
                                           {"late_parcel", "--trainee", std::string(65, 'a')}}) {
            CAPTURE(arguments.back());
            const Ran ran = house().practice(arguments);
            CHECK(ran.exit_code == 2);
            CHECK(ran.out == "");
        }
    }
    TEST_CASE("the score goes into a file of the asked form") {
        const auto exported = [](const std::string& name) {
            const Ran ran = house().play(calming, {"--export", house().path(name)});
            CHECK(ran.exit_code == 0);
            CHECK(ran.remarks == "the score is in " + house().path(name) + "\n");
            return house().read(name);
        };
        CHECK(json::parse(exported("a.json")) == house().score(calming));
        CHECK(exported("a.csv").starts_with("\xef\xbb\xbfrow,scenario"));
        CHECK(exported("a.html").starts_with("<!doctype html>"));
        const json statements = json::parse(exported("a.xapi.json"));
        CHECK(statements.size() == 3);
        CHECK(statements[2]["verb"]["id"] == "http://adlnet.gov/expapi/verbs/passed");
        CHECK(statements[0]["actor"]["account"]["homePage"] == "https://evenkeel.invalid");
    }
    TEST_CASE("a file that cannot be written is told, and the score is printed all the same") {
        const Ran ran = house().play(calming, {"--export", house().path("no/folder/a.json")});
        CHECK(ran.exit_code == 1);
        CHECK(ran.remarks.find("cannot be written") != std::string::npos);
        CHECK(ran.out.find("Score ") != std::string::npos);
    }
    TEST_CASE("a trainee's sessions are compared with the earlier ones of the same scenario and level") {
        CHECK(house().score(calming, {"--trainee", "ann"})["compared"].is_null());
        const json second = house().score(walling, {"--trainee", "ann"});
        CHECK(second["compared"]["sessions"] == 1);
        CHECK(second["compared"]["change"] < 0);
        CHECK(house().score(calming, {"--trainee", "ann"})["compared"]["sessions"] == 2);
        CHECK(house().score(calming, {"--trainee", "bob"})["compared"].is_null());
        CHECK(house().score(calming, {"--trainee", "ann", "--level", "hard"})["compared"].is_null());
        const Ran ran = house().play(calming, {"--trainee", "ann"});
        CHECK(ran.out.find("Your 3 earlier sessions: best ") != std::string::npos);
    }
    TEST_CASE("who has said nothing has not practised") {
        CHECK(house().score("", {"--trainee", "cy"})["compared"].is_null());
        CHECK(house().score("Hello.\n", {"--trainee", "cy"})["compared"].is_null());
    }
    TEST_CASE("what is kept is what the server reads, closed, and has no word of what was said") {
        CHECK(house().play(calming, {"--trainee", "dee"}).exit_code == 0);
        const auto held = cli::open_log(house().path("data"));
        REQUIRE(held.has_value());
        const auto events = held->log->read_kind("practised", std::nullopt, 100);
        REQUIRE(events.has_value());
        std::string id;
        for (const auto& event : *events) {
            const auto practised = net::practised_in(event);
            REQUIRE(practised);
            if (practised->trainee == "dee") id = practised->conversation.value;
        }
        REQUIRE(id.starts_with("practice."));
        CHECK(held->log->open_conversations()->empty());
        const auto kept = held->log->read(base::ConversationId{id}, 0, 100);
        REQUIRE(kept.has_value());
        CHECK(kept->size() == 3);
        for (const auto& event : *kept) CHECK(event.body.find("annoying") == std::string::npos);
    }
    TEST_CASE("what is kept of a session that was left early says so") {
        CHECK(house().play("Hello.\n", {"--trainee", "eli"}).exit_code == 0);
        CHECK(house().play(calming, {"--trainee", "eli"}).exit_code == 0);
        const auto held = cli::open_log(house().path("data"));
        REQUIRE(held.has_value());
        const auto events = held->log->read_kind("practised", std::nullopt, 100);
        REQUIRE(events.has_value());
        std::vector<bool> finished;
        for (const auto& event : *events) {
            const auto practised = net::practised_in(event);
            if (practised && practised->trainee == "eli") finished.push_back(practised->result.finished);
        }
        CHECK(finished == std::vector<bool>{false, true});
    }
    TEST_CASE("while a server has the log, the session does not begin") {
        const auto held = cli::open_log(house().path("data"));
        REQUIRE(held.has_value());
        const Ran ran = house().play(calming, {"--trainee", "ann"});
        CHECK(ran.exit_code == 1);
        CHECK(ran.out == "");
        CHECK(ran.remarks.find("another evenkeel") != std::string::npos);
    }
    TEST_CASE("with the roles swapped Evenkeel answers, and says why") {
        const Ran ran = house().play("You lot could not care less where my parcel is!\n", {"--swap"});
        CHECK(ran.exit_code == 0);
        CHECK(ran.out.find("You are Ann Reed.") != std::string::npos);
        CHECK(ran.out.find("\nEvenkeel\n") != std::string::npos);
        CHECK(ran.out.find("(rule ") != std::string::npos);
        const Ran order = house().play("Hello.\n@hint\n", {"--swap"});
        CHECK(order.exit_code == 1);
        CHECK(order.remarks.find("script.txt:2: with the roles swapped") != std::string::npos);
    }
    TEST_CASE("the graph of a scenario is a drawing on stdout") {
        const Ran ran = house().practice({"late_parcel", "--graph"});
        CHECK(ran.exit_code == 0);
        CHECK(ran.out.find("<svg") != std::string::npos);
        CHECK(house().practice({"late_parcle", "--graph"}).exit_code == 2);
    }
    TEST_CASE("bots play a scenario, and their table says what is out of balance") {
        const Ran ran = house().practice({"late_parcel", "--balance", "--seeds", "2"});
        CAPTURE(ran.out);
        CHECK(ran.out.starts_with("late_parcel en standard\n"));
        CHECK(ran.out.find("  follows ") != std::string::npos);
        CHECK(house().practice({"late_parcel", "--balance", "--lang", "hu"}).exit_code == 1);
        CHECK(ran.exit_code == (ran.out.find("  ! ") == std::string::npos ? 0 : 1));
    }
}
