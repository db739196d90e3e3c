#include "net/decode_intents.hpp"

namespace net {

namespace {

using nlohmann::json;

constexpr std::size_t longest_words = 200;  // to be searched for
constexpr std::size_t longest_path = 300;
constexpr std::size_t longest_digest = 64;
// A frame's size is the real limit of what is written into files.
constexpr std::size_t longest_text = 16UL * 1024 * 1024;

IntentsSearch read_search(Fields& fields) {
    IntentsSearch search{.words = fields.text("words", longest_words),
                         .language = fields.optional_language("lang"),
                         .where = {}};
    if (const auto name = fields.optional_text("where", longest_name)) {
        search.where = intents::where_from(*name);
        if (!search.where) fields.fail("where", "must be one of title, example, near_miss, reply");
    }
    return search;
}

base::Language read_language(Fields& fields) {
    const auto language = fields.optional_language("lang");
    if (!fields.has("lang")) fields.fail("lang", "is missing; give one of en, nb, da, it, hu, el");
    return language.value_or(base::Language::en);
}

// The text of a field of an edit; only the first fault is told, with what it is about.
std::string text_in(const json& object, const char* name, const char* part, Fields& fields,
                    bool needed = true) {
    const auto found = object.is_object() ? object.find(name) : object.end();
    if (object.is_object() && found == object.end() && !needed) return {};
    if (object.is_object() && found != object.end() && found->is_string()) return found->get<std::string>();
    fields.fail(part, "needs \"" + std::string(name) + "\", a string, in each of its entries");
    return {};
}

std::vector<std::string> also_in(const json& example, Fields& fields) {
    std::vector<std::string> also;
    if (!example.is_object() || !example.contains("also")) return also;
    const json& ids = example["also"];
    if (!ids.is_array()) fields.fail("examples", "has an \"also\" that is no list of intents");
    for (const json& id : ids) {
        if (id.is_string())
            also.push_back(id);
        else
            fields.fail("examples", "has an \"also\" that is no list of intents");
    }
    return also;
}

// Lists by name; `take` gets each entry. Names that `is_known` does not know are a fault.
template <class Known, class Take>
void read_groups(const json& groups, const char* part, Fields& fields, Known known, Take take) {
    if (!groups.is_object()) return fields.fail(part, "is not an object of lists");
    for (const auto& [name, entries] : groups.items()) {
        const auto kind = known(name);
        if (!kind || !entries.is_array())
            return fields.fail(part, "has \"" + name + "\", which is no such list; see docs/intents.md");
        for (const json& entry : entries) take(*kind, entry);
    }
}

std::vector<intents::Example> read_examples(const json& groups, Fields& fields) {
    std::vector<intents::Example> examples;
    read_groups(groups, "examples", fields, intents::heat_from, [&](intents::Heat heat, const json& entry) {
        examples.push_back({.text = entry.is_string() ? entry.get<std::string>()
                                                      : text_in(entry, "text", "examples", fields),
                            .heat = heat,
                            .also = also_in(entry, fields)});
    });
    return examples;
}

std::vector<intents::NearMiss> read_near_misses(const json& list, Fields& fields) {
    std::vector<intents::NearMiss> misses;
    if (!list.is_array()) fields.fail("near_misses", "is not a list");
    for (const json& entry : list) {
        misses.push_back(
            {text_in(entry, "text", "near_misses", fields), text_in(entry, "is", "near_misses", fields)});
    }
    return misses;
}

std::vector<intents::Reply> read_replies(const json& groups, Fields& fields) {
    std::vector<intents::Reply> replies;
    read_groups(groups, "replies", fields, intents::tactic_from,
                [&](intents::Tactic tactic, const json& entry) {
                    replies.push_back({.id = text_in(entry, "id", "replies", fields),
                                       .tactic = tactic,
                                       .text = text_in(entry, "text", "replies", fields),
                                       .also_offer = text_in(entry, "also_offer", "replies", fields, false)});
                });
    return replies;
}

std::variant<std::string, intents::WordingEdit> read_change(Fields& fields) {
    if (fields.has("text")) return fields.text("text", longest_text);
    intents::WordingEdit parts;
    parts.intent = fields.words("intent", longest_name);
    parts.title = fields.optional_text("title", longest_path);
    if (const json* groups = fields.find("examples")) parts.examples = read_examples(*groups, fields);
    if (const json* list = fields.find("near_misses")) parts.near_misses = read_near_misses(*list, fields);
    if (const json* groups = fields.find("replies")) parts.replies = read_replies(*groups, fields);
    return parts;
}

FileEdits read_edits(Fields& fields) {
    FileEdits edits;
    const json* list = fields.find("edits");
    if (list == nullptr || !list->is_array() || list->empty()) {
        fields.fail("edits",
                    "must be a list of what to change: {file, digest, text} or {file, digest, intent, …}");
        return edits;
    }
    if (list->size() > most_edits)
        fields.fail("edits", "are more than " + std::to_string(most_edits), ErrorCode::too_many);
    for (const json& each : *list) {
        if (!each.is_object()) {
            fields.fail("edits", "has an entry that is not an object");
            break;
        }
        Fields of_edit(each);
        edits.push_back({.file = of_edit.words("file", longest_path),
                         .digest = of_edit.words("digest", longest_digest),
                         .what = read_change(of_edit)});
        if (const auto& fault = of_edit.fault())
            fields.fail("edits", "has a fault: " + fault->message, fault->code);
    }
    return edits;
}

}  // namespace

std::optional<IntentCommand> read_intents(std::string_view type, Fields& fields,
                                          std::size_t text_characters) {
    if (type == "intents.list") return IntentsList{};
    if (type == "intents.search") return read_search(fields);
    if (type == "intents.wording")
        return IntentsWording{.pack = fields.words("pack", longest_name),
                              .intent = fields.words("intent", longest_name),
                              .language = read_language(fields)};
    if (type == "intents.file") return IntentsFile{.file = fields.words("file", longest_path)};
    if (type == "intents.try")
        return IntentsTry{.text = fields.text("text", text_characters),
                          .language = fields.optional_language("lang"),
                          .asked = fields.optional_text("intent", longest_name).value_or("")};
    if (type == "intents.preview") return IntentsPreview{.edits = read_edits(fields)};
    if (type == "intents.save") return IntentsSave{.edits = read_edits(fields)};
    if (type == "reply.history") return ReplyHistory{.reply = fields.words("reply", longest_reply_id)};
    return std::nullopt;
}

}  // namespace net
