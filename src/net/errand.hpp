#pragma once

#include "base/moment.hpp"
#include "base/result.hpp"
#include "net/http_client.hpp"
#include "net/mapping.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

// What is done in other chat systems. None of it can be seen by a customer: there is no errand that says
// something to one, and calls are made of errands alone.
namespace net {

// Only the team sees it.
struct PrivateNote {
    std::string text;

    bool operator==(const PrivateNote&) const = default;
};
// How heated the conversation is, as an attribute of it. Setting one replaces all, so the `others` that it
// had are sent along: a JSON object, or empty.
struct HeatMark {
    int percent = 0;
    std::string others = {};

    bool operator==(const HeatMark&) const = default;
};
struct RaisedPriority {
    enum class To { high, urgent };
    To to = To::high;

    bool operator==(const RaisedPriority&) const = default;
};

struct Errand {
    std::string integration;   // "chatwoot", "zammad" or a mapping's name
    std::string conversation;  // by its id over there
    std::variant<PrivateNote, HeatMark, RaisedPriority> what;

    bool operator==(const Errand&) const = default;
};
std::string_view kind_of(const Errand& errand);  // "note", "heat" or "priority"

// Where an integration's errands go, and the token that opens the door.
struct ChatwootPlace {
    std::string url, account, token;
    std::string heat_attribute = {};
};
struct ZammadPlace {
    std::string url, token;
};
struct MappedPlace {
    NoteTemplate note;
    std::string token;
};
using ErrandPlace = std::variant<ChatwootPlace, ZammadPlace, MappedPlace>;

// Nothing where that system does not know such a thing.
std::optional<HttpCall> call_for(const Errand& errand, const ErrandPlace& place);

// As it is kept when it could not be done: no address and no token is in there, so that a file that somebody
// has changed can send nothing anywhere else.
std::string to_json(const Errand& errand);
base::Result<Errand> read_errand(std::string_view text, const std::string& place);

}  // namespace net
