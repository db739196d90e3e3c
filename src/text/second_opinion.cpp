#include "text/second_opinion.hpp"

#include <algorithm>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace text {

namespace {

constexpr double cld2_weight = 2.5;  // nats
constexpr double cld2_foreign_weight = 5.0;
constexpr std::size_t longest_asked = 2000;  // bytes

}  // namespace

LanguageEvidence second_opinion(std::string_view message) {
    // It reads beyond a character that was cut in two.
    std::size_t end = std::min(message.size(), longest_asked);
    while (end > 0 && end < message.size() && (static_cast<unsigned char>(message[end]) & 0xC0U) == 0x80U)
        --end;
    message = message.substr(0, end);
    LanguageEvidence evidence;
    CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language languages[3];
    int percents[3];
    double scores[3];
    CLD2::ResultChunkVector chunks;
    int bytes = 0, valid = 0;
    bool reliable = false;
    const CLD2::Language best = CLD2::ExtDetectLanguageSummaryCheckUTF8(
        message.data(), static_cast<int>(message.size()), true, &hints, CLD2::kCLDFlagBestEffort, languages,
        percents, scores, &chunks, &bytes, &reliable, &valid);
    if (best == CLD2::UNKNOWN_LANGUAGE) return evidence;
    const std::string_view code = CLD2::LanguageCode(best);
    const auto ours = base::language_from(code == "no" || code == "nn" ? "nb" : code);
    const double weight = reliable ? cld2_weight : cld2_weight / 2;
    if (ours) {
        evidence.weight[base::index_of(*ours)] += weight;
    } else if (reliable) {
        evidence.foreign += cld2_foreign_weight;
    }
    return evidence;
}

}  // namespace text
