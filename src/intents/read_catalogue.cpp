#include "intents/read_catalogue.hpp"

#include "intents/digest.hpp"
#include "intents/document.hpp"
#include "intents/read_conversation_words.hpp"
#include "intents/read_heat.hpp"
#include "intents/read_promise_words.hpp"
#include "intents/schemas.hpp"

#include <algorithm>
#include <cassert>
#include <set>

namespace intents {

namespace {

using nlohmann::json;

const std::pair<const char*, Heat> heats[] = {
    {"calm", Heat::calm}, {"irritated", Heat::irritated}, {"angry", Heat::angry}, {"furious", Heat::furious}};

std::vector<std::string> strings(const json& value) { return value.get<std::vector<std::string>>(); }

// A list that a file may leave out.
std::vector<std::string> strings(const json& value, const char* key) {
    return value.contains(key) ? strings(value[key]) : std::vector<std::string>();
}

std::optional<FormOfAddress> form_of_address(const json& file) {
    if (!file.contains("form_of_address")) return std::nullopt;
    return file["form_of_address"] == "formal" ? FormOfAddress::formal : FormOfAddress::informal;
}

// The schema has let only known names through.
Tactic known_tactic(const std::string& name) {
    const auto tactic = tactic_from(name);
    assert(tactic);
    return tactic ? *tactic : Tactic::acknowledge;
}

base::Language known_language(const std::string& code) {
    const auto language = base::language_from(code);
    assert(language);
    return language ? *language : base::Language::en;
}

// Of "intents/heat/nb.tsv"; nothing where no language is called so.
std::optional<base::Language> language_of(const SourceFile& file) {
    const std::string_view name = std::string_view(file.path).substr(file.path.rfind('/') + 1);
    return base::language_from(std::string(name.substr(0, name.find('.'))));
}

// Over the files that a matcher learns from: the same files give the same digest on every machine.
std::string digest_of(const SourceFiles& files) {
    Digest digest;
    for (const auto* group : {&files.packs, &files.wordings, &files.lexicons, &files.heats}) {
        for (const SourceFile& file : *group) {
            digest.add(file.text);
            digest.add("\xff");
        }
    }
    return digest.digits();
}

class Reader {
public:
    explicit Reader(const SourceFiles& files) : files_(files), schemas_(files.schemas, problems_) {}

    CatalogueReading read() {
        for (const SourceFile& file : files_.packs) read_pack(file);
        for (const SourceFile& file : files_.wordings) read_wordings(file);
        for (const SourceFile& file : files_.lexicons) read_lexicon(file);
        for (const SourceFile& file : files_.heats) {
            if (const auto language = language_of(file))
                catalogue_.heats[base::index_of(*language)] = read_heat(file, problems_);
            else
                problems_.emplace_back(file.path, "no language is called so; name it en.tsv, nb.tsv, …");
        }
        for (const SourceFile& file : files_.conversations) read_conversation(file);
        for (const SourceFile& file : files_.promise_words) read_promises(file);
        check_references();
        if (catalogue_.intents.empty())
            problems_.emplace_back("intents", "there is no pack here; each needs a pack.json");
        if (!problems_.empty()) return {nullptr, std::move(problems_)};
        catalogue_.digest = digest_of(files_);
        return {std::make_shared<const Catalogue>(std::move(catalogue_)), {}};
    }

private:
    const json* schema(const std::string& name) { return schemas_.find(name, problems_); }

    void read_pack(const SourceFile& file) {
        const Document document(file, schema("pack.schema.json"), problems_);
        if (!document.sound()) return;
        const json& pack = document.json();
        const std::string audience = pack["audience"];
        std::size_t number = 0;
        for (const json& each : pack["intents"]) {
            const std::string place = "/intents/" + std::to_string(number++);
            Intent intent;
            intent.id = each["id"];
            intent.pack = pack["pack"];
            intent.audience = audience == "agent"       ? Audience::agent
                              : audience == "colleague" ? Audience::colleague
                                                        : Audience::customer;
            intent.group = each["group"];
            intent.severity = each["severity"];
            intent.care = each["care"];
            intent.suggest = each["suggest"];
            intent.rule = each["rule"];
            for (const json& tactic : each["tactics"])
                intent.tactics.push_back(known_tactic(tactic.get<std::string>()));
            if (catalogue_.find(intent.id, intent.audience) != nullptr) {
                problems_.push_back(document.problem(
                    place + "/id", "the intent \"" + intent.id + "\" exists already; ids are unique"));
                continue;
            }
            catalogue_.intents.push_back(std::move(intent));
        }
    }

    void read_wordings(const SourceFile& file) {
        const Document document(file, schema("intents.schema.json"), problems_);
        if (!document.sound()) return;
        const json& root = document.json();
        const auto language = known_language(root["language"]);
        const std::string pack = root["pack"];
        const bool by_agent = std::any_of(
            catalogue_.intents.begin(), catalogue_.intents.end(),
            [&](const Intent& intent) { return intent.pack == pack && intent.audience == Audience::agent; });
        for (const auto& [id, wording] : root["intents"].items()) {
            const auto intent =
                std::find_if(catalogue_.intents.begin(), catalogue_.intents.end(),
                             [&](const Intent& each) { return each.id == id && each.pack == pack; });
            if (intent == catalogue_.intents.end()) {
                problems_.push_back(
                    document.problem("/intents/" + id, "its pack.json has no intent \"" + id + "\""));
                continue;
            }
            Wording& words = intent->wordings[base::index_of(language)];
            words = read_wording(wording, "/intents/" + id, document, by_agent);
            words.form_of_address = form_of_address(root);
        }
        if (root.contains("background")) {
            Background& background = catalogue_.backgrounds[base::index_of(language)];
            for (std::string& line : strings(root["background"]))
                (by_agent ? background.agent : background.customer).push_back(std::move(line));
        }
    }

    Wording read_wording(const json& value, const std::string& place, const Document& document,
                         bool by_agent) {
        Wording wording;
        wording.title = value["title"];
        for (const auto& [name, heat] : heats) {
            if (value["examples"].contains(name)) {
                read_examples(value["examples"][name], heat,
                              {place + "/examples/" + name, &document, by_agent}, wording.examples);
            }
        }
        std::size_t number = 0;
        for (const json& miss : value["near_misses"]) {
            wording.near_misses.push_back({miss["text"], miss["is"]});
            refer({place + "/near_misses/" + std::to_string(number++) + "/is", &document, by_agent},
                  miss["is"]);
        }
        if (value.contains("patterns")) wording.patterns = strings(value["patterns"]);
        for (const auto& [tactic, replies] : value["replies"].items()) {
            for (const json& reply : replies) {
                wording.replies.push_back(
                    {reply["id"], known_tactic(tactic), reply["text"], reply.value("also_offer", "")});
            }
        }
        if (value.contains("card")) {
            const json& card = value["card"];
            wording.card = Card{strings(card["do"]), card["hand_over"], strings(card["avoid"])};
        }
        return wording;
    }

    // An id that some file mentions; it may be declared in a pack that is read later.
    struct Place {
        std::string pointer;
        const Document* document;
        bool by_agent;
    };

    void read_examples(const json& list, Heat heat, const Place& place, std::vector<Example>& examples) {
        std::size_t number = 0;
        for (const json& each : list) {
            Example example{.text = {}, .heat = heat, .also = {}};
            if (each.is_string()) {
                example.text = each;
            } else {
                example.text = each["text"];
                if (each.contains("also")) example.also = strings(each["also"]);
            }
            const std::string pointer = place.pointer + "/" + std::to_string(number++) + "/also";
            for (const std::string& id : example.also) refer({pointer, place.document, place.by_agent}, id);
            examples.push_back(std::move(example));
        }
    }

    void refer(const Place& place, const std::string& id) {
        const Audience audience = place.by_agent ? Audience::agent : Audience::customer;
        if (id == "none" || catalogue_.find(id, audience) != nullptr) return;
        problems_.push_back(
            place.document->problem(place.pointer, "there is no intent \"" + id + "\"" + hint(id, audience)));
    }

    // The known id that looks most like it.
    std::string hint(const std::string& id, Audience audience) const {
        for (const Intent& intent : catalogue_.intents) {
            const bool same_side = (intent.audience == Audience::agent) == (audience == Audience::agent);
            if (same_side && (intent.id.starts_with(id.substr(0, 4)) || intent.id.ends_with(id)))
                return "; did you mean \"" + intent.id + "\"?";
        }
        return "";
    }

    void read_lexicon(const SourceFile& file) {
        const Document document(file, schema("lexicon.schema.json"), problems_);
        if (!document.sound()) return;
        const json& root = document.json();
        const json& rules = root["computer_mode"];
        Lexicon& lexicon = catalogue_.lexicons[base::index_of(known_language(root["language"]))];
        lexicon.irritated = strings(root["heat"]["irritated"]);
        lexicon.angry = strings(root["heat"]["angry"]);
        lexicon.furious = strings(root["heat"]["furious"]);
        lexicon.profanity = strings(root["profanity"]);
        lexicon.intensifiers = strings(root["intensifiers"]);
        lexicon.negators = strings(root["negators"]);
        lexicon.harmless = strings(root["harmless"]);
        lexicon.computer_mode = {.second_person = strings(rules["second_person"]),
                                 .first_person_feeling = strings(rules["first_person_feeling"]),
                                 .emotion = strings(rules["emotion"]),
                                 .intensifier = strings(rules["intensifier"]),
                                 .defence = strings(rules["defence"]),
                                 .accusation = strings(rules["accusation"])};
        const json tactics = root.value("tactics", json::object());
        lexicon.tactics = {.apology = strings(tactics, "apology"),
                           .condition = strings(tactics, "condition"),
                           .solution = strings(tactics, "solution"),
                           .blame = strings(tactics, "blame"),
                           .request = strings(tactics, "request"),
                           .alternative = strings(tactics, "alternative"),
                           .hedge = strings(tactics, "hedge"),
                           .thanks = strings(tactics, "thanks"),
                           .farewell = strings(tactics, "farewell")};
        const json address = root.value("form_of_address", json::object());
        lexicon.address = {.informal = strings(address, "informal"), .formal = strings(address, "formal")};
    }

    void read_conversation(const SourceFile& file) {
        const Document document(file, schema("conversation.schema.json"), problems_);
        if (!document.sound()) return;
        const auto language = known_language(document.json()["language"]);
        catalogue_.conversations[base::index_of(language)] = read_conversation_words(document.json());
    }

    void read_promises(const SourceFile& file) {
        const Document document(file, schema("promises.schema.json"), problems_);
        if (!document.sound()) return;
        catalogue_.promises[base::index_of(known_language(document.json()["language"]))] =
            read_promise_words(document, problems_);
    }

    void check_references() {
        std::set<std::string> ids;
        for (const Intent& intent : catalogue_.intents) {
            for (const base::Language language : base::all_languages) {
                for (const Reply& reply : intent.wordings[base::index_of(language)].replies) {
                    if (!ids.insert(reply.id).second) {
                        problems_.emplace_back(
                            "intents/" + intent.pack + "/" + std::string(base::code_of(language)) + ".json",
                            "the reply id \"" + reply.id +
                                "\" is given twice; what a phrase achieved is counted under its id");
                    }
                }
            }
        }
    }

    const SourceFiles& files_;
    Catalogue catalogue_;
    base::Problems problems_;  // before `schemas_`, which adds to them
    Schemas schemas_;
};

}  // namespace

CatalogueReading read_catalogue(const SourceFiles& files) { return Reader(files).read(); }

}  // namespace intents
