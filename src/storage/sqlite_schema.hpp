#pragma once

#include "storage/sqlite_database.hpp"

namespace storage {

// Makes an opened file this version's log: a new one gets the tables, an older log is brought up in one
// transaction, and what a wipe left behind is wiped. A file of another program or of a newer Evenkeel is a
// Problem, and stays as it is.
std::optional<base::Problem> make_ready(Database& database, const std::string& file);

// What is wrong with the file's pages; nothing when they can be read and fit together. Reads all of it.
std::optional<base::Problem> find_damage(Database& database, const std::string& file);

// Numbers all events of a log that was written around this class, in the open transaction.
std::optional<base::Problem> give_positions(Database& database);

// Notes in the open transaction that deleted bytes are still in the file.
std::optional<base::Problem> note_wipe(Database& database);

// Writes the file anew without them, if any are noted. False when they are still there, because another
// program reads the file or the disk is full; a later call tries again.
//
// SQLite's secure_delete zeroes what is deleted, but not the copies that stayed in the gaps of pages when
// a page was split earlier; only VACUUM drops those. It takes about as long as copying the file.
base::Result<bool> wipe(Database& database);

}  // namespace storage
