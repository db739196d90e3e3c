#include "net/discretion.hpp"

#include "text/redaction.hpp"

#include <algorithm>
#include <array>

namespace net {

namespace {
constexpr std::array<std::string_view, 3> names_of_modes = {"full", "redacted", "none"};
}

std::string_view name_of(StoreText mode) { return names_of_modes[static_cast<std::size_t>(mode)]; }

std::optional<StoreText> store_text_from(std::string_view name) {
    const auto found = std::find(names_of_modes.begin(), names_of_modes.end(), name);
    if (found == names_of_modes.end()) return std::nullopt;
    return static_cast<StoreText>(found - names_of_modes.begin());
}

std::string Discretion::keep(std::string_view text) const {
    switch (mode) {
        case StoreText::full: return std::string(text);
        case StoreText::redacted: return text::redact(text, names).text;
        case StoreText::none: break;
    }
    return {};
}

}  // namespace net
