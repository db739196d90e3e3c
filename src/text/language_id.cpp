#include "text/language_id.hpp"

#include "base/hash_index.hpp"
#include "text/language_words.hpp"
#include "text/second_opinion.hpp"

#include <algorithm>
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
constexpr double least_evidence = 0.8;  // below this nothing is known
constexpr double prior_share = 0.35;    // what earlier messages count for
constexpr double most_prior = 6.0;      // so that a customer can switch language within a message or two

constexpr double doubt = 4.5;  // a lead smaller than this asks CLD2
constexpr std::size_t longest_heard = 2000;

// The hash of every case-folded word, its accents and inner apostrophes included.
void for_each_word(const Letters& letters, auto&& act) {
    std::uint64_t word = 0;
    std::size_t apostrophes = 0;
    const auto feed = [&](char32_t point) { word = (word ^ point) * 0x9e3779b97f4a7c15ULL; };
    const auto finish = [&] {
        if (word != 0) act(word);
        word = 0;
        apostrophes = 0;
    };
    const std::size_t count = std::min(letters.read.size(), longest_heard);
    for (std::size_t at = 0; at < count; ++at) {
        const Letter& letter = letters.read[at];
        if (letter.is(Letter::alphanumeric)) {
            for (; apostrophes > 0; --apostrophes) feed(U'\'');
            for_each_lower(letter, feed);
        } else if ((letter.point == '\'' || letter.point == U'’') && word != 0) {
            ++apostrophes;
        } else {
            finish();
        }
    }
    finish();
}

// How strongly a function word speaks for each language.
class WordWeights {
public:
    // One column more than there are languages: the last is "foreign".
    using Columns = std::array<double, base::language_count + 1>;

    WordWeights() {
        for (const Language language : base::all_languages)
            learn(function_words(language), index_of(language));
        learn(greeklish_words(), index_of(Language::el));
        learn(foreign_words(), base::language_count);
        share();
    }

    // Null when the word is nobody's.
    const Columns* find(std::uint64_t word) const {
        const auto found = index_.find(word);
        return found.empty() ? nullptr : &weights_[found.front().number];
    }

private:
    void learn(std::string_view words, std::size_t column) {
        for_each_word(read_letters(words), [&](std::uint64_t word) { learned_[word][column] = word_weight; });
    }

    // A word that several languages share tells little: its weight is divided among them.
    void share() {
        std::vector<base::HashIndex::Entry> entries;
        for (auto& [word, weight] : learned_) {
            const auto sharers =
                std::count_if(weight.begin(), weight.end(), [](double each) { return each > 0; });
            for (double& each : weight) each /= static_cast<double>(sharers * sharers);
            entries.push_back({word, static_cast<std::uint32_t>(weights_.size())});
            weights_.push_back(weight);
        }
        index_ = base::HashIndex(std::move(entries));
    }

    std::unordered_map<std::uint64_t, Columns> learned_;
    std::vector<Columns> weights_;
    base::HashIndex index_;
};

void weigh_letters(const Letters& letters, LanguageEvidence& evidence) {
    std::size_t greek = 0;
    std::size_t other_script = 0;
    const auto favour = [&](std::initializer_list<Language> languages, double weight) {
        for (const Language language : languages) {
            double& sum = evidence.weight[index_of(language)];
            sum = std::min(sum + weight, 2 * letter_weight);
        }
    };
    const std::size_t count = std::min(letters.read.size(), longest_heard);
    for (std::size_t at = 0; at < count; ++at) {
        const Letter& letter = letters.read[at];
        if (letter.point < 0x80) continue;
        const char32_t lower = letter.is(Letter::lowers_long) ? letter.point : letter.lower;
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
                else if (lower >= 0x400 && letter.is(Letter::letter) && (lower < 0x1e00 || lower > 0x2000))
                    ++other_script;
        }
    }
    if (greek >= 2) evidence.weight[index_of(Language::el)] += script_weight;
    if (other_script > greek && other_script >= 3) evidence.foreign += 2 * script_weight;
}

void weigh_words(const Letters& letters, LanguageEvidence& evidence) {
    static const WordWeights weights;
    for_each_word(letters, [&](std::uint64_t word) {
        const WordWeights::Columns* found = weights.find(word);
        if (found == nullptr) return;
        for (std::size_t at = 0; at < base::language_count; ++at) evidence.weight[at] += (*found)[at];
        evidence.foreign += found->back();
    });
}

}  // namespace

void LanguageEvidence::add(const LanguageEvidence& more) {
    for (std::size_t at = 0; at < weight.size(); ++at) weight[at] += more.weight[at];
    foreign += more.foreign;
}

LanguageEvidence word_evidence(const Letters& letters) {
    LanguageEvidence evidence;
    weigh_letters(letters, evidence);
    weigh_words(letters, evidence);
    return evidence;
}

bool in_doubt(const LanguageEvidence& evidence) {
    double best = 0;
    double second = evidence.foreign;
    for (const double weight : evidence.weight) {
        second = std::max(second, std::min(best, weight));
        best = std::max(best, weight);
    }
    return best - second < doubt;
}

LanguageEvidence language_evidence(std::string_view message) {
    LanguageEvidence evidence = word_evidence(read_letters(message));
    if (in_doubt(evidence)) evidence.add(second_opinion(message));
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
