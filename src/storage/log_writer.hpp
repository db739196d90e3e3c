#pragma once

#include "storage/event_log.hpp"

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>
#include <vector>

namespace storage {

namespace asio = boost::asio;

struct LogWriterLimits {
    std::size_t waiting = 10'000;  // jobs that were asked for and not begun; beyond it the log says no
    std::size_t batch = 512;       // events of one durable commit
    std::chrono::seconds failure_counts_for{10};  // see standing()
    std::chrono::milliseconds later{20};          // for which append_later() waits for company
};

// How the log is doing, for those who watch it.
struct LogStanding {
    std::size_t waiting = 0;  // jobs
    std::size_t most = 10'000;
    bool is_failing = false;  // the newest commit failed, and not long ago
};

// One try to write events.
struct Commit {
    std::size_t events = 0;
    std::chrono::duration<double> took{};
    bool failed = false;  // nothing of it was stored
};

// Runs an EventLog on a thread of its own and brings the answers home to the event loop.
// Whatever waits goes to disk in one commit (group commit), so the disk's slowness is shared. Jobs are done,
// and answered, in the order in which they were asked for: a read sees every append asked for before it.
class LogWriter {
public:
    using Written = std::function<void(base::Result<Appended>)>;
    using Found = std::function<void(base::Result<std::vector<Event>>)>;
    using Listed = std::function<void(base::Result<std::vector<base::ConversationId>>)>;
    using Forgot = std::function<void(base::Result<Forgotten>)>;

    // Told of every commit, on the log's own thread.
    using Watch = std::function<void(const Commit&)>;

    // Answers are called on `home`, whose context must outlive this.
    LogWriter(std::unique_ptr<EventLog> log, asio::any_io_executor home, LogWriterLimits limits = {},
              Watch watch = {});
    ~LogWriter();
    LogWriter(const LogWriter&) = delete;
    LogWriter& operator=(const LogWriter&) = delete;

    // As the log's own functions of these names. False when too many jobs wait or the writer was stopped;
    // `done` is then never called.
    [[nodiscard]] bool append(Event event, Written done);
    // For what nobody waits for: goes to disk with others of its kind, behind what is urgent, though not much
    // later. Whatever is read, forgotten or looked for afterwards sees it.
    [[nodiscard]] bool append_later(Event event, Written done);
    [[nodiscard]] bool read(base::ConversationId conversation, std::uint64_t after, std::size_t limit,
                            Found done);
    [[nodiscard]] bool forget(std::vector<base::ConversationId> conversations, Forgot done);
    [[nodiscard]] bool expired(base::Moment before, std::size_t limit, Listed done);
    [[nodiscard]] bool read_kind(std::string kind, std::optional<EventPlace> after, std::size_t limit,
                                 Found done);

    // Somebody has to try again before it is known whether a failing log has recovered: after
    // `failure_counts_for` it is no longer said to fail.
    LogStanding standing() const;

    // Takes no more, does what waits, and returns when all of it is on disk.
    void stop();

private:
    struct Append {
        Event event;
        Written done;  // may be empty: nobody waits for it
        asio::any_io_executor home;
    };
    // Anything else that is asked of the log: `work` does it and gives the answer to bring home.
    struct Ask {
        std::function<std::function<void()>(EventLog&)> work;
        asio::any_io_executor home;
    };
    using Job = std::variant<Append, Ask>;

    template <class Question, class Done>
    [[nodiscard]] bool ask(Question question, Done done);
    [[nodiscard]] bool take(Job job);
    void work();
    std::deque<Job> next_jobs();
    std::vector<base::Result<Appended>> append_each(const std::vector<Event>& events);
    void do_appends(std::vector<Append> appends);
    void do_ask(Ask ask);
    void note(const Commit& commit);

    // `home` as a job holds it: the loop goes on running until the job came back.
    asio::any_io_executor awaited() const;

    std::unique_ptr<EventLog> log_;
    asio::any_io_executor home_;
    LogWriterLimits limits_;

    Watch watch_;

    bool is_due() const;

    mutable std::mutex mutex_;  // guards the six below
    std::condition_variable news_;
    std::deque<Job> waiting_;
    std::vector<Append> later_;
    std::chrono::steady_clock::time_point later_due_{};  // of the oldest of them
    bool stopped_ = false;
    std::optional<std::chrono::steady_clock::time_point> failed_;  // when, unless a commit went well since

    std::thread thread_;  // last: it uses all of the above
};

}  // namespace storage
