#pragma once

#include "assist/promise_finder.hpp"
#include "cli/load_matcher.hpp"

#include <stdexcept>

// The matcher of the intent files in this checkout, trained once per test program.
inline const std::shared_ptr<const match::Matcher>& shipped_matcher() {
    static const std::shared_ptr<const match::Matcher> matcher = [] {
        base::Problems problems;
        auto loaded = cli::load_matcher(EVENKEEL_HOME, problems);
        if (!loaded) throw std::runtime_error(base::to_string(problems.front()));
        return loaded;
    }();
    return matcher;
}

// The finders of their promises, built once as well.
inline const assist::PromiseFinders& shipped_promises() {
    static const assist::PromiseFinders finders(shipped_matcher()->catalogue());
    return finders;
}
