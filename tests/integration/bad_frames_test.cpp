#include "integration/client.hpp"
#include "integration/running_server.hpp"
#include "integration/schemas.hpp"
#include "net/protocol.hpp"

#include <set>
#include <typeindex>

using namespace tests;

namespace {

constexpr std::size_t text_characters = 4000;

template <class Value>
std::type_index kind_of(const Value&);
template <class... Values>
std::type_index kind_of(const std::variant<Values...>& what);

// Which of all commands it is: variants of commands hold variants.
template <class Value>
std::type_index kind_of(const Value&) {
    return typeid(Value);
}
template <class... Values>
std::type_index kind_of(const std::variant<Values...>& what) {
    return std::visit([](const auto& one) { return kind_of(one); }, what);
}

template <class Value>
struct Kinds {
    static constexpr std::size_t count = 1;
};
template <class... Values>
struct Kinds<std::variant<Values...>> {
    static constexpr std::size_t count = (Kinds<Values>::count + ...);
};

const std::vector<json>& wrong_values() {
    static const std::vector<json> values = [] {
        std::vector<json> made = {nullptr,
                                  true,
                                  -1,
                                  1.5,
                                  1e300,
                                  "",
                                  "?",
                                  "\n",
                                  "no",
                                  "#1",
                                  "../x",
                                  std::string(5000, 'x'),
                                  json::array(),
                                  {1, "a"},
                                  {json::array()},
                                  json::object(),
                                  {{"a", 1}}};
        json deep = 1;
        for (int level = 0; level < 40; ++level) deep = json::array({deep});
        made.push_back(deep);
        return made;
    }();
    return values;
}

// Every place in a frame: its own fields, also those that it lacks, and those of the objects within.
std::vector<json::json_pointer> places_in(const json& frame) {
    std::set<std::string> places;
    for (const std::string& field : fields_of_frame("client", frame["type"])) places.insert("/" + field);
    const json flat = frame.flatten();
    for (const auto& [place, value] : flat.items()) {
        for (json::json_pointer inner(place); !inner.empty(); inner = inner.parent_pointer())
            places.insert(inner.to_string());
    }
    places.erase("/type");
    return {places.begin(), places.end()};
}

// Every frame that is as an example but for one value, which the protocol's description forbids.
std::vector<json> spoil_examples() {
    std::vector<json> frames;
    for (const json& example : example_frames("client")) {
        for (const auto& place : places_in(example)) {
            for (const json& value : wrong_values()) {
                json spoiled = example;
                spoiled[place] = value;
                if (!fault_of_frame("client", spoiled).empty()) frames.push_back(std::move(spoiled));
            }
        }
    }
    return frames;
}

const std::vector<json>& spoiled_frames() {
    static const std::vector<json> frames = spoil_examples();
    return frames;
}

bool is_id(const json& value) {
    return fault_of_frame("client", {{"type", "intents.list"}, {"id", value}}).empty();
}

}  // namespace

TEST_SUITE("frames with a wrong value") {
    TEST_CASE("the protocol's description has an example of every command that there is") {
        std::set<std::type_index> seen;
        for (const json& example : example_frames("client")) {
            CHECK_MESSAGE(fault_of_frame("client", example).empty(), fault_of_frame("client", example));
            const auto command = net::decode(example.dump(), text_characters);
            CHECK_MESSAGE(command.has_value(), example.dump());
            if (command) seen.insert(kind_of(command->what));
        }
        CHECK(seen.size() == Kinds<decltype(net::Command::what)>::count);
    }

    TEST_CASE("a value that the description forbids is refused, with the frame's id, whatever the field") {
        const auto& frames = spoiled_frames();
        CHECK(frames.size() > 1000);
        for (const json& frame : frames) {
            const std::string bytes = frame.dump();
            CAPTURE(bytes.substr(0, 600));
            const auto command = net::decode(bytes, text_characters);
            CHECK(command.has_error());
            if (!command.has_error()) continue;
            CHECK_FALSE(command.error().message.empty());
            const bool is_readable = command.error().code != net::ErrorCode::bad_json;
            const bool has_own_id = frame.contains("id") && is_id(frame["id"]);
            if (is_readable && has_own_id) CHECK(command.error().ref == frame["id"].get<std::string>());
        }
    }

    TEST_CASE("over a socket each is answered with one error, and the connection goes on") {
        RunningServer server;
        Client supervisor(server.port(), "supervisor", "Ann");
        std::size_t at = 0;
        for (const json& frame : spoiled_frames()) {
            if (++at % 7 != 0) continue;  // the others differ in nothing that a socket sees
            const std::string bytes = frame.dump();
            CAPTURE(bytes.substr(0, 600));
            supervisor.say_raw(bytes);
            CHECK(supervisor.hear()["type"] == "error");
        }
        CHECK(supervisor.join("c")["type"] == "joined");
    }
}
