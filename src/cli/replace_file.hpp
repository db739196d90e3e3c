#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace cli {

// Puts `text` in the place of the file's, so that whoever reads it sees all of the one or all of the other,
// also after a power cut: it is written to a file beside, brought to the disk and renamed. Mode and owner
// stay (the owner where the system lets us); of a link it is the file it leads to that is replaced. Gives the
// old text. When something fails the file is as it was, and nothing is left beside it.
base::Result<std::string> replace_file(const std::filesystem::path& path, std::string_view text);

}  // namespace cli
