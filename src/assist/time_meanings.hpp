#pragma once

#include "intents/promise_words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assist {

// What the placeholders of a language's time patterns stand for, as RE2.
class TimeMeanings {
public:
    // `words` must outlive this.
    explicit TimeMeanings(const intents::TimeWords& words) : words_(words) {}

    // The pattern with a group of that name in the place of each placeholder; it has no other groups, for
    // every one of them makes matching slower.
    std::string filled(std::string_view pattern) const;

private:
    std::string meaning(const std::string& name) const;
    std::string unnamed(const std::string& pattern) const;
    std::string any_time(const std::vector<intents::TimePattern>& patterns, const std::string& shared) const;
    intents::WordsFor<double> hours() const;

    const intents::TimeWords& words_;
};

}  // namespace assist
