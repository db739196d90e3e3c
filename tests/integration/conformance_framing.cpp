#include "integration/conformance.hpp"
#include "integration/raw_websocket.hpp"

namespace tests {

namespace {

using Cases = std::vector<ConformanceCase>;

std::string text(const std::string& payload) { return bytes_of({.payload = payload}); }
std::string ping(const std::string& payload) { return bytes_of({.opcode = ping_frame, .payload = payload}); }
std::string pong(const std::string& payload) { return bytes_of({.opcode = pong_frame, .payload = payload}); }
std::string of_opcode(unsigned opcode, const std::string& payload = {}) {
    return bytes_of({.opcode = opcode, .payload = payload});
}
std::string part(unsigned opcode, const std::string& payload, bool last) {
    return bytes_of({.opcode = opcode, .payload = payload, .fin = last});
}

void add_sizes(Cases& cases) {
    cases.push_back(
        {.id = "1.1.1", .about = "a text of no bytes", .sent = text(""), .answers = {"bad_json"}});
    int number = 2;
    for (const std::size_t size : {125UL, 126UL, 127UL, 128UL, 65'535UL, 65'536UL}) {
        const std::string id = "1.1." + std::to_string(number++);
        cases.push_back({.id = id,
                         .about = "a text of " + std::to_string(size) + " bytes",
                         .sent = text(echo(id, size)),
                         .answers = {id}});
    }
    cases.push_back({.id = "1.1.8",
                     .about = "a text of 65536 bytes, 997 at a time",
                     .sent = text(echo("1.1.8", 65'536)),
                     .chop = 997,
                     .answers = {"1.1.8"}});
    number = 1;
    for (const std::size_t size : {0UL, 125UL, 126UL, 127UL, 128UL, 65'535UL, 65'536UL})
        cases.push_back({.id = "1.2." + std::to_string(number++),
                         .about = "a binary message of " + std::to_string(size) + " bytes",
                         .then = of_opcode(binary_frame, std::string(size, '\xfe')),
                         .closed = 1003});
    cases.push_back({.id = "1.2.8",
                     .about = "a binary message of 65536 bytes, 997 at a time",
                     .chop = 997,
                     .then = of_opcode(binary_frame, std::string(65'536, '\xfe')),
                     .closed = 1003});
}

void add_pings(Cases& cases) {
    const std::string odd("\x00\xff\xfe\xfd\xfc\xfb\x00\xff", 8);
    const std::string longest(125, '\xfe');
    cases.push_back({.id = "2.1", .about = "a ping of no bytes", .sent = ping(""), .pongs = {""}});
    cases.push_back({.id = "2.2",
                     .about = "a ping with words",
                     .sent = ping("Hello, world!"),
                     .pongs = {"Hello, world!"}});
    cases.push_back(
        {.id = "2.3", .about = "a ping with bytes that are no UTF-8", .sent = ping(odd), .pongs = {odd}});
    cases.push_back({.id = "2.4", .about = "a ping of 125 bytes", .sent = ping(longest), .pongs = {longest}});
    cases.push_back(
        {.id = "2.5", .about = "a ping of 126 bytes", .then = ping(longest + '\xfe'), .closed = 1002});
    cases.push_back({.id = "2.6",
                     .about = "a ping of 125 bytes, one at a time",
                     .sent = ping(longest),
                     .chop = 1,
                     .pongs = {longest}});
    cases.push_back({.id = "2.7", .about = "a pong that nobody asked for", .sent = pong("")});
    cases.push_back({.id = "2.8", .about = "the same with words", .sent = pong("unasked for")});
    cases.push_back({.id = "2.9",
                     .about = "the same, then a ping",
                     .sent = pong("unasked for") + ping("ping"),
                     .pongs = {"ping"}});
    std::string ten;
    std::vector<std::string> payloads;
    for (int at = 0; at < 10; ++at) {
        payloads.push_back("ping " + std::to_string(at));
        ten += ping(payloads.back());
    }
    cases.push_back({.id = "2.10", .about = "ten pings", .sent = ten, .pongs = payloads});
    cases.push_back(
        {.id = "2.11", .about = "ten pings, a byte at a time", .sent = ten, .chop = 1, .pongs = payloads});
}

void add_reserved_bits(Cases& cases) {
    const auto marked = [](unsigned bits, unsigned opcode = text_frame) {
        return bytes_of({.opcode = opcode, .payload = "Hello", .reserved = bits});
    };
    cases.push_back({.id = "3.1", .about = "a text with reserved bit 3", .then = marked(1), .closed = 1002});
    for (unsigned bits = 2; bits <= 4; ++bits) {
        const std::string id = "3." + std::to_string(bits);
        cases.push_back(
            {.id = id,
             .about = "a text, then one with reserved bits " + std::to_string(bits) + ", then a ping",
             .sent = text(echo(id)),
             .chop = bits == 2   ? 0U
                     : bits == 3 ? 16U
                                 : 1U,
             .answers = {id},
             .then = marked(bits) + ping(""),
             .closed = 1002});
    }
    const std::pair<unsigned, const char*> others[] = {
        {binary_frame, "a binary message"}, {ping_frame, "a ping"}, {close_frame, "a close frame"}};
    unsigned bits = 5;
    for (const auto& [opcode, name] : others) {
        cases.push_back({.id = "3." + std::to_string(bits),
                         .about = std::string(name) + " with reserved bits " + std::to_string(bits),
                         .then = marked(bits, opcode),
                         .closed = 1002});
        ++bits;
    }
}

void add_opcodes(Cases& cases) {
    for (const unsigned first : {3U, 11U}) {
        for (unsigned at = 0; at < 5; ++at) {
            const std::string id = (first == 3 ? "4.1." : "4.2.") + std::to_string(at + 1);
            const std::string opcode = "opcode " + std::to_string(first + at);
            const bool after_text = at >= 2;
            cases.push_back({.id = id,
                             .about = after_text ? "a text, then " + opcode + ", then a ping" : opcode,
                             .sent = after_text ? text(echo(id)) : "",
                             .chop = at == 4 ? 1U : 0U,
                             .answers = after_text ? std::vector{id} : std::vector<std::string>(),
                             .then = of_opcode(first + at, at % 2 == 1 ? "reserved opcode payload" : "") +
                                     (after_text ? ping("") : ""),
                             .closed = 1002});
        }
    }
}

// A command in two frames, with something between them.
std::string in_two(const std::string& id, const std::string& between = {}) {
    const std::string whole = echo(id);
    return part(text_frame, whole.substr(0, 9), false) + between + part(continuation, whole.substr(9), true);
}

std::string in_five(const std::string& id) {
    const std::string whole = echo(id);
    return part(text_frame, whole.substr(0, 5), false) + part(continuation, whole.substr(5, 5), false) +
           ping("ping 1") + part(continuation, whole.substr(10, 5), false) +
           part(continuation, whole.substr(15, 5), false) + ping("ping 2") +
           part(continuation, whole.substr(20), true);
}

void add_fragments(Cases& cases) {
    cases.push_back({.id = "5.1",
                     .about = "a ping in two frames",
                     .then = part(ping_frame, "a", false) + part(continuation, "b", true),
                     .closed = 1002});
    cases.push_back({.id = "5.2",
                     .about = "a pong in two frames",
                     .then = part(pong_frame, "a", false) + part(continuation, "b", true),
                     .closed = 1002});
    const std::size_t chops[] = {0, 16, 1};
    for (std::size_t at = 0; at < 3; ++at) {
        const std::string id = "5." + std::to_string(3 + at);
        cases.push_back({.id = id,
                         .about = "a text in two frames",
                         .sent = in_two(id),
                         .chop = chops[at],
                         .answers = {id}});
    }
    for (std::size_t at = 0; at < 3; ++at) {
        const std::string id = "5." + std::to_string(6 + at);
        cases.push_back({.id = id,
                         .about = "a text in two frames, a ping between them",
                         .sent = in_two(id, ping("between")),
                         .chop = chops[at],
                         .answers = {id},
                         .pongs = {"between"}});
    }
    for (const bool last : {true, false}) {
        for (std::size_t at = 0; at < 3; ++at)
            cases.push_back({.id = "5." + std::to_string((last ? 9 : 12) + at),
                             .about = std::string("a continuation of nothing, ") +
                                      (last ? "the last one" : "with more to come") + ", then a text",
                             .chop = chops[at],
                             .then = part(continuation, "of nothing", last) + text(echo("late")),
                             .closed = 1002});
    }
    cases.push_back({.id = "5.15",
                     .about = "a text in two frames, a continuation of nothing, a text",
                     .sent = in_two("5.15"),
                     .answers = {"5.15"},
                     .then = part(continuation, "of nothing", false) + text(echo("late")),
                     .closed = 1002});
    cases.push_back({.id = "5.16",
                     .about = "a continuation of nothing with more to come, a text in two frames",
                     .then = part(continuation, "of nothing", false) + in_two("late"),
                     .closed = 1002});
    cases.push_back({.id = "5.17",
                     .about = "the last continuation of nothing, a text in two frames",
                     .then = part(continuation, "of nothing", true) + in_two("late"),
                     .closed = 1002});
    cases.push_back({.id = "5.18",
                     .about = "the beginning of a text, then another text",
                     .then = part(text_frame, "{", false) + text("}"),
                     .closed = 1002});
    cases.push_back({.id = "5.19",
                     .about = "a text in five frames, two pings between them",
                     .sent = in_five("5.19"),
                     .answers = {"5.19"},
                     .pongs = {"ping 1", "ping 2"}});
    cases.push_back({.id = "5.20",
                     .about = "the same, a byte at a time",
                     .sent = in_five("5.20"),
                     .chop = 1,
                     .answers = {"5.20"},
                     .pongs = {"ping 1", "ping 2"}});
}

// What the suite does not try.
void add_others(Cases& cases) {
    using Length = RawFrame::Length;
    cases.push_back({.id = "+1",
                     .about = "a text that is not masked",
                     .then = bytes_of({.payload = echo("late"), .masked = false}),
                     .closed = 1002});
    cases.push_back({.id = "+2",
                     .about = "a ping that is not masked",
                     .then = bytes_of({.opcode = ping_frame, .payload = "a", .masked = false}),
                     .closed = 1002});
    cases.push_back({.id = "+3",
                     .about = "a length of 5 written in two bytes",
                     .then = bytes_of({.payload = "Hello", .length = Length::in_two_bytes}),
                     .closed = 1002});
    cases.push_back({.id = "+4",
                     .about = "a length of 200 written in eight bytes",
                     .then = bytes_of({.payload = std::string(200, 'a'), .length = Length::in_eight_bytes}),
                     .closed = 1002});
    // No mask, and so many bytes that waiting for the rest would be seen.
    const std::string endless =
        std::string("\x81\xff\xff\xff\xff\xff\xff\xff\xff\xff", 10) + std::string(4, '\0');
    cases.push_back({.id = "+5",
                     .about = "a length beyond 63 bits, and more bytes than are allowed",
                     .then = endless + std::string(conformance_frame_bytes + 100, 'a'),
                     .closed = 1009});
}

}  // namespace

std::vector<ConformanceCase> framing_cases() {
    Cases cases;
    add_sizes(cases);
    add_pings(cases);
    add_reserved_bits(cases);
    add_opcodes(cases);
    add_fragments(cases);
    add_others(cases);
    return cases;
}

std::string echo(const std::string& id, std::size_t bytes) {
    std::string frame = R"({"type":"echo","id":")" + id + "\"}";
    if (frame.size() < bytes) frame.append(bytes - frame.size(), ' ');
    return frame;
}

}  // namespace tests
