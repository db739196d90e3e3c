#pragma once

#include "base/id.hpp"
#include "base/moment.hpp"
#include "storage/postgres_connection.hpp"

#include <cstdint>
#include <vector>

namespace storage {

// Everything lies in the database's schema "evenkeel"; docs/log.md describes it.
//
// Makes the database this version's log, or brings an older one up to it: one node does it, the others wait
// for its lock. A log of a newer Evenkeel is a Problem, and stays as it is.
std::optional<base::Problem> make_ready(const PostgresOptions& options);

// Events lie in a table for each 28 days, by when their conversation began: so a conversation is always in
// one table, where its numbers and ids are kept unique, and what is old lies together. Counted from
// 1970-01-01; the log's own conversations are in one of their own.
std::int64_t period_of(const base::ConversationId& conversation, base::Moment began);

// The periods before and behind which there is one table for all.
inline constexpr std::int64_t own_period = -1, first_period = 730, end_of_periods = 2'500;

// The table for a period's events; there is one afterwards. Costs nothing of note while there is.
std::optional<base::Problem> ensure_table(PostgresConnection& connection, std::int64_t period);

// Drops the tables of periods that are over and in which nothing is left, and so their files. Others wait no
// longer than a moment for it: a table that cannot be had within that stays for the next time.
std::optional<base::Problem> drop_empty_tables(PostgresConnection& connection);

// Takes the log as the options say, until the connection ends; nothing, or who has it. Whoever moves buckets
// sees which clusters this session's process knows.
std::optional<base::Problem> take_log(PostgresConnection& connection, const PostgresOptions& options);

// Where several nodes must not do the same at once: advisory locks, beside those of taking_in_locks. The
// schema's functions know the number of `fence`.
enum class Lock : std::int64_t { schema = 1, use = 2, fence = 3, move = 4 };
std::string key_of(Lock what);
// The first of the two numbers of a lock whose second is the hash of a cluster's name; see take_log().
inline constexpr std::int32_t knows_cluster = 0x4558;

// Numbers of advisory locks that say behind which position somebody is just taking events in: this, and the
// position in the lower 48 bits.
inline constexpr std::int64_t taking_in_locks = 0x4556LL << 48;

}  // namespace storage
