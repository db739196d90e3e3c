#include "storage/log_writers.hpp"

#include <map>
#include <utility>

namespace storage {

LogWriters::LogWriters(std::vector<std::unique_ptr<EventLog>> logs, const asio::any_io_executor& home,
                       LogWriterLimits limits, const LogWriter::Watch& watch, Route route)
    : route_(std::move(route)) {
    writers_.reserve(logs.size());
    for (std::unique_ptr<EventLog>& log : logs)
        writers_.push_back(std::make_unique<LogWriter>(std::move(log), home, limits, watch));
}

LogWriters::LogWriters(std::unique_ptr<EventLog> log, asio::any_io_executor home, LogWriterLimits limits,
                       LogWriter::Watch watch) {
    writers_.push_back(
        std::make_unique<LogWriter>(std::move(log), std::move(home), limits, std::move(watch)));
}

std::size_t LogWriters::writer_of(const base::ConversationId& conversation) {
    if (writers_.size() == 1) return 0;
    const std::uint16_t bucket = moving_bucket_of(conversation);
    Jobs& jobs = jobs_[bucket];
    if (jobs.waiting == 0) jobs.writer = bucket == no_bucket ? 0 : route_(bucket);
    return jobs.writer;
}

template <class Answer>
std::function<void(Answer)> LogWriters::counted(std::uint16_t bucket, std::function<void(Answer)> done) {
    if (writers_.size() == 1) return done;
    return [this, bucket, done = std::move(done)](Answer answer) {
        --jobs_[bucket].waiting;
        if (done) done(std::move(answer));
    };
}

void LogWriters::note(std::uint16_t bucket, bool taken) {
    if (taken && writers_.size() > 1) ++jobs_[bucket].waiting;
}

bool LogWriters::append(Event event, LogWriter::Written done) {
    LogWriter& writer = *writers_[writer_of(event.conversation)];
    const std::uint16_t bucket = moving_bucket_of(event.conversation);
    const bool taken = writer.append(std::move(event), counted(bucket, std::move(done)));
    note(bucket, taken);
    return taken;
}

bool LogWriters::append_later(Event event, LogWriter::Written done) {
    LogWriter& writer = *writers_[writer_of(event.conversation)];
    const std::uint16_t bucket = moving_bucket_of(event.conversation);
    const bool taken = writer.append_later(std::move(event), counted(bucket, std::move(done)));
    note(bucket, taken);
    return taken;
}

bool LogWriters::read(base::ConversationId conversation, std::uint64_t after, std::size_t limit,
                      LogWriter::Found done) {
    LogWriter& writer = *writers_[writer_of(conversation)];
    const std::uint16_t bucket = moving_bucket_of(conversation);
    const bool taken = writer.read(std::move(conversation), after, limit, counted(bucket, std::move(done)));
    note(bucket, taken);
    return taken;
}

bool LogWriters::expired(base::Moment before, std::size_t limit, LogWriter::Listed done) {
    return writers_.front()->expired(before, limit, std::move(done));
}

bool LogWriters::forget(std::vector<base::ConversationId> conversations, LogWriter::Forgot done) {
    if (conversations.empty()) return writers_.front()->forget({}, std::move(done));
    LogWriter& writer = *writers_[writer_of(conversations.front())];
    std::vector<std::uint16_t> buckets;
    buckets.reserve(conversations.size());
    for (const base::ConversationId& each : conversations) buckets.push_back(moving_bucket_of(each));
    auto counting = [this, buckets, done = std::move(done)](base::Result<Forgotten> outcome) {
        for (const std::uint16_t bucket : buckets) --jobs_[bucket].waiting;
        if (done) done(std::move(outcome));
    };
    const bool taken = writer.forget(std::move(conversations), std::move(counting));
    for (const std::uint16_t bucket : buckets) jobs_[bucket].waiting += taken ? 1U : 0U;
    return taken;
}

std::vector<std::vector<base::ConversationId>> LogWriters::apart(
    const std::vector<base::ConversationId>& conversations) {
    std::map<std::size_t, std::vector<base::ConversationId>> shares;
    for (const base::ConversationId& each : conversations) shares[writer_of(each)].push_back(each);
    std::vector<std::vector<base::ConversationId>> apart;
    apart.reserve(shares.size());
    for (auto& [writer, share] : shares) apart.push_back(std::move(share));
    return apart;
}

void LogWriters::stop() {
    for (const auto& writer : writers_) writer->stop();
}

LogStanding LogWriters::standing() const {
    LogStanding all = writers_.front()->standing();
    for (std::size_t i = 1; i < writers_.size(); ++i) {
        const LogStanding one = writers_[i]->standing();
        all.waiting += one.waiting;
        all.most += one.most;
    }
    return all;
}

}  // namespace storage
