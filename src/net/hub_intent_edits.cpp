#include "net/hub_intents.hpp"

#include <chrono>

// What supervisors change in the intent files.
namespace net {

namespace {

// The files as they are and as the edits would have them; or why there is no such thing.
struct Edited {
    intents::SourceFiles as_read, files;
    std::vector<intents::SourceFile> texts;
};
boost::system::result<Edited, Refusal> edited(const IntentFiles& on_disk, const FileEdits& edits) {
    auto read = on_disk.read();
    if (!read) return Refusal(ErrorCode::unavailable, to_string(read.error()));
    Edited made{.as_read = *read, .files = std::move(*read), .texts = {}};
    auto texts = put_edits(edits, made.files);
    if (!texts) return texts.error();
    made.texts = std::move(*texts);
    return made;
}

boost::system::result<Previewed, Refusal> preview(const IntentFiles& on_disk, const FileEdits& edits,
                                                  const match::Matcher& in_use) {
    const auto began = std::chrono::steady_clock::now();
    auto made = edited(on_disk, edits);
    if (!made) return made.error();
    CheckedIntents checked = on_disk.check(made->files);
    Previewed previewed{.problems = checked.problems(), .texts = std::move(made->texts)};
    previewed.before = match::read_all(in_use, checked.tests);
    previewed.after = std::move(checked.readings);
    previewed.tests = std::move(checked.tests);
    previewed.took =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    return previewed;
}

}  // namespace

// What came of saving: a refusal, or what is now in the files.
struct Hub::Intents::Saved {
    std::optional<Refusal> refusal;
    CheckedIntents checked;     // nothing where the files were published
    bool is_published = false;  // and in use by now, as far as it can be

    static Saved refused(ErrorCode code, std::string words) {
        return {.refusal = Refusal(code, std::move(words)), .checked = {}};
    }
    static Saved save(const IntentFiles& on_disk, const FileEdits& edits, const Person& by);
};

// What is checked is what stands in the folder afterwards: nobody may have written to it meanwhile.
Hub::Intents::Saved Hub::Intents::Saved::save(const IntentFiles& on_disk, const FileEdits& edits,
                                              const Person& by) {
    if (const auto objection = on_disk.objection())
        return refused(ErrorCode::unavailable, to_string(*objection));
    const auto made = edited(on_disk, edits);
    if (!made) return {.refusal = made.error(), .checked = {}};
    Saved saved{.refusal = {}, .checked = on_disk.check(made->files)};
    if (const base::Problems problems = saved.checked.problems(); !problems.empty())
        return refused(ErrorCode::rejected, to_string(problems.front()));
    const auto now = on_disk.read();
    if (!now || !same_files(*now, made->as_read))
        return refused(ErrorCode::stale,
                       "the intent files were changed while this was checked; read them again");
    if (const auto publishing = on_disk.publish ? on_disk.publish(made->files, by.name) : std::nullopt) {
        const auto& problem = publishing->problem;
        const bool may_help = problem && problem->lasts == base::Lasts::for_a_while;
        if (problem)
            return refused(may_help ? ErrorCode::unavailable : ErrorCode::rejected, to_string(*problem));
        return {.refusal = {}, .checked = {}, .is_published = true};
    }
    if (const auto problem = on_disk.write(made->texts))
        return refused(ErrorCode::unavailable, to_string(*problem));
    return saved;
}

bool Hub::Intents::may_edit(Member& member, const Ref& ref) {
    if (!hub_.is_supervisor(member, ref, "only supervisors change the intent files")) return false;
    if (!hub_.parts_.intent_files.read) {
        refuse(member, ref, ErrorCode::unavailable, "this server was started without a folder of intents");
        return false;
    }
    if (editing_) {
        refuse(member, ref, ErrorCode::busy,
               "another change of the intents is being checked; try again in a moment");
        return false;
    }
    editing_ = true;
    return true;
}

void Hub::Intents::carry_out(Member& member, const Ref& ref, const IntentsPreview& wanted) {
    if (!may_edit(member, ref)) return;
    edit(member, ref,
         [this, ref, edits = wanted.edits, &files = hub_.parts_.intent_files, in_use = hub_.parts_.matcher] {
             const auto previewed = preview(files, edits, *in_use);
             return previewed ? telling(preview_frame(ref, *previewed))
                              : refusal(hub_, ref, previewed.error());
         });
}

void Hub::Intents::carry_out(Member& member, const Ref& ref, const IntentsSave& wanted) {
    if (!may_edit(member, ref)) return;
    edit(member, ref,
         [this, ref, edits = wanted.edits, by = member.person_,
          &files = hub_.parts_.intent_files]() -> Answer {
             const auto outcome = std::make_shared<const Saved>(Saved::save(files, edits, by));
             if (outcome->refusal) return refusal(hub_, ref, *outcome->refusal);
             return [this, ref, by, outcome](Member* sender) { saved(ref, by, *outcome, sender); };
         });
}

// The next edit may begin when this one has come home, however it ended.
void Hub::Intents::edit(Member& member, const Ref& ref, Work work) {
    beside(member, ref, [this, ref, work = std::move(work)]() -> Answer {
        Answer answer;
        try {
            answer = work();
        } catch (const std::exception& bug) {
            answer = bug_answer(ref, bug.what());
        }
        return [this, answer](Member* sender) {
            editing_ = false;
            answer(sender);
        };
    });
}

void Hub::Intents::saved(const Ref& ref, const Person& by, const Saved& outcome, Member* member) {
    if (outcome.is_published) {
        if (member != nullptr) member->outbox_.put(ack_frame(ref, {}));
        return;
    }
    hub_.replace(outcome.checked.matcher, outcome.checked.promises);
    hub_.use(outcome.checked.scenarios);
    if (member != nullptr) member->outbox_.put(ack_frame(ref, {}));
    in_use(by.name);
    tested_ = true;
    if (!outcome.checked.tests.empty())
        scores_ = match::scores_of(outcome.checked.tests, outcome.checked.readings);
    hub_.parts_.remark({Level::info, "intents_saved", "intents saved by a supervisor, and in use"});
}

}  // namespace net
