#pragma once

#include "net/hub.hpp"
#include "net/practice_clock.hpp"
#include "net/practice_room.hpp"

#include <deque>
#include <list>

namespace net {

// The part of the hub where people practise: sessions with a scripted customer, what is remembered of them,
// and who may see it. A session is a conversation of its own kind: it never meets the agents' queue, alerts
// or learning. Only the hub's own files see this.
class Hub::Practice {
public:
    explicit Practice(Hub& hub);
    ~Practice();

    std::optional<base::Problem> restore(storage::EventLog& log);
    void use(std::shared_ptr<const practice::Scenarios> scenarios);

    void carry_out(Member& member, const Ref& ref, const PracticeCommand& command);
    // True when a command of live conversations names a session, or is from a trainee, who may do nothing but
    // practise; it is then answered.
    bool takes(Member& member, const Command& command);

    void stand_up(Member& member, const base::ConversationId& id);
    // The next frame of a session's history into the member's outbox; false when that was all.
    bool catch_up(Member& member, Member::CatchUp& place) const;
    void tick(const Due& due);
    // The agenda had no room for it: the session's next occasion puts it there again.
    void given_up(const Due& due);

    // The next event of a log that other nodes share.
    void follow(const storage::Event& event);

    // Nothing more is stored of a session that is being forgotten.
    void hold(const base::ConversationId& id, bool forgetting);
    void forgotten(const base::ConversationId& id);
    // Does what waits, as soon as nothing is on its way to disk; then, where nobody is there, the session may
    // go out of memory.
    void settle(const base::ConversationId& id);

private:
    struct Sitting;
    struct Writer {
        std::uint64_t member = 0;  // 0: nobody
        Ref ref;
    };
    using Stored = std::function<void(Sitting&, const base::Result<storage::Appended>&)>;
    using Work = std::function<void(Sitting&, Member&, const Ref&)>;

    // hub_practice.cpp: who may do what
    void carry_out(Member& member, const Ref& ref, const PracticeStart& start);
    void carry_out(Member& member, const Ref& ref, const PracticeHint& wanted);
    void carry_out(Member& member, const Ref& ref, const PracticeRewind& wanted);
    void carry_out(Member& member, const Ref& ref, const PracticeScore& wanted);
    void carry_out(Member& member, const Ref& ref, const PracticeExport& wanted);
    void carry_out(Member& member, const Ref& ref, const Join& join);
    void carry_out(Member& member, const Ref& ref, const Message& message);
    void carry_out(Member& member, const Ref& ref, const Typing& typing);
    void carry_out(Member& member, const Ref& ref, const Leave& leave);
    void carry_out(Member& member, const Ref& ref, const Close& close);
    template <class What>
    bool takes_a(Member& member, const Command& command);
    bool is_trainee(Member& member, const Ref& ref) const;
    bool has_seat(Member& member, const Ref& ref) const;
    void refuse(Member& member, const Ref& ref, ErrorCode code, std::string words) const;
    Sitting* sitting_of(Member& member, const Ref& ref, const base::ConversationId& id);
    void play(Member& member, const Ref& ref, const base::ConversationId& id, Work work);

    // hub_practice_team.cpp: what is remembered, shared and assigned
    void carry_out(Member& member, const Ref& ref, const PracticeList& wanted);
    void carry_out(Member& member, const Ref& ref, const PracticeHistory& wanted);
    void carry_out(Member& member, const Ref& ref, const PracticeShare& wanted);
    void carry_out(Member& member, const Ref& ref, const PracticeAssign& wanted);
    void carry_out(Member& member, const Ref& ref, const PracticeUnassign& wanted);
    void carry_out(Member& member, const Ref& ref, const PracticeTeam& wanted);
    void remember(Member& member, const Ref& ref, storage::Event event, std::function<void()> stored);
    void tell_assigned(const std::string& trainee) const;

    // hub_practice_play.cpp: what happens in a session, on disk first
    void append(Sitting& sitting, storage::Event event, const Stored& stored);
    // For a command: who sent it is told where it cannot be stored; else `carried` gets the event with its
    // number, and the sender if they are still there.
    using Carried = std::function<void(Sitting&, const storage::Event&, Member*)>;
    void append_for(Sitting& sitting, const Writer& writer, const storage::Event& event, Carried carried);
    void say(Sitting& sitting, Member& member, const Ref& ref, const std::string& text);
    void hint(Sitting& sitting, Member& member, const Ref& ref);
    void rewind(Sitting& sitting, Member& member, const Ref& ref, int turn);
    void wait(Sitting& sitting);
    void store_answers(Sitting& sitting);
    static bool is_catching_up(const Member& member, const Sitting& sitting);
    void spread(Sitting& sitting, const PracticeNews& news) const;
    void arm(Sitting& sitting);
    Member* come_home(const Writer& writer) const;
    Writer send_off(Member& member, const Ref& ref) const;
    assist::Knowledge knowledge() const;

    // hub_practice_end.cpp: scores, reports and the end of a session
    void score(Sitting& sitting, Member& member, const Ref& ref);
    void close(Sitting& sitting, const Writer& writer, bool scored);
    void close_swapped(Sitting& sitting);
    void put_score(const Sitting& sitting, Member& member, const Ref& ref) const;
    void report(const Sitting& sitting, Member& member, const Ref& ref, ReportFormat format) const;

    // hub_practice_rooms.cpp: sessions come into memory and go out of it
    Sitting* find(const base::ConversationId& id) const;
    bool make_room();
    base::ConversationId new_name();
    void load(const base::ConversationId& id, std::uint64_t after);
    void loaded(const base::ConversationId& id, const base::Result<std::vector<storage::Event>>& page);
    std::optional<Refusal> recall(Sitting& sitting, const std::vector<storage::Event>& events);
    std::optional<Refusal> begin(Sitting& sitting, const storage::Event& event, const PracticeSetup& setup);
    void end_lost(const Sitting& sitting);
    static Refusal refusal_for(const Member& member, const Sitting& sitting, const Refusal& refusal);
    void let_in(Sitting& sitting, const std::optional<Refusal>& objection);

    // hub_practice_seats.cpp: who is in a session, what waits in it, and when it is let go
    void admit(Member& member, const Ref& ref, Sitting& sitting, std::uint64_t after);
    void sit_down(Member& member, const Ref& ref, Sitting& sitting, std::uint64_t after);

    Hub& hub_;
    std::shared_ptr<const practice::Scenarios> scenarios_;  // never null
    PracticeRecords records_;
    std::unordered_map<base::ConversationId, std::unique_ptr<Sitting>> sittings_;
    std::list<base::ConversationId> idle_;  // nobody in them, longest idle first
    std::int64_t last_name_ = 0;
};

// A session in memory and who is in it.
struct Hub::Practice::Sitting {
    explicit Sitting(base::ConversationId conversation) : id(std::move(conversation)) {}

    bool has(const Member& member) const;
    bool is_played() const;  // the trainee is there
    Participants participants() const;

    base::ConversationId id;
    std::unique_ptr<PracticeRoom> room;  // null while the first event is being read
    std::optional<std::string> owner;    // whose it is, as soon as a session read from the log says so
    std::vector<Member*> members;
    std::size_t pending = 0;  // events on their way to disk
    bool loading = false;
    bool forgetting = false;
    bool answers_failed = false;  // the log could not store what the other side says
    bool is_void = false;         // forgotten, or never begun: it goes when nothing is under way

    // What waits until nothing is on its way to disk: one thing happens at a time, so that the log tells the
    // session in the order in which it was played.
    struct Job {
        Writer writer;
        Work work;
    };
    std::deque<Job> jobs;

    struct Waiting {
        Writer writer;
        std::uint64_t after = 0;
    };
    std::vector<Waiting> waiting;  // for the loading to end

    PracticeClock clock;
    std::optional<base::Moment> due;  // on the agenda
    base::Moment not_before{};        // after the log could not store an answer or a silence
    std::optional<std::list<base::ConversationId>::iterator> idle;
};

}  // namespace net
