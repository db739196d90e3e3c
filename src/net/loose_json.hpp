#pragma once

#include "base/moment.hpp"
#include "net/outside_message.hpp"
#include "net/signature_scheme.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

// Other systems' JSON: what is a number in one version is a string in the next, and what is missing may be
// null as well. None of these throws.
namespace net {

// Null where there is nothing.
inline const nlohmann::json* member(const nlohmann::json* object, std::string_view name) {
    if (object == nullptr || !object->is_object()) return nullptr;
    const auto found = object->find(name);
    return found == object->end() || found->is_null() ? nullptr : &*found;
}

// A string, or a whole number or a truth in its letters; nothing for all else.
inline std::optional<std::string> scalar(const nlohmann::json* value) {
    if (value == nullptr) return std::nullopt;
    if (value->is_string()) return value->get<std::string>();
    if (value->is_number_integer() || value->is_boolean()) return value->dump();
    return std::nullopt;
}

inline std::string text_of(const nlohmann::json* value) { return scalar(value).value_or(""); }

inline bool is_true(const nlohmann::json* value) { return text_of(value) == "true"; }

// Digits alone: what goes into the other system's addresses can lead nowhere else.
inline std::optional<std::string> number_id(const nlohmann::json* value) {
    auto text = scalar(value);
    const bool fits = text && !text->empty() && text->size() <= 20 &&
                      text->find_first_not_of("0123456789") == std::string::npos;
    return fits ? text : std::nullopt;
}

inline std::optional<base::Moment> moment_of(const nlohmann::json* value) {
    const auto text = scalar(value);
    return text ? read_moment(*text) : std::nullopt;
}

}  // namespace net
