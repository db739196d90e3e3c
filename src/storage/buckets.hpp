#pragma once

#include "base/id.hpp"

#include <cstdint>

namespace storage {

// Conversations lie in so many logical buckets, whatever machines hold these. Never changes, as the way from
// an id to its bucket never does: what is stored would not be found again.
inline constexpr std::uint16_t bucket_count = 1'024;

// The 64-bit FNV-1a hash of the id's bytes, its upper half XORed onto its lower, modulo the number of
// buckets.
std::uint16_t bucket_of(const base::ConversationId& conversation);

// The log's own conversations, which begin with '#', are never moved: for that, they are in none of the
// buckets.
inline constexpr std::uint16_t no_bucket = bucket_count;
std::uint16_t moving_bucket_of(const base::ConversationId& conversation);

}  // namespace storage
