#pragma once

#include <functional>
#include <list>

namespace net {

// Who is connected, so that the server can ask everybody to leave and knows when they have.
class Connections {
public:
    // A connection's place in here; exactly as long as the connection's coroutine.
    class Seat {
    public:
        Seat(Connections& all, std::function<void()> leave)
            : all_(all), place_(all.seats_.insert(all.seats_.end(), std::move(leave))) {
            if (all.leaving_) (*place_)();  // came while everybody is on their way out
        }
        ~Seat() { all_.seats_.erase(place_); }
        Seat(const Seat&) = delete;
        Seat& operator=(const Seat&) = delete;

    private:
        Connections& all_;
        std::list<std::function<void()>>::iterator place_;
    };

    // Each leaves in its own way and time; none is gone yet when this returns.
    void ask_all_to_leave() {
        leaving_ = true;
        for (const auto& leave : seats_) leave();
    }
    std::size_t count() const { return seats_.size(); }

private:
    std::list<std::function<void()>> seats_;
    bool leaving_ = false;
};

}  // namespace net
