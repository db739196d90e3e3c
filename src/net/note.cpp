#include "net/note.hpp"

#include "net/note_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace net {

namespace {

constexpr std::array<std::string_view, 4> kind_names = {"care", "bait", "advice", "draft"};
constexpr int open_level = 2;  // from here on a message is angry

const intents::Wording* wording_of(const std::string& intent, intents::Audience audience,
                                   const intents::Catalogue& catalogue, base::Language language) {
    const intents::Intent* found = catalogue.find(intent, audience);
    return found == nullptr ? nullptr : &found->wordings[base::index_of(language)];
}

std::string reading_line(const assist::State& state, const NoteWords& words) {
    const auto level = static_cast<std::size_t>(std::clamp(state.level, 0, 3));
    return "Evenkeel: " + std::string(words.levels[level]) + " (" +
           std::to_string(std::lround(state.anger * 100)) + "/100, " +
           std::string(words.trends[static_cast<std::size_t>(state.trend)]) + ")\n";
}

std::string title_of(const assist::Why& why, const intents::Catalogue& catalogue, base::Language language) {
    for (const auto audience : {intents::Audience::customer, intents::Audience::colleague}) {
        if (const auto* wording = wording_of(why.intent, audience, catalogue, language))
            return wording->title;
    }
    return why.title;
}

std::string reason_line(const assist::Why& why, const intents::Catalogue& catalogue, base::Language language,
                        const NoteWords& words) {
    std::string line = std::string(words.why) + ": " + title_of(why, catalogue, language) + ".";
    // Attacks are described in the customer's language; in another one the title must do.
    const bool is_same = title_of(why, catalogue, language) == why.title;
    if (is_same && !why.attacks.empty()) line += " " + why.attacks.front().presumes;
    return line;
}

std::string advice_text(const assist::Suggestion& suggestion, const assist::State& state,
                        const intents::Catalogue& catalogue, base::Language language) {
    const NoteWords& words = note_words(language);
    std::string text = reading_line(state, words) + std::string(words.suggestions) + ":\n";
    const std::size_t count = std::min(suggestion.replies.size(), most_noted_replies);
    for (std::size_t i = 0; i < count; ++i)
        text += std::to_string(i + 1) + ". " + suggestion.replies[i].text + "\n";
    return text + reason_line(suggestion.why, catalogue, language, words);
}

std::string list_of(const std::vector<std::string>& lines) {
    std::string list;
    for (const std::string& line : lines) list += "\n- " + line;
    return list;
}

// Without numbers: the same case is the same note.
std::string care_text(const assist::Suggestion& suggestion, const intents::Card& usual,
                      const intents::Catalogue& catalogue, base::Language language) {
    const NoteWords& words = note_words(language);
    const auto* wording = wording_of(suggestion.why.intent, intents::Audience::customer, catalogue, language);
    const intents::Card& card = wording != nullptr && wording->card ? *wording->card : usual;
    std::string text = "Evenkeel: " + std::string(words.care_first) + ". " +
                       title_of(suggestion.why, catalogue, language) + ".\n" + std::string(words.do_now) +
                       ":" + list_of(card.steps);
    if (!card.hand_over.empty()) text += "\n" + std::string(words.hand_over) + ": " + card.hand_over;
    if (!card.avoid.empty()) text += "\n" + std::string(words.avoid) + ":" + list_of(card.avoid);
    return text;
}

std::string draft_text(const assist::Spoke& spoke, const assist::State& state,
                       const intents::Catalogue& catalogue, base::Language language) {
    const NoteWords& words = note_words(language);
    std::string text = "Evenkeel: " + std::string(words.sent) + ":";
    for (const std::string& fault : spoke.faults) {
        const auto* wording = wording_of(fault, intents::Audience::agent, catalogue, language);
        text += "\n- " + (wording != nullptr ? wording->title : fault);
    }
    if (!state.steps.empty() && !state.steps.back().by_customer && !state.steps.back().better.empty())
        text += "\n" + std::string(words.better) + ": " + state.steps.back().better;
    return text;
}

NoteKind kind_of(const assist::Suggestion& suggestion, const assist::State& state,
                 const intents::Catalogue& catalogue) {
    if (suggestion.card) return NoteKind::care;
    const intents::Intent* intent = catalogue.find(suggestion.why.intent, intents::Audience::customer);
    const bool is_attack = (intent != nullptr && intent->group == "bait") || !suggestion.why.attacks.empty();
    return is_attack || state.level >= open_level ? NoteKind::bait : NoteKind::advice;
}

}  // namespace

std::string_view name_of(NoteKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::optional<NoteKinds> note_kinds_from(std::string_view text) {
    NoteKinds kinds;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        std::string_view name = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        while (name.starts_with(' ')) name.remove_prefix(1);
        while (name.ends_with(' ')) name.remove_suffix(1);
        const auto found = std::find(kind_names.begin(), kind_names.end(), name);
        if (found == kind_names.end()) return std::nullopt;
        kinds.insert(static_cast<NoteKind>(found - kind_names.begin()));
    }
    return kinds;
}

std::optional<Note> compose_note(const assist::Turn& turn, const assist::State& state,
                                 const intents::Catalogue& catalogue, const NoteKinds& wanted,
                                 base::Language language) {
    if (turn.spoke) {
        if (turn.spoke->faults.empty() || !wanted.contains(NoteKind::draft)) return std::nullopt;
        return Note{.kind = NoteKind::draft, .text = draft_text(*turn.spoke, state, catalogue, language)};
    }
    if (!turn.suggestion || (turn.suggestion->replies.empty() && !turn.suggestion->card)) return std::nullopt;
    const NoteKind kind = kind_of(*turn.suggestion, state, catalogue);
    if (!wanted.contains(kind)) return std::nullopt;
    const assist::Suggestion& suggestion = *turn.suggestion;
    return Note{.kind = kind,
                .text = suggestion.card ? care_text(suggestion, *suggestion.card, catalogue, language)
                                        : advice_text(suggestion, state, catalogue, language)};
}

}  // namespace net
