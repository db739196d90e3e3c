#include "net/hub_desk.hpp"
#include "net/hub_intents.hpp"
#include "net/learned_log.hpp"
#include "net/refusal_words.hpp"
#include "net/reply_place.hpp"
#include "net/stored_events.hpp"
#include "net/turn_events.hpp"

// What replies achieved, and what supervisors say of them.
namespace net {

namespace {

assist::Verdict after(assist::Verdict verdict, Judge::Action action) {
    switch (action) {
        case Judge::Action::approve: verdict.standing = assist::Standing::approved; break;
        case Judge::Action::block: verdict.standing = assist::Standing::blocked; break;
        case Judge::Action::clear: verdict.standing = assist::Standing::unreviewed; break;
        case Judge::Action::pin: verdict.pinned = true; break;
        case Judge::Action::unpin: verdict.pinned = false; break;
    }
    return verdict;
}

}  // namespace

std::optional<base::Problem> Hub::restore_learning(storage::EventLog& log) {
    auto learning = read_learning(log, [this](const base::ConversationId& id,
                                              const assist::Promise& promise) { remind_of(id, promise); });
    if (!learning) return learning.error();
    learning_ = std::move(*learning);
    const auto newest = read_verdicts(log, [this](const std::string& reply, const PastVerdict& past,
                                                  std::uint64_t seq) { judge(reply, past, seq); });
    if (!newest) return newest.error();
    learned_upto_ = *newest;
    return std::nullopt;
}

// The last word in the log's order counts, in whatever order this node hears of them.
void Hub::judge(const std::string& reply, const PastVerdict& past, std::uint64_t seq) {
    std::uint64_t& newest = verdict_seqs_[reply];
    if (seq <= newest) return;
    newest = seq;
    learning_.judge(reply, past.verdict);
    intents_->judged(reply, past);
}

// What other nodes' supervisors said and brought in. What replies achieved in conversations that are
// forgotten was counted when it happened.
void Hub::learn(const storage::Event& event) {
    if (event.seq <= learned_upto_) return;
    learned_upto_ = event.seq;
    tell_verdicts(event, [this](const std::string& reply, const PastVerdict& past, std::uint64_t seq) {
        judge(reply, past, seq);
    });
    if (is_own(event) || !is_import(event)) return;
    if (const auto tally = learned_in(event)) learning_.add(*tally);
}

bool Hub::is_supervisor(Member& member, const Ref& ref, std::string words) const {
    if (member.person_.role == Role::supervisor) return true;
    refuse(member, ref, ErrorCode::not_allowed, std::move(words));
    return false;
}

void Hub::carry_out(Member& member, const Ref& ref, const Judge& wanted) {
    if (!is_supervisor(member, ref, "only supervisors approve, block and pin replies")) return;
    if (!find_reply(parts_.matcher->catalogue(), wanted.reply)) {
        refuse(member, ref, ErrorCode::unknown_reply, no_such_reply);
        return;
    }
    const base::Moment now = parts_.clock();
    const assist::Verdict verdict = after(learning_.verdict(wanted.reply), wanted.action);
    store_learning(member, ref, verdict_event(wanted.reply, verdict, member.person_, now),
                   [this, reply = wanted.reply, past = PastVerdict{now, member.person_.name, verdict}](
                       std::uint64_t seq) { judge(reply, past, seq); });
}

void Hub::carry_out(Member& member, const Ref& ref, const LearningExport&) {
    if (!is_supervisor(member, ref, "only supervisors take out what was learned")) return;
    member.outbox_.put(learning_frame(ref, learning_));
}

void Hub::carry_out(Member& member, const Ref& ref, const LearningImport& learned) {
    if (!is_supervisor(member, ref, "only supervisors bring in what was learned elsewhere")) return;
    const base::Moment now = parts_.clock();
    store_learning(member, ref, import_event(now, learned.tally, learned.verdicts),
                   [this, learned, now](std::uint64_t seq) {
                       learning_.add(learned.tally);
                       for (const auto& [reply, verdict] : learned.verdicts)
                           judge(reply, {now, "", verdict}, seq);
                   });
}

// Belongs to no conversation, so nobody is waiting for it but the sender.
void Hub::store_learning(Member& member, const Ref& ref, storage::Event event,
                         std::function<void(std::uint64_t)> stored) {
    sign(event);
    auto done = [this, number = member.number_, ref,
                 stored = std::move(stored)](const base::Result<storage::Appended>& outcome) {
        if (outcome)
            stored(outcome->seq);
        else
            parts_.remark({Level::error, "not_stored", "not stored: " + to_string(outcome.error())});
        const auto sender = members_.find(number);
        if (sender == members_.end()) return;
        --sender->second->unacknowledged_;
        sender->second->outbox_.nudge();
        if (outcome)
            sender->second->outbox_.put(ack_frame(ref, {}));
        else
            refuse_for_now(*sender->second, ref, cannot_change);
    };
    if (parts_.log.append(std::move(event), std::move(done)))
        ++member.unacknowledged_;
    else
        refuse_for_now(member, ref, cannot_change);
}

}  // namespace net
