#pragma once

#include "cli/held_log.hpp"
#include "net/practice_records.hpp"

#include <optional>
#include <string>

namespace cli {

// One trainee's results in the data folder's log, where the server keeps them too.
class PracticeHistory {
public:
    // Holds the log of the folder `data` (empty: the user's own) from now on.
    static base::Result<PracticeHistory> open(const std::string& data, std::string trainee);

    // Of earlier sessions like this one; nothing when it is the first.
    std::optional<practice::Comparison> compared(const practice::Scorecard& card) const;

    // What is kept has no words in it. Nothing when it is on disk.
    std::optional<base::Problem> keep(const practice::Setup& setup, const practice::Scorecard& card,
                                      base::Moment at);

private:
    PracticeHistory(HeldLog held, net::PracticeRecords records, std::string trainee)
        : held_(std::move(held)), records_(std::move(records)), trainee_(std::move(trainee)) {}

    HeldLog held_;
    net::PracticeRecords records_;
    std::string trainee_;
};

}  // namespace cli
