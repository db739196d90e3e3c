#include "net/access_keys.hpp"

#include <fstream>
#include <iterator>
#include <optional>

namespace net {

namespace {

constexpr std::string_view blank = " \t\r\n";
constexpr std::size_t longest_file = 256UL * 1024;

base::Result<std::string> text_of(const std::string& path, std::string_view key) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        return base::Problem(path, "cannot be read; give \"access." + std::string(key) +
                                       "\" a file that this user may read, or leave it empty");
    }
    std::string text(longest_file + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (text.size() > longest_file)
        return base::Problem(
            path, "is larger than 256 KiB; \"access." + std::string(key) + "\" is another file, surely");
    return text;
}

// From the variable or the file; an empty text where there is neither.
base::Result<std::string> secret_from(const std::string& given, const std::string& file,
                                      const std::string& variable, std::string_view key) {
    if (!given.empty()) return read_secret(given, variable);
    if (file.empty()) return std::string();
    auto text = text_of(file, key);
    if (!text) return text;
    return read_secret(*text, file);
}

}  // namespace

base::Result<std::string> read_secret(std::string_view text, const std::string& place) {
    const auto begin = text.find_first_not_of(blank);
    if (begin == std::string_view::npos)
        return base::Problem(place, "is empty; `evenkeel token --new-secret` prints a secret to put there");
    text = text.substr(begin, text.find_last_not_of(blank) - begin + 1);
    if (text.size() < shortest_secret || text.size() > longest_secret) {
        return base::Problem(place, "is a secret of " + std::to_string(text.size()) + " bytes; give " +
                                        std::to_string(shortest_secret) + " to " +
                                        std::to_string(longest_secret) +
                                        ", such as `evenkeel token --new-secret` prints");
    }
    return std::string(text);
}

base::Result<AccessKeys> read_access_keys(const KeySources& sources) {
    auto current = secret_from(sources.secret, sources.secret_file, "EVENKEEL_ACCESS_SECRET", "secret_file");
    if (!current) return current.error();
    auto previous = secret_from(sources.previous_secret, sources.previous_secret_file,
                                "EVENKEEL_ACCESS_PREVIOUS_SECRET", "previous_secret_file");
    if (!previous) return previous.error();
    if (current->empty() && !previous->empty()) {
        return base::Problem("access",
                             "there is a previous secret and no present one; give \"access.secret_file\"");
    }
    AccessKeys keys;
    if (!current->empty()) keys.secrets.push_back(std::move(*current));
    if (!previous->empty()) keys.secrets.push_back(std::move(*previous));
    if (sources.jwks_file.empty()) return keys;
    const auto text = text_of(sources.jwks_file, "jwks_file");
    if (!text) return text.error();
    auto found = read_jwks(*text, sources.jwks_file);
    if (!found) return found.error();
    keys.public_keys = std::move(*found);
    return keys;
}

}  // namespace net
