#pragma once

#include "assist/conversation.hpp"
#include "assist/insights_record.hpp"
#include "net/discretion.hpp"
#include "net/frames.hpp"
#include "storage/event_log.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace net {

// A promise that is due soon, or late.
struct PromiseReminder {
    assist::Promise promise;
    bool is_late = false;
};

// What one event means for those who are there.
struct News {
    Frame message = nullptr;           // for everyone
    Frame reading = nullptr;           // for agents and supervisors: what was read in the message
    Frame advice = nullptr;            // for agents: a suggestion, or why there is none
    Frame closed = nullptr;            // for everyone
    Frame debrief = nullptr;           // for agents and supervisors
    std::vector<Frame> promises = {};  // for agents and supervisors
    Frame agent_heat = nullptr;        // for the agent who wrote, alone
    Person writer = {};
    std::vector<assist::AlertKind> alerts = {};      // for supervisors
    std::vector<storage::Event> keep = {};           // to be stored, off the way of the message
    std::vector<assist::Promise> new_promises = {};  // to be reminded of
    std::optional<base::Moment> listen_until = {};   // then settle()
    std::string message_id = {};                     // as its sender named it; empty after a pause
    assist::Turn turn = {};                          // what all of this was made of
    std::uint64_t seq = 0;                           // of the event, or of the message that was read
    bool moves_line = false;                         // of the queue
    bool is_own = true;  // this node read it; otherwise another did, and stores `keep` if it lives
    std::vector<PromiseReminder> reminders = {};  // another look at promises that become due
};

// What a room is told with each event.
struct Situation {
    const assist::Knowledge& knowledge;
    const Discretion& discretion;
    const assist::Zone* zone = nullptr;  // of the message's promises
    base::Moment now{};
};

// What was said, and by whom.
struct Original {
    std::string_view text = {};
    std::string_view name = {};
};

// One conversation as a fold over its events. Pure: live events and those read back from the log lead to the
// same state.
class Room {
public:
    // `names` are those of all rooms' records, and outlive this.
    Room(base::ConversationId id, std::size_t history_messages, assist::Names& names);

    // Takes in an event that has just been stored; its number is the one that the log gave it. The event
    // holds as much of the original as may be kept.
    News hear(const storage::Event& event, const Original& original, const Situation& situation);

    // The same where other nodes append as well: takes in the next event of the log, whoever stored it.
    // `own` is what was said, where this node stored it. What another node stored is folded as that node
    // read it, so a message waits for its reading, and all that comes after it waits for the message; it is
    // shown at once, as it was stored. There may be several news at once, or none.
    struct Own {
        std::string text, name;
        const assist::Zone* zone = nullptr;
    };
    std::vector<News> follow(const storage::Event& event, const std::optional<Own>& own,
                             const Situation& situation);
    // Since when everything waits for a message's reading, by Situation::now; nothing when nothing waits.
    std::optional<base::Moment> unread_since() const;
    // It does not come: the message is read here, from what is stored of it.
    std::vector<News> read_unread(const Situation& situation);
    // Makes what was recalled part of the history, though some of it may still wait for its reading.
    void show_recalled();

    // Takes in the events of the log again, in order, and then `recalled()`. A message is folded as it was
    // read when it came; what was stored without its reading is read anew.
    void recall(const storage::Event& event, const Situation& situation);
    void recalled(const Situation& situation);

    // The customer has paused: what was held back is said.
    News settle(const Situation& situation);

    std::uint64_t seq() const { return seq_; }
    // The log has given this number to an event that changes nothing here.
    void reach(std::uint64_t seq) { line_.seq = seq_ = std::max(seq_, seq); }
    bool is_closed() const { return closed_ != nullptr; }
    Frame closed() const { return closed_; }
    Frame debrief() const { return debrief_; }  // for agents and supervisors, once it is closed
    const QueueLine& line() const { return line_; }
    void name_customer(const std::string& name);
    const assist::State& state() const { return conversation_.state(); }
    const assist::Conversation& conversation() const { return conversation_; }
    const std::vector<std::string>& names() const { return names_; }

    // The newest advice, as long as nobody has answered the customer or dismissed it.
    Frame waiting_advice() const { return advice_; }
    // Of the newest message that was read; null when none was.
    Frame newest_reading() const { return history_.empty() ? nullptr : history_.back().reading; }
    bool has_suggestion(std::uint64_t about) const { return suggested_.contains(about); }
    // What was suggested under this id, or null.
    const assist::Suggested* suggested(std::uint64_t about, const std::string& reply) const;
    std::optional<base::Language> language() const { return conversation_.language(); }

    // What the replies did here since the last time this was asked.
    assist::Tally take_learned() { return std::exchange(learned_, {}); }

    // Whether the log says that everybody was reminded of it.
    bool was_reminded(const std::string& promise, bool is_late) const {
        return reminded_.contains({promise, is_late});
    }

    // What supervisors look back on, as far as it has come.
    const assist::ConversationRecord& record() const { return record_; }

    // A message that is still kept, ready to be sent again.
    struct Kept {
        std::uint64_t seq = 0;
        Frame message, reading;
    };
    // The first one after this number, or null.
    const Kept* kept_after(std::uint64_t after) const;
    // The number of the newest message that is no longer kept; 0 when all are.
    std::uint64_t forgotten() const { return forgotten_; }

    // The message that came under this id.
    struct Known {
        std::uint64_t seq = 0;
        std::size_t digest = 0;
    };
    const Known* find(const std::string& message_id) const;

private:
    // An event of the log that waits for an earlier message's reading.
    struct Held {
        storage::Event event;
        std::vector<assist::Event> turn = {};  // of a message
        std::optional<Own> own = {};
        base::Moment since{};
        bool is_shown = false;
    };

    void meet(const Said& said);
    void note(const std::vector<assist::Event>& events, const std::vector<assist::AlertKind>& alerts,
              base::Moment at, std::string_view by);
    void take(const Said& said, assist::Turn turn, const intents::Catalogue& catalogue, News& news);
    void take_advice(const assist::Turn& turn, News& news);
    void dismiss(std::uint64_t about, const std::string& reply);
    void take_other(const storage::Event& event, std::string_view name, const intents::Catalogue& catalogue,
                    News& news);
    bool is_read(const storage::Event& turn) const;
    bool hold(const storage::Event& event, base::Moment now);
    News show(Held& held);
    void name_speaker(Said& said) const;
    std::vector<News> release(const Situation& situation, bool all);
    News let_go(const Held& held, const Situation& situation);
    assist::Turn refold(const std::vector<assist::Event>& events, const assist::Knowledge& knowledge);
    News replay(const Said& said, const std::vector<assist::Event>& events, const Situation& situation);
    void keep(Kept kept);

    base::ConversationId id_;
    std::size_t history_messages_;
    assist::Conversation conversation_;
    assist::Tally learned_;
    assist::Names* record_names_;
    assist::ConversationRecord record_;
    QueueLine line_;
    std::uint64_t seq_ = 0;
    std::uint64_t forgotten_ = 0;
    std::deque<Kept> history_;
    std::deque<Held> held_;
    std::unordered_map<std::string, Known> known_;
    std::set<std::pair<std::string, bool>> reminded_;
    std::map<std::uint64_t, std::vector<assist::Suggested>>
        suggested_;                   // by the message; the oldest go first
    std::vector<std::string> names_;  // of everybody who spoke
    Frame advice_, closed_, debrief_;
    std::uint64_t advice_about_ = 0;
    // The newest, also when something else was told since; without what was dismissed of it.
    std::optional<assist::Suggestion> suggestion_;
    std::uint64_t suggestion_about_ = 0;
};

// A message as the core hears it.
assist::Utterance utterance_of(const Said& said, const assist::Zone* zone);

// Tells whether two messages under one id are the same message: who spoke and what of it was stored.
std::size_t digest_of(Role role, std::string_view stored_text);

}  // namespace net
