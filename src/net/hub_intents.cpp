#include "net/hub_intents.hpp"

#include "net/answers.hpp"
#include "net/refusal_words.hpp"

// What everybody of the staff may ask of the intent files.
namespace net {

namespace {

constexpr std::size_t most_past_verdicts = 50;  // kept of one reply; the oldest goes

const base::Problem no_files{"",
                             "this server was started without a folder of intents; start it with --intents"};

std::string path_of(const IntentsWording& wanted) {
    return "intents/" + wanted.pack + "/" + std::string(base::code_of(wanted.language)) + ".json";
}

// The tests beside the files, as this matcher reads them; nothing when there are none. A problem when the
// files cannot be read just now.
using Scores = std::optional<match::TestScores>;
base::Result<Scores> test_scores(const IntentFiles& files, const match::Matcher& matcher) {
    const auto read = files.read();
    if (!read) return read.error();
    base::Problems told_elsewhere;
    const auto tests = intents::read_tests(read->tests, told_elsewhere);
    if (tests.empty()) return std::nullopt;
    return match::scores_of(tests, match::read_all(matcher, tests));
}

}  // namespace

Hub::Intents::Intents(Hub& hub) : hub_(hub), at_(hub.parts_.clock ? hub.parts_.clock() : base::Moment{}) {}
Hub::Intents::~Intents() = default;

void Hub::Intents::refuse(Member& member, const Ref& ref, ErrorCode code, std::string words) const {
    hub_.refuse(member, ref, code, std::move(words));
}

void Hub::Intents::carry_out(Member& member, const Ref& ref, const IntentCommand& command) {
    if (!is_staff(member.person_.role)) {
        refuse(member, ref, ErrorCode::not_allowed, "only agents and supervisors see the intent files");
        return;
    }
    std::visit([&](const auto& what) { carry_out(member, ref, what); }, command);
}

void Hub::Intents::in_use(const std::string& by) {
    at_ = hub_.parts_.clock();
    problems_.clear();
    tested_ = false;
    scores_.reset();
    hub_.retire(std::move(index_));
    index_.reset();
    hub_.metrics().reloaded(ReloadResult::reloaded);
    hub_.metrics().intents_in_use(at_, hub_.parts_.matcher->catalogue().intents.size());
    const Frame frame = changed_frame(hub_.parts_.matcher->catalogue().digest, by, at_);
    for (Member* member : hub_.staff_) member->outbox_.put(frame);
}

void Hub::Intents::refused(base::Problems problems) {
    hub_.metrics().reloaded(ReloadResult::refused);
    hub_.metrics().intents_refused(problems.size());
    problems_ = std::move(problems);
}

void Hub::Intents::kept() {
    hub_.metrics().reloaded(ReloadResult::reloaded);
    hub_.metrics().intents_refused(0);
    problems_.clear();
}

void Hub::Intents::judged(const std::string& reply, PastVerdict verdict) {
    std::vector<PastVerdict>& past = verdicts_[reply];
    if (past.size() == most_past_verdicts) past.erase(past.begin());
    past.push_back(std::move(verdict));
}

void Hub::Intents::beside(Member& member, const Ref& ref, Work work) {
    ++member.unacknowledged_;
    auto job = [this, number = member.number_, ref, work = std::move(work)]() -> std::function<void()> {
        Answer answer;
        try {
            answer = work();
        } catch (const std::exception& bug) {
            answer = bug_answer(ref, bug.what());
        }
        return [this, number, answer = std::move(answer)] { come_home(number, answer); };
    };
    if (hub_.parts_.beside)
        hub_.parts_.beside(std::move(job));
    else
        job()();
}

void Hub::Intents::come_home(std::uint64_t number, const Answer& answer) {
    const auto found = hub_.members_.find(number);
    Member* member = found == hub_.members_.end() ? nullptr : found->second;
    if (member != nullptr) {
        --member->unacknowledged_;
        member->outbox_.nudge();
    }
    answer(member);
}

Hub::Intents::Answer Hub::Intents::bug_answer(const Ref& ref, const std::string& bug) {
    return [this, ref, bug](Member* sender) {
        hub_.parts_.remark({Level::error, "intents_bug", "intents: a command was ended by a bug: " + bug});
        if (sender != nullptr)
            refuse(*sender, ref, ErrorCode::unavailable, "this could not be done; the server's log says why");
    };
}

Hub::Intents::Answer Hub::Intents::telling(Frame frame) {
    return [frame = std::move(frame)](Member* sender) {
        if (sender != nullptr) sender->outbox_.put(frame);
    };
}

Hub::Intents::Answer Hub::Intents::refusal(const Hub& hub, const Ref& ref, Refusal why) {
    return [&hub, ref, why = std::move(why)](Member* member) {
        if (member != nullptr) hub.refuse(*member, ref, why.code, why.message);
    };
}

IntentsStand Hub::Intents::stand(std::optional<base::Problem> not_writable) const {
    base::Problems problems = problems_;
    problems.insert(problems.end(), config_problems_.begin(), config_problems_.end());
    return {.matcher = hub_.parts_.matcher,
            .at = at_,
            .problems = std::move(problems),
            .scores = scores_,
            .not_writable = std::move(not_writable)};
}

void Hub::Intents::carry_out(Member& member, const Ref& ref, const IntentsList&) {
    const IntentFiles& files = hub_.parts_.intent_files;
    if (!files.read) {
        member.outbox_.put(intents_frame(ref, stand(no_files)));
        return;
    }
    beside(member, ref, [this, ref, &files, matcher = hub_.parts_.matcher, tested = tested_]() -> Answer {
        const auto scores = tested ? base::Result<Scores>(Scores{}) : test_scores(files, *matcher);
        const auto objection = files.objection();
        return [this, ref, matcher, tested, scores, objection](Member* sender) {
            // What could not be read is tried again by whoever asks next.
            if (!tested && scores && matcher == hub_.parts_.matcher) {
                tested_ = true;
                scores_ = *scores;
            }
            if (sender != nullptr) sender->outbox_.put(intents_frame(ref, stand(objection)));
        };
    });
}

void Hub::Intents::carry_out(Member& member, const Ref& ref, const IntentsSearch& wanted) {
    if (index_) return tell_found(member, ref, wanted);
    beside(member, ref, [this, ref, wanted, matcher = hub_.parts_.matcher]() -> Answer {
        const auto index = std::make_shared<const Index>(matcher);
        return [this, ref, wanted, index](Member* sender) {
            const bool outdated = index->matcher != hub_.parts_.matcher;  // other files are in use by now
            if (!outdated) index_ = index;
            if (sender == nullptr) return;
            if (outdated)
                carry_out(*sender, ref, wanted);
            else
                tell_found(*sender, ref, wanted);
        };
    });
}

void Hub::Intents::tell_found(Member& member, const Ref& ref, const IntentsSearch& wanted) const {
    member.outbox_.put(
        found_frame(ref, index_->search.find(wanted.words, wanted.language, wanted.where, most_hits)));
}

void Hub::Intents::carry_out(Member& member, const Ref& ref, const IntentsWording& wanted) {
    const IntentFiles& files = hub_.parts_.intent_files;
    if (!files.read) return refuse(member, ref, ErrorCode::unavailable, no_files.what);
    beside(member, ref, [this, ref, wanted, &files]() -> Answer {
        const auto read = files.read();
        if (!read) return refusal(hub_, ref, {ErrorCode::unavailable, to_string(read.error())});
        const intents::SourceFile* file = find_file(*read, path_of(wanted));
        if (file == nullptr)
            return refusal(hub_, ref,
                           {ErrorCode::unknown_intent, "no pack of this name has a file in this language"});
        const auto wording = read_wording(wanted, *file);
        if (!wording) {
            return refusal(
                hub_, ref,
                {ErrorCode::unknown_intent,
                 file->path + " has no such intent, or is no JSON; `evenkeel check` says what is wrong"});
        }
        return [this, ref, wording](Member* sender) {
            if (sender != nullptr) sender->outbox_.put(wording_frame(ref, *wording, hub_.learning_));
        };
    });
}

void Hub::Intents::carry_out(Member& member, const Ref& ref, const IntentsFile& wanted) {
    const IntentFiles& files = hub_.parts_.intent_files;
    if (!files.read) return refuse(member, ref, ErrorCode::unavailable, no_files.what);
    beside(member, ref, [this, ref, wanted, &files]() -> Answer {
        const auto read = files.read();
        if (!read) return refusal(hub_, ref, {ErrorCode::unavailable, to_string(read.error())});
        const intents::SourceFile* file = find_file(*read, wanted.file);
        if (file == nullptr)
            return refusal(
                hub_, ref,
                {ErrorCode::unknown_file, "\"" + wanted.file + "\" is no intent file of this server"});
        return telling(file_frame(ref, *file));
    });
}

void Hub::Intents::carry_out(Member& member, const Ref& ref, const IntentsTry& wanted) {
    const match::Matcher& matcher = *hub_.parts_.matcher;
    assist::Knowledge knowledge = hub_.knowledge();
    knowledge.draws = false;  // the same sentence is answered alike each time it is tried
    member.outbox_.put(try_frame(ref, tried_answer(wanted.text, wanted.language, knowledge),
                                 matcher.explain(wanted.text, wanted.language, wanted.asked),
                                 matcher.catalogue()));
}

// Newest first.
std::vector<PastVerdict> Hub::Intents::verdicts_of(const std::string& reply) const {
    const auto past = verdicts_.find(reply);
    if (past == verdicts_.end()) return {};
    return {past->second.rbegin(), past->second.rend()};
}

void Hub::Intents::carry_out(Member& member, const Ref& ref, const ReplyHistory& wanted) {
    if (!hub_.is_supervisor(member, ref, "only supervisors see what became of a reply")) return;
    const auto place = find_reply(hub_.parts_.matcher->catalogue(), wanted.reply);
    if (!place) return refuse(member, ref, ErrorCode::unknown_reply, no_such_reply);
    auto tell = [this, ref, place,
                 number = member.number_](const std::optional<assist::ReplyHistory>& history) {
        const auto sender = hub_.members_.find(number);
        if (sender == hub_.members_.end()) return;
        if (!history) return refuse(*sender->second, ref, ErrorCode::unavailable, cannot_reckon);
        sender->second->outbox_.put(
            history_frame(ref, *place, hub_.learning_, verdicts_of(place->reply), *history));
    };
    if (!hub_.reply_history(wanted.reply, std::move(tell)))
        refuse(member, ref, ErrorCode::unavailable, "too many look back at once; try again");
}

}  // namespace net
