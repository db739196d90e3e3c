#pragma once

#include "base/moment.hpp"
#include "base/result.hpp"
#include "net/errand.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace net {

// An errand that was given up.
struct DeadLetter {
    std::string id;  // of its file
    base::Moment at{};
    Errand errand;
    std::string why;
    std::size_t attempts = 0;
};

// Errands that were given up, a file each in a folder for this user alone, so that an operator can look at
// them and send them again (`evenkeel integrations`). Everything here blocks.
class DeadLetters {
public:
    // With more than `most` of them the oldest go.
    DeadLetters(std::filesystem::path folder, std::size_t most);

    // Gives how many had to go for it, or why it could not be kept.
    base::Result<std::size_t> add(const DeadLetter& letter) const;

    // Oldest first. What cannot be read is told of, and left where it is.
    std::vector<DeadLetter> list(base::Problems& problems) const;
    base::Result<bool> remove(const std::string& id) const;

private:
    std::vector<std::filesystem::path> files() const;

    std::filesystem::path folder_;
    std::size_t most_;
};

}  // namespace net
