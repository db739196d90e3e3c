#pragma once

#include "base/result.hpp"
#include "net/outside_message.hpp"
#include "net/signature_scheme.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A file that says how another system's webhooks are to be read, and how it takes private notes
// (docs/integrations.md): for systems that this server does not know by itself.
namespace net {

// JSON pointers, each checked when the file was read; empty = not there. With `list` the fields of a message
// are looked for in each element of that array, all else in the whole body.
struct MessagePlaces {
    std::string list = {};
    std::string conversation;
    std::string message = {};  // empty: the delivery's id is the message's
    std::string text;
    std::string name = {}, when = {}, language = {};
};

// Who wrote: what stands at a place, compared as text.
struct SpeakerRule {
    using Who = OutsideMessage::Who;

    std::string at;
    std::map<std::string, Who> known = {};
    std::optional<Who> absent = {};     // where nothing stands there; nothing: the message is not for us
    std::optional<Who> otherwise = {};  // where something else does; likewise
};

// A webhook counts only where one of these values stands at that place.
struct Condition {
    std::string at;
    std::vector<std::string> is = {};
};

// Where a private note is posted. "{conversation}", "{note}" and "{token}" are filled in.
struct NoteTemplate {
    std::string url;
    std::map<std::string, std::string> headers = {};
    std::string body = {};  // a JSON object
};

struct Mapping {
    std::string name;  // of the file, and in the address: /integrations/<name>
    SignatureScheme signature;
    std::string delivery_header = {};
    std::vector<Condition> only_if = {};
    MessagePlaces places;
    SpeakerRule speaker;
    std::optional<NoteTemplate> note = {};  // nothing: it is only read
};

// 1 to 20 characters of a-z 0-9 -, beginning with a letter, and none of the systems that are known anyway.
bool is_mapping_name(std::string_view name);

// Reads a mapping file. Its note must say by which of its own fields it is private, and that field must be
// set: a note that a customer can see is none.
base::Result<Mapping> read_mapping(std::string_view text, const std::string& name, const std::string& place);

// Any bytes may come in. `delivery` is the value of the delivery header.
Webhook read_mapped(std::string_view body, std::string_view delivery, const Mapping& mapping);

}  // namespace net
