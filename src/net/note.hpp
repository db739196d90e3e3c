#pragma once

#include "assist/conversation.hpp"
#include "base/language.hpp"
#include "intents/catalogue.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

// What an agent is told in another chat system, in a note that only the team sees.
namespace net {

// care: a person must take over. bait: an attack, or open anger. advice: any other message that something is
// suggested for. draft: a fault in what an agent has sent.
enum class NoteKind { care, bait, advice, draft };
std::string_view name_of(NoteKind kind);

using NoteKinds = std::set<NoteKind>;

// "bait, care, draft"; nothing where one of them is none. An empty text asks for no notes.
std::optional<NoteKinds> note_kinds_from(std::string_view text);

struct Note {
    NoteKind kind = NoteKind::advice;
    std::string text;

    bool operator==(const Note&) const = default;
};

inline constexpr std::size_t most_noted_replies = 3;

// What one turn comes to as a note in this language; nothing where it is not worth one, or is of a kind that
// was not asked for. The replies stay in the customer's language: they are meant to be sent. Nothing that
// anybody wrote is in it.
std::optional<Note> compose_note(const assist::Turn& turn, const assist::State& state,
                                 const intents::Catalogue& catalogue, const NoteKinds& wanted,
                                 base::Language language);

}  // namespace net
