#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace text {

class NameFinder;  // find_names.hpp

// What identifies a person. `order_number` is any other long number or code: ids, bookings, meters.
enum class Personal { email, phone, card, iban, national_id, order_number, name };

// What is put in its place, such as "[email]".
std::string_view stand_in_for(Personal kind);

// A message without what identifies people in it.
struct Redacted {
    struct Place {
        Personal kind = Personal::order_number;
        std::size_t begin = 0, end = 0;  // code points of the original, half-open
    };

    std::string text;
    std::vector<Place> places;  // in order, apart from each other
};

// Takes out addresses, phone numbers, cards, accounts, national ids, long numbers and `names` (of the people
// in the conversation, as they were given), in any of the six languages. Prices, dates, times and short
// numbers stay, since replies depend on them. In doubt a number goes. Redacting twice changes nothing.
Redacted redact(std::string_view utf8, std::span<const std::string> names);
// The same, for those who take these names out of many messages.
Redacted redact(std::string_view utf8, const NameFinder& names);

}  // namespace text
