#pragma once

#include "match/matcher.hpp"
#include "net/frames.hpp"
#include "net/insight_commands.hpp"

#include <memory>
#include <string>
#include <vector>

namespace net {

// All that an answer about past conversations is made of, as it was at one moment: so it can be made beside
// the loop.
struct InsightSource {
    assist::InsightSnapshot records;
    std::shared_ptr<const match::Matcher> matcher;  // for titles, and what the replies say
    assist::Verdicts verdicts;
    assist::Zone zone;
    base::Language language = base::Language::en;  // of titles
    base::Moment now{};
};

Frame insight_frame(const Ref& ref, const InsightCommand& command, const InsightSource& source);

// The period that is meant, with what was left out filled in; `from` is before `to`.
assist::InsightFilter filter_of(const InsightPeriod& period, const InsightSource& source);

// What people read for an intent's id; the id itself where the files no longer have it.
std::string title_of(const InsightSource& source, const std::string& intent);

// What a record's names are.
struct InsightNames {
    std::string language, intent, title;  // empty where it was not recognised
    std::vector<std::string> agents;      // who wrote
    std::vector<std::string> faults;      // each once
};
InsightNames names_in(const assist::ConversationRecord& record, const InsightSource& source);

}  // namespace net
