#pragma once

#include "base/moment.hpp"
#include "match/reading.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assist {

// What became of a promise. Whether it was kept is for people to say; `broken` also follows from a due time
// that has passed, where whoever keeps the list decides so.
enum class PromiseState { open, kept, broken, dropped };
std::string_view name_of(PromiseState state);
std::optional<PromiseState> promise_state_from(std::string_view name);

// Something that an agent said would be done for the customer.
struct Promise {
    std::string id;         // "<seq>.<n>", n from 1; unique within its conversation
    std::uint64_t seq = 0;  // of the message it stands in
    std::string text;       // the sentence as written
    match::Span span;       // of that sentence, in code points of the message
    std::optional<base::Moment> due;
    PromiseState state = PromiseState::open;
};

}  // namespace assist
