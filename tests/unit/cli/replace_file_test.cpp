#include "cli/replace_file.hpp"

#include "unit/cli/full_disk.hpp"
#include "unit/cli/run_command.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>

namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_SUITE("replacing a file") {
    TEST_CASE(
        "the new text is there, the mode stays, the old text is given back, and nothing lies beside it") {
        const tests::FreshFolder folder;
        const fs::path path = tests::write_file(folder, "en.json", "old");
        REQUIRE(::chmod(path.c_str(), 0640) == 0);
        CHECK(cli::replace_file(path, "new\n").value() == "old");
        CHECK(read(path) == "new\n");
        struct stat now{};
        REQUIRE(::stat(path.c_str(), &now) == 0);
        CHECK((now.st_mode & 07777U) == 0640U);
        CHECK(files_in(folder.path()) == 1);
    }
    TEST_CASE("of a link the file it leads to is replaced") {
        const tests::FreshFolder folder;
        const fs::path path = tests::write_file(folder, "shared/en.json", "old");
        fs::create_symlink(path, folder / "en.json");
        REQUIRE(cli::replace_file(folder / "en.json", "new").has_value());
        CHECK(fs::is_symlink(folder / "en.json"));
        CHECK(read(path) == "new");
    }
    TEST_CASE("where there is no room for the new text the old one stays, and nothing lies beside it") {
        const tests::FreshFolder folder;
        const fs::path path = tests::write_file(folder, "en.json", "old");
        const auto outcome = [&] {
            const tests::FullDisk full(2);
            return cli::replace_file(path, "new");
        }();
        REQUIRE(outcome.has_error());
        CHECK(outcome.error().what.find("cannot be written") != std::string::npos);
        CHECK(read(path) == "old");
        CHECK(files_in(folder.path()) == 1);
    }
    TEST_CASE("a file that is gone is a problem that says so, and none is made") {
        const tests::FreshFolder folder;
        const auto outcome = cli::replace_file(folder / "en.json", "new");
        REQUIRE(outcome.has_error());
        CHECK(outcome.error().what.find("save again") != std::string::npos);
        CHECK(files_in(folder.path()) == 0);
    }
}
