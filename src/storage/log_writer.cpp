#include "storage/log_writer.hpp"

#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>

#include <algorithm>
#include <exception>
#include <iterator>
#include <utility>

namespace storage {

namespace {

// What the log answers; a bug or a lack of memory in it is a fault of these events, not the end of the
// process.
template <class Ask>
auto answer_of(const Ask& ask) -> decltype(ask()) {
    try {
        return ask();
    } catch (const std::exception& bug) {
        return base::Problem("log", bug.what());
    }
}

}  // namespace

LogWriter::LogWriter(std::unique_ptr<EventLog> log, asio::any_io_executor home, LogWriterLimits limits,
                     Watch watch)
    : log_(std::move(log)),
      home_(std::move(home)),
      limits_(limits),
      watch_(std::move(watch)),
      thread_([this] { work(); }) {}

LogWriter::~LogWriter() { stop(); }

bool LogWriter::append(Event event, Written done) {
    return take(Append{.event = std::move(event), .done = std::move(done), .home = awaited()});
}

bool LogWriter::append_later(Event event, Written done) {
    bool is_first = false;
    {
        const std::lock_guard lock(mutex_);
        if (stopped_ || waiting_.size() + later_.size() >= limits_.waiting) return false;
        is_first = later_.empty();
        if (is_first) later_due_ = std::chrono::steady_clock::now() + limits_.later;
        later_.push_back({.event = std::move(event), .done = std::move(done), .home = awaited()});
    }
    if (is_first) news_.notify_one();
    return true;
}

template <class Question, class Done>
bool LogWriter::ask(Question question, Done done) {
    auto work = [question = std::move(question), done = std::move(done)](EventLog& log) {
        auto outcome = answer_of([&] { return question(log); });
        return std::function<void()>([done, outcome = std::move(outcome)] {
            if (done) done(outcome);
        });
    };
    return take(Ask{.work = std::move(work), .home = awaited()});
}

bool LogWriter::read(base::ConversationId conversation, std::uint64_t after, std::size_t limit, Found done) {
    return ask([conversation = std::move(conversation), after,
                limit](EventLog& log) { return log.read(conversation, after, limit); },
               std::move(done));
}

bool LogWriter::forget(std::vector<base::ConversationId> conversations, Forgot done) {
    return ask(
        [conversations = std::move(conversations)](EventLog& log) { return log.forget(conversations); },
        std::move(done));
}

bool LogWriter::expired(base::Moment before, std::size_t limit, Listed done) {
    return ask([before, limit](EventLog& log) { return log.expired(before, limit); }, std::move(done));
}

bool LogWriter::read_kind(std::string kind, std::optional<EventPlace> after, std::size_t limit, Found done) {
    return ask([kind = std::move(kind), after = std::move(after),
                limit](EventLog& log) { return log.read_kind(kind, after, limit); },
               std::move(done));
}

asio::any_io_executor LogWriter::awaited() const {
    return asio::prefer(home_, asio::execution::outstanding_work.tracked);
}

bool LogWriter::take(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (stopped_ || waiting_.size() + later_.size() >= limits_.waiting) return false;
        waiting_.push_back(std::move(job));
    }
    news_.notify_one();
    return true;
}

LogStanding LogWriter::standing() const {
    const std::lock_guard lock(mutex_);
    const bool lately = failed_ && std::chrono::steady_clock::now() - *failed_ < limits_.failure_counts_for;
    return {.waiting = waiting_.size() + later_.size(), .most = limits_.waiting, .is_failing = lately};
}

void LogWriter::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }
    news_.notify_one();
    if (thread_.joinable()) thread_.join();
}

bool LogWriter::is_due() const {
    return !later_.empty() && (stopped_ || std::chrono::steady_clock::now() >= later_due_);
}

std::deque<LogWriter::Job> LogWriter::next_jobs() {
    std::unique_lock lock(mutex_);
    while (!stopped_ && waiting_.empty() && !is_due()) {
        if (later_.empty())
            news_.wait(lock);
        else
            news_.wait_until(lock, later_due_);
    }
    std::deque<Job> jobs = std::exchange(waiting_, {});
    const bool asks = std::any_of(jobs.begin(), jobs.end(),
                                  [](const Job& job) { return std::holds_alternative<Ask>(job); });
    if (asks || is_due()) {
        const auto place = asks ? jobs.begin() : jobs.end();  // a question is to see them
        jobs.insert(place, std::make_move_iterator(later_.begin()), std::make_move_iterator(later_.end()));
        later_.clear();
    }
    return jobs;
}

void LogWriter::work() {
    for (;;) {
        std::deque<Job> jobs = next_jobs();
        if (jobs.empty()) return;  // stopped, and nothing waits
        std::vector<Append> appends;
        for (Job& job : jobs) {
            if (auto* append = std::get_if<Append>(&job)) {
                appends.push_back(std::move(*append));
                if (appends.size() == limits_.batch) do_appends(std::exchange(appends, {}));
            } else {
                do_appends(std::exchange(appends, {}));
                do_ask(std::move(std::get<Ask>(job)));
            }
        }
        do_appends(std::move(appends));
    }
}

// An answer for each; a bug or a lack of memory in the log is a fault of these events, too.
std::vector<base::Result<Appended>> LogWriter::append_each(const std::vector<Event>& events) {
    try {
        return log_->append_each(events);
    } catch (const std::exception& bug) {
        return {events.size(), base::Problem("log", bug.what())};
    }
}

void LogWriter::do_appends(std::vector<Append> appends) {
    if (appends.empty()) return;
    std::vector<Event> events;
    events.reserve(appends.size());
    for (Append& append : appends) events.push_back(std::move(append.event));
    const auto began = std::chrono::steady_clock::now();
    std::vector<base::Result<Appended>> outcomes = append_each(events);
    const auto has_failed = [](const base::Result<Appended>& outcome) { return outcome.has_error(); };
    note({.events = events.size(),
          .took = std::chrono::steady_clock::now() - began,
          .failed = std::all_of(outcomes.begin(), outcomes.end(), has_failed)});
    // One event that the log will never take is not to take the others with it.
    std::vector<Append> alone;
    for (std::size_t i = 0; i < appends.size() && appends.size() > 1; ++i) {
        if (!outcomes[i].has_error() || outcomes[i].error().lasts != base::Lasts::until_mended) continue;
        alone.push_back({.event = std::move(events[i]),
                         .done = std::exchange(appends[i].done, {}),
                         .home = appends[i].home});
    }
    asio::post(home_, [appends = std::move(appends), outcomes = std::move(outcomes)] {
        for (std::size_t i = 0; i < appends.size(); ++i) {
            if (appends[i].done) appends[i].done(outcomes[i]);
        }
    });
    for (Append& append : alone) {
        std::vector<Append> one;
        one.push_back(std::move(append));
        do_appends(std::move(one));
    }
}

void LogWriter::note(const Commit& commit) {
    {
        const std::lock_guard lock(mutex_);
        failed_ = commit.failed ? std::optional(std::chrono::steady_clock::now()) : std::nullopt;
    }
    if (watch_) watch_(commit);
}

void LogWriter::do_ask(Ask ask) {
    auto answer = ask.work(*log_);
    asio::post(home_, [home = std::move(ask.home), answer = std::move(answer)] { answer(); });
}

}  // namespace storage
