#include "net/credentials.hpp"

#include <utility>

namespace net {

namespace fs = std::filesystem;

base::Result<Credentials> Credentials::read(const KeySources& sources, const Settings& settings) {
    auto keys = read_access_keys(sources);
    if (!keys) return keys.error();
    const AccessRules rules{.audience = settings.access.audience, .issuer = settings.access.issuer};
    Credentials credentials{.access = std::make_shared<const Access>(std::move(*keys), rules)};
    if (settings.tls.certificate.empty()) return credentials;
    auto tls = read_tls(settings.tls);
    if (!tls) return tls.error();
    credentials.tls = std::move(*tls);
    return credentials;
}

FileStamps::FileStamps(std::vector<std::string> paths) : paths_(std::move(paths)), seen_(look()) {}

bool FileStamps::has_changed() {
    auto now = look();
    return std::exchange(seen_, now) != now;
}

std::vector<FileStamps::Stamp> FileStamps::look() const {
    std::vector<Stamp> stamps;
    for (const std::string& path : paths_) {
        std::error_code missing;
        Stamp stamp{.written = fs::last_write_time(path, missing)};
        stamp.bytes = fs::file_size(path, missing);
        stamps.push_back(missing ? Stamp{} : stamp);
    }
    return stamps;
}

std::vector<std::string> credential_files(const KeySources& keys, const Settings& settings) {
    std::vector<std::string> files;
    for (const std::string& path : {keys.secret_file, keys.previous_secret_file, keys.jwks_file,
                                    settings.tls.certificate, settings.tls.key}) {
        if (!path.empty()) files.push_back(path);
    }
    return files;
}

}  // namespace net
