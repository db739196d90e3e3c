#pragma once

#include "assist/conversation.hpp"
#include "net/frames.hpp"
#include "storage/event_log.hpp"

#include <deque>
#include <set>
#include <unordered_map>

namespace net {

// What one event means for those who are there.
struct News {
    Frame message = nullptr;                            // for everyone
    Frame reading = nullptr;                            // for agents and supervisors
    Frame advice = nullptr;                             // for agents: a suggestion, or why there is none
    Frame closed = nullptr;                             // for everyone
    std::optional<assist::Suggestion> suggestion = {};  // to be kept in the log
    std::vector<AlertKind> alerts = {};                 // for supervisors
};

// One conversation as a fold over its events. Pure: live events and those read back from the log go the same
// way.
class Room {
public:
    Room(base::ConversationId id, std::size_t history_messages)
        : id_(std::move(id)), history_messages_(history_messages) {}

    // Takes in the next event; its number is the one that the log gave it.
    News hear(const storage::Event& event, const match::Matcher& matcher);

    std::uint64_t seq() const { return seq_; }
    bool is_closed() const { return closed_ != nullptr; }
    Frame closed() const { return closed_; }
    const QueueLine& line() const { return line_; }
    void name_customer(const std::string& name);

    // The newest advice, as long as nobody has answered the customer or dismissed it.
    Frame waiting_advice() const { return advice_; }
    bool has_suggestion(std::uint64_t about) const { return suggested_.contains(about); }
    std::optional<base::Language> language() const { return conversation_.language(); }

    // A message that is still kept, ready to be sent again.
    struct Kept {
        std::uint64_t seq = 0;
        Frame message, reading;  // no reading for an agent's words
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
    News hear_message(const Said& said, const match::Matcher& matcher);
    void keep(Kept kept);
    std::vector<AlertKind> alerts_for(const match::Reading& reading, const intents::Catalogue& catalogue);

    base::ConversationId id_;
    std::size_t history_messages_;
    assist::Conversation conversation_;
    QueueLine line_;
    std::uint64_t seq_ = 0;
    std::uint64_t forgotten_ = 0;
    std::deque<Kept> history_;
    std::unordered_map<std::string, Known> known_;
    std::set<std::uint64_t> suggested_;
    Frame advice_, closed_;
    std::uint64_t advice_about_ = 0;
};

// Tells whether two messages under one id are the same message: who spoke and what was said.
std::size_t digest_of(Role role, std::string_view text);

}  // namespace net
