#pragma once

#include "text/cells.hpp"

#include <array>
#include <span>
#include <string>

namespace text {

// Finds the people of a conversation by name: each part of three letters or more, in any case, with or
// without accents, also with the endings of a genitive or of Hungarian or Greek ("Karis", "Péternek",
// "Γιώργου"). A name that is also a function word ("Per", "Will") counts only with a capital.
class NameFinder {
public:
    explicit NameFinder(std::span<const std::string> names);

    // Reads the word at `at`; where it ends.
    std::size_t read_word(const Cells& cells, std::size_t at, std::vector<Found>& found) const;

private:
    struct Part {
        std::u32string stem;
        bool greek_os = false;  // "Γιώργος" without "ος"
        bool greek = false;
        bool capital_only = false;
    };
    void add(std::u32string part);
    bool names_somebody(std::u32string_view word, bool capital) const;

    std::vector<Part> parts_;
    std::uint64_t firsts_ = 0;  // the first letters of all parts, by their low six bits
};

}  // namespace text
