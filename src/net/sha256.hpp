#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace net {

// The SHA-256 of bytes that come bit by bit.
class Sha256 {
public:
    Sha256();

    void add(std::string_view bytes);

    // 32 bytes. Once; nothing may be added afterwards.
    std::string end();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

}  // namespace net
