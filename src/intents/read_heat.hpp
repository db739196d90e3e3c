#pragma once

#include "base/result.hpp"
#include "intents/catalogue.hpp"
#include "intents/source_file.hpp"

namespace intents {

// intents/heat/<lang>.tsv: a feature, a tab, its weight for anger, a tab, its weight for chat; both in
// hundredths. Lines that begin with '#' are remarks.
HeatWeights read_heat(const SourceFile& file, base::Problems& problems);

}  // namespace intents
