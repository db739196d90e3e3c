#include "cli/check_files.hpp"

#include "cli/check_conversation.hpp"
#include "cli/check_practice.hpp"
#include "cli/check_promises.hpp"
#include "cli/load_matcher.hpp"
#include "intents/read_catalogue.hpp"

namespace cli {

namespace {

void find_faults(const intents::SourceFiles& files, const intents::Minimums& minimums,
                 net::CheckedIntents& checked) {
    intents::CatalogueReading reading = intents::read_catalogue(files);
    checked.faults = std::move(reading.problems);
    checked.catalogue = std::move(reading.catalogue);
    if (!checked.catalogue) return;
    const base::Problems more = intents::check(*checked.catalogue, files, minimums);
    checked.faults.insert(checked.faults.end(), more.begin(), more.end());
    check_conversation(*checked.catalogue, files, checked.faults);
    checked.promises = std::make_shared<const assist::PromiseFinders>(*checked.catalogue);
    check_promises(*checked.catalogue, *checked.promises, files, checked.faults);
    checked.scenarios = check_practice(*checked.catalogue, files, checked.faults);
}

}  // namespace

net::CheckedIntents check_files(const intents::SourceFiles& files, const intents::Minimums& minimums,
                                const Tell& tell) {
    net::CheckedIntents checked;
    find_faults(files, minimums, checked);
    if (!checked.faults.empty()) return {.faults = std::move(checked.faults)};
    checked.matcher = matcher_for(checked.catalogue, tell);
    checked.practice_words = practice::check_words(
        *checked.scenarios, {.matcher = *checked.matcher, .promises = checked.promises.get()}, files);
    base::Problems told_already;
    checked.tests = intents::read_tests(files.tests, told_already);
    checked.readings = match::read_all(*checked.matcher, checked.tests);
    return checked;
}

}  // namespace cli
