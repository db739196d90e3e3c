#include <doctest/doctest.h>

#include "shipped.hpp"
#include "unit/net/house.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

// Whole conversations as files, frame by frame: tests/scenarios/README.md tells their form.
namespace {

using namespace tests;

// Does `frame` have all that `wanted` names? Objects by their fields, lists by containing each wanted item,
// {"not": …} by not fitting, {"at_least": n}, {"at_most": n} by number.
bool fits(const json& frame, const json& wanted) {
    if (wanted.is_object() && wanted.contains("not")) return !fits(frame, wanted["not"]);
    if (wanted.is_object() && (wanted.contains("at_least") || wanted.contains("at_most"))) {
        if (!frame.is_number()) return false;
        return frame.get<double>() >= wanted.value("at_least", -1e300) &&
               frame.get<double>() <= wanted.value("at_most", 1e300);
    }
    if (wanted.is_object()) {
        return frame.is_object() &&
               std::all_of(wanted.items().begin(), wanted.items().end(), [&](const auto& item) {
                   if (!frame.contains(item.key())) return item.value().is_null();
                   return fits(frame[item.key()], item.value());
               });
    }
    if (wanted.is_array()) {
        return frame.is_array() && std::all_of(wanted.begin(), wanted.end(), [&](const json& each) {
                   return std::any_of(frame.begin(), frame.end(),
                                      [&](const json& one) { return fits(one, each); });
               });
    }
    return frame == wanted;
}

class Play {
public:
    explicit Play(const json& scenario)
        : scenario_(scenario), house_(settings_of(scenario), shipped_matcher()) {
        house_.now = scenario.value("starts_at", std::int64_t{1'795'000'000'000});
    }

    void run() {
        std::size_t number = 0;
        for (const json& step : scenario_["steps"]) {
            ++number;
            CAPTURE(number);
            const std::string as_written = step.dump();
            CAPTURE(as_written);
            take(step);
        }
    }

private:
    static Settings settings_of(const json& scenario) {
        return read_settings(scenario.value("settings", json::object()).dump(), "scenario",
                             [](const std::string&) { return std::optional<std::string>(); })
            .value();
    }

    void take(const json& step) {
        if (step.contains("pass_s")) {
            house_.pass(std::chrono::seconds(step["pass_s"].get<int>()));
            return;
        }
        if (step.contains("restart")) {
            people_.clear();
            heard_.clear();
            house_.reopen();
            return;
        }
        const std::string who = step.at("who");
        Client& client = come(who);
        if (step.contains("say")) {
            client.say(filled(step["say"]));
        } else if (step.contains("hear")) {
            check_heard(who, step);
        } else if (step.contains("hear_none")) {
            take_in(who);
            const bool none = std::none_of(heard_[who].begin(), heard_[who].end(), [&](const json& frame) {
                return fits(frame, filled(step["hear_none"]));
            });
            CHECK(none);
        } else {
            FAIL("a step says, hears, hears none, passes time or restarts");
        }
    }

    // Who is named for the first time comes in and says hello.
    Client& come(const std::string& who) {
        auto& client = people_[who];
        if (!client) {
            const json& person = scenario_.at("people").at(who);
            client = std::make_unique<Client>(house_, person.at("role").get<std::string>(),
                                              person.value("name", who));
        }
        return *client;
    }

    void take_in(const std::string& who) {
        for (json& frame : people_[who]->heard()) heard_[who].push_back(std::move(frame));
    }

    // Frames are heard in order; those before the one that is waited for are let go.
    void check_heard(const std::string& who, const json& step) {
        take_in(who);
        auto& frames = heard_[who];
        const json wanted = filled(step["hear"]);
        const auto found = std::find_if(frames.begin(), frames.end(),
                                        [&](const json& frame) { return fits(frame, wanted); });
        std::string came;
        for (const json& frame : frames) came += "\n  " + frame.dump();
        CAPTURE(came);
        REQUIRE(found != frames.end());
        if (step.contains("as")) remembered_[step["as"]] = *found;
        frames.erase(frames.begin(), found + 1);
    }

    // "$name/replies/0/text" stands for that field of the frame that was remembered as `name`.
    json filled(const json& value) const {
        if (value.is_string() && value.get_ref<const std::string&>().starts_with("$")) {
            const std::string text = value.get<std::string>().substr(1);
            const auto slash = text.find('/');
            return remembered_.at(text.substr(0, slash)).at(json::json_pointer(text.substr(slash)));
        }
        json copy = value;
        if (copy.is_structured()) {
            for (auto& each : copy) each = filled(each);
        }
        return copy;
    }

    const json& scenario_;
    House house_;
    std::map<std::string, std::unique_ptr<Client>> people_;
    std::map<std::string, std::vector<json>> heard_;
    std::map<std::string, json> remembered_;
};

std::vector<std::filesystem::path> scenario_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(EVENKEEL_HOME) + "/tests/scenarios"))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_SUITE("scenarios") {
    TEST_CASE("every conversation in tests/scenarios goes as it is written") {
        for (const auto& file : scenario_files()) {
            const std::string name = file.stem().string();
            SUBCASE(name.c_str()) {
                std::ifstream in(file);
                const json scenario = json::parse(in);
                Play(scenario).run();
            }
        }
    }
    TEST_CASE("there are at least 25 conversations, and some in each language") {
        CHECK(scenario_files().size() >= 25);
        std::map<std::string, int> languages;
        for (const auto& file : scenario_files()) {
            std::ifstream in(file);
            ++languages[json::parse(in).at("lang")];
        }
        for (const auto language : base::all_languages)
            CHECK(languages[std::string(base::code_of(language))] >= 3);
    }
}
