#include "assist/learning.hpp"
#include "intents/digest.hpp"
#include "net/frame_json.hpp"
#include "net/intent_frames.hpp"
#include "net/parse_json.hpp"

// One intent in one language, and the history of one reply.
namespace net {

namespace {

// What a file says, as far as it is as files are.
Json member(const Json& object, const char* name, const Json& otherwise) {
    const auto found = object.find(name);
    return found != object.end() && found->type() == otherwise.type() ? *found : otherwise;
}

Json lists(const Json& object, const char* name) { return member(object, name, Json::object()); }

// Every example as an object, also those that are written as a mere string.
Json examples_json(const Json& wording) {
    Json examples = lists(wording, "examples");
    for (Json& heat : examples) {
        for (Json& each : heat) {
            if (each.is_string()) each = Json{{"text", each}};
        }
    }
    return examples;
}

Json with_share(const assist::ReplyRecord& record) {
    Json one = record_json(record);
    one["share"] = share_json(assist::share_of(record.calmer, record.answered()));
    return one;
}

assist::ReplyRecord record_of(const assist::Learning& learning, const std::string& reply) {
    const auto found = learning.tally().find(reply);
    return found == learning.tally().end() ? assist::ReplyRecord{} : found->second;
}

// Of every reply, by its id.
void put_records(Json& frame, const Json& replies, const assist::Learning& learning) {
    frame["records"] = Json::object();
    frame["verdicts"] = Json::object();
    for (const Json& tactic : replies) {
        for (const Json& reply : tactic) {
            const std::string id = reply.is_object() ? member(reply, "id", "") : Json("");
            if (id.empty()) continue;
            frame["records"][id] = with_share(record_of(learning, id));
            frame["verdicts"][id] = verdict_json(learning.verdict(id));
        }
    }
}

}  // namespace

std::optional<WordingRead> read_wording(const IntentsWording& wanted, const intents::SourceFile& file) {
    if (parse_json(file.text).is_discarded()) return std::nullopt;
    const Json root = Json::parse(file.text, nullptr, false);
    if (!root.is_object()) return std::nullopt;
    const Json intents = lists(root, "intents");
    const auto wording = intents.find(wanted.intent);
    if (wording == intents.end() || !wording->is_object()) return std::nullopt;
    return WordingRead{.wanted = wanted,
                       .file = file.path,
                       .digest = intents::digest_of(file.text),
                       .form = member(root, "register", ""),
                       .wording = *wording};
}

Frame wording_frame(const Ref& ref, const WordingRead& read, const assist::Learning& learning) {
    Json frame = head("intents.wording", ref);
    frame["pack"] = read.wanted.pack;
    frame["intent"] = read.wanted.intent;
    frame["lang"] = base::code_of(read.wanted.language);
    frame["file"] = read.file;
    frame["digest"] = read.digest;
    frame["register"] = read.form;
    frame["title"] = member(read.wording, "title", "");
    frame["examples"] = examples_json(read.wording);
    frame["near_misses"] = member(read.wording, "near_misses", Json::array());
    frame["patterns"] = member(read.wording, "patterns", Json::array());
    frame["replies"] = lists(read.wording, "replies");
    put_records(frame, frame["replies"], learning);
    return share(frame);
}

Frame history_frame(const Ref& ref, const ReplyPlace& place, const assist::Learning& learning,
                    const std::vector<PastVerdict>& verdicts, const assist::ReplyHistory& history) {
    const assist::ReplyRecord record = record_of(learning, place.reply);
    const assist::Verdict verdict = learning.verdict(place.reply);
    Json frame = head("reply.history", ref);
    frame["reply"] = place.reply;
    frame["text"] = place.text;
    frame["pack"] = place.pack;
    frame["intent"] = place.intent;
    frame["lang"] = base::code_of(place.language);
    frame["tactic"] = name_of(place.tactic);
    frame["record"] = record_json(record);
    frame["share"] = share_json(assist::share_of(record.calmer, record.answered()));
    frame["standing"] = name_of(verdict.standing);
    frame["pinned"] = verdict.pinned;
    frame["verdicts"] = Json::array();
    for (const PastVerdict& past : verdicts) {
        frame["verdicts"].push_back({{"at", millis(past.at)},
                                     {"by", past.by},
                                     {"standing", name_of(past.verdict.standing)},
                                     {"pinned", past.verdict.pinned}});
    }
    frame["uses"] = Json::array();
    for (const assist::ReplyHistory::Use& use : history.uses) {
        frame["uses"].push_back({{"conversation", use.conversation.value},
                                 {"seq", use.seq},
                                 {"at", millis(use.at)},
                                 {"agent", use.agent},
                                 {"action", name_of(use.action)},
                                 {"from", rounded(use.from)},
                                 {"to", use.to ? Json(rounded(*use.to)) : Json()}});
    }
    frame["months"] = Json::array();
    for (const assist::ReplyHistory::Month& month : history.months)
        frame["months"].push_back(
            {{"at", millis(month.at)}, {"answered", month.answered}, {"calmer", month.calmer}});
    return share(frame);
}

}  // namespace net
