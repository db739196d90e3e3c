#include "integration/conformance.hpp"
#include "integration/raw_websocket.hpp"

#include <algorithm>
#include <utility>

namespace tests {

namespace {

using Cases = std::vector<ConformanceCase>;

// "κόσμε", of which the suite is fond.
const std::string world = "\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5";
const std::string greeting = "Hello-\xc2\xb5@\xc3\x9f\xc3\xb6\xc3\xa4\xc3\xbc\xc3\xa0\xc3\xa1-UTF-8!!";

std::string text(const std::string& payload) { return bytes_of({.payload = payload}); }

std::string in_parts(const std::vector<std::string>& parts) {
    std::string all;
    for (std::size_t at = 0; at < parts.size(); ++at)
        all += bytes_of({.opcode = at == 0 ? text_frame : continuation,
                         .payload = parts[at],
                         .fin = at + 1 == parts.size()});
    return all;
}

std::vector<std::string> letter_by_letter(const std::string& payload) {
    std::vector<std::string> parts;
    for (const char byte : payload) parts.emplace_back(1, byte);
    return parts;
}

// A text that goes round in an id, or is refused with 1007.
ConformanceCase of_text(std::string id, std::string about, const std::string& payload, bool valid) {
    ConformanceCase made{.id = std::move(id), .about = std::move(about)};
    if (valid) {
        made.sent = text(echo(payload));
        const bool is_printable = payload.find('\0') == std::string::npos;
        made.answers = {is_printable ? payload : "bad_json"};
    } else {
        made.then = text(echo(payload));
        made.closed = 1007;
    }
    return made;
}

void add_fragments(Cases& cases) {
    cases.push_back(
        {.id = "6.1.1", .about = "a text of no bytes", .sent = text(""), .answers = {"bad_json"}});
    cases.push_back({.id = "6.1.2",
                     .about = "a text in three empty frames",
                     .sent = in_parts({"", "", ""}),
                     .answers = {"bad_json"}});
    cases.push_back({.id = "6.1.3",
                     .about = "a text in three frames, the first and the last one empty",
                     .sent = in_parts({"", echo("6.1.3"), ""}),
                     .answers = {"6.1.3"}});
    const std::string whole = echo(greeting);
    const std::size_t middle = whole.find("-UTF");
    cases.push_back(of_text("6.2.1", "valid text in one frame", greeting, true));
    cases.push_back({.id = "6.2.2",
                     .about = "valid text in two frames, parted between code points",
                     .sent = in_parts({whole.substr(0, middle), whole.substr(middle)}),
                     .answers = {greeting}});
    cases.push_back({.id = "6.2.3",
                     .about = "valid text, each byte in a frame",
                     .sent = in_parts(letter_by_letter(whole)),
                     .answers = {greeting}});
    cases.push_back({.id = "6.2.4",
                     .about = "another valid text, each byte in a frame",
                     .sent = in_parts(letter_by_letter(echo(world))),
                     .answers = {world}});
    const std::string broken = world + "\xed\xa0\x80" + "edited";
    cases.push_back(of_text("6.3.1", "invalid text in one frame", broken, false));
    cases.push_back({.id = "6.3.2",
                     .about = "invalid text, each byte in a frame",
                     .then = in_parts(letter_by_letter(broken)),
                     .closed = 1007});
}

// The rest of the message is never sent: the answer must not wait for it.
void add_fail_fast(Cases& cases) {
    const auto open = [](unsigned opcode, const std::string& payload) {
        return bytes_of({.opcode = opcode, .payload = payload, .fin = false});
    };
    cases.push_back({.id = "6.4.1",
                     .about = "invalid text in the second of three frames; the third is never sent",
                     .then = open(text_frame, world) + open(continuation, "\xf4\x90\x80\x80"),
                     .closed = 1007});
    cases.push_back({.id = "6.4.2",
                     .about = "the same, invalid from the second byte of a sequence",
                     .then = open(text_frame, world + "\xf4") + open(continuation, "\x90"),
                     .closed = 1007});
    const std::string frame = text(world + "\xf4\x90\x80\x80" + "edited");
    const std::size_t ahead = frame.size() - std::string(
                                                 "\x80\x80"
                                                 "edited")
                                                 .size();
    cases.push_back({.id = "6.4.3",
                     .about = "invalid text in a frame of which the end is never sent",
                     .then = frame.substr(0, ahead + 2),
                     .closed = 1007});
    cases.push_back({.id = "6.4.4",
                     .about = "the same, broken off at the first byte that is wrong",
                     .chop = 1,
                     .then = frame.substr(0, ahead),
                     .closed = 1007});
}

struct Group {
    int number;
    const char* about;
    bool valid;
    std::vector<std::string> payloads;
};

std::vector<Group> boundaries() {
    return {
        {7,
         "the first sequence of a length",
         true,
         {std::string(1, '\0'), "\xc2\x80", "\xe0\xa0\x80", "\xf0\x90\x80\x80"}},
        {8,
         "the first sequence of five and six bytes",
         false,
         {"\xf8\x88\x80\x80\x80", "\xfc\x84\x80\x80\x80\x80"}},
        {9, "the last sequence of a length", true, {"\x7f", "\xdf\xbf", "\xef\xbf\xbf", "\xf4\x8f\xbf\xbf"}},
        {10,
         "the last sequence of four, five and six bytes",
         false,
         {"\xf7\xbf\xbf\xbf", "\xfb\xbf\xbf\xbf\xbf", "\xfd\xbf\xbf\xbf\xbf\xbf"}},
        {11,
         "the last before and the first after what is no code point",
         true,
         {"\xed\x9f\xbf", "\xee\x80\x80", "\xef\xbf\xbd", "\xf4\x8f\xbf\xbf"}},
    };
}

std::vector<Group> stray_bytes() {
    const auto run = [](unsigned from, unsigned to, const char* between) {
        std::string all;
        for (unsigned byte = from; byte <= to; ++byte) all += static_cast<char>(byte) + std::string(between);
        return all;
    };
    return {
        {12,
         "continuation bytes of nothing",
         false,
         {"\x80", "\xbf", "\x80\xbf", "\x80\xbf\x80", "\x80\xbf\x80\xbf", "\x80\xbf\x80\xbf\x80",
          "\x80\xbf\x80\xbf\x80\xbf", run(0x80, 0xbe, "")}},
        {13,
         "first bytes alone",
         false,
         {run(0xc0, 0xdf, " "), run(0xe0, 0xef, " "), run(0xf0, 0xf7, " "), run(0xf8, 0xfb, " "),
          run(0xfc, 0xfd, " ")}},
        {14,
         "the last byte of a sequence missing",
         false,
         {"\xc0", "\xe0\x80", "\xf0\x80\x80", "\xf8\x80\x80\x80", "\xfc\x80\x80\x80\x80", "\xdf", "\xef\xbf",
          "\xf7\xbf\xbf", "\xfb\xbf\xbf\xbf", "\xfd\xbf\xbf\xbf\xbf"}},
        {15,
         "many such sequences",
         false,
         {"\xc0\xe0\x80\xf0\x80\x80\xf8\x80\x80\x80\xfc\x80\x80\x80\x80\xdf\xef\xbf\xf7\xbf\xbf\xfb\xbf\xbf"
          "\xbf\xfd\xbf\xbf\xbf\xbf"}},
        {16, "bytes that never occur", false, {"\xfe", "\xff", "\xfe\xfe\xff\xff"}},
    };
}

std::vector<Group> forbidden() {
    return {
        {17,
         "a slash in too many bytes",
         false,
         {"\xc0\xaf", "\xe0\x80\xaf", "\xf0\x80\x80\xaf", "\xf8\x80\x80\x80\xaf",
          "\xfc\x80\x80\x80\x80\xaf"}},
        {18,
         "the largest that fits in fewer bytes",
         false,
         {"\xc1\xbf", "\xe0\x9f\xbf", "\xf0\x8f\xbf\xbf", "\xf8\x87\xbf\xbf\xbf",
          "\xfc\x83\xbf\xbf\xbf\xbf"}},
        {19,
         "zero in too many bytes",
         false,
         {"\xc0\x80", "\xe0\x80\x80", "\xf0\x80\x80\x80", "\xf8\x80\x80\x80\x80",
          "\xfc\x80\x80\x80\x80\x80"}},
        {20,
         "one half of a surrogate pair",
         false,
         {"\xed\xa0\x80", "\xed\xad\xbf", "\xed\xae\x80", "\xed\xaf\xbf", "\xed\xb0\x80", "\xed\xbe\x80",
          "\xed\xbf\xbf"}},
        {21,
         "both halves of a surrogate pair",
         false,
         {"\xed\xa0\x80\xed\xb0\x80", "\xed\xa0\x80\xed\xbf\xbf", "\xed\xad\xbf\xed\xb0\x80",
          "\xed\xad\xbf\xed\xbf\xbf", "\xed\xae\x80\xed\xb0\x80", "\xed\xae\x80\xed\xbf\xbf",
          "\xed\xaf\xbf\xed\xb0\x80", "\xed\xaf\xbf\xed\xbf\xbf"}},
    };
}

std::vector<Group> unusual() {
    Group last_of_planes{
        22, "a code point that is no character, yet valid", true, {"\xef\xbf\xbe", "\xef\xbf\xbf"}};
    for (unsigned plane = 1; plane <= 16; ++plane) {
        for (const char last : {'\xbe', '\xbf'}) {
            std::string bytes;
            bytes += static_cast<char>(0xf0U | plane >> 2U);
            bytes += static_cast<char>(0x8fU | (plane & 3U) << 4U);
            bytes += '\xbf';
            bytes += last;
            last_of_planes.payloads.push_back(bytes);
        }
    }
    return {last_of_planes,
            {23,
             "one of Unicode's specials",
             true,
             {"\xef\xbf\xb9", "\xef\xbf\xba", "\xef\xbf\xbb", "\xef\xbf\xbc", "\xef\xbf\xbd", "\xef\xbf\xbe",
              "\xef\xbf\xbf"}}};
}

// All that a valid text can be broken off to.
void add_prefixes(Cases& cases) {
    cases.push_back(of_text("6.5.1", "valid text of two-byte and three-byte sequences", world, true));
    const std::vector<std::size_t> between = {2, 5, 7, 9, 11};
    for (std::size_t size = 1; size <= world.size(); ++size) {
        const bool whole = std::find(between.begin(), between.end(), size) != between.end();
        cases.push_back(of_text("6.6." + std::to_string(size),
                                "the first " + std::to_string(size) + " bytes of a valid text",
                                world.substr(0, size), whole));
    }
}

void add_groups(Cases& cases, const std::vector<Group>& groups) {
    for (const Group& group : groups) {
        for (std::size_t at = 0; at < group.payloads.size(); ++at)
            cases.push_back(of_text("6." + std::to_string(group.number) + "." + std::to_string(at + 1),
                                    group.about, group.payloads[at], group.valid));
    }
}

}  // namespace

std::vector<ConformanceCase> utf8_cases() {
    Cases cases;
    add_fragments(cases);
    add_fail_fast(cases);
    add_prefixes(cases);
    add_groups(cases, boundaries());
    add_groups(cases, stray_bytes());
    add_groups(cases, forbidden());
    add_groups(cases, unusual());
    return cases;
}

}  // namespace tests
