#pragma once

#include "net/access.hpp"
#include "net/tls.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace net {

// What a server shows others and judges them by; both may be renewed while it runs.
struct Credentials {
    std::shared_ptr<const Access> access = nullptr;
    std::shared_ptr<TlsContext> tls = nullptr;  // null: connections are in the clear

    // Reads all files; blocking.
    static base::Result<Credentials> read(const KeySources& keys, const Settings& settings);
};

// Tells whether files were changed, by their times and sizes. Blocking.
class FileStamps {
public:
    explicit FileStamps(std::vector<std::string> paths);

    // Since the last time that this was asked, or since the beginning.
    bool has_changed();

private:
    struct Stamp {
        std::filesystem::file_time_type written{};
        std::uintmax_t bytes = 0;

        bool operator==(const Stamp&) const = default;
    };
    std::vector<Stamp> look() const;

    std::vector<std::string> paths_;
    std::vector<Stamp> seen_;
};

// The files that credentials are read from.
std::vector<std::string> credential_files(const KeySources& keys, const Settings& settings);

}  // namespace net
