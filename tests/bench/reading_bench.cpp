#include "assist/conversation.hpp"
#include "assist/review.hpp"
#include "shipped.hpp"
#include "text/language_id.hpp"
#include "text/message.hpp"

#include <benchmark/benchmark.h>

namespace {

// 120 characters, as a customer would type them.
constexpr std::string_view line =
    "You don't give a d*** about us, you just lock people into contracts and then nobody answers the phone "
    "for three weeks!!!";
static_assert(line.size() == 120);

void normal_form(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(text::read_message(line));
}
BENCHMARK(normal_form);

void language(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(text::language_evidence(line));
}
BENCHMARK(language);

void reading(benchmark::State& state) {
    const auto& matcher = *shipped_matcher();
    for (auto _ : state) benchmark::DoNotOptimize(matcher.read(line));
}
BENCHMARK(reading);

void suggestion(benchmark::State& state) {
    const auto& matcher = *shipped_matcher();
    for (auto _ : state) {
        assist::Conversation conversation;
        benchmark::DoNotOptimize(
            conversation.hear({.seq = 1, .at = {}, .text = std::string(line), .stated = {}}, matcher));
    }
}
BENCHMARK(suggestion);

void draft(benchmark::State& state) {
    const auto& matcher = *shipped_matcher();
    for (auto _ : state)
        benchmark::DoNotOptimize(assist::review("I am sorry about the delay. You need to calm down.",
                                                base::Language::en, matcher));
}
BENCHMARK(draft);

void training(benchmark::State& state) {
    const auto catalogue = std::make_shared<const intents::Catalogue>(shipped_matcher()->catalogue());
    for (auto _ : state) benchmark::DoNotOptimize(match::Matcher::train(catalogue));
}
BENCHMARK(training)->Unit(benchmark::kMillisecond)->Iterations(1);

void restoring(benchmark::State& state) {
    const auto catalogue = std::make_shared<const intents::Catalogue>(shipped_matcher()->catalogue());
    const std::string kept = shipped_matcher()->dump();
    for (auto _ : state) benchmark::DoNotOptimize(match::Matcher::restore(catalogue, kept));
}
BENCHMARK(restoring)->Unit(benchmark::kMillisecond);

}  // namespace
