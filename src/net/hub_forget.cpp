#include "net/hub_desk.hpp"
#include "net/hub_practice.hpp"
#include "net/scenario_draft.hpp"
#include "net/stored_events.hpp"
#include "net/turn_events.hpp"

// Conversations that are to leave no trace, and what is made of one.
namespace net {

namespace {

constexpr std::size_t expired_at_a_time = 10'000;
constexpr std::chrono::minutes wipe_again{1};
constexpr std::size_t most_exported = 5'000;  // events of one conversation

}  // namespace

void Hub::carry_out(Member& member, const Ref& ref, const Forget& wanted) {
    if (!is_supervisor(member, ref, "only supervisors have conversations forgotten")) return;
    forget({wanted.conversation}, [this, number = member.number_, ref, id = wanted.conversation](bool gone) {
        const auto sender = members_.find(number);
        if (sender == members_.end()) return;
        if (gone)
            sender->second->outbox_.put(ack_frame(ref, {.conversation = id}));
        else
            refuse_for_now(*sender->second, ref,
                           "the log cannot forget right now; nothing was forgotten, try again");
    });
}

// Those of each of the log's databases for themselves; `done` hears whether all of them are gone.
void Hub::forget(const std::vector<base::ConversationId>& ids, const std::function<void(bool)>& done) {
    const auto apart = parts_.log.apart(ids);
    if (apart.size() <= 1) return forget_together(ids, done);
    const auto left = std::make_shared<std::size_t>(apart.size());
    const auto all_gone = std::make_shared<bool>(true);
    for (const std::vector<base::ConversationId>& share : apart)
        forget_together(share, [left, all_gone, done](bool gone) {
            *all_gone = *all_gone && gone;
            if (--*left == 0) done(*all_gone);
        });
}

// All at once: the log's file is written anew to get rid of the bytes, and that takes as long for one.
void Hub::forget_together(const std::vector<base::ConversationId>& ids,
                          const std::function<void(bool)>& done) {
    for (const base::ConversationId& id : ids) {
        if (is_practice(id)) practice_->hold(id, true);
        Desk* desk = find(id);
        if (desk == nullptr) continue;
        desk->forgetting = true;
        hold(*desk);
    }
    const auto let_go = [this, ids] {
        for (const base::ConversationId& id : ids) {
            if (is_practice(id)) practice_->hold(id, false);
            Desk* desk = find(id);
            if (desk == nullptr || !desk->forgetting) continue;
            desk->forgetting = false;
            --desk->pending;
        }
    };
    auto answered = [this, ids, done, let_go](const base::Result<storage::Forgotten>& outcome) {
        let_go();
        if (outcome) {
            keep_learned(*outcome);
            for (const base::ConversationId& id : ids) forgotten(id);
            if (is_shared()) lately_forgotten_.add(parts_.clock(), ids);
            tell_forgotten(ids);
        } else {
            parts_.remark({Level::error, "not_forgotten", "not forgotten: " + to_string(outcome.error())});
            for (const base::ConversationId& id : ids) settle(id);
        }
        done(outcome.has_value());
    };
    if (parts_.log.forget(ids, std::move(answered))) return;
    let_go();
    for (const base::ConversationId& id : ids) settle(id);
    done(false);
}

// What replies achieved there stays known: it says nothing of anybody.
void Hub::keep_learned(const storage::Forgotten& gone) {
    for (storage::Event& kept : without_people(gone.learned)) {
        if (!parts_.log.append(std::move(kept), {}))
            parts_.remark({Level::error, "learning_lost",
                           "what replies achieved in a forgotten conversation is lost: the log has no room"});
    }
    if (gone.wiped) return;
    parts_.remark(
        {Level::warning, "not_wiped",
         "what was forgotten still lies in the log's file: another program reads it, or the disk is "
         "full; it will be wiped as soon as that is over"});
    wipe_later();
}

void Hub::forgotten(const base::ConversationId& id) {
    agenda_.forget(id);
    behind_.erase(id);
    if (is_practice(id)) return practice_->forgotten(id);
    insights_.forget(id);
    QueueLine empty;  // nothing of what was said or who said it
    empty.open = false;
    empty.at = parts_.clock();
    show_line(id, empty);
    Desk* desk = find(id);
    if (desk == nullptr) return;
    const Frame frame = forgotten_frame(id);
    for (Member* member : desk->members) {
        member->outbox_.put(frame);
        std::erase(member->joined_, id);
        if (member->catch_up_ && member->catch_up_->conversation == id) member->catch_up_.reset();
        member->outbox_.nudge();
    }
    desk->members.clear();
    desk->owed.clear();
    desk->followed.clear();
    desk->began.reset();
    desk->counted.reset();
    desk->is_watched = false;
    desk->is_stale = desk->loading;
    desk->room = Room(id, parts_.settings.limits.history_messages, insights_.names());
    settle(id);
}

void Hub::wipe_later() {
    remember(parts_.clock() + wipe_again, {.conversation = learning_conversation, .what = Due::What::wipe});
}

// What an earlier time could not get out of the file.
void Hub::wipe() {
    auto answered = [this](const base::Result<storage::Forgotten>& outcome) {
        if (!outcome || !outcome->wiped) wipe_later();
    };
    if (!parts_.log.forget({}, std::move(answered))) wipe_later();
}

void Hub::forget_expired() {
    const std::size_t days = parts_.settings.limits.retention_days;
    if (days == 0) return;
    const base::Moment before = parts_.clock() - std::chrono::days(days);
    auto found = [this](const base::Result<std::vector<base::ConversationId>>& expired) {
        if (!expired) {
            parts_.remark({Level::error, "not_forgotten",
                           "no conversation was forgotten: " + to_string(expired.error())});
            return;
        }
        if (expired->empty()) return;
        const bool more = expired->size() == expired_at_a_time;
        forget(*expired, [this, more, count = expired->size()](bool gone) {
            if (!gone) return;
            parts_.remark(
                {Level::info, "forgotten",
                 std::to_string(count) + " conversations have passed their time and are forgotten"});
            if (more) forget_expired();
        });
    };
    if (!parts_.log.expired(before, expired_at_a_time, std::move(found)))
        parts_.remark(
            {Level::error, "not_forgotten", "no conversation was forgotten: too many wait for the log"});
}

void Hub::carry_out(Member& member, const Ref& ref, const Export& wanted) {
    if (!is_supervisor(member, ref, "only supervisors make scenarios of conversations")) return;
    auto found = [this, number = member.number_, ref,
                  id = wanted.conversation](const base::Result<std::vector<storage::Event>>& events) {
        const auto sender = members_.find(number);
        if (sender == members_.end()) return;
        Member& asker = *sender->second;
        if (!events) {
            refuse_for_now(asker, ref, "the log cannot be read right now; try again");
            return;
        }
        if (auto scenario = scenario_draft(id, *events))
            asker.outbox_.put(scenario_frame(ref, id, *scenario));
        else
            refuse(asker, ref, ErrorCode::not_joined, "no customer has said anything in this conversation");
    };
    if (!parts_.log.read(wanted.conversation, 0, most_exported, std::move(found)))
        refuse_for_now(member, ref, "the log cannot be read right now; try again");
}

}  // namespace net
