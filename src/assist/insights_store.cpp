#include "assist/insights_store.hpp"

namespace assist {

std::optional<Names::Number> InsightSnapshot::find(std::string_view name) const {
    for (std::size_t at = 0; at < names_.size(); ++at) {
        if (*names_[at] == name) return static_cast<Names::Number>(at);
    }
    return std::nullopt;
}

InsightSnapshot::Chunk& InsightRecords::chunk_of(std::size_t place) {
    const std::size_t at = place / chunk_records;
    if (shared_[at]) {
        chunks_[at] = std::make_shared<InsightSnapshot::Chunk>(*chunks_[at]);
        shared_[at] = false;
    }
    return *chunks_[at];
}

void InsightRecords::remove(const base::ConversationId& conversation) {
    const auto found = places_.find(conversation);
    if (found == places_.end()) return;
    const std::size_t place = found->second;
    auto& entry = chunk_of(place)[place % chunk_records];
    by_age_.erase({entry.first, place});
    entry = {};
    free_.push_back(place);
    places_.erase(found);
}

void InsightRecords::forget(const base::ConversationId& conversation) {
    ++forgotten_;
    remove(conversation);
}

void InsightRecords::put(const ConversationRecord& record) {
    if (!record.at) return;
    auto latest = std::make_shared<const ConversationRecord>(record);
    if (const auto found = places_.find(record.conversation); found != places_.end()) {
        auto& [at, earlier] = chunk_of(found->second)[found->second % chunk_records];
        if (at == *record.at) {  // nearly always: only its newest message is new
            earlier = std::move(latest);
            return;
        }
        remove(record.conversation);
    }
    if (free_.empty()) {
        const std::size_t first = chunks_.size() * chunk_records;
        chunks_.push_back(std::make_shared<InsightSnapshot::Chunk>(chunk_records));
        shared_.push_back(false);
        for (std::size_t at = chunk_records; at > 0; --at) free_.push_back(first + at - 1);
    }
    const std::size_t place = free_.back();
    free_.pop_back();
    chunk_of(place)[place % chunk_records] = {*record.at, std::move(latest)};
    by_age_.emplace(*record.at, place);
    places_.emplace(record.conversation, place);
    while (places_.size() > most_) {
        const std::size_t oldest = by_age_.begin()->second;
        const base::ConversationId gone =
            chunks_[oldest / chunk_records]->at(oldest % chunk_records).second->conversation;
        remove(gone);
    }
}

InsightSnapshot InsightRecords::snapshot() {
    InsightSnapshot taken;
    taken.chunks_.assign(chunks_.begin(), chunks_.end());
    shared_.assign(shared_.size(), true);
    taken.keeper_ = names_;
    taken.names_.reserve(names_->size());
    for (std::size_t at = 0; at < names_->size(); ++at)
        taken.names_.push_back(&names_->name(static_cast<Names::Number>(at)));
    if (!by_age_.empty()) {
        taken.known_from_ = by_age_.begin()->first;
        taken.newest_ = by_age_.rbegin()->first;
    }
    return taken;
}

}  // namespace assist
