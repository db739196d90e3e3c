#pragma once

#include "intents/catalogue.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace intents {

// What is looked through.
enum class Where { title, example, near_miss, reply };
std::string_view name_of(Where where);
std::optional<Where> where_from(std::string_view name);

// Finds words in everything that the intents of a catalogue say. Letters are compared folded (text/fold.hpp),
// apostrophes and the number of blanks do not count. Immutable; it holds a folded copy of the texts.
class Search {
public:
    // `catalogue` must outlive this.
    explicit Search(const Catalogue& catalogue);

    struct Hit {
        const Intent* intent = nullptr;
        base::Language language = base::Language::en;
        Where where = Where::title;
        const std::string* text = nullptr;
        const std::string* reply = nullptr;  // its id; null elsewhere
        std::size_t begin = 0, end = 0;      // code points of the text, half-open: where the words are first
    };
    struct Found {
        std::vector<Hit> hits;
        bool more = false;  // than `most`
    };
    // Texts in which the words stand one after the other come first, then those that have all of them; within
    // both the order is the catalogue's. Nothing is found where there is not one word.
    Found find(std::string_view words, std::optional<base::Language> language, std::optional<Where> where,
               std::size_t most) const;

private:
    struct Line {
        Hit hit;
        std::string folded;
    };
    void add(const Hit& hit);

    std::vector<Line> lines_;
};

}  // namespace intents
