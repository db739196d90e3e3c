#pragma once

#include "match/matcher.hpp"

#include <memory>
#include <string>
#include <vector>

// A catalogue of four intents in English: enough for what the server does with readings, quick to train.
namespace tests {

inline intents::Intent small_intent(std::string id, std::string group, int severity,
                                    std::vector<intents::Example> examples) {
    intents::Intent intent;
    intent.id = std::move(id);
    intent.pack = "small";
    intent.group = std::move(group);
    intent.severity = severity;
    intent.rule = 6;
    intent.care = intent.group == "care";
    intent.suggest = intent.group == "bait";
    intents::Wording& wording = intent.wordings[base::index_of(base::Language::en)];
    wording.title = "Title of " + intent.id;
    wording.examples = std::move(examples);
    return intent;
}

inline void give_replies(intents::Intent& intent, intents::Tactic tactic,
                         const std::vector<std::string>& texts) {
    intent.tactics.push_back(tactic);
    auto& replies = intent.wordings[base::index_of(base::Language::en)].replies;
    for (const std::string& text : texts) {
        const std::string id =
            "en." + intent.id + "." + std::string(name_of(tactic)) + "." + std::to_string(replies.size() + 1);
        replies.push_back({.id = id, .tactic = tactic, .text = text, .also_offer = ""});
    }
}

inline std::vector<intents::Example> heated(intents::Heat heat, const std::vector<std::string>& texts) {
    std::vector<intents::Example> examples;
    for (const std::string& text : texts) examples.push_back({.text = text, .heat = heat, .also = {}});
    return examples;
}

inline std::shared_ptr<const intents::Catalogue> small_catalogue() {
    using intents::Heat;
    using intents::Tactic;
    auto catalogue = std::make_shared<intents::Catalogue>();
    auto& list = catalogue->intents;

    list.push_back(small_intent(
        "indifference", "bait", 2,
        heated(
            Heat::angry,
            {"You don't care about your customers at all", "nobody there gives a damn about us",
             "you people simply do not care", "It is obvious that you don't give a d*** about customers",
             "your company does not care about anyone", "nobody cares about the customers there",
             "you couldn't care less about us customers", "You do not give a damn, do you",
             "not one of you cares about what happens to us", "clearly customers mean nothing to you people",
             "once we have paid you don't care any more", "your whole company doesn't give a damn"})));
    give_replies(list.back(), Tactic::computer_mode,
                 {"I am sure there are some people who believe that customer service is not a priority.",
                  "People do get annoyed when they do not get the help they need right away.",
                  "Some people find it hard to believe that a company listens.",
                  "It happens that people feel overlooked."});
    give_replies(list.back(), Tactic::acknowledge,
                 {"It is frustrating to be left alone with this.", "That must have been tiresome."});

    list.push_back(small_intent(
        "personal_insult", "bait", 3,
        heated(Heat::furious, {"you are a complete idiot", "you stupid moron", "what a useless idiot you are",
                               "you brainless fool", "are you stupid or what, you idiot",
                               "you must be the dumbest moron alive", "shut up you idiot",
                               "you are an imbecile", "you fucking moron", "stupid bloody idiot"})));
    list.back().rule = 20;
    give_replies(
        list.back(), Tactic::computer_mode,
        {"Strong words are often used when something matters.", "People say such things when they are upset.",
         "Long days make for strong words.", "Many people lose patience with things like this."});

    list.push_back(small_intent(
        "self_harm", "care", 3,
        heated(Heat::calm,
               {"I don't want to live any more", "I am going to kill myself", "I want to end my life",
                "I might as well be dead", "there is no point in living any more", "I will hurt myself",
                "I am thinking of suicide", "I want to die", "life is not worth living any more",
                "I just want to end it all"})));
    auto& care = list.back().wordings[base::index_of(base::Language::en)];
    care.card = intents::Card{
        .steps = {"Stay with them", "Ask plainly"}, .hand_over = "A supervisor, now", .avoid = {"Arguing"}};
    give_replies(
        list.back(), Tactic::care,
        {"I am very sorry that it is this hard. You are not alone with it.", "Thank you for telling me."});

    list.push_back(small_intent(
        "question", "calm", 0,
        heated(Heat::calm,
               {"What are your opening hours?", "How do I change my address?", "Where can I see my invoice?",
                "Could you tell me when the shop opens?", "Which plan has more data?",
                "How long does delivery take?", "Do you ship to Norway?", "Can I pay by card?",
                "How can I download the app?", "What does the large one cost?",
                "When will the next bus leave?", "Is there a manual for this model?"})));
    auto& background = catalogue->backgrounds[base::index_of(base::Language::en)];
    background.customer = {"The weather is lovely today", "I watched football at the weekend",
                           "We had soup for lunch",       "write me a poem about trees",
                           "my sister lives in town",     "the train goes past the lake"};
    background.agent = {"The shop is open until six.", "The form is attached.", "I have sent the invoice."};

    intents::Lexicon& lexicon = catalogue->lexicons[base::index_of(base::Language::en)];
    lexicon.angry = {"damn", "don't care", "obvious"};
    lexicon.furious = {"idiot", "moron", "fucking"};
    lexicon.profanity = {"damn", "fuck*"};
    catalogue->digest = "small";
    return catalogue;
}

// Trained once for all tests of a program.
inline std::shared_ptr<const match::Matcher> small_matcher() {
    static const auto matcher = match::Matcher::train(small_catalogue());
    return matcher;
}

}  // namespace tests
