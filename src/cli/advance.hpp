#pragma once

#include "cli/progress.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace cli {

// How far something long is: a bar on a terminal, elsewhere a line whenever another tenth is done.
class Advance {
public:
    // "copying", "conversations"
    Advance(std::string what, std::string things) : what_(std::move(what)), things_(std::move(things)) {}

    void operator()(std::size_t done, std::size_t all);

private:
    std::string what_;
    std::string things_;
    std::optional<Progress> bar_;
    std::size_t steps_ = 0;
    std::size_t told_ = 0;
};

}  // namespace cli
