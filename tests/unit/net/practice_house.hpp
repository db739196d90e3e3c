#pragma once

#include "net/practice_records.hpp"
#include "practice/session.hpp"
#include "unit/net/easy_scenarios.hpp"
#include "unit/net/house.hpp"

#include <string>

namespace tests {

struct PracticeHouse : House {
    explicit PracticeHouse(Settings chosen = {})
        : House(std::move(chosen), small_matcher(), easy_scenarios()) {
        now = 1'000'000;
    }
};

// A trainee with one session.
struct Trainee : Client {
    explicit Trainee(House& in, const std::string& name = "Per") : Client(in, "trainee", name) {}

    // Every frame that starting brought; `with` is put over the usual command.
    std::vector<json> start(const json& with = json::object()) {
        json command = {{"type", "practice.start"}, {"scenario", "late_parcel"}, {"lang", "en"}, {"seed", 7}};
        command.update(with);
        say(command);
        auto frames = heard();
        if (frames.front()["type"] == "joined") conversation = frames.front()["conversation"];
        return frames;
    }

    std::vector<json> answer(const std::string& text, const std::string& id = "") {
        write(text, id, conversation);
        return heard();
    }

    // The frames that a command about the session brings.
    std::vector<json> ask(const std::string& type, json with = json::object()) {
        with["type"] = type;
        with["conversation"] = conversation;
        say(with);
        return heard();
    }

    // Plays to the calm ending.
    void play_out() {
        for (const char* text : {"I can see that this wait is annoying.", "I will look where it is.",
                                 "It will be with you on Friday."})
            answer(text);
    }

    std::string conversation;
};

inline std::string types_of(const std::vector<json>& frames) {
    std::string all;
    for (const json& frame : frames) all += (all.empty() ? "" : " ") + frame["type"].get<std::string>();
    return all;
}

inline std::string code_of(const std::vector<json>& frames) {
    return frames.empty() ? "nothing"
                          : frames.front().value("code", frames.front()["type"].get<std::string>());
}

}  // namespace tests
