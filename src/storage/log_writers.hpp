#pragma once

#include "storage/buckets.hpp"
#include "storage/log_writer.hpp"

#include <array>
#include <memory>
#include <vector>

namespace storage {

// A log writer for each database of a log, so that one that is slow or away holds up nobody else's
// conversations. Which one has a conversation's jobs follows from its bucket. While jobs of a bucket are on
// their way they all go to the same writer, wherever the bucket is by now (each writer's log finds it), so
// they are done in the order in which they were asked for.
//
// All functions are for the thread of `home`.
class LogWriters {
public:
    // Which writer is to have a bucket's jobs.
    using Route = std::function<std::size_t(std::uint16_t bucket)>;

    // The first log has what belongs to no conversation; each writer may hold `limits` for itself.
    LogWriters(std::vector<std::unique_ptr<EventLog>> logs, const asio::any_io_executor& home,
               LogWriterLimits limits, const LogWriter::Watch& watch, Route route);
    // One database, or file.
    LogWriters(std::unique_ptr<EventLog> log, asio::any_io_executor home, LogWriterLimits limits = {},
               LogWriter::Watch watch = {});

    // As those of LogWriter.
    [[nodiscard]] bool append(Event event, LogWriter::Written done);
    [[nodiscard]] bool append_later(Event event, LogWriter::Written done);
    [[nodiscard]] bool read(base::ConversationId conversation, std::uint64_t after, std::size_t limit,
                            LogWriter::Found done);
    [[nodiscard]] bool expired(base::Moment before, std::size_t limit, LogWriter::Listed done);
    // All of them of one writer, see apart(); none at all wipes what an earlier time could not.
    [[nodiscard]] bool forget(std::vector<base::ConversationId> conversations, LogWriter::Forgot done);
    void stop();

    // Which writer has a conversation's jobs now.
    std::size_t writer_of(const base::ConversationId& conversation);
    // The same conversations, those of each writer for themselves.
    std::vector<std::vector<base::ConversationId>> apart(
        const std::vector<base::ConversationId>& conversations);

    // Of all together; failing where the first one is, which everybody needs.
    LogStanding standing() const;

private:
    void note(std::uint16_t bucket, bool taken);
    template <class Answer>
    std::function<void(Answer)> counted(std::uint16_t bucket, std::function<void(Answer)> done);

    struct Jobs {
        std::size_t waiting = 0;
        std::size_t writer = 0;
    };
    Route route_;
    std::array<Jobs, bucket_count + 1> jobs_{};
    std::vector<std::unique_ptr<LogWriter>> writers_;
};

}  // namespace storage
