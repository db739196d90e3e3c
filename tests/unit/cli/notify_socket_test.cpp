#include "cli/notify_socket.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {

// The service manager's end.
struct Manager {
    Manager() {
        const std::string place = (folder / "notify").string();
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, place.data(), place.size());
        REQUIRE(::bind(in, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
        setenv("NOTIFY_SOCKET", place.c_str(), 1);
    }
    ~Manager() {
        for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"}) unsetenv(name);
        ::close(in);
    }
    Manager(const Manager&) = delete;
    Manager& operator=(const Manager&) = delete;

    std::string heard() const {
        std::array<char, 100> text{};
        const ssize_t size = ::recv(in, text.data(), text.size(), MSG_DONTWAIT);
        return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size)) : "";
    }

    tests::FreshFolder folder;
    int in = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
};

}  // namespace

TEST_SUITE("the service manager") {
    TEST_CASE("hears each state as one datagram, and says after which silence it acts") {
        const Manager manager;
        setenv("WATCHDOG_USEC", "30000000", 1);
        const net::ServiceManager told = cli::service_manager();
        CHECK(told.watchdog == 30s);
        told.tell("READY=1");
        told.tell("STOPPING=1");
        CHECK(manager.heard() == "READY=1");
        CHECK(manager.heard() == "STOPPING=1");
        CHECK(manager.heard().empty());
    }

    TEST_CASE("a watchdog that is meant for another process is none of ours") {
        const Manager manager;
        setenv("WATCHDOG_USEC", "30000000", 1);
        setenv("WATCHDOG_PID", "1", 1);
        CHECK(cli::service_manager().watchdog == 0s);
        setenv("WATCHDOG_PID", std::to_string(::getpid()).c_str(), 1);
        CHECK(cli::service_manager().watchdog == 30s);
    }

    TEST_CASE("without one, and with one that is gone, telling does nothing") {
        const net::ServiceManager nobody = cli::service_manager();
        CHECK(nobody.watchdog == 0s);
        nobody.tell("READY=1");
        setenv("NOTIFY_SOCKET", "/nowhere/notify", 1);
        cli::service_manager().tell("READY=1");
        setenv("NOTIFY_SOCKET", std::string(500, 'x').c_str(), 1);
        cli::service_manager().tell("READY=1");
        unsetenv("NOTIFY_SOCKET");
    }
}
