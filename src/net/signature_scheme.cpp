#include "net/signature_scheme.hpp"

#include <openssl/evp.h>

#include <array>
#include <charconv>
#include <limits>

namespace net {

namespace {

std::string in_hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4U];
        text += digits[static_cast<unsigned char>(byte) & 15U];
    }
    return text;
}

std::string in_base64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int size =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

template <class Number>
bool take_number(std::string_view& text, std::size_t digits, Number& number) {
    if (text.size() < digits) return false;
    const char* begin = text.data();
    const char* end = begin + digits;
    const auto [rest, fault] = std::from_chars(begin, end, number);
    if (fault != std::errc() || rest != end || text.front() == '-') return false;
    text.remove_prefix(digits);
    return true;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

std::chrono::milliseconds take_fraction(std::string_view& text) {
    std::chrono::milliseconds fraction{0};
    if (!take(text, '.')) return fraction;
    for (int place = 100; !text.empty() && text.front() >= '0' && text.front() <= '9'; place /= 10) {
        fraction += std::chrono::milliseconds(place * (text.front() - '0'));
        text.remove_prefix(1);
    }
    return fraction;
}

// "Z", "+01:00" or "-0330" to the end of the text.
std::optional<std::chrono::minutes> take_offset(std::string_view text) {
    if (text == "Z") return std::chrono::minutes(0);
    const bool is_west = !text.empty() && text.front() == '-';
    if (!take(text, '-') && !take(text, '+')) return std::nullopt;
    int hours = 0, minutes = 0;
    if (!take_number(text, 2, hours)) return std::nullopt;
    take(text, ':');
    if (!take_number(text, 2, minutes) || !text.empty() || hours > 14 || minutes > 59) return std::nullopt;
    const std::chrono::minutes offset(hours * 60 + minutes);
    return is_west ? -offset : offset;
}

std::optional<base::Moment> read_calendar(std::string_view text) {
    int year = 0;
    unsigned month = 0, day = 0;
    int hours = 0, minutes = 0, seconds = 0;
    const bool has_date = take_number(text, 4, year) && take(text, '-') && take_number(text, 2, month) &&
                          take(text, '-') && take_number(text, 2, day);
    if (!has_date || (!take(text, 'T') && !take(text, ' '))) return std::nullopt;
    const bool has_time = take_number(text, 2, hours) && take(text, ':') && take_number(text, 2, minutes) &&
                          take(text, ':') && take_number(text, 2, seconds);
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day)};
    if (!has_time || !date.ok() || hours > 23 || minutes > 59 || seconds > 60) return std::nullopt;
    const auto fraction = take_fraction(text);
    if (text == " UTC") text = "Z";
    const auto offset = take_offset(text);
    if (!offset) return std::nullopt;
    return base::Moment(std::chrono::sys_days(date)) + std::chrono::hours(hours) +
           std::chrono::minutes(minutes) + std::chrono::seconds(seconds) + fraction - *offset;
}

}  // namespace

SignatureScheme chatwoot_signature() {
    return {.header = "X-Chatwoot-Signature",
            .timestamp_header = "X-Chatwoot-Timestamp",
            .separator = ".",
            .prefix = "sha256="};
}

SignatureScheme zammad_signature() {
    return {.header = "X-Hub-Signature", .hash = Hash::sha1, .prefix = "sha1="};
}

SignatureScheme zendesk_signature() {
    return {.header = "X-Zendesk-Webhook-Signature",
            .timestamp_header = "X-Zendesk-Webhook-Signature-Timestamp",
            .encoding = SignatureScheme::Encoding::base64};
}

SignatureScheme rocket_chat_signature() {
    return {.header = "X-RocketChat-Livechat-Token", .hash = std::nullopt};
}

std::string_view name_of(SignatureFault fault) {
    constexpr std::array<std::string_view, 4> names = {"none", "missing", "wrong", "stale"};
    return names[static_cast<std::size_t>(fault)];
}

std::string sign(const SignatureScheme& scheme, std::string_view secret, std::string_view timestamp,
                 std::string_view body) {
    if (!scheme.hash) return scheme.prefix + std::string(secret);
    std::string text;
    if (!scheme.timestamp_header.empty()) text = std::string(timestamp) + scheme.separator;
    text += body;
    const std::string bytes = keyed_hash(*scheme.hash, secret, text);
    return scheme.prefix +
           (scheme.encoding == SignatureScheme::Encoding::hex ? in_hex(bytes) : in_base64(bytes));
}

SignatureFault check_signature(const SignatureScheme& scheme, std::string_view secret, const HeaderOf& header,
                               std::string_view body, base::Moment now) {
    const std::string_view given = header(scheme.header);
    const std::string_view timestamp =
        scheme.timestamp_header.empty() ? std::string_view() : header(scheme.timestamp_header);
    if (given.empty() || (!scheme.timestamp_header.empty() && timestamp.empty()))
        return SignatureFault::missing;
    if (secret.empty() || !is_same(sign(scheme, secret, timestamp, body), given))
        return SignatureFault::wrong;
    if (scheme.timestamp_header.empty()) return SignatureFault::none;
    const auto sent = read_moment(timestamp);
    const bool is_fresh = sent && *sent >= now - oldest_signature && *sent <= now + oldest_signature;
    return is_fresh ? SignatureFault::none : SignatureFault::stale;
}

std::optional<base::Moment> read_moment(std::string_view text) {
    constexpr std::size_t most_digits = 11;  // the year 5138
    std::int64_t seconds = 0;
    const char* begin = text.data();
    const char* end = begin + text.size();
    const auto [rest, fault] = std::from_chars(begin, end, seconds);
    const bool is_number = !text.empty() && text.size() <= most_digits && fault == std::errc() && rest == end;
    if (is_number && seconds >= 0) return base::Moment(std::chrono::seconds(seconds));
    return read_calendar(text);
}

}  // namespace net
