#include "cli/check_practice.hpp"

#include "practice/check_scenarios.hpp"
#include "practice/read_scenarios.hpp"

#include <ostream>

namespace cli {

std::shared_ptr<const practice::Scenarios> check_practice(const intents::Catalogue& catalogue,
                                                          const intents::SourceFiles& files,
                                                          base::Problems& problems) {
    practice::ScenariosReading reading = practice::read_scenarios(files, catalogue);
    problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
    const base::Problems played = practice::check_scenarios(*reading.scenarios, files);
    problems.insert(problems.end(), played.begin(), played.end());
    return std::move(reading.scenarios);
}

void print_practice_words(const practice::Scenarios& scenarios, const practice::WordsChecked& checked,
                          const NotesWanted& wanted, std::ostream& out) {
    print_group("practice lines and answers that are read otherwise than meant", checked.notes,
                wanted.verbose, out);
    print_parity(practice::parity(scenarios), wanted.verbose, out);
    for (const base::Problem& problem : checked.problems) out << base::to_string(problem) << '\n';
    if (!checked.problems.empty())
        out << checked.problems.size() << (checked.problems.size() == 1 ? " problem\n" : " problems\n");
}

}  // namespace cli
