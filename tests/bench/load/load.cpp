#include "bench/load/load.hpp"

#include "bench/load/connection.hpp"
#include "bench/load/process.hpp"
#include "bench/load/schedule.hpp"
#include "bench/load/wire.hpp"

#include <boost/asio/steady_timer.hpp>

#include <deque>
#include <vector>

#include <unistd.h>

namespace bench {

namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;

constexpr std::chrono::seconds patience{10};  // for the last answers, and for everybody to have joined

// A customer and an agent, and the messages whose suggestion has not come yet.
struct Talk {
    std::string id;
    std::unique_ptr<Connection> customer, agent;
    struct Told {
        std::uint64_t seq = 0, number = 0;
    };
    std::deque<Told> told;
    std::size_t unanswered = 0;  // frames of a burst
    Clock::time_point burst_at{};
};

class Load {
public:
    Load(const LoadPlan& plan, const Texts& texts)
        : plan_(plan), texts_(texts), schedule_(plan.rate, plan.conversations, plan.answers) {}

    LoadResult run();

private:
    std::unique_ptr<Connection> connect(std::size_t talk, bool is_agent);
    void hello(Talk& talk, Connection& connection, bool is_agent);
    void begin();
    void begin_measuring();
    void keep_time();
    void speak();
    void say(std::uint64_t number);
    void hear(std::size_t talk, bool is_agent, std::string_view frame);
    void hear_agent(Talk& talk, std::string_view frame);
    void acknowledge(std::string_view id);
    void suggest(std::uint64_t number);
    void say_burst(Talk& talk);
    std::string target_of(std::size_t talk, bool is_agent) const;
    void end_if_done();
    // Nobody but the customer is there when frames come in bursts.
    std::size_t expected() const { return (plan_.burst > 0 ? 1 : 2) * talks_.size(); }
    Clock::time_point due(std::uint64_t number) const { return start_ + schedule_.beat(number).due; }
    bool is_measured(Clock::time_point at) const { return measuring_ && at >= measured_from_; }

    const LoadPlan& plan_;
    const Texts& texts_;
    Schedule schedule_;
    asio::io_context io_{1};
    Timer pace_{io_.get_executor()}, stage_{io_.get_executor()};
    std::vector<Talk> talks_;
    std::size_t ready_ = 0;
    Clock::time_point start_, measured_from_;
    bool measuring_ = false, speaking_ = false;
    std::uint64_t next_ = 0, open_ = 0;
    std::string frame_;
    LoadResult result_;
};

std::string Load::target_of(std::size_t talk, bool is_agent) const {
    switch (plan_.dialect) {
        case Dialect::evenkeel: return "/v1/ws";
        case Dialect::echo: return "/";
        case Dialect::forward: break;
    }
    return (is_agent ? "/a/" : "/c/") + std::to_string(talk);
}

std::unique_ptr<Connection> Load::connect(std::size_t talk, bool is_agent) {
    auto connection = std::make_unique<Connection>(
        io_.get_executor(),
        Connection::Ears{
            .heard = [this, talk, is_agent](std::string_view frame) { hear(talk, is_agent, frame); },
            .lost = [this](const std::string&) { ++result_.lost; }});
    connection->open(plan_.port, target_of(talk, is_agent), [this, talk, is_agent, made = connection.get()] {
        hello(talks_[talk], *made, is_agent);
    });
    return connection;
}

void Load::hello(Talk& talk, Connection& connection, bool is_agent) {
    if (plan_.dialect != Dialect::evenkeel) {
        if (++ready_ == expected()) begin();
        return;
    }
    connection.say(is_agent ? R"({"type":"hello","role":"agent","name":"Kari )" + talk.id + "\"}"
                            : R"({"type":"hello","role":"customer","name":"Ola"})");
    connection.say(R"({"type":"join","id":"j","conversation":")" + talk.id + "\"}");
}

void Load::begin() {
    start_ = Clock::now() + std::chrono::milliseconds(100);
    speaking_ = true;
    stage_.expires_at(start_ + plan_.warm_up);
    stage_.async_wait([this](error_code failure) {
        if (!failure) begin_measuring();
    });
    if (plan_.burst > 0) {
        for (Talk& talk : talks_) say_burst(talk);
    } else {
        keep_time();
    }
}

void Load::begin_measuring() {
    measuring_ = true;
    measured_from_ = Clock::now();
    const ProcessUse before = use_of(plan_.process), own = use_of(::getpid());
    result_.resident_before = before.resident_bytes;
    stage_.expires_at(measured_from_ + plan_.duration);
    stage_.async_wait([this, before, own](error_code failure) {
        if (failure) return;
        const ProcessUse after = use_of(plan_.process);
        result_.server_cpu = after.cpu - before.cpu;
        result_.own_cpu = use_of(::getpid()).cpu - own.cpu;
        result_.resident_after = after.resident_bytes;
        result_.seconds = std::chrono::duration<double>(Clock::now() - measured_from_).count();
        speaking_ = false;
        stage_.expires_after(patience);
        stage_.async_wait([this](error_code over) {
            if (!over) io_.stop();
        });
        end_if_done();
    });
}

void Load::end_if_done() {
    if (!speaking_ && (open_ == 0 || plan_.burst > 0)) io_.stop();
}

void Load::keep_time() {
    pace_.expires_at(due(next_));
    pace_.async_wait([this](error_code failure) {
        if (!failure && speaking_) speak();
    });
}

void Load::speak() {
    const std::uint64_t until = schedule_.due_by(Clock::now() - start_);
    while (next_ < until) say(next_++);
    keep_time();
}

void Load::say(std::uint64_t number) {
    const Beat beat = schedule_.beat(number);
    Talk& talk = talks_[beat.conversation];
    const auto write = [&](char kind, const std::string& text) {
        frame_ = R"({"type":"message","id":")";
        frame_ +=
            kind + std::to_string(number) + R"(","conversation":")" + talk.id + R"(","text":)" + text + "}";
    };
    write('m', texts_.by_customer(beat.conversation, number / talks_.size()));
    talk.customer->say(frame_);
    ++open_;
    if (!beat.answered) return;
    write('a', texts_.by_agent(beat.conversation, number));
    talk.agent->say(frame_);
    ++open_;
}

void Load::hear(std::size_t at, bool is_agent, std::string_view frame) {
    Talk& talk = talks_[at];
    if (measuring_ && speaking_) ++result_.frames_in;
    if (talk.unanswered > 0) {
        if (--talk.unanswered > 0) return;
        if (is_measured(talk.burst_at) && speaking_) {
            result_.customer += plan_.burst;
            result_.acknowledged.record(Clock::now() - talk.burst_at);
        }
        if (speaking_) say_burst(talk);
        return;
    }
    if (plan_.dialect == Dialect::forward) {
        acknowledge(field(frame, "id").value_or(""));
        return;
    }
    const auto type = field(frame, "type").value_or("");
    if (type == "joined" && ++ready_ == expected()) return begin();
    if (type == "error") {
        ++result_.refused;
        --open_;
    }
    if (type == "ack") acknowledge(field(frame, "ref").value_or(""));
    if (is_agent) hear_agent(talk, frame);
}

// Of a message the number, after m or a.
std::uint64_t number_of(std::string_view id) { return std::stoull(std::string(id.substr(1))); }

void Load::acknowledge(std::string_view id) {
    if (id.size() < 2 || (id[0] != 'm' && id[0] != 'a')) return;
    const auto number = number_of(id);
    const auto now = Clock::now();
    if (measuring_ && speaking_) ++(id[0] == 'm' ? result_.customer : result_.agent);
    if (id[0] == 'm' && is_measured(due(number))) result_.acknowledged.record(now - due(number));
    --open_;
    end_if_done();
}

void Load::hear_agent(Talk& talk, std::string_view frame) {
    const auto type = field(frame, "type").value_or("");
    const auto seq = number_field(frame, "seq");
    if (!seq || field(frame, "conversation") != talk.id) return;
    if (type == "message") {
        const auto id = field(frame, "id").value_or("");
        if (id.starts_with('m')) talk.told.push_back({*seq, number_of(id)});
    } else if (type == "suggestion" || type == "no_suggestion") {
        while (!talk.told.empty() && talk.told.front().seq < *seq) talk.told.pop_front();
        if (talk.told.empty() || talk.told.front().seq != *seq) return;  // comes by itself, after a pause
        const auto number = talk.told.front().number;
        if (is_measured(due(number))) result_.suggested.record(Clock::now() - due(number));
        talk.told.pop_front();
    }
}

void Load::say_burst(Talk& talk) {
    frame_ = R"({"type":"typing","id":"t","conversation":")" + talk.id + "\"}";
    talk.burst_at = Clock::now();
    talk.unanswered = plan_.burst;
    for (std::size_t i = 0; i < plan_.burst; ++i) talk.customer->say(frame_);
}

LoadResult Load::run() {
    talks_.resize(plan_.conversations);
    for (std::size_t at = 0; at < talks_.size(); ++at) {
        talks_[at].id = plan_.name + "-" + std::to_string(at);
        talks_[at].customer = connect(at, false);
        if (plan_.burst == 0) talks_[at].agent = connect(at, true);
    }
    stage_.expires_after(patience + std::chrono::milliseconds(10) * plan_.conversations);
    stage_.async_wait([this](error_code failure) {
        if (!failure) io_.stop();
    });
    io_.run();
    result_.missing = open_;
    return std::move(result_);
}

}  // namespace

LoadResult run_load(const LoadPlan& plan, const Texts& texts) { return Load(plan, texts).run(); }

}  // namespace bench
