#include "net/discretion.hpp"

#include "base/named.hpp"
#include "text/redaction.hpp"

#include <array>

namespace net {

namespace {
constexpr std::array<std::string_view, 3> names_of_modes = {"full", "redacted", "none"};
}

std::string_view name_of(StoreText mode) { return names_of_modes[static_cast<std::size_t>(mode)]; }

std::optional<StoreText> store_text_from(std::string_view name) {
    return base::named<StoreText>(names_of_modes, name);
}

Discretion::Discretion(StoreText mode, std::vector<std::string> names)
    : mode_(mode), names_(std::move(names)), finder_(names_) {}

std::string Discretion::keep(std::string_view text) const {
    switch (mode_) {
        case StoreText::full: return std::string(text);
        case StoreText::redacted: return text::redact(text, finder_).text;
        case StoreText::none: break;
    }
    return {};
}

Person Discretion::keep(const Person& person) const {
    const bool named = mode_ == StoreText::full || person.role != Role::customer;
    return {.role = person.role, .name = named ? person.name : std::string()};
}

}  // namespace net
