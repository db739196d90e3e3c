#include "net/reply_words.hpp"

#include <utility>

namespace net {

ReplyWords::ReplyWords(const intents::Catalogue& catalogue) {
    using intents::Tactic;
    for (const intents::Intent& intent : catalogue.intents) {
        for (const base::Language language : base::all_languages) {
            for (const intents::Reply& reply : intent.wordings[base::index_of(language)].replies)
                replies_.try_emplace(reply.id, ReplyWording{&intent, reply.tactic, language, &reply.text});
        }
    }
    for (const base::Language language : base::all_languages) {
        const intents::ConversationWords& words = catalogue.conversations[base::index_of(language)];
        for (const auto& [lines, tactic] : {std::pair(&words.claim_lines, Tactic::computer_mode),
                                            std::pair(&words.boundaries, Tactic::boundary),
                                            std::pair(&words.hand_overs, Tactic::hand_over)}) {
            for (const intents::Line& line : *lines)
                replies_.try_emplace(line.id, ReplyWording{nullptr, tactic, language, &line.text});
        }
    }
}

const ReplyWording* ReplyWords::find(std::string_view id) const {
    const auto found = replies_.find(id);
    return found == replies_.end() ? nullptr : &found->second;
}

}  // namespace net
