#include "integration/certificate.hpp"
#include "integration/client.hpp"
#include "integration/running_server.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include <fstream>

using namespace tests;

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http_ = boost::beast::http;
using tcp = asio::ip::tcp;
using boost::system::error_code;

// A certificate and its key in files of their own.
struct Pair {
    FreshFolder folder;
    std::string certificate = (folder / "certificate.pem").string();
    std::string key = (folder / "key.pem").string();

    explicit Pair(long serial) { renew(serial); }
    void renew(long serial) const { write_certificate(certificate, key, serial); }
    RunningServer::Parts served() const {
        net::Settings settings;
        settings.tls = {.certificate = certificate, .key = key};
        settings.waits.handshake = std::chrono::seconds(1);
        return {.settings = settings};
    }
};

// A client that speaks TLS. Blocking: the server has a thread of its own.
struct Encrypted {
    explicit Encrypted(std::uint16_t port) {
        SSL_CTX_set_cipher_list(context.native_handle(), "ALL:@SECLEVEL=0");
        socket.connect({asio::ip::address_v4::loopback(), port});
    }
    error_code shake_hands() {
        error_code failure;
        stream.emplace(socket, context);
        stream->handshake(asio::ssl::stream_base::client, failure);
        return failure;
    }
    long serial() {
        X509* shown = SSL_get1_peer_certificate(stream->native_handle());
        const long number = ASN1_INTEGER_get(X509_get_serialNumber(shown));
        X509_free(shown);
        return number;
    }
    unsigned ask_health() {
        http_::request<http_::empty_body> request(http_::verb::get, "/healthz", 11);
        request.set(http_::field::host, "localhost");
        http_::write(*stream, request);
        http_::response<http_::string_body> response;
        http_::read(*stream, buffer, response);
        return response.result_int();
    }

    asio::io_context io{1};
    asio::ssl::context context{asio::ssl::context::tls_client};
    tcp::socket socket{io};
    std::optional<asio::ssl::stream<tcp::socket&>> stream;
    beast::flat_buffer buffer;
};

// Whether the server hung up; blocks until it does.
bool hangs_up(tcp::socket& socket) {
    char byte = 0;
    error_code failure;
    while (!failure) asio::read(socket, asio::buffer(&byte, 1), failure);
    return failure == asio::error::eof || failure == asio::error::connection_reset;
}

}  // namespace

TEST_SUITE("TLS") {
    TEST_CASE("requests and sessions go through it, and several on one connection") {
        const Pair pair(1);
        RunningServer server(pair.served());
        Encrypted client(server.port());
        REQUIRE_FALSE(client.shake_hands());
        CHECK(client.ask_health() == 200);
        CHECK(client.ask_health() == 200);

        Encrypted seat(server.port());
        REQUIRE_FALSE(seat.shake_hands());
        beast::websocket::stream<asio::ssl::stream<tcp::socket&>&> socket(*seat.stream);
        socket.set_option(
            beast::websocket::stream_base::decorator([](beast::websocket::request_type& request) {
                request.set(http_::field::sec_websocket_protocol, "evenkeel.v1");
            }));
        socket.handshake("localhost", "/v1/ws");
        socket.write(asio::buffer(std::string(R"({"type":"hello","role":"agent","name":"Kari"})")));
        socket.read(seat.buffer);
        CHECK(json::parse(beast::buffers_to_string(seat.buffer.data()))["type"] == "welcome");
        error_code ignored;  // the server ends with the close frames, without a word of TLS
        socket.close(beast::websocket::close_code::normal, ignored);
    }

    TEST_CASE("what is older than TLS 1.2, or weak, is refused") {
        const Pair pair(1);
        RunningServer server(pair.served());
        Encrypted old(server.port());
        SSL_CTX_set_min_proto_version(old.context.native_handle(), TLS1_VERSION);
        SSL_CTX_set_max_proto_version(old.context.native_handle(), TLS1_1_VERSION);
        CHECK(old.shake_hands());
        Encrypted weak(server.port());
        SSL_CTX_set_max_proto_version(weak.context.native_handle(), TLS1_2_VERSION);
        SSL_CTX_set_cipher_list(weak.context.native_handle(),
                                "ECDHE-ECDSA-AES128-SHA:AES128-SHA:@SECLEVEL=0");
        CHECK(weak.shake_hands());
        for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
            CAPTURE(version);
            Encrypted fine(server.port());
            SSL_CTX_set_min_proto_version(fine.context.native_handle(), version);
            SSL_CTX_set_max_proto_version(fine.context.native_handle(), version);
            CHECK_FALSE(fine.shake_hands());
            CHECK(fine.ask_health() == 200);
        }
    }

    TEST_CASE("nobody makes it agree again on a connection") {
        const Pair pair(1);
        RunningServer server(pair.served());
        Encrypted client(server.port());
        SSL_CTX_set_max_proto_version(client.context.native_handle(), TLS1_2_VERSION);
        REQUIRE_FALSE(client.shake_hands());
        SSL_renegotiate(client.stream->native_handle());
        bool is_answered = false;
        try {
            is_answered =
                client.ask_health() == 200 && SSL_renegotiate_pending(client.stream->native_handle()) == 0;
        } catch (const std::exception&) {
            is_answered = false;
        }
        CHECK_FALSE(is_answered);
    }

    TEST_CASE("who forgets the s of https is told so") {
        const Pair pair(1);
        RunningServer server(pair.served());
        const std::string answer = raw_http(server.port(), "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        CHECK(answer.starts_with("HTTP/1.1 400"));
        CHECK(answer.find("https://") != std::string::npos);
    }

    TEST_CASE("who does not agree in time is hung up on, and nobody waits for it") {
        const Pair pair(1);
        RunningServer server(pair.served());
        Encrypted silent(server.port()), slow(server.port());
        asio::write(slow.socket, asio::buffer("\x16\x03\x01\x02", 4));
        Encrypted other(server.port());
        REQUIRE_FALSE(other.shake_hands());
        CHECK(other.ask_health() == 200);
        CHECK(hangs_up(silent.socket));
        CHECK(hangs_up(slow.socket));
    }

    TEST_CASE("what is no handshake ends that connection only") {
        const Pair pair(1);
        RunningServer server(pair.served());
        Encrypted mad(server.port());
        asio::write(mad.socket, asio::buffer("\x16\x03\x01\x00\x05hello", 10));
        CHECK(hangs_up(mad.socket));
        Encrypted other(server.port());
        CHECK_FALSE(other.shake_hands());
    }

    TEST_CASE("a renewed certificate is shown to who comes next, and nobody is dropped for it") {
        const Pair pair(1);
        RunningServer server(pair.served());
        Encrypted before(server.port());
        REQUIRE_FALSE(before.shake_hands());
        CHECK(before.serial() == 1);
        pair.renew(2);
        server.reload();
        REQUIRE(server.remarks.came("keys and certificates are read anew"));
        Encrypted after(server.port());
        REQUIRE_FALSE(after.shake_hands());
        CHECK(after.serial() == 2);
        CHECK(before.ask_health() == 200);
    }

    TEST_CASE("a certificate that does not fit its key leaves the old ones") {
        const Pair pair(1), stranger(7);
        RunningServer server(pair.served());
        std::filesystem::copy_file(stranger.key, pair.key, std::filesystem::copy_options::overwrite_existing);
        server.reload();
        REQUIRE(server.remarks.came("stay as they were"));
        Encrypted client(server.port());
        REQUIRE_FALSE(client.shake_hands());
        CHECK(client.serial() == 1);
    }

    TEST_CASE("it ends in order while encrypted clients are there") {
        const Pair pair(1);
        RunningServer server(pair.served());
        Encrypted client(server.port());
        REQUIRE_FALSE(client.shake_hands());
        server.stop();
        CHECK(hangs_up(client.socket));
    }
}
