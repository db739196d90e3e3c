#include "match/lexicon_reader.hpp"

namespace match {

namespace {

enum Group { heat, profanity, modifiers };  // the harmless phrases are among heat: they overrule it
enum Value { harmless, irritated, angry, furious, profane, intensifier, negator };

// A negation reaches this many words ahead: "not in the least bit angry".
constexpr std::size_t negation_reach = 4;

std::vector<std::string> folded(const std::vector<std::string>& words) {
    std::vector<std::string> result;
    for (const std::string& word : words) {
        const std::string form = text::normal_form(text::read_message(word));
        if (form.size() > 2) result.push_back(form.substr(1, form.size() - 2));
    }
    return result;
}

}  // namespace

LexiconReader::LexiconReader(const intents::Lexicon& lexicon) : unmasker_(folded(lexicon.profanity)) {
    phrases_.add(lexicon.harmless, harmless, heat);  // first: of two phrases of one length the earlier wins
    phrases_.add(lexicon.furious, furious, heat);
    phrases_.add(lexicon.angry, angry, heat);
    phrases_.add(lexicon.irritated, irritated, heat);
    phrases_.add(lexicon.profanity, profane, profanity);
    phrases_.add(lexicon.intensifiers, intensifier, modifiers);
    phrases_.add(lexicon.negators, negator, modifiers);
}

void LexiconReader::unmask(text::Message& message) const {
    for (std::size_t at = 0; at < message.tokens.size(); ++at) {
        if (!message.tokens[at].masked) continue;
        const std::string_view word = unmasker_.unmask(message.word(message.tokens[at]));
        if (!word.empty()) message.replace_word(at, word);
    }
}

LexiconCount LexiconReader::count(const text::Message& message) const {
    LexiconCount counts;
    std::size_t negated_until = 0;
    for (std::size_t at = 0; at < message.tokens.size();) {
        const intents::PhraseList::Hits hits = phrases_.at(message, at);
        if (const auto& modifier = hits[modifiers]) {
            if (modifier->value == negator)
                negated_until = at + modifier->count + negation_reach;
            else
                ++counts.intensified;
        }
        if (hits[profanity]) ++counts.profane;
        const auto& hit = hits[heat];
        if (hit && hit->value == harmless) {
            ++counts.harmless;
        } else if (hit && at < negated_until) {
            ++counts.negated;
        } else if (hit) {
            counts.irritated += hit->value == irritated ? 1 : 0;
            counts.angry += hit->value == angry ? 1 : 0;
            counts.furious += hit->value == furious ? 1 : 0;
        }
        at += hit ? hit->count : 1;
    }
    return counts;
}

}  // namespace match
