#pragma once

#include "storage/event_log.hpp"

#include <boost/asio/any_io_executor.hpp>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>

namespace storage {

namespace asio = boost::asio;

struct LogWriterLimits {
    std::size_t waiting = 10'000;  // jobs that were asked for and not begun; beyond it the log says no
    std::size_t batch = 512;       // events of one durable commit
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

    // Answers are called on `home`, whose context must outlive this.
    LogWriter(std::unique_ptr<EventLog> log, asio::any_io_executor home, LogWriterLimits limits = {});
    ~LogWriter();
    LogWriter(const LogWriter&) = delete;
    LogWriter& operator=(const LogWriter&) = delete;

    // As the log's own functions of these names. False when too many jobs wait or the writer was stopped;
    // `done` is then never called.
    [[nodiscard]] bool append(Event event, Written done);
    [[nodiscard]] bool read(base::ConversationId conversation, std::uint64_t after, std::size_t limit,
                            Found done);
    [[nodiscard]] bool forget(std::vector<base::ConversationId> conversations, Forgot done);
    [[nodiscard]] bool expired(base::Moment before, std::size_t limit, Listed done);
    [[nodiscard]] bool read_kind(std::string kind, std::optional<EventPlace> after, std::size_t limit,
                                 Found done);

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
    void do_appends(std::vector<Append> appends);
    void do_ask(Ask ask);

    // `home` as a job holds it: the loop goes on running until the job came back.
    asio::any_io_executor awaited() const;

    std::unique_ptr<EventLog> log_;
    asio::any_io_executor home_;
    LogWriterLimits limits_;

    std::mutex mutex_;  // guards the three below
    std::condition_variable news_;
    std::deque<Job> waiting_;
    bool stopped_ = false;

    std::thread thread_;  // last: it uses all of the above
};

}  // namespace storage
