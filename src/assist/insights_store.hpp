#pragma once

#include "assist/insights_record.hpp"

#include <memory>
#include <set>
#include <utility>

namespace assist {

// The records of one moment, for a query that goes on beside the loop: nothing that happens meanwhile changes
// them. Copies share all there is.
class InsightSnapshot {
public:
    using Record = std::shared_ptr<const ConversationRecord>;
    // Some of the records; beside each when its conversation began, so that those of another period are
    // passed over without a look at them. A free place has no record.
    using Chunk = std::vector<std::pair<base::Moment, Record>>;

    template <class Visit>
    void each(base::Moment from, base::Moment to, const Visit& visit) const {
        for (const auto& chunk : chunks_) {
            for (const auto& [at, record] : *chunk) {
                if (record && from <= at && at < to) visit(*record);
            }
        }
    }

    const std::string& name(Names::Number number) const { return *names_[number]; }
    std::optional<Names::Number> find(std::string_view name) const;
    std::size_t name_count() const { return names_.size(); }
    std::optional<base::Moment> known_from() const { return known_from_; }
    std::optional<base::Moment> newest() const { return newest_; }

private:
    friend class InsightRecords;
    std::vector<std::shared_ptr<const Chunk>> chunks_;
    std::vector<const std::string*> names_;
    std::shared_ptr<const Names> keeper_;  // of the names
    std::optional<base::Moment> known_from_, newest_;
};

// The records of all conversations in which a customer has said anything. Bounded: the oldest go first.
class InsightRecords {
public:
    explicit InsightRecords(std::size_t most) : most_(most) {}

    // Takes the place of the conversation's earlier one. One without a customer's message is left out.
    void put(const ConversationRecord& record);
    void forget(const base::ConversationId& conversation);

    std::size_t size() const { return places_.size(); }
    bool contains(const base::ConversationId& conversation) const { return places_.contains(conversation); }
    Names& names() { return *names_; }

    // Costs a few pointers for each thousand records; changing a record after that costs one chunk's copy.
    InsightSnapshot snapshot();

    // How often something was forgotten: a snapshot of before still holds it.
    std::uint64_t forgotten() const { return forgotten_; }

private:
    static constexpr std::size_t chunk_records = 512;

    InsightSnapshot::Chunk& chunk_of(std::size_t place);
    void remove(const base::ConversationId& conversation);

    std::size_t most_;
    std::shared_ptr<Names> names_ = std::make_shared<Names>();
    std::vector<std::shared_ptr<InsightSnapshot::Chunk>> chunks_;
    std::vector<bool> shared_;  // of each chunk: a snapshot has it, so it is not written to
    std::unordered_map<base::ConversationId, std::size_t> places_;
    std::set<std::pair<base::Moment, std::size_t>> by_age_;
    std::vector<std::size_t> free_;
    std::uint64_t forgotten_ = 0;
};

}  // namespace assist
