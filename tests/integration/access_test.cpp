#include "integration/client.hpp"
#include "integration/running_server.hpp"
#include "unit/net/tokens.hpp"

#include <fstream>

using namespace tests;

namespace {

std::int64_t seconds_from_now(std::int64_t seconds) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count() + seconds;
}

std::string lasting(const std::string& role, const std::string& name, const json& more = json::object()) {
    return token_for(role, name, seconds_from_now(3600), more);
}

RunningServer::Parts guarded(net::Settings settings = {}) {
    return {.settings = std::move(settings), .keys = {.secret = shared_secret}};
}

json hello(const std::string& token) {
    return {{"type", "hello"}, {"role", "agent"}, {"name", "Kari"}, {"token", token}};
}

HttpReply suggest(const RunningServer& server, const std::map<std::string, std::string>& fields) {
    return http(server.port(),
                {.method = "POST", .target = "/v1/suggest", .body = R"({"text":"hi"})", .fields = fields});
}

// A secret's file, rewritten as a rotation does it.
class SecretFile {
public:
    explicit SecretFile(std::string name) : path_((folder_ / name).string()) {}
    void write(const std::string& secret) const {
        const std::string young = path_ + ".new";
        std::ofstream(young, std::ios::binary) << secret << '\n';
        std::filesystem::rename(young, path_);
    }
    const std::string& path() const { return path_; }

private:
    FreshFolder folder_;
    std::string path_;
};

}  // namespace

TEST_SUITE("access over sockets") {
    TEST_CASE("who shows no token is told so and hung up on with 4401") {
        RunningServer server(guarded());
        for (const std::string& token : {std::string(), std::string("x.y.z")}) {
            Client client(server.port());
            CHECK(client.ask(hello(token))["code"] == "unauthorized");
            CHECK(client.close_code() == 4401);
        }
        Client agent(server.port());
        CHECK(agent.ask(hello(lasting("supervisor", "Ida")))["role"] == "supervisor");
    }

    TEST_CASE("the HTTP questions want a token of those who get readings") {
        RunningServer server(guarded());
        const HttpReply nobody = suggest(server, {});
        CHECK(nobody.status == 401);
        CHECK(nobody.fields.at("www-authenticate") == "Bearer");
        CHECK(json::parse(nobody.body)["code"] == "unauthorized");
        CHECK(suggest(server, {{"Authorization", "Bearer " + lasting("agent", "Kari")}}).status == 200);
        CHECK(suggest(server, {{"Authorization", "Bearer " + lasting("integration", "Bot")}}).status == 200);
        CHECK(suggest(server, {{"Authorization", "Bearer " + lasting("customer", "Ola")}}).status == 403);
        CHECK(suggest(server, {{"Authorization", "Bearer " + lasting("trainee", "Tor")}}).status == 403);
    }

    TEST_CASE("what was counted is told to those who may ask, and how it goes to everybody") {
        RunningServer server(guarded());
        const auto status = [&](const std::string& target, const std::string& token) {
            const std::map<std::string, std::string> fields = {{"Authorization", "Bearer " + token}};
            return http(server.port(), {.target = target, .fields = fields}).status;
        };
        CHECK(status("/metrics", "") == 401);
        CHECK(status("/metrics", lasting("trainee", "Tor")) == 403);
        CHECK(status("/metrics", lasting("integration", "prometheus")) == 200);
        CHECK(status("/readyz", "") == 200);
        CHECK(status("/healthz", "") == 200);
    }

    TEST_CASE("a token in an address opens nothing") {
        RunningServer server(guarded());
        const HttpReply reply = http(server.port(), {.method = "POST",
                                                     .target = "/v1/suggest?token=" + lasting("agent", "K"),
                                                     .body = R"({"text":"hi"})"});
        CHECK(reply.status == 401);
    }

    TEST_CASE("too many forged tokens bring 429 with a time to wait, over HTTP and for hello alike") {
        net::Settings settings;
        settings.limits.failed_logins = 3;
        RunningServer server(guarded(settings));
        for (int i = 0; i < 3; ++i) CHECK(suggest(server, {{"Authorization", "Bearer x.y.z"}}).status == 401);
        const HttpReply waiting = suggest(server, {{"Authorization", "Bearer " + lasting("agent", "Kari")}});
        CHECK(waiting.status == 429);
        CHECK(std::stoi(waiting.fields.at("retry-after")) > 0);
        Client client(server.port());
        const json refused = client.ask(hello(lasting("agent", "Kari")));
        CHECK(refused["code"] == "too_many");
        CHECK(refused["retry_after_s"].get<int>() > 0);
        CHECK(client.close_code() == 4429);
    }

    TEST_CASE("behind a proxy each client waits for itself, and cannot say that it is another") {
        net::Settings settings;
        settings.limits.failed_logins = 2;
        settings.behind_proxy = "yes";
        RunningServer server(guarded(settings));
        const auto from = [&](const std::string& forwarded, const std::string& token) {
            return suggest(server, {{"X-Forwarded-For", forwarded}, {"Authorization", "Bearer " + token}})
                .status;
        };
        CHECK(from("203.0.113.1, 198.51.100.7", "bad") == 401);
        CHECK(from("203.0.113.2, 198.51.100.7", "bad") == 401);
        CHECK(from("203.0.113.3, 198.51.100.7", lasting("agent", "Kari")) == 429);
        CHECK(from("203.0.113.1", lasting("agent", "Kari")) == 200);
    }

    // The allowance for clocks is half a minute: a token that ended 28 seconds ago has two left.
    TEST_CASE("behind a proxy each client has its own number of connections") {
        net::Settings settings;
        settings.limits.connections_per_address = 2;
        settings.behind_proxy = "yes";
        RunningServer server(guarded(settings));
        const auto from = [](const char* address) { return Client::Manners{.forwarded = address}; };
        const Client first(server.port(), from("198.51.100.7")), second(server.port(), from("198.51.100.7"));
        CHECK(upgrade_status(server.port(), from("198.51.100.7")) == 429);
        CHECK(upgrade_status(server.port(), from("198.51.100.8")) == 101);
        CHECK(upgrade_status(server.port(), {}) == 101);
    }

    TEST_CASE("a session ends with its token, though nobody says a word") {
        RunningServer server(guarded());
        Client agent(server.port());
        CHECK(agent.ask(hello(token_for("agent", "Kari", seconds_from_now(-28))))["type"] == "welcome");
        CHECK(agent.hear("error")["code"] == "unauthorized");
        CHECK(agent.close_code() == 4401);
    }

    TEST_CASE("a secret is changed without anybody being sent away, and the old one then taken out") {
        const SecretFile current("secret"), previous("previous");
        const std::string next = "the next secret, of more than 32 bytes";
        current.write(shared_secret);
        previous.write(std::string(40, 'x'));
        RunningServer server(RunningServer::Parts{
            .keys = {.secret_file = current.path(), .previous_secret_file = previous.path()}});
        Client old(server.port());
        CHECK(old.ask(hello(lasting("agent", "Kari")))["type"] == "welcome");

        current.write(next);
        previous.write(shared_secret);
        server.reload();
        CHECK(server.remarks.came("keys and certificates are read anew"));
        Client young(server.port());
        CHECK(young.ask(hello(token_for("agent", "Nils", seconds_from_now(60), json::object(),
                                        next)))["type"] == "welcome");
        CHECK(old.join("c")["type"] == "joined");

        previous.write(std::string(40, 'y'));
        server.reload();
        CHECK(old.hear("error")["code"] == "unauthorized");
        CHECK(old.close_code() == 4401);
        CHECK(young.join("c")["type"] == "joined");
    }

    TEST_CASE("a secret that cannot be used leaves the old one, and is spoken of") {
        const SecretFile file("secret");
        file.write(shared_secret);
        RunningServer server(RunningServer::Parts{.keys = {.secret_file = file.path()}});
        file.write("short");
        server.reload();
        CHECK(server.remarks.came("keys and certificates stay as they were"));
        Client agent(server.port());
        CHECK(agent.ask(hello(lasting("agent", "Kari")))["type"] == "welcome");
    }

    TEST_CASE("changed files are noticed without a signal") {
        const SecretFile file("secret");
        file.write(shared_secret);
        net::Settings settings;
        settings.waits.key_check = std::chrono::seconds(1);
        RunningServer server(
            RunningServer::Parts{.settings = settings, .keys = {.secret_file = file.path()}});
        Client agent(server.port());
        CHECK(agent.ask(hello(lasting("agent", "Kari")))["type"] == "welcome");
        file.write("quite another secret of more than 32 bytes, and longer");
        CHECK(agent.hear("error")["code"] == "unauthorized");
    }

    TEST_CASE("a page of another site is not let in, token or none") {
        RunningServer server(guarded());
        CHECK(upgrade_status(server.port(), {.origin = "https://evil.example"}) == 403);
        const HttpReply preflight =
            http(server.port(), {.method = "OPTIONS",
                                 .target = "/v1/suggest",
                                 .fields = {{"Origin", "https://evil.example"},
                                            {"Access-Control-Request-Headers", "authorization"}}});
        CHECK(preflight.status == 405);
        CHECK_FALSE(preflight.fields.contains("access-control-allow-origin"));
        const HttpReply reply = suggest(server, {{"Origin", "https://evil.example"},
                                                 {"Authorization", "Bearer " + lasting("agent", "Kari")}});
        CHECK_FALSE(reply.fields.contains("access-control-allow-origin"));
    }
}
