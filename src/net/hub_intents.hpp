#pragma once

#include "net/hub.hpp"
#include "net/intent_edits.hpp"
#include "net/intent_frames.hpp"

#include <map>

namespace net {

// The part of the hub that tells what the intent files say, and lets supervisors change them. What reads
// files or takes long is done beside the loop; one edit is tried or saved at a time. Only the hub's own files
// see this.
class Hub::Intents {
public:
    explicit Intents(Hub& hub);
    ~Intents();

    void carry_out(Member& member, const Ref& ref, const IntentCommand& command);

    // The hub's matcher is another one since now; `by` saved it, or is empty.
    void in_use(const std::string& by);
    // A reload was refused.
    void refused(base::Problems problems);
    // A reload brought nothing new.
    void kept();
    void note_config(base::Problems problems) { config_problems_ = std::move(problems); }
    void judged(const std::string& reply, PastVerdict verdict);

private:
    // hub_intents.cpp: what everybody of the staff may ask
    void carry_out(Member& member, const Ref& ref, const IntentsList& wanted);
    void carry_out(Member& member, const Ref& ref, const IntentsSearch& wanted);
    void carry_out(Member& member, const Ref& ref, const IntentsWording& wanted);
    void carry_out(Member& member, const Ref& ref, const IntentsFile& wanted);
    void carry_out(Member& member, const Ref& ref, const IntentsTry& wanted);
    void carry_out(Member& member, const Ref& ref, const ReplyHistory& wanted);
    IntentsStand stand(std::optional<base::Problem> not_writable) const;
    struct Index;
    void tell_found(Member& member, const Ref& ref, const IntentsSearch& wanted) const;
    std::vector<PastVerdict> verdicts_of(const std::string& reply) const;

    // hub_intent_edits.cpp: what changes them
    void carry_out(Member& member, const Ref& ref, const IntentsPreview& wanted);
    void carry_out(Member& member, const Ref& ref, const IntentsSave& wanted);
    bool may_edit(Member& member, const Ref& ref);
    void edit(Member& member, const Ref& ref, std::function<std::function<void(Member*)>()> work);
    struct Saved;
    void saved(const Ref& ref, const Person& by, const Saved& outcome, Member* member);

    // Does `work` beside the loop, then what it gives on the loop, with the sender if they are still there.
    using Answer = std::function<void(Member*)>;
    using Work = std::function<Answer()>;
    void beside(Member& member, const Ref& ref, Work work);
    void come_home(std::uint64_t number, const Answer& answer);
    Answer bug_answer(const Ref& ref, const std::string& bug);
    static Answer telling(Frame frame);
    static Answer refusal(const Hub& hub, const Ref& ref, Refusal why);
    void refuse(Member& member, const Ref& ref, ErrorCode code, std::string words) const;

    Hub& hub_;
    base::Moment at_{};        // since when the matcher is in use
    base::Problems problems_;  // of the newest reload, when it was refused
    base::Problems config_problems_;
    bool tested_ = false;  // `scores_` are those of the matcher in use
    std::optional<match::TestScores> scores_;
    std::shared_ptr<const Index> index_;                        // null until somebody searches
    bool editing_ = false;                                      // an edit is being tried or saved
    std::map<std::string, std::vector<PastVerdict>> verdicts_;  // by reply, oldest first
};

// A search and the matcher whose catalogue it points into.
struct Hub::Intents::Index {
    explicit Index(std::shared_ptr<const match::Matcher> of)
        : matcher(std::move(of)), search(matcher->catalogue()) {}

    std::shared_ptr<const match::Matcher> matcher;
    intents::Search search;
};

}  // namespace net
