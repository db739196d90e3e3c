#pragma once

#include "assist/insights_rows.hpp"
#include "net/agenda.hpp"
#include "net/gate.hpp"
#include "net/intent_files.hpp"
#include "net/lately_forgotten.hpp"
#include "net/metrics.hpp"
#include "net/node_words.hpp"
#include "net/outbox.hpp"
#include "net/past_verdict.hpp"
#include "net/ration.hpp"
#include "net/remark.hpp"
#include "net/room.hpp"
#include "net/settings.hpp"
#include "net/work.hpp"
#include "practice/scenario.hpp"
#include "storage/log_writers.hpp"

#include <functional>
#include <list>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>

namespace net {

class Hub;
struct PresenceThere;

// One connected client; in its conversations for as long as this lives. The outbox must outlive it.
class Member {
public:
    // `address` is where bad tokens are counted.
    Member(Hub& hub, Outbox& outbox, std::string address = {});
    ~Member();
    Member(const Member&) = delete;
    Member& operator=(const Member&) = delete;

    // Carries out one frame; what follows from it appears in outboxes, some of it later.
    void hear(std::string_view frame);

    // Refuses one frame, because this client or its address sends too much.
    void slow_down(std::string_view frame, std::chrono::seconds retry_after);

    bool is_integration() const { return said_hello_ && person_.role == Role::integration; }
    bool said_hello() const { return said_hello_; }

    // Until its token is over; nothing where it needed none.
    std::optional<std::chrono::milliseconds> time_left() const;
    // Told that it must come back with another token, and asked to go.
    void expire();

    // The next frame must wait: this client is being brought up to date, or has too much on its way to disk
    // or still to read.
    // The outbox's changed() tells when to ask again.
    bool is_busy() const;

    // The largest frame it may send, in bytes: supervisors send whole intent files.
    std::size_t frame_bytes() const;

private:
    friend class Hub;

    // A conversation being sent from its history; live frames of it wait for their turn in there.
    struct CatchUp {
        base::ConversationId conversation;
        std::uint64_t after = 0;
        std::size_t promise = 0;  // the next one of the list to be told
    };

    Hub& hub_;
    Outbox& outbox_;
    std::string address_;
    std::uint64_t number_ = 0;
    bool said_hello_ = false;
    Person person_;                     // after hello
    std::unique_ptr<const Pass> pass_;  // likewise, where tokens are needed
    std::vector<base::ConversationId> joined_;
    std::size_t unacknowledged_ = 0;
    bool loading_ = false;
    std::optional<CatchUp> catch_up_;
    std::set<base::ConversationId> stale_lines_;  // of the queue, to be sent when there is room
};

// Something was said in a conversation, or a pause in it was understood: for those on the server who work
// beside it. Good for as long as it is being told.
struct Occasion {
    const base::ConversationId& conversation;
    const News& news;
    const Room& room;
    const intents::Catalogue& catalogue;
};

// What became of a message that another chat system told of.
enum class Arrival {
    stored,      // it is on disk, and was read
    known,       // it came before
    closed,      // the conversation has ended here
    unavailable  // the log could not take it; it may later
};

// Somebody's words from another chat system, with the id that they have there. `told` is called once, on the
// loop.
struct Arriving {
    Message message;  // `from` is who said it
    std::string id;
    std::function<void(Arrival)> told;
};

// What the hub needs from outside.
struct HubParts {
    Settings settings;
    storage::LogWriters& log;
    Gate* gate = nullptr;  // outlives the hub; null: nobody needs a token
    std::shared_ptr<const match::Matcher> matcher;
    std::shared_ptr<const assist::PromiseFinders> promises = nullptr;  // made from the matcher's when null
    std::shared_ptr<const practice::Scenarios> scenarios = nullptr;    // null: there is nothing to practise
    std::function<base::Moment()> clock;
    Say remark;                                 // for the server's own log; never a customer's words
    std::function<void()> agenda_changed = {};  // next_due() is earlier than it was
    IntentFiles intent_files = {};              // empty: the files can neither be seen nor saved
    // Does work beside the loop, and on the loop what that gives back; when empty, all of it at once.
    std::function<void(Work)> beside = {};
    std::shared_ptr<Metrics> metrics = nullptr;  // its own when null
    std::function<void(const Occasion&)> noticed = {};
    // Where other nodes share the log: the name of this one, which no other ever had (empty: it is alone),
    // and how to tell the others what is not stored. See follow() and hear_node().
    std::string node = {};
    std::function<bool(std::string)> tell = {};
    // What this node says of itself with each sign of life, and who wants to know that one is due.
    std::function<Beat()> standing = {};
    std::function<void()> beaten = {};
    // The next event about published versions that the log brought.
    std::function<void(const storage::Event&)> published = {};
};

// All conversations and who is in them. A message goes to the log first; once it is on disk its sender is
// told, everyone in the conversation gets it, and it is read. What customers get is never more than the
// conversation itself.
class Hub {
public:
    explicit Hub(HubParts parts);
    ~Hub();
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;

    // The next events of a log that other nodes share, in its order, from before restore() on; those that
    // this node stored itself are among them. What other nodes say with HubParts::tell.
    void follow(const std::vector<storage::Event>& events);
    void hear_node(std::string_view words);

    // Reads the open conversations back; before the first client.
    base::Result<std::size_t> restore(storage::EventLog& log);

    // `by`: who made them, where that is known.
    void use(std::shared_ptr<const match::Matcher> matcher,
             std::shared_ptr<const assist::PromiseFinders> promises, const std::string& by = {});
    // The files were read anew and cannot be used.
    void refuse_intents(base::Problems problems);
    // They were read anew, and say what is in use already.
    void keep_intents();
    // From the next command on. What is built at the start stays as it is (change_settings.hpp).
    void use(const Settings& settings);
    // What supervisors should know of the config: why it was refused, or what waits for a restart.
    void note_config(base::Problems problems);
    // Lets go of what may be large beside the loop: to take a matcher apart takes longer than a message may
    // wait.
    void retire(std::shared_ptr<const void> one, std::shared_ptr<const void> other = nullptr) const;
    // Sessions go on with the scenario they began with.
    void use(std::shared_ptr<const practice::Scenarios> scenarios);
    // The gate has other keys: who came in by one that is gone must go.
    void access_changed();
    const std::shared_ptr<const match::Matcher>& matcher() const { return parts_.matcher; }
    std::size_t open_conversations() const { return queue_.size(); }
    std::size_t members() const { return members_.size(); }
    // The other nodes that are there, by their names.
    struct HeardNode {
        base::Moment at{};  // when it was heard last
        Beat said = {};
    };
    const std::map<std::string, HeardNode>& nodes() const { return nodes_; }
    Metrics& metrics() const { return *parts_.metrics; }

    // Some things become due without anybody asking: an answer after a customer's pause, a promise, the end
    // of the time that conversations are kept. Call tick() at next_due().
    std::optional<base::Moment> next_due() const { return agenda_.next(); }
    void tick();
    // Forgets conversations whose time is over; asks the log, so it returns before that is done.
    void forget_expired();

    // hub_outside.cpp: takes in what was said elsewhere, as if an integration had told it.
    void hear_from_outside(Arriving arriving);

    // Where a reply was used and what became of it, from the records of conversations; `done` is called on
    // the loop, with nothing when a bug kept it from being reckoned. False when too many such questions wait;
    // then it never is.
    using HistoryDone = std::function<void(std::optional<assist::ReplyHistory>)>;
    [[nodiscard]] bool reply_history(std::string reply, HistoryDone done);

private:
    friend class Member;
    struct Desk;
    class Practice;
    class Intents;
    enum class Audience { everyone, staff, agents };

    // hub.cpp: clients come, speak and go
    void enter(Member& member);
    void leave(Member& member);
    void hear(Member& member, std::string_view frame);
    void carry_out(Member& member, const Ref& ref, const Hello& hello);
    void carry_out(Member& member, const Ref& ref, const Join& join);
    void carry_out(Member& member, const Ref& ref, const Draft& draft);
    void carry_out(Member& member, const Ref& ref, const Typing& typing);
    void carry_out(Member& member, const Ref& ref, const Leave& leave);

    // hub_access.cpp: who is let in, and where to
    boost::system::result<Person, Refusal> let_in(Member& member, const Hello& hello);
    void turn_away(Member& member, const Ref& ref, Refusal refusal) const;
    static std::optional<Refusal> objection_to(const Member& member, const Command& command);
    static bool may_enter(const Member& member, const base::ConversationId& id);

    // hub_log.cpp: what goes to the log first
    void carry_out(Member& member, const Ref& ref, const Message& message);
    void carry_out(Member& member, const Ref& ref, const Feedback& feedback);
    void carry_out(Member& member, const Ref& ref, const PromiseMark& mark);
    void carry_out(Member& member, const Ref& ref, const Close& close);
    // An event on its way to disk, and what was said, of which it holds as much as may be kept.
    struct Live {
        storage::Event event;
        std::string text = {};
        std::string name = {};            // of who wrote or closed
        std::optional<Role> writer = {};  // of a message
        std::string zone = {};
        std::chrono::steady_clock::time_point heard = std::chrono::steady_clock::now();
        std::function<void(Arrival)> told = {};  // where nobody here waits for the answer
    };
    void store(Member& member, const Ref& ref, Live live);
    bool append(std::uint64_t member, const Ref& ref, Live live);
    void take_in(Desk& desk, Arriving arriving);
    void stored(std::uint64_t member, const Ref& ref, Live live,
                const base::Result<storage::Appended>& outcome);
    void keep(const base::ConversationId& id, storage::Event event);
    void answer_duplicate(Member& member, const Ref& ref, const Desk& desk, const storage::Event& event,
                          std::uint64_t seq);
    Room::Own words_of(const Live& live);
    bool fold(Desk& desk, const storage::Event& event, const std::optional<Room::Own>& own);
    void kept_in_log(Desk& desk, storage::Event event, const base::Result<storage::Appended>& outcome);
    void spread(Desk& desk, const base::ConversationId& id, News news);
    void alert(const base::ConversationId& id, assist::AlertKind kind, std::uint64_t seq) const;
    const Discretion& discretion_in(Desk& desk) const;
    assist::Knowledge knowledge() const;
    const assist::Zone& zone(const std::string& name);
    base::Moment now_in(const Desk& desk) const;
    void note_storing(const base::ConversationId& id, const base::Result<storage::Appended>& outcome);

    // hub_follow.cpp: where other nodes append to the same conversations
    bool is_shared() const { return !parts_.node.empty(); }
    void sign(storage::Event& event);
    bool is_own(const storage::Event& event) const;
    enum class Came { from_append, from_log };
    bool arrive(Desk& desk, const storage::Event& event, Came came);
    void follow(const storage::Event& event);
    void pass_by(const storage::Event& event);
    void alert_of(const storage::Event& event) const;
    void catch_up_later();
    void catch_up_one();
    void caught_up(Desk& desk, const base::ConversationId& id);
    void drain(const base::ConversationId& id);
    base::Moment now_of_folding() const;

    // hub_adopt.cpp: what another node left undone, and what two nodes did at once
    void owe(Desk& desk, storage::Event event);
    void watch(Desk& desk, const base::ConversationId& id);
    void adopt(Desk& desk, const base::ConversationId& id);
    void refresh(Desk& desk, const base::ConversationId& id);
    void read_anew(const base::ConversationId& id);
    void reread(const base::ConversationId& id, const base::Result<std::vector<storage::Event>>& page);

    // hub_nodes.cpp: what nodes tell each other without storing it
    void tell_nodes(std::string words) const;
    void tell_presence(const Desk& desk, const base::ConversationId& id) const;
    void hear_presence(const std::string& node, const PresenceThere& there);
    void show_empty(const std::string& node, const base::ConversationId& id, const std::string& customer);
    void hear_forgotten(const base::ConversationId& id);
    void tell_forgotten(const std::vector<base::ConversationId>& ids);
    void beat();
    void miss(const std::string& node);
    void look_for_forgotten(const base::ConversationId& id);

    // hub_agenda.cpp: what becomes due
    void remember(base::Moment when, Due due);
    void remember_unread(std::vector<Due> due);
    void remind_of(const base::ConversationId& id, const assist::Promise& promise);
    void notice_clock(base::Moment now);
    void settle_later(const Desk& desk, const base::ConversationId& id, base::Moment until,
                      std::chrono::milliseconds grace = {});
    void follow_up(const Due& due);
    void settle_pause(const Due& due);
    void tell_of_promise(Desk& desk, const Due& due);
    void tell_reminder(const Desk& desk, const base::ConversationId& id, const PromiseReminder& reminder);

    // hub_learning.cpp: what replies achieved, and what supervisors say of them
    std::optional<base::Problem> restore_learning(storage::EventLog& log);
    void carry_out(Member& member, const Ref& ref, const Judge& wanted);
    void carry_out(Member& member, const Ref& ref, const LearningExport& wanted);
    void carry_out(Member& member, const Ref& ref, const LearningImport& learned);
    void store_learning(Member& member, const Ref& ref, storage::Event event,
                        std::function<void(std::uint64_t)> stored);
    void judge(const std::string& reply, const PastVerdict& past, std::uint64_t seq);
    void learn(const storage::Event& event);
    bool is_supervisor(Member& member, const Ref& ref, std::string words) const;

    // hub_insights.cpp: what supervisors look back on
    std::optional<base::Problem> restore_insights(storage::EventLog& log);
    void carry_out(Member& member, const Ref& ref, const InsightCommand& command);
    std::optional<base::Problem> read_summaries(storage::EventLog& log,
                                                std::set<base::ConversationId>& summarised);
    std::optional<base::Problem> summarise(const base::ConversationId& id, storage::EventLog& log,
                                           std::vector<storage::Event>& summaries);
    // Beside the loop; `answered` comes home, and tells whether the question could be answered.
    using Question = std::function<void(const assist::InsightSnapshot& records)>;
    [[nodiscard]] bool reckon(Question question, std::function<void(bool)> answered);
    void ask_records(Question question, std::function<void(bool)> answered);

    // hub_forget.cpp: conversations that are to leave no trace, and what is made of one
    void carry_out(Member& member, const Ref& ref, const Forget& forget);
    void carry_out(Member& member, const Ref& ref, const Export& wanted);
    void forget(const std::vector<base::ConversationId>& ids, const std::function<void(bool)>& done);
    void forget_together(const std::vector<base::ConversationId>& ids, const std::function<void(bool)>& done);
    void forgotten(const base::ConversationId& id);
    void keep_learned(const storage::Forgotten& gone);
    void wipe();
    void wipe_later();

    // hub_practice.hpp: everything about practice
    void carry_out(Member& member, const Ref& ref, const PracticeCommand& command);

    // hub_intents.hpp: everything about the intent files
    void replace(std::shared_ptr<const match::Matcher> matcher,
                 std::shared_ptr<const assist::PromiseFinders> promises);
    void carry_out(Member& member, const Ref& ref, const IntentCommand& command);

    // hub_rooms.cpp: conversations come into memory and go out of it
    Desk* find(const base::ConversationId& id);
    std::unique_ptr<Desk> make_desk(const base::ConversationId& id);
    std::optional<base::Problem> read_in(Desk& desk, const base::ConversationId& id, storage::EventLog& log);
    void load(const base::ConversationId& id, std::uint64_t after);
    void loaded(const base::ConversationId& id, const base::Result<std::vector<storage::Event>>& page);
    void recall(Desk& desk, Room& room, const std::vector<storage::Event>& events);
    void recalled(Desk& desk);
    void seat_waiting(Desk& desk, bool readable);
    void bring_in(Due due);
    void sit_down(Member& member, const Ref& ref, Desk& desk, const Join& join);
    void stand_up(Member& member, const base::ConversationId& id);
    void wake(Desk& desk);
    void hold(Desk& desk);
    void settle(const base::ConversationId& id);
    void show_line(const base::ConversationId& id, const QueueLine& line);
    void tell_line(Member& member, const base::ConversationId& id, const Frame& line) const;
    void tell_late_lines_at(base::Moment when);
    void tell_late_lines();
    void trim_queue();

    // hub_frames.cpp: who gets what
    void catch_up(Member& member);
    void send(const Desk& desk, const base::ConversationId& id, Audience audience, const Frame& frame,
              const Member* except = nullptr) const;
    void send_line(Member& member, const base::ConversationId& id);
    void refuse(Member& member, const Refusal& refusal) const;
    void refuse(Member& member, const Ref& ref, ErrorCode code, std::string words) const;
    void refuse_for_now(Member& member, const Ref& ref, std::string words) const;
    Desk* desk_of(Member& member, const Ref& ref, const base::ConversationId& id);

    HubParts parts_;
    std::unordered_map<base::ConversationId, std::unique_ptr<Desk>> desks_;
    std::list<base::ConversationId> idle_;  // nobody in them, longest idle first
    std::unordered_map<base::ConversationId, QueueLine> queue_;
    std::unordered_map<std::uint64_t, Member*> members_;
    std::vector<Member*> staff_;  // agents and supervisors
    Ration line_frames_;
    struct LateLines {
        std::set<base::ConversationId> waiting;       // changed since they were told
        std::map<base::ConversationId, Frame> round;  // being told
        std::vector<std::uint64_t> listeners;         // numbers of members whom the round has not reached yet
    } late_;
    std::uint64_t last_number_ = 0;
    assist::Learning learning_;
    assist::InsightRecords insights_;
    std::size_t reckoning_ = 0;  // questions about them that are being answered
    Agenda agenda_;
    base::Moment ticked_{};                      // the clock when it was last looked at
    std::set<std::size_t> not_storing_;          // the log's writers that could not store the last event
    std::map<std::string, assist::Zone> zones_;  // by name, as they were asked for; names that exist are few
    StoreText store_text_ = StoreText::redacted;
    std::map<std::string, std::uint64_t> verdict_seqs_;  // of the newest word on each reply
    std::uint64_t learned_upto_ = 0;                     // of the log's own conversation, as followed
    std::uint64_t last_own_ = 0;                         // see sign()
    // Conversations that moved on while they were not in memory, and up to where they were taken in.
    std::map<base::ConversationId, std::uint64_t> behind_;
    bool catching_up_ = false;  // that is on the agenda
    base::ConversationId caught_up_last_;
    std::map<std::string, HeardNode> nodes_;
    LatelyForgotten lately_forgotten_;
    std::map<base::ConversationId, std::string> empty_there_;  // opened by that node, and nothing said yet
    std::size_t told_again_ = 0;                               // place in the desks, see beat()
    std::unique_ptr<Practice> practice_;
    std::unique_ptr<Intents> intents_;
};

}  // namespace net
