#pragma once

#include "net/protocol.hpp"
#include "text/code_points.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace net {

inline constexpr std::size_t longest_id = 64;
inline constexpr std::size_t longest_name = 64;
inline constexpr std::size_t longest_reply_id = 200;

// The fields of one frame. Reading goes on after a fault; only the first fault is kept and told.
class Fields {
public:
    explicit Fields(const nlohmann::json& object) : object_(object) {}

    bool has(const char* name) const { return object_.contains(name); }

    std::string text(const char* name, std::size_t longest) {
        const nlohmann::json* value = find(name);
        if (!value) {
            fail(name, "is missing; give a string");
            return {};
        }
        if (!value->is_string()) {
            fail(name, "is not a string");
            return {};
        }
        auto text = value->get<std::string>();
        if (text::count_code_points(text) > longest) {
            fail(name, "is longer than " + std::to_string(longest) + " characters",
                 name == std::string_view("text") ? ErrorCode::too_long : ErrorCode::bad_frame);
        }
        return text;
    }

    std::optional<std::string> optional_text(const char* name, std::size_t longest) {
        if (!has(name)) return std::nullopt;
        return text(name, longest);
    }

    std::string words(const char* name, std::size_t longest) {
        auto said = text(name, longest);
        if (said.empty()) fail(name, "is empty");
        return said;
    }

    std::optional<std::string> optional_words(const char* name, std::size_t longest) {
        if (!has(name)) return std::nullopt;
        return words(name, longest);
    }

    base::ConversationId conversation() {
        auto id = text("conversation", longest_id);
        if (!is_conversation_id(id)) fail("conversation", "must be 1 to 64 characters of A-Z a-z 0-9 . _ -");
        return {std::move(id)};
    }

    std::uint64_t number(const char* name, std::uint64_t otherwise) {
        const nlohmann::json* value = find(name);
        if (!value) return otherwise;
        if (value->is_number_unsigned()) return value->get<std::uint64_t>();
        fail(name, "is not a whole number from 0");
        return otherwise;
    }

    bool flag(const char* name, bool otherwise) {
        const nlohmann::json* value = find(name);
        if (!value) return otherwise;
        if (value->is_boolean()) return value->get<bool>();
        fail(name, "is not true or false");
        return otherwise;
    }

    std::optional<base::Language> optional_language(const char* name) {
        const auto code = optional_text(name, longest_id);
        if (!code) return std::nullopt;
        const auto language = base::language_from(*code);
        if (!language) fail(name, "must be one of en, nb, da, it, hu, el");
        return language;
    }

    Person person() {
        const auto role = role_from(text("role", longest_name));
        if (!role) fail("role", "must be one of customer, agent, supervisor, trainee, integration");
        return Person{.role = role.value_or(Role::customer), .name = text("name", longest_name)};
    }

    const nlohmann::json* find(const char* name) const {
        const auto found = object_.find(name);
        return found == object_.end() ? nullptr : &*found;
    }

    void fail(const char* name, const std::string& what, ErrorCode code = ErrorCode::bad_frame) {
        if (!fault_) fault_ = Refusal(code, '"' + std::string(name) + "\" " + what);
    }
    const std::optional<Refusal>& fault() const { return fault_; }

private:
    const nlohmann::json& object_;
    std::optional<Refusal> fault_;
};

}  // namespace net
