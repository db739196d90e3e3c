#pragma once

#include <filesystem>
#include <string>
#include <thread>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>

namespace tests {

// Stands between a program and a server's socket and passes all bytes on, one connection after the other.
// Once told to, it does not pass the next answer on but breaks the connection: the server has done what it
// was asked, and nobody hears of it.
class CuttingProxy {
public:
    CuttingProxy(const std::string& socket, std::string server)
        : server_(std::move(server)), listener_(::socket(AF_UNIX, SOCK_STREAM, 0)), end_(::eventfd(0, 0)) {
        const sockaddr_un address = address_of(socket);
        ::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        ::listen(listener_, 8);
        thread_ = std::thread([this] { work(); });
    }
    ~CuttingProxy() {
        ::eventfd_write(end_, 1);
        thread_.join();
        ::close(listener_);
        ::close(end_);
    }
    CuttingProxy(const CuttingProxy&) = delete;
    CuttingProxy& operator=(const CuttingProxy&) = delete;

    void cut_next_answer() { cut_ = true; }
    int cuts() const { return cuts_; }

private:
    static sockaddr_un address_of(const std::string& path) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.copy(address.sun_path, sizeof address.sun_path - 1);
        return address;
    }

    bool wait_for(int one, int other, bool& one_ready, bool& other_ready) const {
        pollfd watched[] = {{one, POLLIN, 0}, {other, POLLIN, 0}, {end_, POLLIN, 0}};
        ::poll(watched, 3, -1);
        one_ready = watched[0].revents != 0;
        other_ready = watched[1].revents != 0;
        return watched[2].revents == 0;
    }

    // False at the end of the stream.
    static bool pass(int from, int to) {
        char bytes[65'536];
        const ssize_t count = ::read(from, bytes, sizeof bytes);
        for (ssize_t sent = 0; sent < count;) {
            const ssize_t part =
                ::send(to, bytes + sent, static_cast<std::size_t>(count - sent), MSG_NOSIGNAL);
            if (part <= 0) return false;
            sent += part;
        }
        return count > 0;
    }

    void work() {
        for (bool ready = false, unused = false; wait_for(listener_, -1, ready, unused);) {
            if (!ready) continue;
            const int client = ::accept(listener_, nullptr, nullptr);
            const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
            const sockaddr_un address = address_of(server_);
            if (::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
                talk(client, server);
            ::close(client);
            ::close(server);
        }
    }

    void talk(int client, int server) {
        for (bool asks = false, answers = false; wait_for(client, server, asks, answers);) {
            if (answers && cut_.exchange(false)) {
                ++cuts_;
                return;
            }
            if (asks && !pass(client, server)) return;
            if (answers && !pass(server, client)) return;
        }
        ::eventfd_write(end_, 1);  // for the loop around this one
    }

    std::string server_;
    int listener_;
    int end_;
    std::atomic<bool> cut_ = false;
    std::atomic<int> cuts_ = 0;
    std::thread thread_;
};

}  // namespace tests
