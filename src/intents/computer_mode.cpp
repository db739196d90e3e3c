#include "intents/computer_mode.hpp"

#include <algorithm>
#include <array>

namespace intents {

namespace {

constexpr std::array<std::string_view, 6> property_names = {
    "general", "impersonal", "unemotional", "no_defence", "no_counter_attack", "short_enough"};

std::size_t sentences(std::string_view reply) {
    std::size_t count = 0;
    bool open = false;
    for (const char letter : reply) {
        const bool end = letter == '.' || letter == '!' || letter == '?';
        if (end && open) ++count;
        open = !end && (open || (letter != ' ' && letter != '"'));
    }
    return count + (open ? 1U : 0U);
}

}  // namespace

std::string_view name_of(Property property) { return property_names[static_cast<std::size_t>(property)]; }

ComputerModeRules::ComputerModeRules(const Lexicon& lexicon) {
    const Lexicon::ComputerMode& lists = lexicon.computer_mode;
    const auto add = [&](const std::vector<std::string>& words, Property property) {
        words_.add(words, static_cast<int>(property));
    };
    add(lists.second_person, Property::general);
    add(lists.first_person_feeling, Property::impersonal);
    add(lists.emotion, Property::unemotional);
    add(lists.intensifier, Property::unemotional);
    add(lists.defence, Property::no_defence);
    add(lists.accusation, Property::no_counter_attack);
}

std::vector<Violation> ComputerModeRules::violations(std::string_view reply) const {
    std::vector<Violation> violations;
    const text::Message message = text::read_message(reply);
    for (const PhraseList::Hit& hit : words_.find_all(message)) {
        violations.push_back({static_cast<Property>(hit.value), *hit.phrase});
    }
    if (message.manner.exclamations > 0) violations.push_back({Property::unemotional, "!"});
    for (const text::Token& token : message.tokens) {
        const bool loud = token.emoji || (token.shouted && token.word_size > 3);
        if (loud) violations.push_back({Property::unemotional, std::string(message.word(token))});
    }
    if (message.manner.questions > 0) violations.push_back({Property::no_counter_attack, "?"});
    const auto words = static_cast<std::size_t>(std::count_if(
        message.tokens.begin(), message.tokens.end(), [](const text::Token& token) { return !token.emoji; }));
    if (words > most_words) violations.push_back({Property::short_enough, std::to_string(words) + " words"});
    if (sentences(reply) > most_sentences)
        violations.push_back({Property::short_enough, std::to_string(sentences(reply)) + " sentences"});
    return violations;
}

}  // namespace intents
