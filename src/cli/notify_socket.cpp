#include "cli/notify_socket.hpp"

#include "cli/config_file.hpp"

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace cli {

namespace {

std::string text_of(const std::string& name) { return variable(name).value_or(""); }

// One datagram; whether it arrives is the service manager's own business.
void send_to(const std::string& place, const std::string& state) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (place.size() >= sizeof(address.sun_path)) return;
    std::memcpy(address.sun_path, place.data(), place.size());
    if (place.starts_with('@')) address.sun_path[0] = '\0';  // a name that is in no file system
    const int out = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (out < 0) return;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + place.size());
    ::sendto(out, state.data(), state.size(), MSG_NOSIGNAL | MSG_DONTWAIT,
             reinterpret_cast<const sockaddr*>(&address), size);
    ::close(out);
}

// It is for us only where it names us: children inherit the environment.
std::chrono::microseconds watchdog() {
    const std::string whom = text_of("WATCHDOG_PID");
    if (!whom.empty() && whom != std::to_string(::getpid())) return {};
    return std::chrono::microseconds(std::strtoull(text_of("WATCHDOG_USEC").c_str(), nullptr, 10));
}

}  // namespace

net::ServiceManager service_manager() {
    const std::string place = text_of("NOTIFY_SOCKET");
    if (place.empty()) return {};
    return {.tell = [place](const std::string& state) { send_to(place, state); }, .watchdog = watchdog()};
}

}  // namespace cli
