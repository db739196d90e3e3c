#include "cli/intent_files.hpp"

#include "cli/check_files.hpp"
#include "cli/replace_file.hpp"
#include "cli/source_files.hpp"

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace cli {

namespace fs = std::filesystem;

namespace {

// A new file is put beside each old one, so it is the folders that must let us write.
std::optional<base::Problem> objection_to_writing(const fs::path& root) {
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(root / "intents", failure)) {
        if (!entry.is_directory(failure) || ::access(entry.path().c_str(), W_OK | X_OK) == 0) continue;
        return base::Problem(entry.path().lexically_relative(root).generic_string(),
                             std::string("cannot be written (") + std::strerror(errno) +
                                 "); let the server's user write to the folder, or edit the files where they "
                                 "come from and reload the server (SIGHUP)");
    }
    if (failure) return base::Problem("intents", "cannot be read (" + failure.message() + ")");
    return std::nullopt;
}

// A file that was written before another one could not be.
struct Written {
    const intents::SourceFile* file = nullptr;
    std::string before;
};

// Gives them their old texts; says of those that did not take it that they have the new one.
std::string put_back(const fs::path& root, const std::vector<Written>& written) {
    std::string left;
    for (const auto& [file, before] : written) {
        const auto back = replace_file(root / file->path, before);
        if (!back) left += "; " + file->path + " has its new text all the same, and " + back.error().what;
    }
    return left;
}

std::optional<base::Problem> write_all(const fs::path& root, const std::vector<intents::SourceFile>& texts) {
    std::vector<Written> written;
    for (const intents::SourceFile& file : texts) {
        auto before = replace_file(root / file.path, file.text);
        if (!before) return base::Problem(file.path, before.error().what + put_back(root, written));
        written.push_back({&file, std::move(*before)});
    }
    return std::nullopt;
}

}  // namespace

net::IntentFiles intent_files(const fs::path& root, const intents::Minimums& minimums, const Tell& tell) {
    return {
        .read = [root] { return read_source_files(root); },
        .check = [minimums,
                  tell](const intents::SourceFiles& files) { return check_files(files, minimums, tell); },
        .objection = [root] { return objection_to_writing(root); },
        .write = [root](const std::vector<intents::SourceFile>& texts) { return write_all(root, texts); }};
}

}  // namespace cli
