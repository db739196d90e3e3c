#pragma once

#include "cli/source_files.hpp"
#include "intents/read_catalogue.hpp"

// The shipped files and what they say, read once per test program; tests that change something copy them.
struct ShippedFiles {
    intents::SourceFiles files = cli::read_source_files(EVENKEEL_HOME).value();
    intents::Catalogue catalogue = *intents::read_catalogue(files).catalogue;
};

inline const ShippedFiles& shipped_files() {
    static const ShippedFiles shipped;
    return shipped;
}
