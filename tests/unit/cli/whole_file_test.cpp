#include <doctest/doctest.h>

#include "cli/whole_file.hpp"

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;

TEST_SUITE("a whole file") {
    TEST_CASE("is every byte of it, also of an empty one; nothing where there is none") {
        const fs::path path = fs::temp_directory_path() / "evenkeel-whole-file-test";
        const std::string bytes("a\0\r\n\xff", 5);
        std::ofstream(path, std::ios::binary) << bytes;
        CHECK(cli::whole_file(path) == bytes);
        std::ofstream(path, std::ios::trunc).flush();
        CHECK(cli::whole_file(path) == "");
        fs::remove(path);
        CHECK_FALSE(cli::whole_file(path).has_value());
    }
}
