#include "cli/neutral_lines.hpp"
#include "cli/source_files.hpp"
#include "intents/read_catalogue.hpp"
#include "labelled_sets.hpp"

#include <benchmark/benchmark.h>

#include <memory>
#include <stdexcept>

namespace {

const intents::Catalogue& shipped_catalogue() {
    static const std::shared_ptr<const intents::Catalogue> catalogue = [] {
        const auto files = cli::read_source_files(EVENKEEL_HOME);
        if (!files) throw std::runtime_error(base::to_string(files.error()));
        auto reading = intents::read_catalogue(*files);
        if (!reading.catalogue) throw std::runtime_error(base::to_string(reading.problems.front()));
        return reading.catalogue;
    }();
    return *catalogue;
}

// As `evenkeel classify` trains it.
match::Classifier trained_on(const std::vector<match::LabelledLine>& lines) {
    return match::Classifier(lines, cli::neutral_lines(base::Language::en));
}

// Its test lines one after the other, so that none is still at hand from the last time.
void classify_77_intents(benchmark::State& state) {
    static const bench::LabelledSet set = bench::set_of_77(shipped_catalogue());
    static const match::Classifier classifier = trained_on(set.train);
    std::size_t at = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(classifier.classify(set.test[at].text));
        at = (at + 1) % set.test.size();
    }
    state.SetItemsProcessed(state.iterations());
    state.SetLabel(set.name);
}
BENCHMARK(classify_77_intents)->Unit(benchmark::kMicrosecond);

void train_150_intents_of_100(benchmark::State& state) {
    const auto lines = bench::MadeUpLines(shipped_catalogue()).make(150, 100);
    for (auto _ : state) benchmark::DoNotOptimize(trained_on(lines));
    state.SetLabel("made-up lines");
}
BENCHMARK(train_150_intents_of_100)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
