#include "text/language_id.hpp"

#include "text/fold.hpp"
#include "text/language_words.hpp"
#include "text/utf8.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <vector>

namespace text {

namespace {

using base::index_of;
using base::Language;

// Weights in nats, set by hand: one shared function word is weak evidence, a letter of one language's own is
// strong.
constexpr double word_weight = 1.6;
constexpr double letter_weight = 2.0;
constexpr double script_weight = 6.0;
constexpr double cld2_weight = 2.5;
constexpr double cld2_foreign_weight = 4.0;
constexpr double least_evidence = 0.8;  // below this nothing is known
constexpr double prior_share = 0.35;    // what earlier messages count for
constexpr double most_prior = 6.0;      // so that a customer can switch language within a message or two

// One column more than there are languages: the last is "foreign".
using Columns = std::array<double, base::language_count + 1>;
using WordWeights = std::unordered_map<std::string, Columns>;

void for_each_word(std::string_view list, auto&& act) {
    while (!list.empty()) {
        const std::size_t blank = std::min(list.find(' '), list.size());
        if (blank > 0) act(std::string(list.substr(0, blank)));
        list.remove_prefix(std::min(blank + 1, list.size()));
    }
}

// A word that several languages share tells little: its weight is divided among them.
WordWeights weigh_words() {
    WordWeights weights;
    for (const Language language : base::all_languages) {
        for_each_word(function_words(language),
                      [&](std::string word) { weights[std::move(word)][index_of(language)] = word_weight; });
    }
    for_each_word(greeklish_words(),
                  [&](std::string word) { weights[std::move(word)][index_of(Language::el)] = word_weight; });
    for_each_word(foreign_words(), [&](std::string word) { weights[std::move(word)].back() = word_weight; });
    for (auto& [word, weight] : weights) {
        const auto sharers =
            std::count_if(weight.begin(), weight.end(), [](double each) { return each > 0; });
        for (double& each : weight) each /= static_cast<double>(sharers * sharers);
    }
    return weights;
}

// Case-folded words with their accents and inner apostrophes.
std::vector<std::string> words_of(const std::u32string& points) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        while (!word.empty() && word.back() == '\'') word.pop_back();
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (const char32_t point : points) {
        if (u_isalnum(static_cast<UChar32>(point)) != 0) {
            for (const char32_t folded : fold_case(point)) append(word, folded);
        } else if ((point == '\'' || point == U'’') && !word.empty()) {
            word += '\'';
        } else {
            finish();
        }
    }
    finish();
    return words;
}

void weigh_letters(const std::u32string& points, LanguageEvidence& evidence) {
    std::size_t greek = 0;
    std::size_t other_script = 0;
    const auto favour = [&](std::initializer_list<Language> languages, double weight) {
        for (const Language language : languages) {
            double& sum = evidence.weight[index_of(language)];
            sum = std::min(sum + weight, 2 * letter_weight);
        }
    };
    for (const char32_t point : points) {
        const char32_t lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(point)));
        switch (lower) {
            case U'å': favour({Language::nb, Language::da}, letter_weight / 2); break;
            case U'æ':
            case U'ø': favour({Language::nb, Language::da}, letter_weight); break;
            case U'ő':
            case U'ű': favour({Language::hu}, letter_weight); break;
            case U'á':
            case U'í':
            case U'ú':
            case U'ó':
            case U'ö':
            case U'ü': favour({Language::hu}, letter_weight / 3); break;
            case U'è':
            case U'ì':
            case U'ù':
            case U'ò':
            case U'à': favour({Language::it}, letter_weight / 2); break;
            case U'ß':
            case U'ñ':
            case U'ç':
            case U'ł':
            case U'ã':
            case U'õ': evidence.foreign += letter_weight; break;
            default:
                if ((lower >= 0x370 && lower < 0x400) || (lower >= 0x1f00 && lower < 0x2000))
                    ++greek;
                else if (lower >= 0x400 && u_isalpha(static_cast<UChar32>(lower)) != 0 &&
                         (lower < 0x1e00 || lower > 0x2000))
                    ++other_script;
        }
    }
    if (greek >= 2) evidence.weight[index_of(Language::el)] += script_weight;
    if (other_script > greek && other_script >= 3) evidence.foreign += 2 * script_weight;
}

void weigh_words(const std::u32string& points, LanguageEvidence& evidence) {
    static const WordWeights weights = weigh_words();
    for (const std::string& word : words_of(points)) {
        const auto found = weights.find(word);
        if (found == weights.end()) continue;
        for (std::size_t at = 0; at < base::language_count; ++at) evidence.weight[at] += found->second[at];
        evidence.foreign += found->second.back();
    }
}

// CLD2 knows eighty languages; its word counts most where ours fall silent, and to notice a seventh language.
void ask_cld2(std::string_view message, LanguageEvidence& evidence) {
    CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language languages[3];
    int percents[3];
    double scores[3];
    CLD2::ResultChunkVector chunks;
    int bytes = 0;
    bool reliable = false;
    const CLD2::Language best = CLD2::ExtDetectLanguageSummary(
        message.data(), static_cast<int>(message.size()), true, &hints, CLD2::kCLDFlagBestEffort, languages,
        percents, scores, &chunks, &bytes, &reliable);
    if (best == CLD2::UNKNOWN_LANGUAGE) return;
    const std::string_view code = CLD2::LanguageCode(best);
    const auto ours = base::language_from(code == "no" || code == "nn" ? "nb" : code);
    const double weight = reliable ? cld2_weight : cld2_weight / 2;
    if (ours) {
        evidence.weight[index_of(*ours)] += weight;
    } else if (reliable) {
        evidence.foreign += cld2_foreign_weight;
    }
}

}  // namespace

void LanguageEvidence::add(const LanguageEvidence& more) {
    for (std::size_t at = 0; at < weight.size(); ++at) weight[at] += more.weight[at];
    foreign += more.foreign;
}

LanguageEvidence language_evidence(std::string_view message) {
    LanguageEvidence evidence;
    const std::u32string points = decode(message.substr(0, 2000));
    weigh_letters(points, evidence);
    weigh_words(points, evidence);
    ask_cld2(message.substr(0, 2000), evidence);
    return evidence;
}

std::optional<Language> decide_language(const LanguageEvidence& message, const LanguageEvidence& prior) {
    base::PerLanguage<double> total{};
    const double heaviest =
        std::max(*std::max_element(prior.weight.begin(), prior.weight.end()), prior.foreign);
    const double scale = heaviest > 0 ? std::min(prior_share, most_prior / heaviest) : 0;
    for (std::size_t at = 0; at < total.size(); ++at)
        total[at] = message.weight[at] + scale * prior.weight[at];
    const auto best = std::max_element(total.begin(), total.end());
    if (*best < least_evidence || *best <= message.foreign + scale * prior.foreign) return std::nullopt;
    return static_cast<Language>(best - total.begin());
}

}  // namespace text
