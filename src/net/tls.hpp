#pragma once

#include "base/result.hpp"
#include "net/link.hpp"
#include "net/settings.hpp"

#include <memory>

namespace net {

// TLS 1.2 and 1.3 with this certificate: forward secrecy and authenticated ciphers only, no renegotiation, no
// compression. Reads the files; blocking. A key that is not the certificate's is a Problem.
base::Result<std::shared_ptr<TlsContext>> read_tls(const TlsSettings& files);

}  // namespace net
