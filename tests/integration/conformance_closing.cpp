#include "integration/conformance.hpp"
#include "integration/raw_websocket.hpp"

namespace tests {

namespace {

using Cases = std::vector<ConformanceCase>;

std::string text(const std::string& payload) { return bytes_of({.payload = payload}); }
std::string ping(const std::string& payload) { return bytes_of({.opcode = ping_frame, .payload = payload}); }
std::string close_of(const std::string& payload) {
    return bytes_of({.opcode = close_frame, .payload = payload});
}

void add_goodbyes(Cases& cases) {
    cases.push_back({.id = "7.1.1",
                     .about = "a text, then a goodbye",
                     .sent = text(echo("7.1.1")),
                     .answers = {"7.1.1"}});
    cases.push_back({.id = "7.1.2", .about = "two goodbyes", .then = closing(1000) + closing(1000)});
    cases.push_back({.id = "7.1.3", .about = "a goodbye, then a ping", .then = closing(1000) + ping("late")});
    cases.push_back(
        {.id = "7.1.4", .about = "a goodbye, then a text", .then = closing(1000) + text(echo("late"))});
    cases.push_back({.id = "7.1.5",
                     .about = "the first half of a text, a goodbye, the second half",
                     .then = bytes_of({.payload = "{", .fin = false}) + closing(1000) +
                             bytes_of({.opcode = continuation, .payload = "}"})});
    cases.push_back({.id = "7.1.6",
                     .about = "a text of 65536 bytes, a goodbye, then a ping",
                     .sent = text(echo("7.1.6", 65'536)),
                     .answers = {"7.1.6"},
                     .then = closing(1000) + ping("late")});
    cases.push_back({.id = "7.3.1", .about = "a close frame of no bytes", .then = close_of("")});
    cases.push_back(
        {.id = "7.3.2", .about = "a close frame of one byte", .then = close_of("a"), .closed = 1002});
    cases.push_back({.id = "7.3.3", .about = "a close frame with a code", .then = closing(1000)});
    cases.push_back({.id = "7.3.4", .about = "the same with words", .then = closing(1000, "Hello World!")});
    cases.push_back({.id = "7.3.5",
                     .about = "the same with 123 bytes of words",
                     .then = closing(1000, std::string(123, '*'))});
    cases.push_back({.id = "7.3.6",
                     .about = "the same with 124 bytes of words",
                     .then = closing(1000, std::string(124, '*')),
                     .closed = 1002});
    cases.push_back({.id = "7.5.1",
                     .about = "a close frame whose words are no UTF-8",
                     .then = closing(1000, "\xce\xba\xed\xa0\x80 edited"),
                     .closed = 1002});
}

void add_codes(Cases& cases) {
    int number = 1;
    for (const unsigned code :
         {1000U, 1001U, 1002U, 1003U, 1007U, 1008U, 1009U, 1010U, 1011U, 3000U, 3999U, 4000U, 4999U})
        cases.push_back({.id = "7.7." + std::to_string(number++),
                         .about = "a goodbye with " + std::to_string(code),
                         .then = closing(code),
                         .closed = static_cast<int>(code)});
    number = 1;
    for (const unsigned code : {0U, 999U, 1004U, 1005U, 1006U, 1016U, 1100U, 2000U, 2999U})
        cases.push_back({.id = "7.9." + std::to_string(number++),
                         .about = "a close frame with " + std::to_string(code) + ", which nobody may send",
                         .then = closing(code),
                         .closed = 1002});
    cases.push_back({.id = "7.13.1",
                     .about = "a close frame with 5000, which means nothing: any answer will do",
                     .then = closing(5000),
                     .closed = 5000});
    cases.push_back({.id = "7.13.2",
                     .about = "a close frame with 65535, likewise",
                     .then = closing(65'535),
                     .closed = 65'535});
}

std::string in_frames_of(const std::string& payload, std::size_t size) {
    std::string all;
    for (std::size_t at = 0; at < payload.size(); at += size)
        all += bytes_of({.opcode = at == 0 ? text_frame : continuation,
                         .payload = payload.substr(at, size),
                         .fin = at + size >= payload.size()});
    return all;
}

// The suite goes up to 16 MB; here the largest frame is the limit, and one byte more is 1009.
void add_limits(Cases& cases) {
    constexpr std::size_t most = conformance_frame_bytes;
    cases.push_back({.id = "9.1.1",
                     .about = "a text of as many bytes as are allowed",
                     .sent = text(echo("9.1.1", most)),
                     .answers = {"9.1.1"}});
    cases.push_back(
        {.id = "9.1.2", .about = "one byte more", .then = text(echo("late", most + 1)), .closed = 1009});
    cases.push_back({.id = "9.1.3",
                     .about = "a frame of 1 MB, of which only the beginning is sent",
                     .then = text(echo("late", 1UL << 20U)).substr(0, most + 100),
                     .closed = 1009});
    cases.push_back({.id = "9.1.4",
                     .about = "a frame of 4 MB, of which only the beginning is sent",
                     .then = text(echo("late", 1UL << 22U)).substr(0, most + 100),
                     .closed = 1009});
    int number = 1;
    for (const std::size_t size : {64UL, 256UL, 1024UL, 4096UL, 16'384UL}) {
        const std::string id = "9.3." + std::to_string(number++);
        cases.push_back({.id = id,
                         .about = "as many bytes as are allowed, in frames of " + std::to_string(size),
                         .sent = in_frames_of(echo(id, most), size),
                         .answers = {id}});
    }
    cases.push_back({.id = "9.3.6",
                     .about = "more bytes than are allowed, in frames of 1024",
                     .then = in_frames_of(echo("late", most + 2048), 1024),
                     .closed = 1009});
    number = 1;
    for (const std::size_t size : {64UL, 128UL, 256UL, 512UL, 1024UL, 2048UL}) {
        const std::string id = "9.5." + std::to_string(number++);
        cases.push_back({.id = id,
                         .about = "as many bytes as are allowed, " + std::to_string(size) + " at a time",
                         .sent = text(echo(id, most)),
                         .chop = size,
                         .answers = {id}});
    }
    number = 1;
    for (const std::size_t size : {64UL, 256UL, 1024UL, 4096UL}) {
        ConformanceCase many{.id = "9.7." + std::to_string(number++),
                             .about = "a thousand texts of " + std::to_string(size) + " bytes"};
        for (int at = 0; at < 1000; ++at) {
            many.answers.push_back("text " + std::to_string(at));
            many.sent += text(echo(many.answers.back(), size));
        }
        cases.push_back(std::move(many));
    }
    cases.push_back({.id = "10.1.1",
                     .about = "as many bytes as are allowed, in frames of 1300",
                     .sent = in_frames_of(echo("10.1.1", most), 1300),
                     .answers = {"10.1.1"}});
}

}  // namespace

std::vector<ConformanceCase> close_and_limit_cases() {
    Cases cases;
    add_goodbyes(cases);
    add_codes(cases);
    add_limits(cases);
    return cases;
}

std::vector<ConformanceCase> all_conformance_cases() {
    Cases all;
    for (const auto& part : {framing_cases(), utf8_cases(), close_and_limit_cases()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

}  // namespace tests
