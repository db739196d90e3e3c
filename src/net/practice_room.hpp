#pragma once

#include "net/practice_frames.hpp"

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace net {

// What one event means for those who are in the session.
struct PracticeNews {
    std::vector<Frame> frames = {};                         // for everyone in it
    std::optional<practice::Advice> advice = std::nullopt;  // that a hint brought, for who asked
    bool rewound = false;                                   // to be told to who asked and to all others
};

// One practice session as a fold over its events. Pure: live events and those read back from the log lead to
// the same session, and to the same words of the other side; whether they do is held against the words that
// the log has of them.
class PracticeRoom {
public:
    // `scenario` is one of `scenarios` and speaks the setup's language.
    PracticeRoom(base::ConversationId id, PracticeSetup setup,
                 std::shared_ptr<const practice::Scenarios> scenarios, const practice::Scenario& scenario,
                 const assist::Knowledge& knowledge);

    // Takes in an event after the first, with the number that the log gave it.
    PracticeNews hear(const storage::Event& event, const assist::Knowledge& knowledge);

    // Answers that nobody has stored yet, in order; each is given once, unless `ask_again()`.
    std::vector<PracticeAnswer> take_answers();
    void ask_again() { asked_ = told_; }
    bool owes_answers() const { return asked_ < expected_.size(); }
    bool has_told_all() const { return told_ == expected_.size(); }  // every answer is on disk
    Person other_side() const;

    // Why the events do not lead to what was said then; the session cannot go on.
    const std::optional<std::string>& fault() const { return fault_; }

    const base::ConversationId& id() const { return id_; }
    const PracticeSetup& setup() const { return setup_; }
    const practice::Scenario& scenario() const { return *scenario_; }
    std::uint64_t seq() const { return seq_; }
    // The first event is on disk, with this number.
    void begin(std::uint64_t seq, base::Moment at);
    std::chrono::seconds last_second() const { return last_second_; }
    base::Moment began_at() const { return began_at_; }
    // Of the newest event; of the one that ended the session, once it has ended.
    base::Moment last_at() const { return last_at_; }

    // Null where the roles are swapped.
    practice::Session* session() { return std::get_if<practice::Session>(&play_); }
    const practice::Session* session() const { return std::get_if<practice::Session>(&play_); }
    bool has_ended() const;  // the story came to its ending

    bool is_closed() const { return closed_ != nullptr || scored_; }
    bool is_scored() const { return scored_; }  // and its result stored
    Frame closed() const { return closed_; }

    Frame opened() const { return opened_frame(id_, setup_, *scenario_); }

    // What those who come later get, without the paths that were left by rewinding.
    struct Kept {
        std::uint64_t place = 0;  // rises from one to the next
        std::uint64_t seq = 0;    // of the message that it is, or is about
        int turn = 0;
        bool rewinds = false;  // it tells of going back
        Frame frame;
    };
    const Kept* kept_after(std::uint64_t place) const;  // null: that was all
    std::uint64_t place_of(std::uint64_t seq) const;  // of the last one that who saw `seq` has seen for sure

    // The message that came under this id.
    struct Known {
        std::uint64_t seq = 0;
        std::size_t digest = 0;
    };
    const Known* find(const std::string& message_id) const;

private:
    // What the other side answers by the story; the log's words are held against it.
    struct Expected {
        std::string text;
        double anger = 0;
        int turn = 0;
        std::optional<practice::Explained> explained;
        bool told = false;
    };
    using Play = std::variant<practice::Session, practice::SwappedSession>;
    static Play begin(const practice::Setup& setup, bool swap, const assist::Knowledge& knowledge);

    void take(const storage::Event& event, const PracticeStep& step, const assist::Knowledge& knowledge,
              PracticeNews& news);
    void take(const storage::Event& event, const PracticeAnswer& answer, PracticeNews& news);
    void say(const storage::Event& event, const PracticeStep& step, const assist::Knowledge& knowledge,
             PracticeNews& news);
    void rewind(std::uint64_t seq, const PracticeStep& step, PracticeNews& news);
    void conclude(const practice::Turn& turn, std::optional<std::uint64_t> seq, PracticeNews& news);
    void keep(std::uint64_t seq, int turn, Frame frame, PracticeNews& news);
    int next_turn() const;

    base::ConversationId id_;
    PracticeSetup setup_;
    std::shared_ptr<const practice::Scenarios> scenarios_;  // the session refers to them
    const practice::Scenario* scenario_;
    Play play_;
    std::uint64_t seq_ = 0;
    std::chrono::seconds last_second_{};
    base::Moment began_at_{}, last_at_{};
    std::vector<Expected> expected_;
    std::size_t asked_ = 0, told_ = 0;  // of expected_
    std::deque<Kept> history_;
    std::uint64_t last_place_ = 0;
    std::unordered_map<std::string, Known> known_;
    std::optional<std::string> fault_;
    Frame closed_;
    bool scored_ = false;
};

}  // namespace net
