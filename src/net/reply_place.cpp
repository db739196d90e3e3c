#include "net/reply_place.hpp"

#include <utility>

namespace net {

namespace {

std::optional<ReplyPlace> find_line(const intents::ConversationWords& words, base::Language language,
                                    std::string_view id) {
    using intents::Tactic;
    for (const auto& [tactic, lines] :
         {std::pair(Tactic::computer_mode, &words.claim_lines),
          std::pair(Tactic::boundary, &words.boundaries), std::pair(Tactic::hand_over, &words.hand_overs)}) {
        for (const intents::Line& line : *lines) {
            if (line.id == id) return ReplyPlace{line.id, line.text, "conversation", "", language, tactic};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<ReplyPlace> find_reply(const intents::Catalogue& catalogue, std::string_view id) {
    for (const base::Language language : base::all_languages) {
        const std::size_t at = base::index_of(language);
        for (const intents::Intent& intent : catalogue.intents) {
            for (const intents::Reply& reply : intent.wordings[at].replies) {
                if (reply.id == id)
                    return ReplyPlace{reply.id, reply.text, intent.pack, intent.id, language, reply.tactic};
            }
        }
        if (auto line = find_line(catalogue.conversations[at], language, id)) return line;
    }
    return std::nullopt;
}

}  // namespace net
