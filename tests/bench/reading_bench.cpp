#include "assist/conversation.hpp"
#include "assist/review.hpp"
#include "shipped.hpp"
#include "text/language_id.hpp"
#include "text/message.hpp"

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>

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

// The lines of tests/intents in all six languages, mixed in an order that never changes.
std::vector<std::string> test_lines() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(EVENKEEL_HOME "/tests/intents")) {
        if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> lines;
    for (const auto& path : files) {
        std::ifstream file(path);
        for (std::string row; std::getline(file, row);) {
            if (!row.empty()) lines.push_back(nlohmann::json::parse(row).at("text"));
        }
    }
    std::shuffle(lines.begin(), lines.end(), std::mt19937{2382});
    return lines;
}

// One line after the other: what the last reading left in a cache seldom fits the next.
void reading_of_unseen(benchmark::State& state) {
    const auto& matcher = *shipped_matcher();
    const std::vector<std::string> lines = test_lines();
    std::size_t at = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(matcher.read(lines[at]));
        at = (at + 1) % lines.size();
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(reading_of_unseen);

void suggestion(benchmark::State& state) {
    const auto& matcher = *shipped_matcher();
    for (auto _ : state) {
        assist::Conversation conversation;
        benchmark::DoNotOptimize(conversation.hear(
            {.seq = 1, .at = {}, .text = std::string(line), .stated = {}}, {.matcher = matcher}));
    }
}
BENCHMARK(suggestion);

// Drafts of some 500 characters, made of what agents write in the tests of promises, no two the same.
std::vector<std::string> long_drafts() {
    std::ifstream file(EVENKEEL_HOME "/tests/promises/en.jsonl");
    std::vector<std::string> lines;
    for (std::string row; std::getline(file, row);) {
        if (!row.empty()) lines.push_back(nlohmann::json::parse(row).at("text"));
    }
    std::mt19937 random(500);
    std::vector<std::string> drafts(2000);
    for (std::string& draft : drafts) {
        while (draft.size() < 500) draft += lines[random() % lines.size()] + " ";
    }
    return drafts;
}

// The guard's whole answer in the midst of a conversation: each draft is timed by itself.
void draft_of_500_characters(benchmark::State& state) {
    const assist::PromiseFinders finders(shipped_matcher()->catalogue());
    const assist::Knowledge knowledge{.matcher = *shipped_matcher(), .promises = &finders};
    assist::Conversation conversation;
    conversation.hear({.seq = 1, .at = {}, .text = std::string(line), .stated = {}}, knowledge);
    const std::vector<std::string> drafts = long_drafts();
    std::vector<double> micros;
    for (auto _ : state) {
        const auto start = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(
            conversation.review(drafts[micros.size() % drafts.size()], base::Language::en, knowledge));
        micros.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(micros.begin(), micros.end());
    state.counters["p50_us"] = micros[micros.size() / 2];
    state.counters["p99_us"] = micros[micros.size() * 99 / 100];
}
BENCHMARK(draft_of_500_characters)->Iterations(2000);

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
