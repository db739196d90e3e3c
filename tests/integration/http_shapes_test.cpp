#include "integration/client.hpp"
#include "integration/raw_websocket.hpp"
#include "integration/running_server.hpp"

using namespace tests;

namespace {

// Bytes as a client may send them, and the status of each answer, in order.
struct Row {
    std::string about;
    std::string bytes;
    std::string statuses;
};

std::string statuses_in(const std::string& answers) {
    const std::string start = "HTTP/1.";
    std::string statuses;
    for (auto at = answers.find(start); at != std::string::npos; at = answers.find(start, at + 1))
        statuses += (statuses.empty() ? "" : " ") + answers.substr(at + start.size() + 2, 3);
    return statuses;
}

// All that is answered when nothing more is sent.
std::string answers_to(const RunningServer& server, const std::string& bytes) {
    RawSocket socket(server.port());
    socket.send(bytes);
    socket.end_sending();
    return socket.rest();
}

void check_rows(const RunningServer& server, const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.about);
        CHECK(statuses_in(answers_to(server, row.bytes)) == row.statuses);
    }
    CHECK(http(server.port(), {.target = "/healthz"}).status == 200);
}

const std::string here = "Host: 127.0.0.1\r\n";
const std::string get = "GET /healthz HTTP/1.1\r\n" + here + "\r\n";

// A POST with these lines in its header, and behind it what may be taken for another request.
std::string post(const std::string& fields, const std::string& body) {
    return "POST /v1/suggest HTTP/1.1\r\n" + here + fields + "\r\n" + body;
}

std::string upgrade_with(const std::string& line, const std::string& fields) {
    return line + "\r\n" + here + "Sec-WebSocket-Protocol: evenkeel.v1\r\n" + fields + "\r\n";
}

RunningServer::Parts impatient() {
    RunningServer::Parts parts;
    parts.settings.waits.request = std::chrono::seconds(1);
    return parts;
}

}  // namespace

TEST_SUITE("requests of every shape") {
    TEST_CASE("a body whose length can be read in two ways ends the connection: nothing behind it is heard") {
        RunningServer server;
        const std::string json = R"({"text":"hello"})";
        const std::string chunks = "10\r\n" + json + "\r\n0\r\n\r\n";
        const std::string length = "Content-Length: 16\r\n";
        const std::string chunked = "Transfer-Encoding: chunked\r\n";
        check_rows(
            server,
            {{"a length", post(length, json) + get, "200 200"},
             {"chunks", post(chunked, chunks) + get, "200 200"},
             {"a length, then chunks", post(length + chunked, chunks) + get, "400"},
             {"chunks, then a length", post(chunked + length, chunks) + get, "400"},
             {"two lengths", post(length + "Content-Length: 5\r\n", json) + get, "400"},
             {"two lengths in one", post("Content-Length: 16, 5\r\n", json) + get, "400"},
             {"a signed length", post("Content-Length: +16\r\n", json) + get, "400"},
             {"a length below zero", post("Content-Length: -1\r\n", json) + get, "400"},
             {"a length beyond 64 bits", post("Content-Length: 99999999999999999999\r\n", json) + get, "400"},
             {"an encoding we do not know", post("Transfer-Encoding: gzip\r\n", chunks) + get, "400"},
             {"an encoding that looks like chunks", post("Transfer-Encoding: xchunked\r\n", chunks) + get,
              "400"},
             {"such an encoding, and a length", post("Transfer-Encoding: xchunked\r\n" + length, json) + get,
              "400"},
             {"chunks within another encoding", post("Transfer-Encoding: gzip, chunked\r\n", chunks) + get,
              "400"},
             {"chunks, and then another encoding", post("Transfer-Encoding: chunked, gzip\r\n", chunks) + get,
              "400"},
             {"chunks twice", post(chunked + chunked, chunks) + get, "400"},
             {"chunks in HTTP/1.0", "POST /v1/suggest HTTP/1.0\r\n" + here + chunked + "\r\n" + chunks,
              "400"}});
    }

    TEST_CASE("chunks that are none end the connection, and too many of them are 413") {
        RunningServer server;
        const auto chunked = [](const std::string& body) {
            return post("Transfer-Encoding: chunked\r\n", body) + get;
        };
        std::string many;
        for (int chunk = 0; chunk < 80; ++chunk) many += "400\r\n" + std::string(1024, ' ') + "\r\n";
        check_rows(server, {{"no number", chunked("zz\r\nhello\r\n0\r\n\r\n"), "400"},
                            {"a number beyond 64 bits", chunked("fffffffffffffffff\r\nhello\r\n"), "400"},
                            {"a number below zero", chunked("-5\r\nhello\r\n0\r\n\r\n"), "400"},
                            {"a chunk longer than it says", chunked("3\r\nhello\r\n0\r\n\r\n"), "400"},
                            {"80 KB in chunks", chunked(many + "0\r\n\r\n"), "413"}});
    }

    TEST_CASE("several requests at once are answered in order, until one of them ends the connection") {
        RunningServer server;
        const std::string missing = "GET /none HTTP/1.1\r\n" + here + "\r\n";
        const std::string last = "GET /healthz HTTP/1.1\r\n" + here + "Connection: close\r\n\r\n";
        std::string hundred;
        std::string oks;
        for (int at = 0; at < 100; ++at) {
            hundred += get;
            oks += at == 0 ? "200" : " 200";
        }
        check_rows(
            server,
            {{"three", get + missing + get, "200 404 200"},
             {"a hundred", hundred, oks},
             {"the second says goodbye", get + last + get, "200 200"},
             {"the second is nonsense", get + "NONSENSE\r\n\r\n" + get, "200 400"},
             {"HTTP/1.0 has one answer", "GET /healthz HTTP/1.0\r\n" + here + "\r\n" + get, "200"},
             {"unless it asks to go on",
              "GET /healthz HTTP/1.0\r\n" + here + "Connection: keep-alive\r\n\r\n" + get, "200 200"}});
        CHECK(answers_to(server, "GET /healthz HTTP/1.0\r\n" + here + "\r\n").starts_with("HTTP/1.0 200"));
    }

    TEST_CASE("a header that is none is 400, one that is too large 431") {
        RunningServer server;
        const auto with = [](const std::string& fields) {
            return "GET /healthz HTTP/1.1\r\n" + here + fields + "\r\n" + get;
        };
        std::string many;
        for (int field = 0; field < 2000; ++field) many += "a: b\r\n";
        check_rows(server,
                   {{"no colon", with("nonsense\r\n"), "400"},
                    {"a blank before the colon", with("X-A : b\r\n"), "400"},
                    {"a zero byte", with(std::string("X-A: b\0c\r\n", 10)), "400"},
                    {"no name", with(": b\r\n"), "400"},
                    {"a version from the future", "GET /healthz HTTP/2.0\r\n" + here + "\r\n" + get, "400"},
                    {"a version from the past", "GET /healthz\r\n\r\n", "400"},
                    {"two hosts", with("Host: evil.example\r\n"), "400"},
                    {"no host", "GET /healthz HTTP/1.1\r\n\r\n" + get, "403 200"},
                    {"a long value", with("X-A: " + std::string(9000, 'x') + "\r\n"), "431"},
                    {"many fields", with(many), "431"},
                    {"a long target",
                     "GET /" + std::string(9000, 'x') + " HTTP/1.1\r\n" + here + "\r\n" + get, "431"}});
    }

    TEST_CASE("a target may name this server, and leads nowhere outside of what is served") {
        RunningServer server;
        const auto of = [](const std::string& target) {
            return "GET " + target + " HTTP/1.1\r\n" + here + "\r\n";
        };
        check_rows(
            server,
            {{"this server", of("http://127.0.0.1/healthz"), "200"},
             {"another one", of("http://evil.example/healthz"), "403"},
             {"an address that only begins like ours", of("http://127.0.0.1@evil.example/healthz"), "403"},
             {"upwards", of("/../../etc/passwd"), "404"},
             {"upwards from a folder", of("/assets/../../etc/passwd"), "404"},
             {"percent-encoded", of("/%2e%2e/%2e%2e/etc/passwd"), "404"},
             {"with encoded slashes", of("/..%2f..%2fetc%2fpasswd"), "404"},
             {"with backslashes", of("/..\\..\\etc\\passwd"), "404"},
             {"encoded twice", of("/%252e%252e/etc/passwd"), "404"},
             {"a zero byte, encoded", of("/index.html%00.js"), "404"},
             {"an asterisk", "OPTIONS * HTTP/1.1\r\n" + here + "\r\n", "404"},
             {"a place to connect to", "CONNECT evil.example:443 HTTP/1.1\r\n" + here + "\r\n", "404"}});
    }

    TEST_CASE("an upgrade that is not one is refused") {
        RunningServer server;
        const std::string line = "GET /v1/ws HTTP/1.1";
        const std::string upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\n";
        const std::string key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        const std::string version = "Sec-WebSocket-Version: 13\r\n";
        const std::string frame = bytes_of({.payload = "{}"});
        check_rows(
            server,
            {{"no upgrade", upgrade_with(line, ""), "426"},
             {"no connection header", upgrade_with(line, "Upgrade: websocket\r\n" + key + version), "426"},
             {"HTTP/1.0", upgrade_with("GET /v1/ws HTTP/1.0", upgrade + key + version), "426"},
             {"POST", upgrade_with("POST /v1/ws HTTP/1.1", upgrade + key + version), "426"},
             {"another protocol",
              upgrade_with(line, "Connection: Upgrade\r\nUpgrade: h2c\r\n" + key + version), "426"},
             {"no key", upgrade_with(line, upgrade + version), "400"},
             {"a key that is too short",
              upgrade_with(line, upgrade + "Sec-WebSocket-Key: YQ==\r\n" + version), "400"},
             {"a key that is no base64",
              upgrade_with(line, upgrade + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25j!!==\r\n" + version),
              "400"},
             {"another version", upgrade_with(line, upgrade + key + "Sec-WebSocket-Version: 8\r\n"), "426"},
             {"a frame before the answer", upgrade_with(line, upgrade + key + version) + frame, "400"}});
    }

    TEST_CASE("who sends a request byte by byte is hung up on when the time for a whole one is over") {
        RunningServer server(impatient());
        const std::string bytes[] = {
            "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ", post("Content-Length: 10000\r\n", ""),
            post("Transfer-Encoding: chunked\r\n", "10000\r\n")};
        for (const std::string& begun : bytes) {
            CAPTURE(begun);
            RawSocket socket(server.port());
            socket.send(begun);
            while (!socket.ends_within(std::chrono::milliseconds(20))) socket.send("x");
            CHECK(socket.rest().empty());
        }
        CHECK(http(server.port(), {.target = "/healthz"}).status == 200);
    }

    TEST_CASE("who connects and says nothing is hung up on as well") {
        RunningServer server(impatient());
        RawSocket socket(server.port());
        CHECK(socket.rest().empty());
        RawSocket after_one(server.port());
        after_one.send(get);
        CHECK(statuses_in(after_one.rest()) == "200");
    }
}
