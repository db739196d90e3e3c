#pragma once

#include "base/result.hpp"
#include "intents/catalogue.hpp"
#include "intents/source_file.hpp"

#include <memory>

namespace intents {

struct CatalogueReading {
    std::shared_ptr<const Catalogue> catalogue;  // null as soon as there is one problem
    base::Problems problems;                     // all of them, each with file:line:column
};

// Files to values: syntax, schemas, known ids. What else an author should mend is told by `check`
// (check.hpp).
CatalogueReading read_catalogue(const SourceFiles& files);

}  // namespace intents
