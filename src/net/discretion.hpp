#pragma once

#include "net/protocol.hpp"
#include "text/find_names.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace net {

// How much of what people write is stored: all of it, without personal data (text/redaction.hpp), or nothing.
enum class StoreText { full, redacted, none };
std::string_view name_of(StoreText mode);
std::optional<StoreText> store_text_from(std::string_view name);

// Decides what of a text may be written down. Whatever goes to the log passes through here.
class Discretion {
public:
    // `names`: of the people in the conversation, as they gave them in `hello`.
    explicit Discretion(StoreText mode = StoreText::redacted, std::vector<std::string> names = {});

    std::string keep(std::string_view text) const;

    // Of a person: customers' names are personal data, those of the staff say who did what.
    Person keep(const Person& person) const;

    const std::vector<std::string>& names() const { return names_; }

private:
    StoreText mode_;
    std::vector<std::string> names_;
    text::NameFinder finder_;
};

}  // namespace net
