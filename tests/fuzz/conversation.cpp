#include "fuzz/expect.hpp"
#include "fuzz/targets.hpp"
#include "unit/net/house.hpp"
#include "unit/practice/small_scenario.hpp"

#include <array>
#include <set>

namespace tests::fuzz {

namespace {

constexpr std::size_t most_lines = 40;

// Who speaks a line, by its first byte.
constexpr std::array<std::pair<char, const char*>, 5> speakers = {
    {{'c', "customer"}, {'a', "agent"}, {'s', "supervisor"}, {'t', "trainee"}, {'i', "integration"}}};

// All that customers ever get.
const std::set<std::string> for_customers = {"ack",    "closed",  "error",  "forgotten", "gap",
                                             "joined", "message", "typing", "presence",  "welcome"};

void expect_fit(const json& frame, const std::string& role) {
    expect(frame.is_object() && frame.contains("type"), "every frame is an object with a type");
    if (role == "customer")
        expect(for_customers.contains(frame["type"].get<std::string>()),
               "customers get the conversation alone");
}

std::shared_ptr<const practice::Scenarios> small_scenarios() {
    static const auto read = practice::read_scenarios(practice::small::files(), practice::small::catalogue());
    return read.scenarios;
}

}  // namespace

void take_conversation(std::string_view bytes) {
    House house({}, small_matcher(), small_scenarios());
    std::map<char, Client> clients;
    for (const auto& [letter, role] : speakers) clients.try_emplace(letter, house, role, role);
    for (std::size_t line = 0; line < most_lines && !bytes.empty(); ++line) {
        const auto [said, rest] = cut_first_line(bytes);
        bytes = rest;
        const auto client = said.empty() ? clients.end() : clients.find(said.front());
        if (client == clients.end()) {
            house.pass(std::chrono::seconds(30));
            continue;
        }
        client->second.member.hear(said.substr(std::min<std::size_t>(said.size(), 2)));
        house.settle();
    }
    for (const auto& [letter, role] : speakers) {
        for (const json& frame : clients.at(letter).heard()) expect_fit(frame, role);
    }
    expect(house.remarks.empty() || !house.remarks.front().empty(), "a remark says something");
}

}  // namespace tests::fuzz
