#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tests {

// One of the cases by which WebSocket servers are commonly measured, named after those of the Autobahn suite.
// This server is no echo: a frame that it does not know is answered with an `error` that bears the frame's
// id, which proves that it arrived, and how.
struct ConformanceCase {
    std::string id;     // "5.6"; with "+" where it is of our own
    std::string about;  // what is sent
    std::string sent = {};
    std::size_t chop = 0;  // so many bytes at a time; 0: all at once
    // What is answered before anything else is sent: ids of commands, or codes of errors that have none
    std::vector<std::string> answers = {};
    std::vector<std::string> pongs = {};
    std::string then = {};  // empty: a proper goodbye
    int closed = 1000;      // the code that the server ends with; 0: none in its close frame
};

// The server's part of `then` is to be played with these limits.
inline constexpr std::size_t conformance_frame_bytes = 65'536;

std::vector<ConformanceCase> framing_cases();          // 1 to 5
std::vector<ConformanceCase> utf8_cases();             // 6
std::vector<ConformanceCase> close_and_limit_cases();  // 7 to 10
std::vector<ConformanceCase> all_conformance_cases();

// A command that is unknown, of so many bytes; the answer bears the id. 0: as short as it can be.
std::string echo(const std::string& id, std::size_t bytes = 0);

}  // namespace tests
