#include "storage/buckets.hpp"

namespace storage {

std::uint16_t bucket_of(const base::ConversationId& conversation) {
    constexpr std::uint64_t offset = 14'695'981'039'346'656'037U, prime = 1'099'511'628'211U;
    std::uint64_t hash = offset;
    for (const char letter : conversation.value) {
        hash ^= static_cast<unsigned char>(letter);
        hash *= prime;
    }
    return static_cast<std::uint16_t>((hash ^ hash >> 32U) % bucket_count);
}

std::uint16_t moving_bucket_of(const base::ConversationId& conversation) {
    return conversation.value.starts_with('#') ? no_bucket : bucket_of(conversation);
}

}  // namespace storage
