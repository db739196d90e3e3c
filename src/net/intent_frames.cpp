#include "net/intent_frames.hpp"

#include "intents/digest.hpp"
#include "net/frame_json.hpp"
#include "net/problem_json.hpp"

#include <algorithm>
#include <array>

namespace net {

namespace {

constexpr std::array<std::string_view, 3> audiences = {"customer", "colleague", "agent"};

std::string_view name_of(intents::Audience audience) { return audiences[static_cast<std::size_t>(audience)]; }

template <class Values>
Json names_json(const Values& values) {
    Json list = Json::array();
    for (const auto& value : values) list.push_back(intents::name_of(value));
    return list;
}

Json counts_json(const intents::Wording& wording) {
    return {{"title", wording.title},
            {"examples", wording.examples.size()},
            {"near_misses", wording.near_misses.size()},
            {"patterns", wording.patterns.size()},
            {"replies", wording.replies.size()}};
}

Json intent_json(const intents::Intent& intent) {
    Json one = {{"id", intent.id},     {"group", intent.group},     {"severity", intent.severity},
                {"care", intent.care}, {"suggest", intent.suggest}, {"tactics", names_json(intent.tactics)},
                {"rule", intent.rule}, {"wordings", Json::object()}};
    for (const base::Language language : base::all_languages) {
        const intents::Wording& wording = intent.wordings[base::index_of(language)];
        if (!wording.title.empty())
            one["wordings"][std::string(base::code_of(language))] = counts_json(wording);
    }
    return one;
}

Json packs_json(const intents::Catalogue& catalogue) {
    Json packs = Json::array();
    for (const intents::Intent& intent : catalogue.intents) {
        auto pack = std::find_if(packs.begin(), packs.end(),
                                 [&](const Json& each) { return each["pack"] == intent.pack; });
        if (pack == packs.end()) {
            packs.push_back(
                {{"pack", intent.pack}, {"audience", name_of(intent.audience)}, {"intents", Json::array()}});
            pack = packs.end() - 1;
        }
        (*pack)["intents"].push_back(intent_json(intent));
    }
    return packs;
}

Json scores_json(const match::TestScores& scores) {
    Json all = Json::object();
    for (const base::Language language : base::all_languages) {
        const match::TestScore& score = scores[base::index_of(language)];
        if (score.tests > 0)
            all[std::string(base::code_of(language))] = {{"tests", score.tests}, {"right", score.intent}};
    }
    return all.empty() ? Json() : all;
}

}  // namespace

Frame intents_frame(const Ref& ref, const IntentsStand& stand) {
    Json frame = head("intents", ref);
    frame["version"] = stand.matcher->catalogue().digest;
    frame["at"] = millis(stand.at);
    frame["packs"] = packs_json(stand.matcher->catalogue());
    frame["problems"] = listed_problems(stand.problems);
    frame["tests"] = stand.scores ? scores_json(*stand.scores) : Json();
    frame["writable"] = !stand.not_writable;
    if (stand.not_writable) frame["why_not"] = to_string(*stand.not_writable);
    return share(frame);
}

Frame found_frame(const Ref& ref, const intents::Search::Found& found) {
    Json frame = head("intents.search", ref);
    frame["hits"] = Json::array();
    for (const intents::Search::Hit& hit : found.hits) {
        Json one = {{"pack", hit.intent->pack},
                    {"intent", hit.intent->id},
                    {"title", hit.intent->wordings[base::index_of(hit.language)].title},
                    {"lang", base::code_of(hit.language)},
                    {"where", intents::name_of(hit.where)}};
        if (hit.reply != nullptr) one["id"] = *hit.reply;
        one["text"] = *hit.text;
        one["start"] = hit.begin;
        one["end"] = hit.end;
        frame["hits"].push_back(std::move(one));
    }
    frame["more"] = found.more;
    return share(frame);
}

Frame file_frame(const Ref& ref, const intents::SourceFile& file) {
    Json frame = head("intents.file", ref);
    frame["file"] = file.path;
    frame["digest"] = intents::digest_of(file.text);
    frame["text"] = file.text;
    return share(frame);
}

Frame changed_frame(const std::string& version, const std::string& by, base::Moment at) {
    Json frame = head("intents.changed");
    frame["version"] = version;
    frame["by"] = by;
    frame["at"] = millis(at);
    return share(frame);
}

}  // namespace net
