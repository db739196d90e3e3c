#include "cli/load_scenarios.hpp"

#include "cli/source_files.hpp"
#include "practice/read_scenarios.hpp"

namespace cli {

std::shared_ptr<const practice::Scenarios> load_scenarios(const std::filesystem::path& root,
                                                          const intents::Catalogue& catalogue,
                                                          base::Problems& problems) {
    const auto files = read_source_files(root);
    if (!files) {
        problems.push_back(files.error());
        return std::make_shared<const practice::Scenarios>();
    }
    practice::ScenariosReading reading = practice::read_scenarios(*files, catalogue);
    problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
    return reading.scenarios;
}

}  // namespace cli
