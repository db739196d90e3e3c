#pragma once

#include <cstddef>
#include <span>
#include <string_view>

// What takes bytes from outside, one by one, with what must hold whatever the bytes are. libFuzzer runs them
// (`./dev fuzz`), and every test run plays the seeds through them.
namespace tests::fuzz {

// Each takes any bytes, keeps nothing of them, and ends the process where something does not hold.
void take_command(std::string_view bytes);       // a frame of the protocol
void take_conversation(std::string_view bytes);  // lines of "<who> <frame>", said to a hub
void take_request(std::string_view bytes);       // what one TCP connection brings
void take_websocket(std::string_view bytes);     // the same behind an upgrade
void take_pack(std::string_view bytes);          // "<path>\n<text>" of an intent file
void take_scenario(std::string_view bytes);      // the same of a practice scenario
void take_settings(std::string_view bytes);      // a config file
void take_text(std::string_view bytes);          // a message, to be read
void take_promise(std::string_view bytes);       // a message of an agent, to be searched for promises
void take_personal(std::string_view bytes);      // a message, to be redacted
void take_stored(std::string_view bytes);        // "<kind>\n<body>" of an event of the log
void take_webhook(std::string_view bytes);       // "<kind>\n<body>" of what another chat system sends

struct Target {
    std::string_view name;  // also of its folder in seeds/
    void (*take)(std::string_view bytes);
    std::size_t longest;  // bytes that are worth trying
    std::size_t replays;  // changed seeds that a test run plays
};
std::span<const Target> targets();

// Null when there is none of this name.
const Target* find_target(std::string_view name);

}  // namespace tests::fuzz
