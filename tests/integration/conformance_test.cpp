#include "integration/conformance.hpp"
#include "integration/client.hpp"
#include "integration/raw_websocket.hpp"
#include "integration/running_server.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

using namespace tests;

namespace {

constexpr const char* page = EVENKEEL_HOME "/docs/conformance.md";

// What a server did in a case.
struct Outcome {
    std::vector<std::string> answers, pongs;
    std::optional<int> closed;  // nothing: it hung up without a close frame
    bool strange = false;       // a frame that no server may send

    bool operator==(const Outcome&) const = default;
};

// A close frame's code; 0 when it has none.
int code_in(const std::string& payload) {
    if (payload.size() < 2) return 0;
    return static_cast<unsigned char>(payload[0]) << 8 | static_cast<unsigned char>(payload[1]);
}

// An answer by what it answers; by its code where the frame had no id that could be read.
std::string name_of_answer(const std::string& payload) {
    const json answer = json::parse(payload);
    return answer.contains("ref") ? answer["ref"] : answer["code"];
}

void hear(const RawFrame& frame, Outcome& outcome) {
    outcome.strange = outcome.strange || frame.masked || !frame.fin || frame.reserved != 0;
    switch (frame.opcode) {
        case text_frame: outcome.answers.push_back(name_of_answer(frame.payload)); break;
        case pong_frame: outcome.pongs.push_back(frame.payload); break;
        case close_frame: outcome.closed = code_in(frame.payload); break;
        case ping_frame: break;  // its heartbeat
        default: outcome.strange = true;
    }
}

void send(RawSocket& socket, const std::string& bytes, std::size_t chop) {
    if (chop == 0)
        socket.send(bytes);
    else
        socket.send_in_chops(bytes, chop);
}

Outcome play(const ConformanceCase& one, std::uint16_t port) {
    RawSocket socket(port);
    REQUIRE(socket.upgrade().starts_with("HTTP/1.1 101"));
    Outcome outcome;
    send(socket, one.sent, one.chop);
    const auto is_answered = [&] {
        return outcome.answers.size() >= one.answers.size() && outcome.pongs.size() >= one.pongs.size();
    };
    while (!outcome.closed && !is_answered()) {
        const auto frame = socket.frame();
        if (!frame) return outcome;
        hear(*frame, outcome);
    }
    send(socket, one.then.empty() ? closing(1000) : one.then, one.chop);
    while (!outcome.closed) {
        const auto frame = socket.frame();
        if (!frame) break;
        hear(*frame, outcome);
    }
    return outcome;
}

Outcome wanted(const ConformanceCase& one) {
    return {.answers = one.answers, .pongs = one.pongs, .closed = one.closed};
}

std::string in_words(const Outcome& outcome) {
    std::ostringstream words;
    const auto add = [&](const std::string& part) { words << (words.tellp() > 0 ? ", " : "") << part; };
    if (!outcome.answers.empty())
        add(outcome.answers.size() == 1 ? "answered"
                                        : "answered " + std::to_string(outcome.answers.size()) + " times");
    if (!outcome.pongs.empty())
        add(outcome.pongs.size() == 1 ? "pong" : std::to_string(outcome.pongs.size()) + " pongs");
    if (!outcome.closed)
        add("hung up");
    else
        add(*outcome.closed == 0 ? "closed without a code"
                                 : "closed with " + std::to_string(*outcome.closed));
    return words.str();
}

// In whole cases the thousand answers are many bytes; a supervisor's patience is not needed for any.
RunningServer::Parts as_measured() {
    RunningServer::Parts parts;
    parts.settings.limits.frame_bytes = conformance_frame_bytes;
    parts.settings.limits.outbox_frames = 4096;
    parts.settings.waits.hello = std::chrono::seconds(600);
    parts.settings.waits.heartbeat = std::chrono::seconds(600);
    return parts;
}

std::string page_of(const std::vector<std::string>& rows, std::size_t passed) {
    std::string text =
        "# WebSocket conformance\n\n"
        "The cases of the [Autobahn](https://github.com/crossbario/autobahn-testsuite) suite, played against "
        "the server by a client of ours that writes its\n"
        "frames byte by byte (`tests/integration/conformance*.cpp`); the test run holds this page to what it "
        "sees. To write it anew:\n\n"
        "```sh\n"
        "EVENKEEL_WRITE_PAGES=yes build/dev/tests/integration_tests --test-case='*conformance*'\n"
        "```\n\n"
        "The server is no echo. A text that comes back in the suite is here an unknown command with an id, "
        "and the `error` frame that bears the id proves that it arrived unchanged. What else differs:\n\n"
        "- Messages are text. A binary one (1.2) is answered with 1003.\n"
        "- The largest message is `limits.frame_bytes`, 65536 by default. The suite's limits (9) are scaled "
        "to that; a larger one is answered with 1009 before its end has come.\n"
        "- permessage-deflate is never agreed on (12, 13): it would cost over 100 KB a connection.\n"
        "- Cases with \"+\" are ours: what a server must refuse as well.\n\n";
    text += std::to_string(passed) + " of " + std::to_string(rows.size()) + " cases pass.\n\n";
    text += "| case | what is sent | what the server does | passes |\n| --- | --- | --- | --- |\n";
    for (const std::string& row : rows) text += row;
    return text;
}

std::string read_page() {
    std::ifstream file(page, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_SUITE("WebSocket") {
    TEST_CASE("conformance: every case of the Autobahn suite that applies passes, as the page says") {
        RunningServer server(as_measured());
        std::vector<std::string> rows;
        std::size_t passed = 0;
        for (const ConformanceCase& one : all_conformance_cases()) {
            CAPTURE(one.id);
            CAPTURE(one.about);
            const Outcome outcome = play(one, server.port());
            const bool passes = outcome == wanted(one);
            CHECK_MESSAGE(passes, in_words(outcome));
            passed += passes ? 1 : 0;
            rows.push_back("| " + one.id + " | " + one.about + " | " + in_words(outcome) + " | " +
                           (passes ? "yes" : "no") + " |\n");
        }
        const std::string text = page_of(rows, passed);
        if (std::getenv("EVENKEEL_WRITE_PAGES") != nullptr) std::ofstream(page, std::ios::binary) << text;
        CHECK_MESSAGE(read_page() == text,
                      "docs/conformance.md says otherwise; it tells how to write it anew");
        Client still_here(server.port(), "customer", "Ola");
    }

    TEST_CASE("conformance: compression is not agreed on, whatever a client offers") {
        RunningServer server;
        for (const char* offer : {"permessage-deflate", "permessage-deflate; client_max_window_bits",
                                  "permessage-deflate; server_no_context_takeover, x-webkit-deflate-frame"}) {
            RawSocket socket(server.port());
            const std::string head =
                socket.upgrade("Sec-WebSocket-Extensions: " + std::string(offer) + "\r\n");
            CHECK(head.starts_with("HTTP/1.1 101"));
            CHECK(head.find("Extensions") == std::string::npos);
        }
    }
}
