#include "net/intent_files.hpp"

namespace net {

base::Problems CheckedIntents::problems() const {
    base::Problems all = faults;
    all.insert(all.end(), practice_words.problems.begin(), practice_words.problems.end());
    const match::TestScores scores = match::scores_of(tests, readings);
    for (const base::Language language : base::all_languages) {
        if (auto few = match::too_few_recognised(language, scores[base::index_of(language)]))
            all.push_back(std::move(*few));
    }
    return all;
}

}  // namespace net
