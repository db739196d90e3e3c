#include "assist/insights_rows.hpp"

#include <benchmark/benchmark.h>

#include <random>

using namespace assist;

namespace {

constexpr std::int64_t day_s = 86'400;

base::Moment at_s(std::int64_t seconds) { return base::Moment(std::chrono::seconds(seconds)); }

ConversationRecord record_of(std::size_t number, Names& names, std::mt19937& random) {
    const auto any = [&](std::uint32_t most) { return static_cast<std::uint32_t>(random() % most); };
    ConversationRecord record;
    record.conversation = {"conversation-" + std::to_string(number)};
    record.at = at_s(any(365) * day_s + any(86'400));
    record.ended = *record.at + std::chrono::seconds(900);
    record.language = base::all_languages[any(6)];
    record.intent = names.number_of("intent " + std::to_string(any(80)));
    record.start = record.peak = 0.5;
    record.heated_at = record.at;
    record.calm_since = *record.at + std::chrono::seconds(any(3'000));
    record.answered_at = *record.at + std::chrono::seconds(any(300));
    record.curve.assign(6, 0.4F);
    record.customer_messages = record.agent_messages = 6;
    record.agents.push_back({.name = names.number_of("agent " + std::to_string(any(120))), .messages = 6});
    record.agents[0].faults.push_back({names.number_of("fault " + std::to_string(any(20))), 1});
    for (int at = 0; at < 12; ++at) {
        record.replies.push_back({.reply = names.number_of("en.intent.reply." + std::to_string(any(3'000))),
                                  .agent = 0,
                                  .shown = 1,
                                  .sent = at < 2 ? 1U : 0U,
                                  .calmer = at < 2 ? 1U : 0U});
    }
    for (int at = 0; at < 2; ++at)
        record.uses.push_back({.reply = record.replies[static_cast<std::size_t>(at)].reply,
                               .agent = 0,
                               .at = *record.at,
                               .to = 0.2});
    return record;
}

InsightRecords& records() {
    static InsightRecords* made = [] {
        auto* all = new InsightRecords(200'000);
        std::mt19937 random(7);
        for (std::size_t number = 0; number < 200'000; ++number)
            all->put(record_of(number, all->names(), random));
        return all;
    }();
    return *made;
}

InsightFilter a_year() {
    InsightFilter filter;
    filter.from = at_s(0);
    filter.to = at_s(365 * day_s);
    return filter;
}

void all_numbers(benchmark::State& state) {
    const InsightSnapshot snapshot = records().snapshot();
    const Zone oslo = Zone::named("Europe/Oslo").value();
    for (auto _ : state) benchmark::DoNotOptimize(insights(snapshot, a_year(), oslo, at_s(366 * day_s)));
}
BENCHMARK(all_numbers)->Unit(benchmark::kMillisecond);

void rows_worst_first(benchmark::State& state) {
    const InsightSnapshot snapshot = records().snapshot();
    for (auto _ : state)
        benchmark::DoNotOptimize(conversation_rows(snapshot, a_year(), RowOrder::worst, 0, 100));
}
BENCHMARK(rows_worst_first)->Unit(benchmark::kMillisecond);

void history_of_a_reply(benchmark::State& state) {
    const InsightSnapshot snapshot = records().snapshot();
    for (auto _ : state) benchmark::DoNotOptimize(reply_history(snapshot, "en.intent.reply.7", Zone::utc()));
}
BENCHMARK(history_of_a_reply)->Unit(benchmark::kMillisecond);

// What the loop itself does: a snapshot for each question, and the first change after it.
void snapshot_and_change(benchmark::State& state) {
    std::mt19937 random(8);
    InsightRecords& all = records();
    const ConversationRecord record = record_of(77, all.names(), random);
    for (auto _ : state) {
        benchmark::DoNotOptimize(all.snapshot());
        all.put(record);
    }
}
BENCHMARK(snapshot_and_change)->Unit(benchmark::kMicrosecond);

void change_alone(benchmark::State& state) {
    std::mt19937 random(8);
    InsightRecords& all = records();
    const ConversationRecord record = record_of(77, all.names(), random);
    for (auto _ : state) all.put(record);
}
BENCHMARK(change_alone)->Unit(benchmark::kMicrosecond);

}  // namespace
