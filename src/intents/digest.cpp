#include "intents/digest.hpp"

namespace intents {

void Digest::add(std::string_view text) {
    for (const char letter : text) hash_ = (hash_ ^ static_cast<unsigned char>(letter)) * 0x100000001b3ULL;
}

std::string Digest::digits() const {
    std::string digits(16, '0');
    std::uint64_t rest = hash_;
    for (std::size_t at = digits.size(); at-- > 0; rest >>= 4U) digits[at] = "0123456789abcdef"[rest & 15U];
    return digits;
}

std::string digest_of(std::string_view text) {
    Digest digest;
    digest.add(text);
    return digest.digits();
}

}  // namespace intents
