#include "assist/reminders.hpp"

#include "assist/same_words.hpp"

namespace assist {

namespace {

constexpr std::size_t most_promises_told = 3;

std::string greeting_for(const intents::Catalogue& catalogue, base::Language language) {
    const auto& greetings = catalogue.conversations[base::index_of(language)].greetings;
    return greetings.empty() ? std::string() : greetings.front().text;
}

std::string close_for(const State& state, const Knowledge& knowledge, base::Language language) {
    const intents::Intent* close = knowledge.catalogue().find("close", intents::Audience::agent);
    if (close == nullptr) return {};
    for (const intents::Reply& reply : close->wordings[base::index_of(language)].replies) {
        if (knowledge.allows(reply.id) && !state.said.contains(reply.id) &&
            !state.words.contains(words_hash(reply.text)))
            return reply.text;
    }
    return {};
}

}  // namespace

std::vector<Reminder> reminders(const State& state, const Knowledge& knowledge, base::Language language) {
    std::vector<Reminder> reminders;
    if (state.agent_turns == 0 && !state.greeted) {
        if (auto line = greeting_for(knowledge.catalogue(), language); !line.empty())
            reminders.push_back({Reminder::Kind::greeting, std::move(line)});
    }
    if (state.stage != Stage::close) return reminders;
    std::size_t told = 0;
    for (const Promise& promise : state.promises) {
        const bool known = promise.state == PromiseState::open && !promise.text.empty();
        if (known && told++ < most_promises_told)
            reminders.push_back({Reminder::Kind::promise, promise.text});
    }
    if (!state.bade_farewell) {
        if (auto line = close_for(state, knowledge, language); !line.empty())
            reminders.push_back({Reminder::Kind::close, std::move(line)});
    }
    return reminders;
}

}  // namespace assist
