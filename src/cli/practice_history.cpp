#include "cli/practice_history.hpp"

#include "net/stored_events.hpp"

#include <fmt/format.h>

#include <random>

namespace cli {

namespace {

constexpr std::size_t events_at_once = 1'000;

base::Result<net::PracticeRecords> read_records(storage::EventLog& log) {
    net::PracticeRecords records;
    std::optional<storage::EventPlace> after;
    while (true) {
        const auto events = log.read_kind("practised", after, events_at_once);
        if (!events) return events.error();
        for (const storage::Event& event : *events) records.take(event);
        if (events->size() < events_at_once) return records;
        after = storage::place_of(events->back());
    }
}

// Nobody else's: two people may practise in the same millisecond on machines whose logs are put together.
base::ConversationId fresh_conversation() {
    std::random_device chance;
    return base::ConversationId{fmt::format("{}{:08x}{:08x}", net::practice_prefix, chance(), chance())};
}

}  // namespace

base::Result<PracticeHistory> PracticeHistory::open(const std::string& data, std::string trainee) {
    auto held = open_log(data);
    if (!held) return held.error();
    auto records = read_records(*held->log);
    if (!records) return records.error();
    return PracticeHistory(std::move(*held), std::move(*records), std::move(trainee));
}

std::optional<practice::Comparison> PracticeHistory::compared(const practice::Scorecard& card) const {
    return practice::compare(card, records_.results(trainee_));
}

std::optional<base::Problem> PracticeHistory::keep(const practice::Setup& setup,
                                                   const practice::Scorecard& card, base::Moment at) {
    const base::ConversationId conversation = fresh_conversation();
    const net::PracticeSetup about{.trainee = trainee_,
                                   .scenario = card.scenario,
                                   .language = card.language,
                                   .level = card.difficulty,
                                   .seed = card.seed};
    const net::Practised practised{.conversation = conversation,
                                   .trainee = trainee_,
                                   .result = practice::result_of(card, *setup.scenario, at)};
    const net::Person trainee{.role = net::Role::trainee, .name = trainee_};
    // Closed at once: nothing of it is open for the server to go on with.
    const auto stored =
        held_.log->append({net::setup_event(conversation, about, at), net::practised_event(practised),
                           net::closed_event(conversation, trainee, at, net::Discretion())});
    if (!stored) return stored.error();
    return std::nullopt;
}

}  // namespace cli
