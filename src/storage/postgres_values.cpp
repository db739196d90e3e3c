#include "storage/buckets.hpp"
#include "storage/postgres_parts.hpp"

// Between what the log takes and gives and what the database does.
namespace storage {

std::vector<Event> events_of(const Rows& rows) {
    std::vector<Event> events;
    events.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Event event{.conversation = {std::string(rows.text(i, 5))},
                    .seq = static_cast<std::uint64_t>(rows.number(i, 0)),
                    .at = base::Moment(std::chrono::milliseconds(rows.number(i, 3))),
                    .kind = std::string(rows.text(i, 2)),
                    .body = std::string(rows.text(i, 4))};
        if (!rows.text(i, 1).starts_with(own_id)) event.id = base::MessageId{std::string(rows.text(i, 1))};
        events.push_back(std::move(event));
    }
    return events;
}

std::vector<base::ConversationId> ids_of(const Rows& rows) {
    std::vector<base::ConversationId> ids;
    ids.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) ids.push_back({std::string(rows.text(i, 0))});
    return ids;
}

void Column::add(std::string_view text) {
    items_ += items_.empty() ? "\"" : ",\"";
    for (const char each : text) {
        if (each == '"' || each == '\\') items_ += '\\';
        items_ += each;
    }
    items_ += '"';
}

void Column::add(std::int64_t number) {
    if (!items_.empty()) items_ += ',';
    items_ += std::to_string(number);
}

Column column_of(const std::vector<base::ConversationId>& conversations) {
    Column column;
    for (const base::ConversationId& each : conversations) column.add(each.value);
    return column;
}

Ask hold_buckets(const std::vector<base::ConversationId>& conversations) {
    std::set<std::int64_t> wanted;
    for (const base::ConversationId& each : conversations) {
        if (const std::uint16_t bucket = moving_bucket_of(each); bucket != no_bucket) wanted.insert(bucket);
    }
    Column buckets;
    for (const std::int64_t bucket : wanted) buckets.add(bucket);
    return {"SELECT hold_buckets($1::smallint[])", {buckets.array()}};
}

}  // namespace storage
