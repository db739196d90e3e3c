#pragma once

#include "storage/event_log.hpp"
#include "storage/sqlite_carrier.hpp"

#include <filesystem>
#include <memory>

namespace storage {

struct SqliteOptions {
    std::int64_t page_limit =
        0;  // the file may not grow beyond this many pages of 4 KiB; 0 = as the disk allows
    CarrierLimits carrier = {};
};

// The log in one SQLite file: WAL, synchronous=FULL, so what was appended survives a power cut.
// A file that is damaged, of another program or of a newer Evenkeel is refused and left as it is.
class SqliteEventLog final : public EventLog {
public:
    // Opens the file, or makes it when there is none (its folder must exist).
    static base::Result<std::unique_ptr<EventLog>> open(const std::filesystem::path& file,
                                                        SqliteOptions options = {});

    base::Result<std::vector<Appended>> append(const std::vector<Event>& events) override;
    base::Result<std::vector<Event>> read(const base::ConversationId& conversation, std::uint64_t after,
                                          std::size_t limit) override;
    base::Result<std::vector<base::ConversationId>> open_conversations() override;
    base::Result<std::vector<base::ConversationId>> expired(base::Moment before, std::size_t limit) override;
    base::Result<std::vector<Event>> read_kind(std::string_view kind, const std::optional<EventPlace>& after,
                                               std::size_t limit) override;
    base::Result<TakenIn> read_after(Position position, std::size_t limit) override;
    base::Result<Position> newest() override;
    base::Result<std::vector<base::ConversationId>> conversations(const base::ConversationId& after,
                                                                  std::size_t limit) override;
    base::Result<std::size_t> take_over(const std::vector<Event>& events) override;

    // `wiped`: none of their bytes are in the log's files. Otherwise another program reads the file or the
    // disk is full.
    base::Result<Forgotten> forget(const std::vector<base::ConversationId>& conversations) override;

    ~SqliteEventLog() override;
    SqliteEventLog(const SqliteEventLog&) = delete;
    SqliteEventLog& operator=(const SqliteEventLog&) = delete;

private:
    struct Parts;
    explicit SqliteEventLog(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

}  // namespace storage
