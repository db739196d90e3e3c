#include <doctest/doctest.h>

#include "net/sha256.hpp"

#include <fmt/format.h>

namespace {

std::string hex(const std::string& bytes) {
    std::string text;
    for (const char byte : bytes) text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return text;
}

}  // namespace

TEST_SUITE("SHA-256") {
    TEST_CASE("is the standard's, however the bytes come") {
        CHECK(hex(net::Sha256().end()) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        net::Sha256 parts;
        parts.add("a");
        parts.add("");
        parts.add("bc");
        CHECK(hex(parts.end()) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
