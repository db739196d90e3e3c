#include "cli/serve_objections.hpp"

#include <boost/asio/ip/address.hpp>

namespace cli {

std::optional<base::Problem> objection_to(const net::Settings& settings, const net::KeySources& keys) {
    const std::string quoted = '"' + settings.address + '"';
    boost::system::error_code failure;
    const auto parsed = boost::asio::ip::make_address(settings.address, failure);
    if (failure)
        return base::Problem("address", quoted + " is not an IP address; give one such as 127.0.0.1");
    const bool has_tls = !settings.tls.certificate.empty();
    if (has_tls != !settings.tls.key.empty())
        return base::Problem(
            "tls", "only one of \"tls.certificate\" and \"tls.key\" is given; give both, or neither");
    const bool behind_proxy = settings.behind_proxy == "yes";
    if (parsed.is_loopback() && !behind_proxy) return std::nullopt;
    if (keys.secret.empty() && keys.secret_file.empty() && keys.jwks_file.empty()) {
        return base::Problem(
            "address", (behind_proxy ? "what is behind a proxy" : quoted) +
                           " can be reached by other machines, and nobody would have to show who they are; "
                           "put what `evenkeel token --new-secret` prints into a file and name it under "
                           "\"access.secret_file\", or listen on 127.0.0.1 without a proxy");
    }
    if (has_tls || behind_proxy) return std::nullopt;
    return base::Problem(
        "address", quoted +
                       " can be reached by other machines, and whoever sits between could read everything; "
                       "give \"tls.certificate\" and \"tls.key\", or --behind-proxy where a proxy does TLS "
                       "and nobody else reaches this port");
}

}  // namespace cli
