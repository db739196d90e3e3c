#pragma once

#include "intents/source_file.hpp"
#include "net/intent_commands.hpp"
#include "net/protocol.hpp"

#include <boost/system/result.hpp>

#include <vector>

namespace net {

// A file that may be seen and edited: one under intents/ that what is recognised, said and practised is made
// of. Null when there is no such file.
const intents::SourceFile* find_file(const intents::SourceFiles& files, std::string_view path);

// Puts the edits into `files`; gives the texts that are new, each file once. Refused as `unknown_file`, as
// `stale` where a digest is not the file's, and as `rejected` where a file has no such intent.
boost::system::result<std::vector<intents::SourceFile>, Refusal> put_edits(const FileEdits& edits,
                                                                           intents::SourceFiles& files);

// The same files with the same texts?
bool same_files(const intents::SourceFiles& left, const intents::SourceFiles& right);

}  // namespace net
