#include "integration/child.hpp"
#include "integration/client.hpp"
#include "integration/serve_from.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <set>

using namespace tests;
namespace fs = std::filesystem;

namespace {

// A file system of its own where the folder is, which only this process and its children see.
Child on_a_disk(const std::string& mount, const FreshFolder& folder, const std::string& program,
                const std::vector<std::string>& arguments) {
    std::vector<std::string> words = {
        "-m", "sh", "-c", mount + " && shift && exec \"$@\"", "sh", folder.path().string(), program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return {"unshare", words};
}
Child serve_on_a_disk(const std::string& mount, const FreshFolder& folder, const SmallIntents& intents) {
    return on_a_disk(mount, folder, EVENKEEL_BINARY, serve_from(folder, intents));
}

constexpr const char* small_disk = "mount -t tmpfs -o size=3m tmpfs \"$1\"";
constexpr const char* read_only = "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\"";

// Containers often may not; a machine where somebody is root may.
bool may_mount() {
    const FreshFolder folder;
    if (on_a_disk(small_disk, folder, "true", {}).wait() == 0) return true;
    MESSAGE("left out: this user may not mount file systems of its own (needs root or CAP_SYS_ADMIN)");
    return false;
}

// Takes all the room that is left. The disk is seen through the process that lives on it.
fs::path fill_disk(const Child& server, const FreshFolder& folder) {
    const fs::path ballast =
        "/proc/" + std::to_string(server.id()) + "/root" + folder.path().string() + "/ballast";
    std::ofstream out(ballast, std::ios::binary);
    const std::string page(4096, 'x');
    while (out.write(page.data(), static_cast<std::streamsize>(page.size())).flush()) continue;
    return ballast;
}

std::string text_of(int number) { return "text " + std::to_string(number) + std::string(3'900, 'x'); }

void run_to_end(const FreshFolder& folder, int code, const std::string& command) {
    Child child({command, "--data", folder.path().string()});
    CHECK(child.wait() == code);
}

}  // namespace

TEST_SUITE("disks that fail") {
    TEST_CASE("a full disk acknowledges nothing, everything else goes on, and with room so does the rest") {
        if (!may_mount()) return;
        const SmallIntents intents;
        const FreshFolder folder;
        Child server = serve_on_a_disk(small_disk, folder, intents);
        const auto port = server.port();
        Client customer(port, "customer", "Ola"), agent(port, "agent", "Kari");
        customer.join("c");
        agent.join("c");
        CHECK(customer.write(text_of(0), "m0")["type"] == "ack");
        const fs::path ballast = fill_disk(server, folder);
        int refused = 0, said = 1;
        for (; refused < 5; ++said) {
            REQUIRE(said < 1000);
            const json answer = customer.write(text_of(said), "m" + std::to_string(said));
            if (answer["type"] == "ack") continue;
            ++refused;
            CHECK(answer["code"] == "unavailable");
            CHECK(answer["retry_after_s"].get<int>() >= 1);
        }
        CHECK(agent.ask(
                  {{"type", "draft"}, {"conversation", "c"}, {"text", "That is not my fault."}})["type"] ==
              "review");
        const HttpReply suggested = http(
            port, {.method = "POST", .target = "/v1/suggest", .body = R"({"text": "nobody there cares"})"});
        CHECK(suggested.status == 200);
        CHECK(server.came("free some space"));
        REQUIRE(fs::remove(ballast));
        // All of it again under the old ids: what was stored is there once, and the rest as well.
        for (int i = 0; i < said; ++i)
            CHECK(customer.write(text_of(i), "m" + std::to_string(i))["type"] == "ack");
        CHECK(server.came("the log stores again"));
        Client late(port, "customer", "Ola");
        late.join("c");
        std::set<std::string> ids;
        for (int i = 0; i < said; ++i) CHECK(ids.insert(late.hear("message")["id"]).second);
        server.signal(SIGTERM);
        CHECK(server.wait() == 0);
    }

    TEST_CASE("a disk that is full from the beginning is told, and leaves no empty log behind") {
        if (!may_mount()) return;
        const FreshFolder folder;
        const std::string full =
            std::string(small_disk) +
            " && : >\"$1/evenkeel.lock\" && { cat /dev/zero >\"$1/ballast\" 2>/dev/null || true; }";
        const SmallIntents intents;
        Child server = serve_on_a_disk(full, folder, intents);
        CHECK(server.wait() == 1);
        CHECK(server.remarks().find("free some space") != std::string::npos);
    }

    TEST_CASE("a disk that cannot be written is told in a sentence") {
        if (!may_mount()) return;
        const FreshFolder folder;
        run_to_end(folder, 0, "learning");  // a log is there already
        const SmallIntents intents;
        Child server = serve_on_a_disk(read_only, folder, intents);
        CHECK(server.wait() == 1);
        CHECK(server.remarks().find("cannot be written (Read-only file system)") != std::string::npos);
    }

    TEST_CASE("a damaged log is never begun anew by itself; what could be read is served after a recovery") {
        const SmallIntents intents;
        const FreshFolder folder;
        const auto serve = serve_from(folder, intents);
        {
            Child server(serve);
            Client customer(server.port(), "customer", "Ola");
            customer.join("c");
            for (int i = 0; i < 30; ++i) customer.write(text_of(i), "m" + std::to_string(i));
            server.signal(SIGTERM);
            CHECK(server.wait() == 0);
        }
        const auto size = fs::file_size(folder / "evenkeel.db");
        {
            std::fstream file(folder / "evenkeel.db", std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(static_cast<std::streamoff>(size / 2 / 4096 * 4096));
            file << std::string(4096, '\xff');
        }
        for (int time = 0; time < 2; ++time) {
            Child server(serve);
            CHECK(server.wait() == 1);
            CHECK(server.remarks().find("the file is damaged and stays as it is") != std::string::npos);
            CHECK(server.remarks().find("evenkeel recover") != std::string::npos);
            CHECK(fs::file_size(folder / "evenkeel.db") == size);
        }
        run_to_end(folder, 0, "recover");
        Child server(serve);
        Client customer(server.port(), "customer", "Ola");
        CHECK(customer.join("c")["seq"].get<int>() >= 1);
        CHECK(customer.write("and on it goes", "last")["type"] == "ack");
        server.signal(SIGTERM);
        CHECK(server.wait() == 0);
    }
}
