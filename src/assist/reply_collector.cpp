#include "assist/reply_collector.hpp"

#include "assist/same_words.hpp"

#include <algorithm>

namespace assist {

namespace {

using intents::Audience;
using intents::Intent;
using intents::Reply;
using intents::Tactic;

constexpr double generic_share = 0.8;  // confidence of a reply that fits any conversation, against one
                                       // made for the intent

std::vector<Reply> as_replies(const std::vector<intents::Line>& lines, Tactic tactic) {
    std::vector<Reply> replies;
    replies.reserve(lines.size());
    for (const intents::Line& line : lines) replies.push_back({line.id, tactic, line.text, ""});
    return replies;
}

// Colleagues are spoken to informally where customers are not: lines of both do not go together.
bool speaks_alike(const Intent* intent, const Intent& generic, std::size_t language) {
    if (intent == nullptr) return true;
    const auto& theirs = intent->wordings[language].form_of_address;
    const auto& ours = generic.wordings[language].form_of_address;
    return !theirs || !ours || *theirs == *ours;
}

}  // namespace

void ReplyCollector::take(const Intent* intent, Tactic tactic, std::size_t most) {
    most_now_ = replies_.size() + most;
    const auto at = base::index_of(in_.language);
    const intents::Catalogue& catalogue = in_.knowledge.catalogue();
    if (tactic == Tactic::computer_mode) take_claim();
    std::vector<std::pair<const Intent*, double>> sources;
    if (intent != nullptr) sources.emplace_back(intent, in_.reading.confidence);
    for (const match::Candidate& candidate : in_.reading.intents) {
        const Intent* other = catalogue.find(candidate.intent, Audience::customer);
        const bool lends = other != nullptr && other != intent &&
                           candidate.confidence >= second_intent_from && other->care == in_.reading.care &&
                           speaks_alike(intent, *other, at);
        if (lends) sources.emplace_back(other, candidate.confidence);
    }
    for (const auto& [source, confidence] : sources)
        take_from(source->wordings[at].replies, tactic, confidence, 1);
    for (const auto& [source, confidence] : sources)
        take_from(source->wordings[at].replies, tactic, confidence, most);
    const double confidence = generic_share * in_.reading.confidence;
    const Intent* generic = catalogue.find(intents::name_of(tactic), Audience::agent);
    if (generic != nullptr && speaks_alike(intent, *generic, at))
        take_from(generic->wordings[at].replies, tactic, confidence, most);
    const intents::ConversationWords& words = catalogue.conversations[at];
    if (tactic == Tactic::boundary) take_from(as_replies(words.boundaries, tactic), tactic, confidence, most);
    if (tactic == Tactic::hand_over && !in_.reading.care)
        take_from(as_replies(words.hand_overs, tactic), tactic, confidence, most);
}

void ReplyCollector::repeat_if_empty(const Intent* intent, const std::vector<Tactic>& tactics) {
    if (!replies_.empty()) return;
    repeating_ = true;
    for (const Tactic tactic : tactics) take(intent, tactic, 2);
}

void ReplyCollector::take_claim() {
    if (in_.reading.claim.empty()) return;
    // What we evidently caused is not talked of in general before we have apologised for it.
    const Intent* claimed = in_.knowledge.catalogue().find(in_.reading.claim_intent, Audience::customer);
    const bool caused = claimed == nullptr || !fits(*claimed, Tactic::computer_mode);
    if (caused && !in_.state.apologised) return;
    const auto& words = in_.knowledge.catalogue().conversations[base::index_of(in_.language)];
    std::vector<Reply> filled;
    filled.reserve(words.claim_lines.size());
    for (const intents::Line& line : words.claim_lines)
        filled.push_back({line.id, Tactic::computer_mode, intents::fill(line, in_.reading.claim), ""});
    take_from(filled, Tactic::computer_mode, in_.reading.confidence, 1);
}

void ReplyCollector::take_from(const std::vector<Reply>& replies, Tactic tactic, double confidence,
                               std::size_t most) {
    std::vector<const Reply*> fitting;
    for (const Reply& reply : replies) {
        if (reply.tactic == tactic && !is_said(reply.id, reply.text)) fitting.push_back(&reply);
    }
    const auto add = [&](const Reply& reply, const std::optional<Standpoint>& standpoint) {
        if (most == 0 || full()) return;
        --most;
        replies_.push_back({reply.id, reply.tactic, reply.text, confidence, reply.also_offer, standpoint});
    };
    if (in_.knowledge.learning == nullptr) {
        for (const Reply* reply : fitting) add(*reply, std::nullopt);
        return;
    }
    for (const Learning::Ranked& ranked : in_.knowledge.learning->rank(fitting, in_.seed))
        add(*ranked.reply, ranked.standpoint);
}

bool ReplyCollector::is_said(const std::string& id, const std::string& text) const {
    const bool here =
        std::any_of(replies_.begin(), replies_.end(), [&](const Suggested& each) { return each.id == id; });
    if (repeating_ || here) return here;
    if (in_.state.said.contains(id)) return true;
    return !in_.state.words.empty() && in_.state.words.contains(words_hash(text));
}

}  // namespace assist
