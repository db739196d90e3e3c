#include "fuzz/expect.hpp"
#include "fuzz/targets.hpp"
#include "net/http_connection.hpp"
#include "unit/net/house.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <sys/socket.h>
#include <unistd.h>

namespace tests::fuzz {

namespace {

constexpr std::string_view upgrade =
    "GET /v1/ws HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    "Sec-WebSocket-Protocol: evenkeel.v1\r\n\r\n";

// A connection as the server has it, and the other end in our hands; both within this machine, so that
// nothing is ever underway.
class Wire {
public:
    explicit Wire(House& house)
        : house_(house),
          addresses_(net::AddressLimits{}),
          service_{.settings = house.settings,
                   .hub = *house.hub,
                   .connections = connections_,
                   .addresses = addresses_,
                   .remark = [&house](const net::Remark& remark) { house.remarks.push_back(remark.words); }},
          http_{.settings = house.settings, .hub = *house.hub, .assets = {}, .version = "fuzz"} {
        std::array<int, 2> ends{};
        expect(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()) == 0, "there are sockets");
        ours_ = ends[0];
        net::Socket theirs(house.io.get_executor(), net::asio::ip::tcp::v4(), ends[1]);
        net::asio::co_spawn(house.io, net::run_connection(std::move(theirs), nullptr, service_, http_),
                            net::asio::detached);
    }
    ~Wire() { ::close(ours_); }
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    void send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(ours_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;  // it has hung up, or its buffer is full
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    // Nothing more is sent; the server does what is left to do, and hangs up.
    std::string end() {
        ::shutdown(ours_, SHUT_WR);
        house_.settle();
        return take();
    }
    // What has come so far.
    std::string take() {
        std::string taken;
        std::array<char, 4096> part{};
        for (;;) {
            const auto size = ::recv(ours_, part.data(), part.size(), 0);
            if (size <= 0) return taken;
            taken.append(part.data(), static_cast<std::size_t>(size));
        }
    }

private:
    House& house_;
    net::Connections connections_;
    net::Addresses addresses_;
    net::Service service_;
    net::HttpService http_;
    int ours_ = -1;
};

void expect_no_bug(const House& house) {
    for (const std::string& remark : house.remarks)
        expect(remark.find("bug") == std::string::npos, "no bug is met while answering");
}

}  // namespace

void take_request(std::string_view bytes) {
    static House house;
    Wire wire(house);
    wire.send(bytes);
    const std::string answer = wire.end();
    expect(answer.empty() || answer.starts_with("HTTP/1."), "what is answered is HTTP");
    expect_no_bug(house);
}

void take_websocket(std::string_view bytes) {
    House house;
    Wire wire(house);
    wire.send(upgrade);
    std::string answer;
    while (answer.find("\r\n\r\n") == std::string::npos) {
        house.io.restart();
        if (house.io.run_one() == 0) break;
        answer += wire.take();
    }
    expect(answer.starts_with("HTTP/1.1 101"), "the upgrade is granted");
    wire.send(bytes);
    static_cast<void>(wire.end());
    expect_no_bug(house);
}

}  // namespace tests::fuzz
