#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace match {

// Writes plain values one after the other, in this machine's own byte order: for a cache, not for exchange.
class ByteWriter {
public:
    template <class Value>
    void put(const Value& value) {
        static_assert(std::is_trivially_copyable_v<Value>);
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }

    template <class Value>
    void put_all(const std::vector<Value>& values) {
        static_assert(std::is_trivially_copyable_v<Value>);
        put<std::uint64_t>(values.size());
        bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value));
    }

    std::string bytes() && { return std::move(bytes_); }

private:
    std::string bytes_;
};

// Reads them back. Once something is missing every further value is empty and good() is false.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    template <class Value>
    Value take() {
        Value value{};
        if (bytes_.size() < sizeof value) good_ = false;
        if (!good_) return Value{};
        bytes_.copy(reinterpret_cast<char*>(&value), sizeof value);
        bytes_.remove_prefix(sizeof value);
        return value;
    }

    template <class Value>
    std::vector<Value> take_all() {
        const auto count = take<std::uint64_t>();
        if (count > bytes_.size() / sizeof(Value)) good_ = false;
        if (!good_) return {};
        std::vector<Value> values(count);
        bytes_.copy(reinterpret_cast<char*>(values.data()), count * sizeof(Value));
        bytes_.remove_prefix(count * sizeof(Value));
        return values;
    }

    bool good() const { return good_; }
    void spoil() { good_ = false; }
    bool at_end() const { return good_ && bytes_.empty(); }

private:
    std::string_view bytes_;
    bool good_ = true;
};

}  // namespace match
