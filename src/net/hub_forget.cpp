#include "net/hub_desk.hpp"
#include "net/scenario_draft.hpp"
#include "net/stored_events.hpp"
#include "net/turn_events.hpp"

// Conversations that are to leave no trace, and what is made of one.
namespace net {

namespace {

constexpr std::size_t expired_at_a_time = 100;
constexpr std::chrono::minutes wipe_again{1};
constexpr std::size_t most_exported = 5'000;  // events of one conversation

}  // namespace

void Hub::carry_out(Member& member, const Ref& ref, const Forget& wanted) {
    if (!is_supervisor(member, ref, "only supervisors have conversations forgotten")) return;
    forget(wanted.conversation, [this, number = member.number_, ref, id = wanted.conversation](bool gone) {
        const auto sender = members_.find(number);
        if (sender == members_.end()) return;
        if (gone)
            sender->second->outbox_.put(ack_frame(ref, {.conversation = id}));
        else
            refuse(*sender->second, ref, ErrorCode::unavailable,
                   "the log cannot forget right now; nothing was forgotten, try again");
    });
}

void Hub::forget(const base::ConversationId& id, std::function<void(bool)> done) {
    Desk* desk = find(id);
    if (desk != nullptr) {
        desk->forgetting = true;
        ++desk->pending;
    }
    auto answered = [this, id, done](const base::Result<storage::Forgotten>& outcome) {
        if (Desk* held = find(id); held != nullptr && held->forgetting) {
            --held->pending;
            held->forgetting = false;
        }
        if (outcome)
            forgotten(id, *outcome);
        else
            parts_.remark("not forgotten: " + to_string(outcome.error()));
        if (!outcome) settle(id);
        done(outcome.has_value());
    };
    if (parts_.log.forget({id}, std::move(answered))) return;
    if (desk != nullptr) {
        desk->forgetting = false;
        --desk->pending;
    }
    done(false);
}

// What replies achieved there stays known: it says nothing of anybody.
void Hub::forgotten(const base::ConversationId& id, const storage::Forgotten& gone) {
    for (const storage::Event& event : gone.learned) {
        const auto tally = learned_in(event);
        if (!tally) continue;
        auto kept = learned_event(learning_conversation, event.at, *tally, {});
        if (!parts_.log.append(std::move(kept), {}))
            parts_.remark("what replies achieved in a forgotten conversation is lost: the log has no room");
    }
    agenda_.forget(id);
    if (!gone.wiped) {
        parts_.remark("what was forgotten still lies in the log's file: another program reads it, or the disk is "
                      "full; it will be wiped as soon as that is over");
        remember(parts_.clock() + wipe_again, {.conversation = learning_conversation, .what = Due::What::wipe});
    }
    if (Desk* desk = find(id)) {
        const Frame frame = forgotten_frame(id);
        for (Member* member : desk->members) {
            member->outbox_.put(frame);
            std::erase(member->joined_, id);
            if (member->catch_up_ && member->catch_up_->conversation == id) member->catch_up_.reset();
            member->outbox_.nudge();
        }
        desk->members.clear();
        desk->room = Room(id, parts_.settings.limits.history_messages);
        settle(id);
    }
    if (const auto line = queue_.find(id); line != queue_.end()) {
        QueueLine empty;  // nothing of what was said or who said it
        empty.open = false;
        empty.seq = line->second.seq;
        empty.at = line->second.at;
        show_line(id, empty);
    }
}

// What an earlier time could not get out of the file.
void Hub::wipe() {
    auto answered = [this](const base::Result<storage::Forgotten>& outcome) {
        if (outcome && outcome->wiped) return;
        remember(parts_.clock() + wipe_again, {.conversation = learning_conversation, .what = Due::What::wipe});
    };
    if (!parts_.log.forget({}, std::move(answered)))
        remember(parts_.clock() + wipe_again, {.conversation = learning_conversation, .what = Due::What::wipe});
}

void Hub::forget_expired() {
    const std::size_t days = parts_.settings.limits.retention_days;
    if (days == 0) return;
    const base::Moment before = parts_.clock() - std::chrono::days(days);
    auto found = [this](const base::Result<std::vector<base::ConversationId>>& expired) {
        if (!expired) {
            parts_.remark("no conversation was forgotten: " + to_string(expired.error()));
            return;
        }
        if (expired->empty()) return;
        const auto left = std::make_shared<std::size_t>(expired->size());
        for (const base::ConversationId& id : *expired) {
            forget(id, [this, left, all = expired->size()](bool gone) {
                const bool last = --*left == 0;
                if (last && gone && all == expired_at_a_time) forget_expired();
            });
        }
        parts_.remark(std::to_string(expired->size()) +
                      " conversations have passed their time and are forgotten");
    };
    if (!parts_.log.expired(before, expired_at_a_time, std::move(found)))
        parts_.remark("no conversation was forgotten: too many wait for the log");
}

void Hub::carry_out(Member& member, const Ref& ref, const Export& wanted) {
    if (!is_supervisor(member, ref, "only supervisors make scenarios of conversations")) return;
    auto found = [this, number = member.number_, ref,
                  id = wanted.conversation](const base::Result<std::vector<storage::Event>>& events) {
        const auto sender = members_.find(number);
        if (sender == members_.end()) return;
        Member& asker = *sender->second;
        if (!events) {
            refuse(asker, ref, ErrorCode::unavailable, "the log cannot be read right now; try again");
            return;
        }
        if (auto scenario = scenario_draft(id, *events))
            asker.outbox_.put(scenario_frame(ref, id, *scenario));
        else
            refuse(asker, ref, ErrorCode::not_joined, "no customer has said anything in this conversation");
    };
    if (!parts_.log.read(wanted.conversation, 0, most_exported, std::move(found)))
        refuse(member, ref, ErrorCode::unavailable, "the log cannot be read right now; try again");
}

}  // namespace net
