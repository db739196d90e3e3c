#include "net/corked.hpp"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

#include <deque>
#include <iostream>
#include <string>
#include <unordered_map>

// What Evenkeel is measured against: Beast and nothing else, as quick as we know how to make it (a concrete
// executor, no strand, callbacks; "corked" gathers writes as we do). Whatever comes in at /c/N goes out at
// /a/N and the other way round; on any other path it comes back. Prints the port that it listens on.
//
//   bare_server [corked]
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using tcp = asio::ip::tcp;
using net::error_code;
using net::Socket;
using Frame = std::shared_ptr<const std::string>;

void hold(Socket&) {}
void hold(net::Corked<Socket>& layer) { layer.hold(); }

template <class Layer>
class Session : public std::enable_shared_from_this<Session<Layer>> {
public:
    using All = std::unordered_map<std::string, Session*>;
    Session(Socket socket, All& all) : stream_(std::move(socket)), all_(all) {}
    ~Session() { all_.erase(path_); }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void run() {
        http::async_read(stream_.next_layer(), buffer_, request_,
                         [self = this->shared_from_this()](error_code failure, std::size_t) {
                             if (!failure) self->accept();
                         });
    }

private:
    void accept() {
        path_ = std::string(request_.target());
        if (path_.size() > 3) {
            other_ = path_;
            other_[1] = path_[1] == 'c' ? 'a' : 'c';
            all_[path_] = this;
        }
        stream_.set_option(websocket::stream_base::timeout::suggested(beast::role_type::server));
        stream_.auto_fragment(false);
        stream_.async_accept(request_, [self = this->shared_from_this()](error_code failure) {
            if (failure) return;
            self->request_ = {};
            self->buffer_.clear();
            self->read();
        });
    }

    void read() {
        stream_.async_read(buffer_, [self = this->shared_from_this()](error_code failure, std::size_t) {
            if (failure) return;
            const auto bytes = self->buffer_.cdata();
            hold(self->stream_.next_layer());
            if (Session* const receiver = self->receiver()) {
                receiver->send(std::make_shared<const std::string>(static_cast<const char*>(bytes.data()),
                                                                   bytes.size()));
            }
            self->buffer_.clear();
            self->read();
        });
    }

    // Null while nobody is there.
    Session* receiver() {
        if (other_.empty()) return this;
        const auto to = all_.find(other_);
        return to == all_.end() ? nullptr : to->second;
    }

    void send(Frame frame) {
        waiting_.push_back(std::move(frame));
        if (waiting_.size() == 1) write();
    }

    void write() {
        stream_.async_write(asio::buffer(*waiting_.front()),
                            [self = this->shared_from_this()](error_code failure, std::size_t) {
                                if (failure) return;
                                self->waiting_.pop_front();
                                if (!self->waiting_.empty()) self->write();
                            });
    }

    websocket::stream<Layer, false> stream_;
    All& all_;
    beast::flat_buffer buffer_;
    http::request<http::empty_body> request_;
    std::string path_, other_;
    std::deque<Frame> waiting_;
};

template <class Layer>
class Listener {
public:
    explicit Listener(asio::io_context& io) : acceptor_(io.get_executor()) {
        const tcp::endpoint any(asio::ip::address_v4::loopback(), 0);
        acceptor_.open(any.protocol());
        acceptor_.bind(any);
        acceptor_.listen();
        std::cout << acceptor_.local_endpoint().port() << std::endl;
        accept();
    }

private:
    void accept() {
        acceptor_.async_accept([this](error_code failure, Socket socket) {
            if (failure) return;
            error_code ignored;
            socket.set_option(tcp::no_delay(true), ignored);
            std::make_shared<Session<Layer>>(std::move(socket), all_)->run();
            accept();
        });
    }

    asio::basic_socket_acceptor<tcp, net::Executor> acceptor_;
    typename Session<Layer>::All all_;
};

template <class Layer>
void serve() {
    asio::io_context io{1};
    const Listener<Layer> listener(io);
    io.run();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1 && std::string(argv[1]) == "corked")
        serve<net::Corked<Socket>>();
    else
        serve<Socket>();
}
