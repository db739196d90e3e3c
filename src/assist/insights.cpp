#include "assist/insights.hpp"

#include "assist/insights_filter.hpp"
#include "assist/insights_sums.hpp"

#include <algorithm>
#include <memory>
#include <set>

namespace assist {

namespace {

// One sum for each number that comes up.
class SumsByNumber {
public:
    explicit SumsByNumber(std::size_t numbers) : sums_(numbers) {}
    void add(std::size_t number, const Contribution& more) {
        if (!sums_[number]) sums_[number] = std::make_unique<CoreSum>();
        sums_[number]->add(more);
    }
    // The number and the sum of each, in the order of the numbers.
    template <class Visit>
    void each(const Visit& visit) {
        for (std::size_t number = 0; number < sums_.size(); ++number) {
            if (sums_[number]) visit(number, std::move(*sums_[number]).core());
        }
    }

private:
    std::vector<std::unique_ptr<CoreSum>> sums_;
};

struct PhraseSum {
    ConversationRecord::ReplyPart counts;
    bool seen = false;
};

void add(PhraseSum& sum, const ConversationRecord::ReplyPart& part) {
    sum.seen = true;
    sum.counts.shown += part.shown;
    sum.counts.inserted += part.inserted;
    sum.counts.sent += part.sent;
    sum.counts.edited += part.edited;
    sum.counts.dismissed += part.dismissed;
    sum.counts.calmer += part.calmer;
    sum.counts.same += part.same;
    sum.counts.angrier += part.angrier;
    sum.counts.change += part.change;
    sum.counts.change_squares += part.change_squares;
}

PhraseRow row_of(const std::string& reply, const ConversationRecord::ReplyPart& counts) {
    return {.reply = reply,
            .shown = counts.shown,
            .inserted = counts.inserted,
            .sent = counts.sent,
            .edited = counts.edited,
            .dismissed = counts.dismissed,
            .calmer = counts.calmer,
            .same = counts.same,
            .angrier = counts.angrier,
            .share = share_of(counts.calmer, counts.answered()),
            .change = mean_of(counts.answered(), counts.change, counts.change_squares)};
}

// One pass over the records, and what it found as rows.
class Reckoning {
public:
    Reckoning(const InsightSnapshot& records, const InsightFilter& filter, const Zone& zone,
              base::Moment now);

    Insights result() &&;

private:
    void take(const ConversationRecord& record);
    void offer(const ConversationRecord& record);
    void take_agents(const ConversationRecord& record, std::optional<std::uint32_t> agent);
    void take_faults(const ConversationRecord& record, std::optional<std::uint32_t> agent);
    void put_rows(Insights& into);
    void put_phrases(Insights& into) const;
    void put_faults(Insights& into) const;
    void put_choices(Insights& into) const;

    const InsightSnapshot& records_;
    RecordFilter filter_;
    base::Moment now_;
    Insights made_;
    std::vector<base::Moment> starts_;
    CoreSum total_;
    SumsByNumber steps_, agents_, languages_, intents_;
    std::vector<PhraseSum> phrases_;
    std::vector<Insights::FaultRow> faults_;
    std::vector<bool> agent_choices_, intent_choices_;
    base::PerLanguage<bool> language_choices_{};
};

// Steps are cut only as far as there are records: a period may be as long as anybody likes.
std::vector<base::Moment> starts_for(PeriodStep step, const InsightSnapshot& records,
                                     const InsightFilter& filter, const Zone& zone) {
    const auto known_from = records.known_from();
    const auto newest = records.newest();
    if (!known_from || !newest) return {};
    const base::Moment first = std::max(filter.from, *known_from);
    const base::Moment last = std::min(filter.to - std::chrono::milliseconds(1), *newest);
    if (first > last) return {};
    return step_starts(step, first, last, zone);
}

Reckoning::Reckoning(const InsightSnapshot& records, const InsightFilter& filter, const Zone& zone,
                     base::Moment now)
    : records_(records),
      filter_(records, filter),
      now_(now),
      starts_(starts_for(step_for(filter.from, filter.to, zone), records, filter, zone)),
      steps_(starts_.size()),
      agents_(records.name_count()),
      languages_(base::language_count),
      intents_(records.name_count()),
      phrases_(records.name_count()),
      faults_(records.name_count()),
      agent_choices_(records.name_count()),
      intent_choices_(records.name_count()) {
    made_.step = step_for(filter.from, filter.to, zone);
    made_.known_from = records.known_from();
    records.each(filter.from, filter.to, [&](const ConversationRecord& record) {
        offer(record);
        if (filter_.lets_through(record)) take(record);
    });
}

void Reckoning::offer(const ConversationRecord& record) {
    for (const ConversationRecord::AgentPart& agent : record.agents) {
        if (agent.messages > 0) agent_choices_[agent.name] = true;
    }
    if (record.language) language_choices_[base::index_of(*record.language)] = true;
    if (record.intent) intent_choices_[*record.intent] = true;
}

void Reckoning::take(const ConversationRecord& record) {
    const auto agent = filter_.agent_in(record);
    const Contribution contribution(record, agent, now_);
    total_.add(contribution);
    const auto step = std::upper_bound(starts_.begin(), starts_.end(), record.at.value_or(starts_.front()));
    steps_.add(static_cast<std::size_t>(step - starts_.begin()) - 1, contribution);
    if (record.language) languages_.add(base::index_of(*record.language), contribution);
    if (record.intent) intents_.add(*record.intent, contribution);
    take_agents(record, agent);
    take_faults(record, agent);
    for (const ConversationRecord::ReplyPart& part : record.replies) {
        if (!agent || part.agent == *agent) add(phrases_[part.reply], part);
    }
    ++made_.levels_at_start[static_cast<std::size_t>(record.level_at_start)];
    ++made_.levels_at_end[static_cast<std::size_t>(record.level_at_end)];
    if (const auto time = record.time_to_calm()) {
        const auto bound = std::find_if(calm_bounds.begin(), calm_bounds.end(),
                                        [&](int seconds) { return *time <= std::chrono::seconds(seconds); });
        ++made_.calm_times[static_cast<std::size_t>(bound - calm_bounds.begin())];
    }
}

void Reckoning::take_agents(const ConversationRecord& record, std::optional<std::uint32_t> agent) {
    for (std::uint32_t at = 0; at < record.agents.size(); ++at) {
        if ((agent && at != *agent) || record.agents[at].messages == 0) continue;
        agents_.add(record.agents[at].name, Contribution(record, at, now_));
    }
}

void Reckoning::take_faults(const ConversationRecord& record, std::optional<std::uint32_t> agent) {
    std::vector<Names::Number> met;
    for (std::uint32_t at = 0; at < record.agents.size(); ++at) {
        if (agent && at != *agent) continue;
        for (const ConversationRecord::FaultCount& each : record.agents[at].faults) {
            faults_[each.fault].count += each.count;
            if (std::find(met.begin(), met.end(), each.fault) != met.end()) continue;
            met.push_back(each.fault);
            ++faults_[each.fault].conversations;
        }
    }
}

// Most conversations first; of as many, by name.
template <class Row, class Name>
void sort_rows(std::vector<Row>& rows, const Name& name) {
    std::sort(rows.begin(), rows.end(), [&](const Row& left, const Row& right) {
        if (left.core.conversations != right.core.conversations)
            return left.core.conversations > right.core.conversations;
        return name(left) < name(right);
    });
}

void Reckoning::put_rows(Insights& into) {
    steps_.each([&](std::size_t step, const Core& core) {
        into.series.push_back({.at = starts_[step], .core = core});
    });
    languages_.each([&](std::size_t language, const Core& core) {
        into.languages.push_back({.language = base::all_languages[language], .core = core});
    });
    const auto name = [&](std::size_t number) { return records_.name(static_cast<Names::Number>(number)); };
    agents_.each([&](std::size_t number, const Core& core) {
        into.agents.push_back({.agent = name(number), .core = core});
    });
    intents_.each([&](std::size_t number, const Core& core) {
        into.intents.push_back({.intent = name(number), .core = core});
    });
    sort_rows(into.agents, [](const Insights::AgentRow& row) -> const std::string& { return row.agent; });
    sort_rows(into.intents, [](const Insights::IntentRow& row) -> const std::string& { return row.intent; });
}

void Reckoning::put_phrases(Insights& into) const {
    for (std::size_t number = 0; number < phrases_.size(); ++number) {
        if (phrases_[number].seen)
            into.phrases.push_back(
                row_of(records_.name(static_cast<Names::Number>(number)), phrases_[number].counts));
    }
    std::sort(into.phrases.begin(), into.phrases.end(), [](const PhraseRow& left, const PhraseRow& right) {
        if (left.answered() != right.answered()) return left.answered() > right.answered();
        if (left.shown != right.shown) return left.shown > right.shown;
        return left.reply < right.reply;
    });
    if (into.phrases.size() > most_phrases) into.phrases.resize(most_phrases);
}

void Reckoning::put_faults(Insights& into) const {
    for (std::size_t number = 0; number < faults_.size(); ++number) {
        if (faults_[number].count == 0) continue;
        into.faults.push_back(faults_[number]);
        into.faults.back().fault = records_.name(static_cast<Names::Number>(number));
    }
    std::sort(into.faults.begin(), into.faults.end(), [](const auto& left, const auto& right) {
        return left.count != right.count ? left.count > right.count : left.fault < right.fault;
    });
}

void Reckoning::put_choices(Insights& into) const {
    for (std::size_t number = 0; number < records_.name_count(); ++number) {
        const std::string& name = records_.name(static_cast<Names::Number>(number));
        if (agent_choices_[number]) into.agent_choices.push_back(name);
        if (intent_choices_[number]) into.intent_choices.push_back(name);
    }
    std::sort(into.agent_choices.begin(), into.agent_choices.end());
    std::sort(into.intent_choices.begin(), into.intent_choices.end());
    for (const base::Language language : base::all_languages) {
        if (language_choices_[base::index_of(language)]) into.language_choices.push_back(language);
    }
}

Insights Reckoning::result() && {
    made_.total = std::move(total_).core();
    put_rows(made_);
    put_phrases(made_);
    put_faults(made_);
    put_choices(made_);
    return std::move(made_);
}

}  // namespace

Insights insights(const InsightSnapshot& records, const InsightFilter& filter, const Zone& zone,
                  base::Moment now) {
    return Reckoning(records, filter, zone, now).result();
}

}  // namespace assist
