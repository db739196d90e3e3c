#pragma once

#include "intents/catalogue.hpp"

#include <memory>

// Four intents in English, just enough to see the machinery work.
inline std::shared_ptr<const intents::Catalogue> small_catalogue() {
    using intents::Heat;
    const auto examples = [](Heat heat, std::initializer_list<const char*> lines) {
        std::vector<intents::Example> all;
        for (const char* line : lines) all.push_back({line, heat, {}});
        return all;
    };
    const auto reply = [](const char* id, intents::Tactic tactic, const char* text) {
        return intents::Reply{id, tactic, text, ""};
    };
    auto catalogue = std::make_shared<intents::Catalogue>();
    const std::size_t en = base::index_of(base::Language::en);

    intents::Intent wait{.id = "long_wait",
                         .pack = "grievances",
                         .group = "grievance",
                         .severity = 1,
                         .suggest = true,
                         .tactics = {intents::Tactic::computer_mode, intents::Tactic::acknowledge},
                         .rule = 2,
                         .wordings = {}};
    wait.wordings[en].title = "Waited too long";
    wait.wordings[en].examples =
        examples(Heat::angry, {"still waiting on hold", "waiting an hour for an answer",
                               "on hold for an hour now", "nobody answers the phone",
                               "an hour in the queue and no answer", "how much longer must I wait"});
    wait.wordings[en].patterns = {" hold music "};
    wait.wordings[en].replies = {reply("en.long_wait.computer_mode.1", intents::Tactic::computer_mode,
                                       "People do get annoyed when they have to wait."),
                                 reply("en.long_wait.acknowledge.1", intents::Tactic::acknowledge,
                                       "An hour in a queue is a long time.")};

    intents::Intent insult{.id = "personal_insult",
                           .pack = "attacks",
                           .group = "bait",
                           .severity = 3,
                           .suggest = true,
                           .tactics = {intents::Tactic::computer_mode},
                           .rule = 6,
                           .wordings = {}};
    insult.wordings[en].title = "Insult";
    insult.wordings[en].examples =
        examples(Heat::furious, {"you stupid idiot", "you are an idiot", "what an idiot you are",
                                 "stupid clown", "you useless clown", "you are a stupid useless fool"});
    insult.wordings[en].replies = {reply("en.personal_insult.computer_mode.1", intents::Tactic::computer_mode,
                                         "Some conversations get heated.")};

    intents::Intent harm{.id = "self_harm",
                         .pack = "care",
                         .group = "care",
                         .severity = 3,
                         .care = true,
                         .tactics = {intents::Tactic::care},
                         .rule = 20,
                         .wordings = {}};
    harm.wordings[en].title = "Self-harm";
    harm.wordings[en].examples = examples(
        Heat::calm, {"i do not want to live any more", "i want to end it all", "thinking of ending my life",
                     "life is not worth living", "nobody would miss me if i was gone", "i want to die"});
    harm.wordings[en].card = intents::Card{{"Answer at once."}, "the supervisor", {"Any script."}};
    harm.wordings[en].replies = {
        reply("en.self_harm.care.1", intents::Tactic::care, "Thank you for telling me this.")};

    intents::Intent question{.id = "question",
                             .pack = "calm",
                             .group = "calm",
                             .tactics = {intents::Tactic::clarify},
                             .rule = 7,
                             .wordings = {}};
    question.wordings[en].title = "Question";
    question.wordings[en].examples = examples(
        Heat::calm, {"when does the shop open?", "what does delivery cost?", "do you sell gift cards?",
                     "can i change my address?", "where can i find the manual?", "which sizes do you have?"});
    catalogue->intents = {wait, insult, harm, question};
    catalogue->lexicons[en].furious = {"idiot*", "stupid"};
    catalogue->lexicons[en].angry = {"useless"};
    catalogue->lexicons[en].irritated = {"annoy*"};
    catalogue->lexicons[en].profanity = {"idiot*", "fuck*"};
    catalogue->lexicons[en].negators = {"not"};
    catalogue->lexicons[en].intensifiers = {"so"};
    catalogue->lexicons[en].harmless = {"stupid good"};
    catalogue->backgrounds[en].customer = {"lovely weather today", "the match was great",
                                           "my cat sat on the keyboard", "pizza for lunch"};
    catalogue->digest = "small";
    return catalogue;
}
