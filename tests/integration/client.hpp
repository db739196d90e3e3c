#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace tests {

using nlohmann::json;

// A client of the live protocol over a real socket. Every frame in and out is held against
// docs/asyncapi.yaml. Whatever does not come within two minutes fails the test.
class Client {
public:
    struct Manners {
        std::string subprotocol = "evenkeel.v1";
        std::string origin = {};
        std::string host = "127.0.0.1";
        std::string forwarded = {};  // what a proxy says of us
        int receive_buffer = 0;      // bytes the system keeps for us; 0 = as usual
    };

    explicit Client(std::uint16_t port);
    Client(std::uint16_t port, const Manners& manners);
    // Connected, and hello said and answered.
    Client(std::uint16_t port, const std::string& role, const std::string& name);
    Client(Client&&) noexcept;
    ~Client();

    void say(const json& frame);
    void say_raw(const std::string& text, bool binary = false);

    // The next frame.
    json hear();
    // The same as it came, and not held against anything: for many.
    std::string hear_raw();
    // The next frame of this type; others before it are dropped.
    json hear(const std::string& type);
    // The types of the next n frames, with spaces between.
    std::string types(int count);

    // Says it and gives the frame that answers it; others before it are dropped. Gives the command an id when
    // it has none.
    json ask(json frame);
    json join(const std::string& conversation, std::uint64_t after = 0);
    json write(const std::string& text, const std::string& id, const std::string& conversation = "c");

    // Reads on until the connection ends: the close code, or 0 when it ended without one.
    int close_code();
    // Leaves politely, or just goes.
    void leave();
    void vanish();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
    int asked_ = 0;
};

// The HTTP status that a WebSocket upgrade is answered with.
unsigned upgrade_status(std::uint16_t port, const Client::Manners& manners,
                        const std::string& target = "/v1/ws");

struct HttpReply {
    unsigned status = 0;
    std::map<std::string, std::string> fields;  // names in lower case
    std::string body;
};
struct HttpAsk {
    std::string method = "GET";
    std::string target = "/";
    std::string body = {};
    std::map<std::string, std::string> fields = {};
};
// Several requests on one connection.
std::vector<HttpReply> http_on_one_connection(std::uint16_t port, const std::vector<HttpAsk>& requests);
HttpReply http(std::uint16_t port, const HttpAsk& request);
// Bytes as they are, and what comes back until the server closes.
std::string raw_http(std::uint16_t port, const std::string& bytes);

}  // namespace tests
