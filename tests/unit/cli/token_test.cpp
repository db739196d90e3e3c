#include "net/mint_token.hpp"
#include "unit/cli/run_command.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace tests;

namespace {

const std::string secret = "a secret of more than 32 bytes, for tests";

base::Moment now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

Ran token(const FreshFolder& folder, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "token");
    for (const std::string& more : {std::string("--config"), write_file(folder, "config.json", "{}"),
                                    std::string("--secret-file"), write_file(folder, "secret", secret)}) {
        arguments.push_back(more);
    }
    return run_command(cli::add_token, arguments);
}

boost::system::result<net::Pass, net::BadToken> judged(std::string text) {
    text.pop_back();  // the line's end
    return net::Access({.secrets = {secret}}, {}).judge(text, now());
}

}  // namespace

TEST_SUITE("evenkeel token") {
    TEST_CASE("what it prints is let in") {
        const FreshFolder folder;
        const Ran ran = token(folder, {"--role", "customer", "--name", "Ola", "--sub", "u-7",
                                       "--conversation", "c-1", "--conversation", "c-2", "--expires", "15m"});
        CHECK(ran.exit_code == 0);
        const net::Pass pass = judged(ran.out).value();
        CHECK(pass.subject == "u-7");
        CHECK(pass.person == net::Person{.role = net::Role::customer, .name = "Ola"});
        CHECK(pass.conversations->size() == 2);
        CHECK(pass.expires > now() + std::chrono::minutes(14));
        CHECK(pass.expires < now() + std::chrono::minutes(16));
    }

    TEST_CASE("the name is the stable id where no other is given") {
        const FreshFolder folder;
        CHECK(judged(token(folder, {"--role", "agent", "--name", "Kari"}).out)->subject == "Kari");
    }

    TEST_CASE("it prints no token that the server would turn away") {
        const FreshFolder folder;
        const auto refused = [&](std::vector<std::string> arguments) {
            const Ran ran = token(folder, std::move(arguments));
            CHECK(ran.exit_code == 1);
            CHECK(ran.out.empty());
            return ran.remarks;
        };
        CHECK(refused({"--role", "customer", "--name", "Ola"}).find("conversations") != std::string::npos);
        CHECK(refused({"--role", "king", "--name", "Ola"}).find("--role") != std::string::npos);
        CHECK(refused({"--role", "agent"}).find("sub") != std::string::npos);
        CHECK(refused({"--role", "agent", "--name", "K", "--conversation", "a b"}).find("a b") !=
              std::string::npos);
        for (const char* time : {"", "0", "h", "8w", "8hh", "367d", "99999999999999999999d"}) {
            CAPTURE(time);
            CHECK(refused({"--role", "agent", "--name", "K", "--expires", time}).find("--expires") !=
                  std::string::npos);
        }
    }

    TEST_CASE("a new secret is one to sign with, and the only thing printed") {
        const FreshFolder folder;
        const Ran ran = run_command(cli::add_token, {"token", "--new-secret"});
        CHECK(ran.exit_code == 0);
        CHECK(net::read_secret(ran.out, "new").has_value());
        CHECK(ran.remarks.empty());
    }

    TEST_CASE("without a secret it says where one would come from") {
        const FreshFolder folder;
        const Ran ran = run_command(cli::add_token, {"token", "--role", "agent", "--name", "K", "--config",
                                                     write_file(folder, "config.json", "{}")});
        CHECK(ran.exit_code == 1);
        CHECK(ran.remarks.find("secret_file") != std::string::npos);
        CHECK(run_command(cli::add_token, {"token"}).exit_code == 2);
    }
}
