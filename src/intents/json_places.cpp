#include "intents/json_places.hpp"

#include <algorithm>
#include <unordered_set>

namespace intents {

namespace {

constexpr std::size_t deepest = 64;
// Bytes. Every value keeps its own: under one name of half a megabyte, a hundred thousand numbers would take
// 50 GB.
constexpr std::size_t longest_pointer = 512;

}  // namespace

std::string escaped_for_pointer(const std::string& key) {
    std::string pointer;
    for (const char letter : key) {
        if (letter == '~')
            pointer += "~0";
        else if (letter == '/')
            pointer += "~1";
        else
            pointer += letter;
    }
    return pointer;
}

JsonPlaces::JsonPlaces(std::string_view text) : text_(text) { value("", 0); }

std::size_t JsonPlaces::byte_of(std::string pointer) const {
    for (;;) {
        const auto found = stretches_.find(pointer);
        if (found != stretches_.end()) return found->second.begin;
        const std::size_t slash = pointer.rfind('/');
        if (slash == std::string::npos) return 0;
        pointer.resize(slash);
    }
}

std::string JsonPlaces::at(std::string pointer) const { return at_byte(byte_of(std::move(pointer))); }

std::string_view JsonPlaces::written(const std::string& pointer) const {
    const auto found = stretches_.find(pointer);
    if (found == stretches_.end()) return {};
    return text_.substr(found->second.begin, found->second.end - found->second.begin);
}

std::string JsonPlaces::at_byte(std::size_t byte) const {
    const std::string_view before = text_.substr(0, std::min(byte, text_.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return std::to_string(line) + ":" + std::to_string(before.size() - start + 1);
}

void JsonPlaces::blanks() {
    while (byte_ < text_.size() && std::string_view(" \t\r\n").find(text_[byte_]) != std::string_view::npos)
        ++byte_;
}

bool JsonPlaces::take(char expected) {
    blanks();
    if (byte_ >= text_.size() || text_[byte_] != expected) return false;
    ++byte_;
    return true;
}

// The text between the quotes, escapes left as they are: good enough to tell keys apart.
std::string JsonPlaces::string() {
    const std::size_t start = ++byte_;
    while (byte_ < text_.size() && text_[byte_] != '"') byte_ += text_[byte_] == '\\' ? 2U : 1U;
    byte_ = std::min(byte_, text_.size());
    std::string inside(text_.substr(start, byte_ - start));
    byte_ = std::min(byte_ + 1, text_.size());
    return inside;
}

void JsonPlaces::value(const std::string& pointer, std::size_t depth) {
    blanks();
    too_deep_ = too_deep_ || depth > deepest || pointer.size() > longest_pointer;
    if (byte_ >= text_.size() || too_deep_) return;
    const bool first = stretches_.emplace(pointer, Stretch{byte_, byte_}).second;
    switch (text_[byte_]) {
        case '{': object(pointer, depth); break;
        case '[': array(pointer, depth); break;
        case '"': string(); break;
        default:
            while (byte_ < text_.size() &&
                   std::string_view(",]} \t\r\n").find(text_[byte_]) == std::string_view::npos)
                ++byte_;
    }
    if (first) stretches_[pointer].end = byte_;
}

void JsonPlaces::object(const std::string& pointer, std::size_t depth) {
    ++byte_;
    std::unordered_set<std::string> keys;
    while (!take('}')) {
        blanks();
        if (byte_ >= text_.size() || text_[byte_] != '"') return;  // not JSON; the real reader says so
        const std::string key = string();
        const std::string child = pointer + "/" + escaped_for_pointer(key);
        if (!keys.insert(key).second) doubled_.push_back(child);
        if (!take(':')) return;
        value(child, depth + 1);
        if (too_deep_) return;
        take(',');
    }
}

void JsonPlaces::array(const std::string& pointer, std::size_t depth) {
    ++byte_;
    for (std::size_t element = 0; !take(']'); ++element) {
        const std::size_t before = byte_;
        value(pointer + "/" + std::to_string(element), depth + 1);
        if (too_deep_ || (byte_ == before && !take(','))) return;
        take(',');
    }
}

}  // namespace intents
