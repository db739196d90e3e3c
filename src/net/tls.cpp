#include "net/tls.hpp"

#include <openssl/ssl.h>

namespace net {

namespace {

// Of TLS 1.2; those of 1.3 are all strong.
constexpr const char* ciphers =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";
constexpr const char* groups = "X25519:P-256:P-384";

void set_rules(SSL_CTX* context) {
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                                     SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);  // 34 KB less for each idle connection
    SSL_CTX_set_cipher_list(context, ciphers);
    SSL_CTX_set1_groups_list(context, groups);
    // A key that has a password would have OpenSSL ask the terminal for it.
    SSL_CTX_set_default_passwd_cb(context, [](char*, int, int, void*) { return 0; });
}

}  // namespace

base::Result<std::shared_ptr<TlsContext>> read_tls(const TlsSettings& files) {
    auto context = std::make_shared<TlsContext>(TlsContext::tls_server);
    set_rules(context->native_handle());
    error_code failure;
    context->use_certificate_chain_file(files.certificate, failure);
    if (failure) {
        return base::Problem(files.certificate,
                             "no certificate could be read from it; give \"tls.certificate\" a PEM file (" +
                                 failure.message() + ")");
    }
    context->use_private_key_file(files.key, TlsContext::pem, failure);
    if (!failure && SSL_CTX_check_private_key(context->native_handle()) == 1) return context;
    return base::Problem(files.key,
                         "no key of the certificate in " + files.certificate +
                             " could be read from it; give \"tls.key\" its PEM file, without a password");
}

}  // namespace net
